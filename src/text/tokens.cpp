#include "text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.hpp"

namespace stet {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Most of a text is ASCII letters: one look-up a byte for these, code points for the rest.
enum : std::uint8_t { kLetter = 1, kDigit = 2, kSpace = 4, kWide = 8 };
constexpr std::array<std::uint8_t, 256> kClass = [] {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t c = 0; c < 256; ++c) {
    bool const is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    out[c] = is_letter ? kLetter : c >= '0' && c <= '9' ? kDigit : c == ' ' || (c >= 9 && c <= 13) ? kSpace : c >= 0x80 ? kWide : 0;
  }
  return out;
}();
std::uint8_t class_of(char c) { return kClass[static_cast<unsigned char>(c)]; }

// Letters of any script: everything above ASCII but spaces, dashes, quotes, currency signs and other punctuation.
bool letter(char32_t c) {
  if (c < 0x80) return letter(static_cast<char>(c));
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return c == 0x2071 || c == 0x207F || (c >= 0x2C00);
  if (c >= 0x3000 && c <= 0x303F) return false;
  if (c >= 0xFE30 && c <= 0xFE4F) return false;
  if (c == 0xFEFF || c == 0xFFFD || c == 0xFFFC) return false;
  if (c >= 0x1F000 && c <= 0x1FAFF) return false;
  return true;
}

bool space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0xAD;
}

bool apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {}

  void run(Offset begin, Offset end) {
    at_ = begin;
    end_ = end;
    while (at_ < end_) {
      std::uint8_t const kind = class_of(text_[at_]);
      if (kind == kSpace) {
        ++at_;
        continue;
      }
      if (kind == kLetter) {
        word();
        continue;
      }
      CodePoint const c = decode(text_, at_, end_);
      if (space(c.value)) {
        at_ += c.length;
      } else if (c.value < 0x80 && digit(static_cast<char>(c.value))) {
        number();
      } else if (letter(c.value)) {
        word();
      } else {
        out_.push_back({at_, at_ + c.length, TokenKind::symbol});
        at_ += c.length;
      }
    }
  }

 private:
  CodePoint peek(Offset at) const { return at < end_ ? decode(text_, at, end_) : CodePoint{0, 1}; }
  void skip_ascii() {
    while (at_ < end_ && (class_of(text_[at_]) & (kLetter | kDigit)) != 0) ++at_;
  }
  bool alnum(Offset at) const {
    if (at >= end_) return false;
    std::uint8_t const kind = class_of(text_[at]);
    if (kind != kWide) return (kind & (kLetter | kDigit)) != 0;
    CodePoint const c = peek(at);
    return letter(c.value) || (c.value < 0x80 && digit(static_cast<char>(c.value)));
  }

  // "100,000", "3.5", "34-year-old", "2-1", "6pm"
  void number() {
    Offset const begin = at_;
    for (;;) {
      skip_ascii();
      if (at_ >= end_) break;
      char const c = text_[at_];
      if (alnum(at_)) {
        at_ += peek(at_).length;
      } else if ((c == ',' || c == '.') && at_ + 1 < end_ && digit(text_[at_ + 1])) {
        ++at_;
      } else if ((c == '-' || c == '/' || c == ':') && at_ + 1 < end_ && digit(text_[at_ + 1]) && c != '-') {
        ++at_;
      } else if (c == '-' && alnum(at_ + 1)) {
        ++at_;
      } else if (dotted_letter(begin)) {
        ++at_;
      } else {
        break;
      }
    }
    out_.push_back({begin, at_, TokenKind::number});
  }

  // "U.S.", "p.m.": a period behind a single letter, where a letter follows or one dot has come before
  bool dotted_letter(Offset begin) const {
    if (text_[at_] != '.' || at_ == begin) return false;
    char const before = text_[at_ - 1];
    bool const single = letter(before) && (at_ - 1 == begin || text_[at_ - 2] == '.');
    if (!single) return false;
    bool const more = at_ + 2 < end_ + 0 && letter(text_[at_ + 1]) && text_[at_ + 2] == '.';
    return more || (at_ - 1 > begin && text_[at_ - 2] == '.');
  }

  // "R2.1", "RM64,500": behind the sign of a currency, at most three capitals, a number goes on over its point
  bool amount_goes_on(Offset begin) const {
    if (text_[at_] != '.' && text_[at_] != ',') return false;
    if (at_ + 1 >= end_ || !digit(text_[at_ + 1]) || !digit(text_[at_ - 1])) return false;
    Offset at = begin;
    while (at < at_ && text_[at] >= 'A' && text_[at] <= 'Z') ++at;
    bool const sign = at > begin && at - begin <= 3;
    return sign && std::all_of(text_.begin() + at, text_.begin() + at_,
                               [](char c) { return digit(c) || c == '.' || c == ','; });
  }

  void word() {
    Offset const begin = at_;
    for (;;) {
      skip_ascii();
      if (at_ >= end_ || class_of(text_[at_]) == kSpace) break;
      CodePoint const c = peek(at_);
      if (alnum(at_)) {
        at_ += c.length;
      } else if (apostrophe(c.value)) {
        // "Russia's", "don't"; and the bare one of a plural possessive where no quotation can end: "weeks' pay"
        if (letter(peek(at_ + c.length).value)) {
          at_ += c.length;
        } else if (at_ > begin && text_[at_ - 1] == 's' && peek(at_ + c.length).value == ' ' && c.value == '\'') {
          at_ += c.length;
          break;
        } else {
          break;
        }
      } else if ((c.value == '-' || c.value == 0x2010 || c.value == 0x2011) && alnum(at_ + c.length)) {
        at_ += c.length;
      } else if (c.value == '&' && at_ + 1 < end_ && letter(text_[at_ + 1]) && at_ - begin <= 2) {
        ++at_;  // "S&P", "R&D"
      } else if (dotted_letter(begin) || amount_goes_on(begin)) {
        ++at_;
      } else {
        break;
      }
    }
    out_.push_back({begin, at_, TokenKind::word});
  }

  std::string_view text_;
  std::vector<Token>& out_;
  Offset at_ = 0;
  Offset end_ = 0;
};

}  // namespace

void tokenize(std::string_view text, Offset begin, Offset end, std::vector<Token>& out) {
  Tokenizer(text, out).run(begin, end);
}

}  // namespace stet
