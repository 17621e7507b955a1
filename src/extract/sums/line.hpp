// A paragraph as a row of items, and wordings as patterns over it: what ties figures together is nearly always the few
// words between them.
//
//   text      Twelve of the 40 schools, or 36 %, have closed.
//   items     {12} of the {40} schools , or {36 %} , have closed .
//   pattern   "{p} of the|those {t} ~4 , or {s}"
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.hpp"
#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet::sums {

/// One bit of 64 by a word's first letter and length: two words with other bits are two words, and the compare is
/// saved. 0 for no word.
constexpr std::uint64_t word_mark(std::string_view word) {
  return word.empty() ? 0 : std::uint64_t{1} << ((static_cast<unsigned char>(word.front()) * 5u + word.size()) % 64u);
}

/// A figure or a date as a whole, or one token beside them. Dashes of any length are "-", the end of a sentence is ".",
/// quotation marks are left out.
struct Item {
  enum class Kind : std::uint8_t { word, mark, figure, date };
  Kind kind = Kind::word;
  std::string_view text;    // in lower case; empty for figures and dates
  std::uint32_t index = 0;  // of a figure or a date
  std::uint32_t sentence = 0;
  std::uint64_t mark = 0;  // word_mark() of `text`

  bool is(std::string_view word) const { return text == word; }
  bool stop() const { return kind == Kind::mark && text == "."; }
};

/// One block of a document. Its figures and dates are the document's.
struct Line {
  Document const& document;
  Lexicon const& lexicon;
  std::span<Figure> figures;
  std::span<DateMention const> dates;
  std::vector<Item> items;
  std::string lower;              // the block's text in lower case; the items' texts point into it
  std::vector<std::uint32_t> at;  // items that are figures

  Figure& figure(std::size_t item) const { return figures[items[item].index]; }
  bool word(std::size_t item, std::initializer_list<std::string_view> words) const;
};

/// Lays out a block. `first`, `last`: its sentences; the figures and dates that lie in them are found by offset.
void lay_out(Line& line, std::uint32_t first, std::uint32_t last);

/// What the slots of a pattern took, by their letter.
struct Match {
  std::array<std::uint32_t, 26> slots{};  // items
  std::size_t begin = 0;                  // items [begin, end)
  std::size_t end = 0;
  std::uint32_t operator[](char slot) const { return slots[static_cast<std::size_t>(slot - 'a')]; }
};

/// A wording in blank-separated elements, read in the order of the words:
///   word          that word; `a|b` one of several; `word?` may be missing
///   {x}  @x       a figure, a date
///   ~4            up to four words, dates or ages, as few as do; `~4,` commas too, `~4.` across semicolons and one end of a
///   sentence , ( ) : ; - . marks
class Pattern {
 public:
  explicit Pattern(std::string_view text);
  std::optional<Match> match(Line const& line, std::size_t at) const;

 private:
  struct Element {
    enum class Kind : std::uint8_t { words, figure, date, gap };
    Kind kind = Kind::words;
    std::vector<std::string> words;
    std::uint64_t marks = 0;  // of the words
    bool optional = false;
    bool commas = false;
    bool stops = false;
    std::size_t most = 0;
    char slot = 'a';
  };
  bool match(Line const& line, std::size_t element, std::size_t at, Match& out) const;

  std::vector<Element> elements_;
};

using Patterns = std::vector<Pattern>;
Patterns patterns(std::initializer_list<std::string_view> rows);

/// The first item from `at` on that is a figure, within `most` items; nothing where none is or the sentence ends.
std::optional<std::size_t> figure_after(Line const& line, std::size_t at, std::size_t most);
std::optional<std::size_t> figure_before(Line const& line, std::size_t at, std::size_t most);

/// A number by itself, no bound and no range, that is neither a change nor vague.
bool level(Figure const& figure);
/// Percent or a fraction.
bool share(Figure const& figure);
/// May the two be added or divided: the same counted kind, currency or measure, and the same denominator?
bool alike(Figure const& a, Figure const& b);

/// Do both count the same noun, as far as the text names them?
bool same_noun(Figure const& a, Figure const& b);
/// Does the figure at item `outcome` sum up what stands before it, up to the figure at `last`? ", or 36 %", ", a rise
/// of 36 %", "(up 36 %)", ". That is 36 %".
bool sums_up_before(Line const& line, std::size_t last, std::size_t outcome);

/// Collects claims and gives their figures the roles.
class Claims {
 public:
  explicit Claims(std::span<Figure> figures) : figures_(figures), stated_(figures.size()) {}
  /// The claim's stated figure is the one with role `stated`.
  void add(Claim claim, Role stated);
  /// Has this figure a claim already as the outcome?
  bool states(FigureId figure) const { return stated_[figure]; }
  std::vector<Claim> take();

 private:
  std::span<Figure> figures_;
  std::vector<bool> stated_;
  std::vector<Claim> claims_;
};

// The families, one file each. Each adds every reading of a wording that it knows.
void find_shares(Line const& line, Claims& out);
void find_parts(Line const& line, Claims& out);
void find_changes(Line const& line, Claims& out);
void find_rates(Line const& line, Claims& out);
void find_conversions(Line const& line, Claims& out);
void find_ages(Line const& line, Claims& out);
void find_spans(Line const& line, Claims& out);
/// The dead, the missing and the rescued of those aboard, over the whole document.
void find_outcomes(Document const& document, Lexicon const& lexicon, std::span<Figure> figures, Claims& out);
/// Rows and columns of tables that are called totals.
void find_table_totals(Document const& document, std::span<Figure> figures, Claims& out);

}  // namespace stet::sums
