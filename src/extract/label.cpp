#include "extract/label.hpp"

#include <algorithm>
#include <array>

#include "extract/scope.hpp"

namespace stet {
namespace {

// Headers of tables in long form, which say no more than that a number stands below.
bool says_nothing(std::string_view lemma) {
  static constexpr std::array<std::string_view, 6> kWords{"value", "figure", "number", "amount", "measure", "item"};
  return std::find(kWords.begin(), kWords.end(), lemma) != kWords.end();
}

bool closed(PosSet pos) {
  return !pos.empty() && !pos.has(Pos::noun) && !pos.has(Pos::verb) && !pos.has(Pos::adjective) &&
         !pos.has(Pos::adverb);
}

struct Piece {
  std::string lower;
  bool capital = false;
  bool ends_phrase = false;  // a comma, a colon or a function word follows
};

std::vector<Piece> pieces_of(std::string_view text, Lexicon const& lexicon) {
  std::vector<Piece> out;
  Piece piece;
  bool number = false;
  auto const flush = [&] {
    bool const word = piece.lower.size() > 1 && !number;
    if (word && closed(lexicon.pos(piece.lower))) {
      if (!out.empty()) out.back().ends_phrase = true;
    } else if (word) {
      out.push_back(piece);
    }
    piece = {};
    number = false;
  };
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    bool const upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || byte >= 0x80u) {
      if (piece.lower.empty()) piece.capital = upper;
      piece.lower += upper ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    number = number || (c >= '0' && c <= '9' && !piece.lower.empty());
    flush();
    if ((c == ',' || c == ':' || c == ';') && !out.empty()) out.back().ends_phrase = true;
  }
  flush();
  return out;
}

}  // namespace

Label read_label(std::string_view text, Lexicon const& lexicon) {
  Label out;
  text = text.substr(0, text.find('('));
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  out.text = std::string(text);
  std::vector<Piece> const pieces = pieces_of(text, lexicon);
  std::string last;
  bool open = true;  // still in the first phrase, where the head stands
  std::size_t capitals = 0;
  for (Piece const& piece : pieces) {
    std::string lemma = lexicon.noun_lemma(piece.lower);
    bool const time = lexicon.is_time_word(lemma);
    if (!time && std::find(out.terms.begin(), out.terms.end(), lemma) == out.terms.end()) out.terms.push_back(lemma);
    capitals += piece.capital ? 1 : 0;
    if (open && !time && !out.plural) {
      PosSet const pos = lexicon.pos(piece.lower);
      bool const noun = pos.empty() || pos.has(Pos::noun);
      bool const plural = noun && lemma != piece.lower;
      std::string_view const scope = scope_of(piece.lower);  // "average attendance": the one sort of number
      bool const sort = scope.starts_with("measure:") || scope.starts_with("account:") || piece.lower == "total";
      if (plural || (noun && !sort && (out.head.empty() || !pos.has(Pos::adjective))))
        out.head = lemma, out.plural = plural;
    }
    if (!time) last = lemma;
    open = open && !piece.ends_phrase;
  }
  if (out.head.empty()) out.head = last;
  out.name = pieces.size() > 1 && capitals == pieces.size();
  if (says_nothing(out.head)) {
    std::erase(out.terms, out.head);
    out.head.clear();
  }
  return out;
}

Subject subject_of_cell(std::vector<std::string> const& headers, Lexicon const& lexicon,
                        std::vector<std::string>& holder) {
  Subject out;
  if (headers.empty()) return out;
  Label const row = read_label(headers.front(), lexicon);
  Label const column = headers.size() > 1 ? read_label(headers.back(), lexicon) : Label{};
  bool const by_column = !column.head.empty() && (row.head.empty() || column.plural || row.name);
  Label const& first = by_column ? column : row;
  Label const& second = by_column ? row : column;
  if (by_column && row.head != "total") holder = row.terms;
  out.text = first.text;
  out.head = first.head;
  out.terms = first.terms;
  auto const add = [&](Label const& label) {
    for (std::string const& term : label.terms)
      if (std::find(out.terms.begin(), out.terms.end(), term) == out.terms.end()) out.terms.push_back(term);
  };
  add(second);
  for (std::size_t i = 1; i + 1 < headers.size(); ++i) {
    Label const between = read_label(headers[i], lexicon);
    if (between.name || between.terms.size() == 1)
      holder.insert(holder.end(), between.terms.begin(), between.terms.end());
    add(between);
  }
  return out;
}

}  // namespace stet
