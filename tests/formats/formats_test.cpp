#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "formats/sample.hpp"

namespace stet::test {
namespace {

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t out = 0;
  for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++out;
  return out;
}

std::string name_day(std::optional<Day> const& day) { return day ? to_string(*day) : "none"; }

/// Every line of the text must be there, in any format the same words.
void expect_same_text(Sample const& sample, std::string const& text) {
  for (Loaded const& article : read_sample(sample.same_as)) {
    for (Block const& block : article.document.blocks) {
      if (block.zone == Zone::furniture) continue;
      std::string line = plain(article.document.cut(block.begin, block.end));
      if (line.starts_with("- ")) line.erase(0, 2);  // a list's mark
      EXPECT_NE(text.find(line), text.npos) << sample.file << " lacks: " << line;
    }
  }
}

TEST(Formats, what_is_read_and_what_is_not) {
  auto const samples = load_samples();
  ASSERT_GE(samples.size(), 90u);
  for (Sample const& sample : samples) {
    auto const loaded = read_sample(sample.file);
    std::string const text = text_of(loaded);
    if (!sample.same_as.empty()) expect_same_text(sample, text);
    for (std::string const& piece : sample.must)
      EXPECT_NE(text.find(piece), text.npos) << sample.file << " lacks: " << piece;
    for (std::string const& piece : sample.once) EXPECT_EQ(count(text, piece), 1u) << sample.file << ": " << piece;
    for (std::string const& piece : sample.never)
      EXPECT_EQ(text.find(piece), text.npos) << sample.file << " must not have: " << piece;
    bool const named = std::any_of(loaded.begin(), loaded.end(), [](Loaded const& l) { return !l.unread.empty(); });
    EXPECT_EQ(named, sample.unread) << sample.file
                                    << (named ? " names: " + loaded.front().unread.front().why : " names nothing");
  }
}

TEST(Formats, days_of_publication) {
  for (Sample const& sample : load_samples()) {
    auto const loaded = read_sample(sample.file);
    if (sample.dated && !sample.unread) {
      EXPECT_EQ(name_day(loaded.front().document.published), name_day(sample.published)) << sample.file;
    }
    for (auto const& [article, day] : sample.parts) {
      auto const part = std::find_if(loaded.begin(), loaded.end(), [&](Loaded const& l) {
        return l.document.published == day && l.document.text.size() > 100;
      });
      EXPECT_NE(part, loaded.end()) << sample.file << ": no document of " << article << " of " << to_string(day);
    }
  }
}

TEST(Formats, the_figures_are_those_of_the_same_article_in_plain_text) {
  for (Sample const& sample : load_samples()) {
    if (sample.same_as.empty() || sample.unread) continue;
    auto const wanted = figures_of(read_sample(sample.same_as).front());
    // of a mail the article may be an attachment
    auto loaded = read_sample(sample.file);
    std::vector<std::string> const first = figures_of(loaded.front());
    if (std::none_of(loaded.begin() + 1, loaded.end(), [&](Loaded& part) { return figures_of(part) == wanted; })) {
      EXPECT_EQ(first, wanted) << sample.file;
    }
  }
}

TEST(Formats, copies_of_one_story_are_one_voice_whatever_they_are_packed_in) {
  for (std::string const name : {"ferries", "plants", "harvest", "clinic", "budget"}) {
    std::vector<Loaded> copies;
    for (char const* ending : {".txt", ".md", ".html", ".docx", ".odt", ".pdf", ".eml"})
      copies.push_back(std::move(read_sample(name + ending).front()));
    EXPECT_EQ(voices_of(std::move(copies)), 1u) << name;
  }
  std::vector<Loaded> others;
  for (char const* file : {"ferries.docx", "plants.pdf", "harvest.eml"})
    others.push_back(std::move(read_sample(file).front()));
  EXPECT_EQ(voices_of(std::move(others)), 3u);
}

}  // namespace
}  // namespace stet::test
