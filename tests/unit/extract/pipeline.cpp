#include "pipeline.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/yaml.hpp"
#include "text/segment.hpp"

namespace stet::test {

Document document_of(std::string text, std::string const& date) {
  Document d;
  d.text = std::move(text);
  d.role = DocumentRole::source;
  if (!date.empty()) {
    d.published = parse_iso_day(date);
    d.published_from = DateOrigin::given;
  }
  for (std::size_t begin = 0; begin < d.text.size();) {
    std::size_t const end = std::min(d.text.find('\n', begin), d.text.size());
    d.blocks.push_back({static_cast<Offset>(begin), static_cast<Offset>(end), Zone::body, 0, kNone, 0, {}});
    begin = end + 1;
  }
  segment(d);
  return d;
}

Lexicon const& lexicon() {
  static std::shared_ptr<Lexicon const> const shared = [] {
    std::ifstream in(STET_SOURCE_DIR "/src/language/concepts.yml");
    std::stringstream text;
    text << in.rdbuf();
    auto loaded = Lexicon::load({*parse_yaml(text.str(), "concepts.yml")});
    EXPECT_TRUE(loaded);
    return *loaded;
  }();
  return *shared;
}

Extracted figures_of(Document const& document) { return extract(document, lexicon()); }

std::string dump(Extracted const& extracted) {
  std::string out;
  auto const list = [](std::vector<std::string> const& items) {
    std::string text;
    for (std::string const& item : items) text += (text.empty() ? "" : ",") + item;
    return text;
  };
  for (Figure const& f : extracted.figures) {
    char number[64];
    if (f.reading.nominal) {
      std::snprintf(number, sizeof number, "%.10g", *f.reading.nominal);
    } else {
      std::snprintf(number, sizeof number, "%.10g..%.10g", f.reading.min.value_or(0), f.reading.max.value_or(0));
    }
    out += number;
    if (!f.reading.unit.id.empty()) out += ' ' + f.reading.unit.id;
    out += " | " + f.subject.text;
    if (!f.context.actors.empty()) out += " | actor " + list(f.context.actors);
    if (!f.context.states.empty()) out += " | state " + list(f.context.states);
    if (f.part_of != kNone) out += " | part";
    out += '\n';
  }
  return out;
}

}  // namespace stet::test
