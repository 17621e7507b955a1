#include "formats/sample.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>

#include "app/pipeline.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

fs::path folder() { return STET_SOURCE_DIR "/tests/formats/files"; }

std::string read_whole(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// "by item, pubDate: ferries 2024-03-14; plants 2023-11-02 (cut); txt none"
std::vector<std::pair<std::string, Day>> parts_in(std::string const& line) {
  std::vector<std::pair<std::string, Day>> out;
  std::istringstream words(line);
  std::string name;
  for (std::string word; words >> word; name = word)
    if (auto const day = parse_iso_day(word.substr(0, 10)); day && !name.empty()) out.emplace_back(name, *day);
  return out;
}

Lexicon const& lexicon() {
  static Tools const tools = [] {
    std::vector<Diagnostic> warnings;
    auto loaded = load_tools({}, false, warnings);
    if (!loaded) throw std::runtime_error("the tools cannot be loaded");
    return std::move(*loaded);
  }();
  return *tools.lexicon;
}

}  // namespace

std::vector<Sample> load_samples() {
  std::istringstream lines(read_whole(folder() / "GOLD.md"));
  std::vector<Sample> out;
  bool in_file = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) {
      in_file = fs::exists(folder() / line.substr(3));
      if (in_file) out.push_back({}), out.back().file = line.substr(3);
      continue;
    }
    if (!in_file || line.size() < 3) continue;
    Sample& sample = out.back();
    std::string const rest = line.substr(2);
    auto const after = [&](std::string_view key) {
      return line.starts_with(key) ? line.substr(key.size()) : std::string();
    };
    if (line.starts_with("+ "))
      sample.must.push_back(plain(rest));
    else if (line.starts_with("1 "))
      sample.once.push_back(plain(rest));
    else if (line.starts_with("- "))
      sample.never.push_back(plain(rest));
    else if (auto const name = after("text: all of "); !name.empty())
      sample.same_as = name;
    else if (line.starts_with("reason: ") && line.find("(if the reader keeps to it)") == line.npos)
      sample.unread = true;
    else if (auto const day = after("published: "); !day.empty()) {
      if (day.starts_with("by "))
        sample.parts = parts_in(day);
      else
        sample.published = parse_iso_day(day.substr(0, 10)), sample.dated = true;
    } else if (auto const head = after("dateline: "); !head.empty() && !sample.published) {
      sample.published = parse_iso_day(head.substr(0, 10));
    }
  }
  return out;
}

std::vector<Loaded> read_sample(std::string const& file) {
  return load_bytes(file, read_whole(folder() / file), DocumentRole::source);
}

std::string plain(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view const two = text.substr(i, 2);
    bool const no_break = two == "\xC2\xA0";
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

std::string text_of(std::vector<Loaded> const& loaded) {
  std::string out;
  for (Loaded const& one : loaded) {
    std::string text;
    for (Block const& block : one.document.blocks)
      if (block.zone != Zone::furniture) text += plain(one.document.cut(block.begin, block.end)) + " ";
    std::string const title = plain(one.document.title);
    if (text.find(title) == text.npos) out += title + " ";  // a mail's subject stands in no block
    out += text;
  }
  return plain(out);
}

std::vector<std::string> figures_of(Loaded loaded) {
  Loading loading;
  loading.documents.push_back(std::move(loaded.document));
  Dossier const dossier = prepare(std::move(loading), lexicon(), false, {});
  std::vector<std::string> out;
  for (Figure const& figure : dossier.figures)
    if (figure.zone != Zone::heading) out.emplace_back(dossier.text_of(figure.span));
  return out;
}

std::size_t voices_of(std::vector<Loaded> loaded) {
  Loading loading;
  for (Loaded& one : loaded) loading.documents.push_back(std::move(one.document));
  Dossier const dossier = prepare(std::move(loading), lexicon(), true, {});
  return std::set<std::uint32_t>(dossier.groups.begin(), dossier.groups.end()).size();
}

}  // namespace stet::test
