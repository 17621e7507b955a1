// What every grammar file shares of Spirit X3: the fixed iterator, symbol tables that keep X3's promises, and the small
// parsers for spaces, dashes and word ends. Private to grammars/.
//
//   Table<int> const tens{{"twenty", 20}, {"thirty", 30}};
//   parse(first, last, tens.folded() >> word_end, value)      "Thirty days" -> 30
#pragma once

#include <algorithm>
#include <bitset>
#include <boost/spirit/home/x3.hpp>
#include <cassert>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stet::grammar {

namespace x3 = boost::spirit::x3;

/// The one iterator of all grammars; there is no skipper and the context is empty.
using Iterator = char const*;

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// A lowercase ASCII text in any case; X3's own no_case asks the locale.
struct Fold : x3::parser<Fold> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;
  explicit Fold(std::string_view lowercase) : text(lowercase) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute&) const {
    if (static_cast<std::size_t>(last - first) < text.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (lower(first[i]) != text[i]) return false;
    first += text.size();
    return true;
  }
  std::string_view text;
};
inline Fold fold(std::string_view lowercase) { return Fold(lowercase); }

/// Which pairs of letters the keys of a table begin with, whatever their case: most look-ups end here. A pair of other
/// characters may pass as one of letters.
class Beginnings {
 public:
  void add(std::string_view key) {
    if (key.size() > 1) return pairs_.set(at(key[0], key[1])), void();
    for (std::size_t second = 0; second < 32; ++second) pairs_.set(at(key[0], static_cast<char>(second)));
    alone_ = true;
  }
  bool may(Iterator first, Iterator last) const {
    return last - first > 1 ? pairs_[at(first[0], first[1])] : alone_ && first != last;
  }

 private:
  static std::size_t at(char a, char b) {
    return (static_cast<unsigned char>(a) & 31u) << 5u | (static_cast<unsigned char>(b) & 31u);
  }
  std::bitset<1024> pairs_;
  bool alone_ = false;  // there is a key of one character
};

template <class T>
struct Keys {
  x3::symbols<T> symbols;
  Beginnings beginnings;
};

/// A table as a parser, by address: an expression copies its parts, and a copied table costs more than the parse.
template <class T, bool ignore_case>
struct Lookup : x3::parser<Lookup<T, ignore_case>> {
  using attribute_type = T;
  static bool const has_attribute = true;
  struct Compare {
    int operator()(char in, char key) const { return (ignore_case ? lower(in) : in) - key; }
  };
  explicit Lookup(Keys<T> const& table) : keys(std::addressof(table)) {}
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute& out) const {
    if (!keys->beginnings.may(first, last)) return false;
    T const* const found = keys->symbols.lookup->find(first, last, Compare{});
    if (found == nullptr) return false;
    x3::traits::move_to(*found, out);
    return true;
  }
  Keys<T> const* keys;
};

/// A closed list of words with a value each, matched longest first; of a word that two rows have the first row counts. `folded()` ignores case and wants keys in lowercase
/// ASCII, `exact()` takes any. A table must outlive its parsers.
template <class T>
class Table {
 public:
  using Row = std::pair<std::string_view, T>;

  Table(Table const&) = delete;
  Table& operator=(Table const&) = delete;
  Table(std::initializer_list<Row> rows) { fill(std::vector<Row>(rows)); }
  explicit Table(std::vector<Row> rows) { fill(std::move(rows)); }

  auto exact() const { return Lookup<T, false>(keys_); }
  auto folded() const {
    assert(lowercase_ && "folding needs lowercase ASCII keys");
    return Lookup<T, true>(keys_);
  }

 private:
  void fill(std::vector<Row> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) { return a.first < b.first; });
    auto const repeated = [](Row const& a, Row const& b) { return a.first == b.first; };
    rows.erase(std::unique(rows.begin(), rows.end(), repeated), rows.end());
    for (Row const& row : rows)
      for (char c : row.first)
        if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z')) lowercase_ = false;
    insert(rows, 0, rows.size());
  }
  // Middle first: sorted insertion would make the search tree a list.
  void insert(std::vector<Row> const& rows, std::size_t first, std::size_t last) {
    if (first == last) return;
    std::size_t const middle = first + (last - first) / 2;
    keys_.symbols.add(std::string(rows[middle].first), rows[middle].second);
    keys_.beginnings.add(rows[middle].first);
    insert(rows, first, middle);
    insert(rows, middle + 1, last);
  }

  Keys<T> keys_;
  bool lowercase_ = true;
};

/// Does a letter stand at `at`? Of UTF-8 the lead bytes of letters count; signs, spaces, dashes and emoji do not.
inline bool letter_at(Iterator at, Iterator last) {
  if (at == last) return false;
  auto const c = static_cast<unsigned char>(*at);
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return c >= 0xC3 && c != 0xE2 && c < 0xF0;
}
inline bool digit_at(Iterator at, Iterator last) { return at != last && *at >= '0' && *at <= '9'; }

/// Succeeds, eating nothing, where no letter or digit follows.
struct WordEnd : x3::parser<WordEnd> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute&) const {
    return !letter_at(first, last) && !digit_at(first, last);
  }
};
inline WordEnd const word_end{};

/// One to three spaces of any width on one line.
struct Space : x3::parser<Space> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;
  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute&) const {
    Iterator at = first;
    for (int i = 0; i < 3; ++i) {
      std::size_t const n = width(at, last);
      if (n == 0) break;
      at += n;
    }
    if (at == first) return false;
    first = at;
    return true;
  }
  static std::size_t width(Iterator at, Iterator last) {
    if (at == last) return 0;
    if (*at == ' ') return 1;
    std::string_view const rest(at, static_cast<std::size_t>(last - at));
    if (rest.starts_with("\xC2\xA0")) return 2;                                          // no-break
    if (rest.starts_with("\xE2\x80\x89") || rest.starts_with("\xE2\x80\xAF")) return 3;  // thin, narrow no-break
    return 0;
  }
};
inline Space const sp{};

/// Hyphen, no-break hyphen, en dash, minus sign.
inline auto const dash = x3::omit[x3::char_('-') | x3::lit("\xE2\x80\x90") | x3::lit("\xE2\x80\x91") |
                                  x3::lit("\xE2\x80\x93") | x3::lit("\xE2\x88\x92")];
/// What may stand between a number and its unit: "5 km", "5-km".
inline auto const gap = x3::omit[sp | dash];

/// Parses `parser` anchored at `first`; moves `first` on success only.
template <class Parser>
bool match(Iterator& first, Iterator last, Parser const& parser) {
  Iterator at = first;
  if (!x3::parse(at, last, parser)) return false;
  first = at;
  return true;
}
template <class Parser, class Attribute>
bool match(Iterator& first, Iterator last, Parser const& parser, Attribute& out) {
  Iterator at = first;
  if (!x3::parse(at, last, parser, out)) return false;
  first = at;
  return true;
}

/// The longest entry of `table` (a `folded()` or `exact()` parser) at `first` that ends at a word's end: where
/// "degrees c" is cut off in "degrees cooler", "degrees" is still found.
template <class Symbols, class T>
bool longest_word(Iterator& first, Iterator last, Symbols const& symbols, T& out) {
  Iterator limit = last;
  for (int tries = 0; tries < 8; ++tries) {
    Iterator at = first;
    if (!x3::parse(at, limit, symbols, out)) return false;
    // an entry that ends in a sign ("$", "%") needs no word end
    bool const word = letter_at(at - 1, at) || digit_at(at - 1, at);
    if (!word || (!letter_at(at, last) && !digit_at(at, last))) {
      first = at;
      return true;
    }
    limit = at - 1;
  }
  return false;
}

}  // namespace stet::grammar
