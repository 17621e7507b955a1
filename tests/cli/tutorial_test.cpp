// docs/writing-rules.md does what it says: its files are written, its commands run, and what they print is what the
// page shows. STET_GOLDEN=write puts into the page what is printed now.
//
//   `desk/limits.yml`                                        a block below it is that file
//   `desk/limits.yml`, for a moment with `max: 36` replaced by `max: 63`   until the next command has run
//   ```console                                               "$ stet …", then what it prints, errors behind the rest
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>

#include "cli/program.hpp"

namespace stet::test {
namespace {

std::string const kPage = STET_SOURCE_DIR "/docs/writing-rules.md";

std::vector<std::string> lines_of(std::string const& path) {
  std::ifstream file(path);
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) out.push_back(line);
  return out;
}

std::vector<std::string> words_of(std::string const& command) {
  std::istringstream in(command);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

/// Follows the page line by line, and writes it again as it turned out.
class Reader {
 public:
  explicit Reader(std::vector<std::string> lines) : lines_(std::move(lines)) {}

  void run() {
    static std::regex const kFile("`([^`]+)`"),
        kChange("`([^`]+)`, (for a moment|from now on) with `([^`]+)` replaced by `([^`]+)`");
    while (at_ < lines_.size()) {
      std::string const line = take();
      std::smatch match;
      if (std::regex_match(line, match, kChange)) {
        change(match[1], match[3], match[4], match[2] == "for a moment");
      } else if (std::regex_match(line, match, kFile)) {
        ASSERT_TRUE(at_ < lines_.size() && lines_[at_].starts_with("```")) << "no block below " << line;
        take();
        folder_.write(match[1], block());
        ++files;
      } else if (line == "```console") {
        console();
      }
    }
  }

  std::string page;
  std::size_t files = 0, commands = 0;

 private:
  std::string take() {
    page += lines_[at_] + '\n';
    return lines_[at_++];
  }

  std::string block() {
    std::string out;
    while (at_ < lines_.size() && lines_[at_] != "```") out += take() + '\n';
    return out;
  }

  void change(std::string const& file, std::string const& from, std::string const& to, bool tried) {
    std::string text = folder_.read(file);
    std::size_t const found = text.find(from);
    ASSERT_NE(found, std::string::npos) << file << " has no " << from;
    if (tried) undo_ = {file, text};
    folder_.write(file, text.replace(found, from.size(), to));
  }

  void console() {
    std::vector<std::string> const words = words_of(take());
    ASSERT_TRUE(words.size() > 2 && words[0] == "$" && words[1] == "stet");
    std::string shown;
    while (at_ < lines_.size() && lines_[at_] != "```") shown += lines_[at_++] + '\n';
    Outcome const outcome = folder_.run({words.begin() + 2, words.end()});
    EXPECT_EQ(outcome.out + outcome.err, shown) << lines_[at_ - 1];
    page += outcome.out + outcome.err;
    ++commands;
    if (undo_) folder_.write(undo_->first, undo_->second);
    undo_.reset();
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  Folder folder_;
  std::optional<std::pair<std::string, std::string>> undo_;
};

TEST(Tutorial, does_what_it_says) {
  Reader reader(lines_of(kPage));
  reader.run();
  EXPECT_GE(reader.files, 6u);
  EXPECT_GE(reader.commands, 7u);
  char const* const golden = std::getenv("STET_GOLDEN");
  if (golden != nullptr && std::string(golden) == "write") std::ofstream(kPage) << reader.page;
}

TEST(Tutorial, the_desks_pack_passes_its_tests) {
  Folder folder;
  Outcome const outcome = folder.run({"rules", "test", STET_SOURCE_DIR "/examples/desk"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(outcome.printed("desk: 5 rules, 22 examples, 0 failures")) << outcome.out;
  EXPECT_EQ(outcome.err, "");
}

}  // namespace
}  // namespace stet::test
