#include "text/segment.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/tokens.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

// Abbreviations that a sentence goes on behind, sorted. Those in the second list may also end one.
constexpr std::array kBeforeName = {"adm"sv, "brig"sv, "capt"sv, "cmdr"sv, "col"sv,  "cpl"sv, "dr"sv,  "fr"sv,  "gen"sv, "gov"sv,
                                    "hon"sv, "lt"sv,   "maj"sv,  "mr"sv,   "mrs"sv,  "ms"sv,  "mt"sv,  "no"sv,  "nos"sv, "pres"sv,
                                    "prof"sv, "rep"sv, "rev"sv,  "sen"sv,  "sgt"sv,  "st"sv,  "vs"sv};
constexpr std::array kMonths = {"apr"sv, "aug"sv, "dec"sv, "feb"sv, "jan"sv, "jul"sv, "jun"sv, "mar"sv, "nov"sv, "oct"sv, "sep"sv, "sept"sv};
constexpr std::array kOfPlaces = {"a.m."sv, "and"sv, "de"sv, "del"sv, "la"sv, "of"sv, "p.m."sv, "the"sv};
constexpr std::array kEither = {"ave"sv, "bros"sv, "co"sv, "corp"sv, "dept"sv, "etc"sv, "ft"sv, "inc"sv, "jr"sv, "ltd"sv, "sr"sv};

// "?!", "....", ".)”": longer runs of marks are no punctuation, and looking along them from each would be quadratic.
constexpr std::uint32_t kLongestMark = 16;

// No writer's sentence holds more tokens. What comes as one, a list without full stops or a hostile file, is cut at the next
// space, since every stage that looks around a figure looks through its whole sentence.
constexpr std::uint32_t kLongestSentence = 500;

// Tokens of a slug, a headline or a byline that stand as body over the story.
constexpr std::uint32_t kLongestHead = 16;

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

class Segmenter {
 public:
  explicit Segmenter(Document& document) : d_(document) {}

  void run() {
    for (std::uint32_t b = 0; b < d_.blocks.size(); ++b) {
      Block const& block = d_.blocks[b];
      if (block.zone == Zone::furniture || block.begin >= block.end) continue;
      auto const first = static_cast<std::uint32_t>(d_.tokens.size());
      tokenize(d_.text, block.begin, block.end, d_.tokens);
      auto const last = static_cast<std::uint32_t>(d_.tokens.size());
      if (first == last) continue;
      split(b, first, last);
    }
  }

 private:
  std::string_view text(std::uint32_t t) const { return d_.cut(d_.tokens[t].begin, d_.tokens[t].end); }
  bool closes(std::uint32_t t) const {
    auto const s = text(t);
    return s == "\"" || s == "'" || s == ")" || s == "]" || s == "\xE2\x80\x9D" || s == "\xE2\x80\x99";
  }
  bool opens(std::uint32_t t) const {
    auto const s = text(t);
    return s == "\"" || s == "(" || s == "[" || s == "\xE2\x80\x9C" || s == "\xE2\x80\x98";
  }

  void emit(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    d_.sentences.push_back({d_.tokens[first].begin, d_.tokens[last - 1].end, first, last, block, d_.blocks[block].zone});
  }

  void split(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    bool const row = d_.blocks[block].zone == Zone::table;
    std::uint32_t begin = first;
    if (d_.blocks[block].zone == Zone::body) {
      if (std::uint32_t const end = dateline_end(first, last)) {
        emit(block, begin, end);
        begin = end;
      }
      told_ = told_ || last - first > kLongestHead;
    }
    for (std::uint32_t t = begin; t < last; ++t) {
      std::uint32_t const next = too_long(t, begin, last) ? t + 1 : row ? 0 : end_after(t, begin, last);
      if (next == 0) continue;
      emit(block, begin, next);
      begin = next;
      t = next - 1;
    }
    if (begin < last) emit(block, begin, last);
  }

  /// The first token behind "LEITH, March 16 (Port Agency) - ", "(CNN) -- ", "Leith, 14 May 2025 – ": capitals, a day or an
  /// agency, a dash, and prose behind it. Capitals alone ("LEITH - The port …") begin a text and nothing later. 0 where
  /// there is none. A dateline is a sentence of its own, so that what follows has its own subject.
  std::uint32_t dateline_end(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kLongest = 24, kLeastProse = 6;
    bool dated = false, agency = false, bracket = false;
    for (std::uint32_t t = first; t < std::min(last, first + kLongest); ++t) {
      auto const word = text(t);
      if (is_dash(t) && t > first && t + 1 < last) {
        std::uint32_t next = t + 1;
        while (next < last && is_dash(next) && d_.tokens[next].begin == d_.tokens[next - 1].end) ++next;  // "--"
        if (next + kLeastProse > last || d_.tokens[next].begin == d_.tokens[next - 1].end) return 0;
        bool const prose = upper(text(opens(next) ? next + 1 : next)[0]);
        bool const shouted = !told_ && text(first).size() > 2 && upper(text(first)[1]) && upper(text(first)[2]);
        return prose && (dated || agency || shouted) ? next : 0;
      }
      if (d_.tokens[t].kind == TokenKind::number) {
        std::uint32_t const before = t > first + 1 && text(t - 1) == "." ? t - 2 : t - 1;  // "Feb. 11"
        dated = dated || (t > first && month(before)) || (t + 1 < last && month(t + 1));
      } else if (d_.tokens[t].kind == TokenKind::word) {
        agency = agency || (bracket && upper(word[0]));
        if (!upper(word[0]) && static_cast<unsigned char>(word[0]) < 0x80 && !has(kOfPlaces, word)) return 0;
      } else if (word == "(") {
        bracket = true;
      } else if (word != ")" && word != "," && word != "/" && word != ".") {
        return 0;
      }
    }
    return 0;
  }

  bool is_dash(std::uint32_t t) const {
    auto const s = text(t);
    return s == "-" || s == "\xE2\x80\x93" || s == "\xE2\x80\x94";
  }
  bool month(std::uint32_t t) const { return upper(text(t)[0]) && has(kMonths, lower(text(t).substr(0, 3))); }
  static bool upper(char c) { return c >= 'A' && c <= 'Z'; }

  bool too_long(std::uint32_t t, std::uint32_t begin, std::uint32_t last) const {
    if (t - begin + 1 < kLongestSentence || t + 1 >= last) return false;
    return d_.tokens[t].end < d_.tokens[t + 1].begin || t - begin + 1 >= 2 * kLongestSentence;
  }

  /// The first token behind a sentence that ends at token `t`; 0 where none ends there.
  std::uint32_t end_after(std::uint32_t t, std::uint32_t begin, std::uint32_t last) const {
    Token const& token = d_.tokens[t];
    bool const dotted_word = token.kind == TokenKind::word && d_.text[token.end - 1] == '.';
    if (token.kind != TokenKind::symbol && !dotted_word) return 0;
    auto const mark = text(t);
    if (!dotted_word && mark != "." && mark != "!" && mark != "?" && mark != "\xE2\x80\xA6") return 0;
    std::uint32_t next = t + 1;
    while (next < last && next - t < kLongestMark && (text(next) == "." || text(next) == "!" || text(next) == "?")) ++next;
    // closing marks stand against the period; an opening one has a space before it
    while (next < last && next - t < 2 * kLongestMark && closes(next) && d_.tokens[next].begin == d_.tokens[next - 1].end) ++next;
    if (next >= last) return next;
    if (d_.tokens[next].begin == d_.tokens[next - 1].end) return 0;  // no space: "example.com"
    std::uint32_t start = next;
    while (start < last && start - next < kLongestMark && opens(start)) ++start;
    if (start >= last) return 0;
    auto const follower = text(start);
    unsigned char const c = static_cast<unsigned char>(follower[0]);
    bool const upper = c >= 'A' && c <= 'Z';
    bool const lower_case = c >= 'a' && c <= 'z';
    bool const digit = c >= '0' && c <= '9';
    if (lower_case) return 0;
    if (mark == "!" || mark == "?") return next;
    if (mark == "\xE2\x80\xA6") return upper ? next : 0;
    if (dotted_word) {
      // "U.S. officials" has gone above; "the U.S. Two ships" ends, "the U.S. Navy" and "J. Smith" do not
      if (mark.size() == 2) return 0;
      auto const word = lower(mark);
      if (word == "a.m." || word == "p.m.") return upper && !weekday_or_month(follower) ? next : 0;
      return starts_sentence(follower) ? next : 0;
    }
    if (t == begin) return next;
    auto const before = lower(text(t - 1));
    bool const glued = d_.tokens[t - 1].end == d_.tokens[t].begin;
    if (glued && d_.tokens[t - 1].kind == TokenKind::word) {
      if (has(kBeforeName, before)) return before == "no" && !digit ? next : 0;
      if (has(kMonths, before)) return digit ? 0 : next;
      if (has(kEither, before)) return starts_sentence(follower) ? next : 0;
      if (before.size() == 1 && before != "i" && upper) return 0;  // an initial
    }
    return next;
  }

  static bool weekday_or_month(std::string_view word) {
    static constexpr std::array kNames = {"Friday"sv, "Monday"sv, "Saturday"sv, "Sunday"sv, "Thursday"sv, "Tuesday"sv, "Wednesday"sv};
    return has(kNames, word);
  }

  /// Words that open a sentence far more often than a name.
  static bool starts_sentence(std::string_view word) {
    static constexpr std::array kWords = {"A"sv,    "About"sv, "After"sv, "All"sv,   "An"sv,    "And"sv,  "As"sv,    "At"sv,   "But"sv,
                                          "By"sv,   "For"sv,   "From"sv,  "He"sv,    "Her"sv,   "His"sv,  "However"sv, "I"sv,  "If"sv,
                                          "In"sv,   "It"sv,    "Its"sv,   "Last"sv,  "Many"sv,  "Meanwhile"sv, "More"sv, "Most"sv, "No"sv,
                                          "On"sv,   "One"sv,   "Others"sv, "She"sv,  "Since"sv, "So"sv,   "Some"sv,  "That"sv, "The"sv,
                                          "Their"sv, "There"sv, "They"sv, "This"sv,  "Those"sv, "Two"sv,  "Under"sv, "We"sv,   "What"sv,
                                          "When"sv, "While"sv, "With"sv,  "You"sv};
    return has(kWords, word);
  }

  Document& d_;
  bool told_ = false;  // has the story begun?
};

}  // namespace

void segment(Document& document) {
  document.tokens.clear();
  document.sentences.clear();
  document.tokens.reserve(document.text.size() / 5);  // bytes a token and its space take in news text, a little over
  Segmenter(document).run();
}

}  // namespace stet
