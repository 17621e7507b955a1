#include "pages/page.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "ingest/load.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTelling =
    12;  // a shorter piece of furniture may stand within a sentence of the article by chance

std::string read_whole(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// White space, no-break spaces and the bars between cells collapsed, soft hyphens dropped.
std::string plain(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view const two = text.substr(i, 2);
    bool const no_break = two == "\xC2\xA0";
    if (two == "\xC2\xAD") {
      ++i;
      continue;
    }
    if (no_break || text[i] == ' ' || text[i] == '|' || (text[i] >= '\t' && text[i] <= '\r')) {
      gap = !out.empty();
      i += no_break ? 1 : 0;
      continue;
    }
    if (std::exchange(gap, false)) out += ' ';
    out += text[i];
  }
  return out;
}

std::optional<Day> day_in(std::string const& word, std::string const& where) {
  if (word == "none") return std::nullopt;
  auto const day = parse_iso_day(word);
  if (!day) throw std::runtime_error(where + ": no date: " + word);
  return day;
}

Page load_page(fs::path const& gold) {
  Page page;
  page.name = gold.stem().string();
  page.html = read_whole(fs::path(gold).replace_extension(".html"));
  std::istringstream lines(read_whole(gold));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::size_t const space = std::min(line.find(' '), line.size() - 1);
    std::string const key = line.substr(0, space), rest = line.substr(space + 1);
    if (key == "+")
      page.article.push_back(plain(rest));
    else if (key == "-")
      page.furniture.push_back(plain(rest));
    else if (key == "published")
      page.published = day_in(rest, page.name);
    else if (key == "modified")
      page.modified = day_in(rest, page.name);
    else
      throw std::runtime_error(page.name + ": what is this line? " + line);
  }
  if (page.html.empty() || page.article.empty() || page.furniture.empty())
    throw std::runtime_error(page.name + " is not complete");
  return page;
}

std::string name_day(std::optional<Day> const& day) { return day ? to_string(*day) : "none"; }

}  // namespace

std::vector<Page> load_pages() {
  std::vector<fs::path> golds;
  for (auto const& entry : fs::directory_iterator(STET_SOURCE_DIR "/tests/pages/saved"))
    if (entry.path().extension() == ".gold") golds.push_back(entry.path());
  std::sort(golds.begin(), golds.end());
  std::vector<Page> out;
  for (fs::path const& gold : golds) out.push_back(load_page(gold));
  return out;
}

void judge(Page const& page, PageScore& score) {
  Document const document = load_bytes(page.name + ".html", page.html, DocumentRole::source).front().document;
  auto const miss = [&](std::string_view what, std::string_view text) {
    score.misses.append(page.name).append(": ").append(what).append(" ").append(text).append("\n");
  };
  std::string text;
  std::set<std::string> blocks;
  for (Block const& block : document.blocks) {
    if (block.zone == Zone::furniture) continue;
    std::string const piece = plain(document.cut(block.begin, block.end));
    text.append(text.empty() ? "" : " ").append(piece);
    blocks.insert(piece);
  }
  for (std::string const& piece : page.article) {
    ++score.article;
    bool const kept = text.find(piece) != text.npos;
    score.kept += kept ? 1 : 0;
    if (!kept) miss("lost", piece);
  }
  for (std::string const& piece : page.furniture) {
    ++score.furniture;
    bool const taken = blocks.contains(piece) || (piece.size() >= kTelling && text.find(piece) != text.npos);
    score.taken += taken ? 1 : 0;
    if (taken) miss("took", piece);
  }
  score.dated += page.published ? 1 : 0;
  score.dates += document.published ? 1 : 0;
  score.right_dates += document.published && document.published == page.published ? 1 : 0;
  score.wrong_changes += document.modified && document.modified != page.modified ? 1 : 0;
  if (document.published != page.published)
    miss("date", name_day(document.published) + " for " + name_day(page.published));
  if (document.modified != page.modified)
    miss("changed", name_day(document.modified) + " for " + name_day(page.modified));
}

}  // namespace stet::test
