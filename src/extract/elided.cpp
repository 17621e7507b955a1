#include "extract/elided.hpp"

#include <algorithm>
#include <string_view>

namespace stet {

bool listed_elsewhere(SentenceView const& view, Reading const& reading) {
  Words const& words = view.words;
  std::size_t const at = view.word_of(reading), after = view.word_after(reading);
  if (at < 2 || after + 1 >= words.size()) return false;
  bool const joined = words[at - 1].is(",") || words[at - 1].is("and") || words[at - 1].is("but");
  Word const& preposition = words[after];
  bool const elsewhere =
      preposition.is("in") || preposition.is("among") || preposition.is("for") || preposition.is("at");
  if (!joined || !elsewhere || words[after + 1].date || words[after + 1].reading != kNone) return false;
  for (std::size_t i = at - 1; i-- > 0 && words[i].reading == kNone;)
    if (acts_as_verb(words, i) || words[i].kind == TokenKind::symbol) return false;
  return true;
}

bool compared_in_brackets(Document const& document, Figure const& now, Figure const& then) {
  if (now.sentence != then.sentence || now.reading.unit.id != then.reading.unit.id || !now.reading.nominal)
    return false;
  if (now.reading.end >= then.reading.begin || now.roles.has(Role::change) || then.roles.has(Role::change))
    return false;
  std::string_view const between = document.cut(now.reading.end, then.reading.begin);
  bool const framed = between.size() == 8 && between.starts_with(" (") && between.ends_with(": ");
  return framed && std::all_of(between.begin() + 2, between.begin() + 6, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace stet
