#include "language/tools/names.hpp"

#include <fstream>
#include <set>

#include "language/lexicon.hpp"
#include "language/tools/wordnet.hpp"

namespace stet::tool {
namespace {

using Form = Lexicon::Actor::Form;

std::string replaced(std::string text, std::string const& what, std::string const& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

std::string trimmed(std::string const& text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> split(std::string const& text, char mark) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    auto const end = std::min(text.find(mark, at), text.size());
    out.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

class Names {
 public:
  // CLDR keeps to one element a line: <territory type="RU">Russia</territory>
  void read_cldr(std::string const& path) {
    std::ifstream in(path);
    if (!in) fail("cannot read " + path);
    std::string const mark = "<territory type=\"";
    for (std::string line; std::getline(in, line);) {
      auto const at = line.find(mark);
      if (at == std::string::npos) continue;
      auto const code_begin = at + mark.size();
      auto const code_end = line.find('"', code_begin);
      auto const name_begin = line.find('>', code_end) + 1;
      auto const name_end = line.find('<', name_begin);
      if (code_end == std::string::npos || name_end == std::string::npos) continue;
      std::string const code = line.substr(code_begin, code_end - code_begin);
      static std::set<std::string> const kNone{"XA", "XB", "ZZ", "QO", "EZ", "EU", "UN"};
      if (code.size() != 2 || kNone.count(code) != 0) continue;
      std::string const name = replaced(line.substr(name_begin, name_end - name_begin), "&amp;", "and");
      codes_.insert(code);
      for (std::string const& form : {name, replaced(name, "’", "'"), replaced(name, "St. ", "Saint "),
                                      replaced(name, " and ", " & ")})
        out_.emplace(form, Named{code, static_cast<std::uint32_t>(Form::country), false});
    }
    if (codes_.size() < 200) fail("found only " + std::to_string(codes_.size()) + " territories in " + path);
  }

  void read_ours(std::string const& path) {
    std::ifstream in(path);
    if (!in) fail("cannot read " + path);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == '#') continue;
      auto const columns = split(line, '|');
      std::string const& id = columns[0];
      if (columns.size() == 2) {
        add(id == "-" ? "" : id, Form::organisation, columns[1]);
        if (id != "-") claim(id, {id, static_cast<std::uint32_t>(Form::organisation), true});
      } else if (columns.size() == 4 && codes_.count(id.substr(0, id.find('-'))) != 0) {
        add(id, Form::country, columns[1]);
        add(id, Form::demonym, columns[2]);
        add(id, Form::capital, columns[3]);
      } else {
        fail(path + ": not a row of actors: " + line);
      }
    }
  }

  std::map<std::string, Named> finish() { return std::move(out_); }

 private:
  void add(std::string const& id, Form form, std::string const& list) {
    for (std::string name : split(list, ',')) {
      if (name.empty()) continue;
      bool const plural = name.back() == '+';
      if (plural) name.pop_back();
      claim(name, {id, static_cast<std::uint32_t>(form), true});
      if (plural) claim(name + "s", {id, static_cast<std::uint32_t>(form), true});
    }
  }

  void claim(std::string const& name, Named const& named) {
    auto& slot = out_[name];
    if (slot.ours) fail("two rows of actors.txt claim " + name);
    slot = named;
  }

  std::set<std::string> codes_;
  std::map<std::string, Named> out_;
};

}  // namespace

std::map<std::string, Named> read_names(std::string const& cldr, std::string const& actors) {
  Names names;
  names.read_cldr(cldr);
  names.read_ours(actors);
  return names.finish();
}

}  // namespace stet::tool
