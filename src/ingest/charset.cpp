#include "ingest/charset.hpp"

#include <algorithm>
#include <array>

#include "ingest/charset_iconv.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

// 0x80-0x9F of Windows-1252; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool ascii_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  char const c = text[at];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Does the byte read like Windows-1252 text: a letter beside a letter, a quote, dash, currency or degree sign?
bool plausible_windows(std::string_view bytes, std::size_t at) {
  unsigned char const c = byte_at(bytes, at);
  if (c >= 0x91 && c <= 0x97) return true;
  if (c == 0x80 || c == 0x85 || c == 0xA0 || c == 0xA3 || c == 0xA5 || c == 0xA7 || c == 0xA9 || c == 0xAB ||
      c == 0xB0 || c == 0xB2 || c == 0xB3 || c == 0xB7 || c == 0xBB || (c >= 0xBC && c <= 0xBE))
    return true;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0xFF) return false;
  return (at > 0 && ascii_letter(bytes, at - 1)) || ascii_letter(bytes, at + 1);
}

}  // namespace

class Decoder {
 public:
  Decoder(std::string_view bytes, DecodedText& out) : bytes_(bytes), out_(out) {}

  void utf8(std::size_t bom) {
    out_.lines.push_back(0);
    for (std::size_t i = 0; i < bom; ++i) out_.wide.push_back(i);
    survey(bom);
    if (faulty_ == 0 && bom == 0) {
      out_.borrowed_ = true;
      out_.view_ = bytes_;
    } else {
      replace(bom);
    }
    if (faulty_ != 0) {
      out_.faults.push_back("invalid UTF-8 at " + first_fault_ +
                            (faulty_ > 1 ? " and " + std::to_string(faulty_ - 1) + " more bytes" : "") + ": replaced");
    }
  }

  void windows() {
    out_.lines.push_back(0);
    out_.storage_.reserve(bytes_.size() + bytes_.size() / 16);
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
      unsigned char const c = byte_at(bytes_, i);
      if (c < 0x80) {
        put(bytes_.substr(i, 1), i);
      } else {
        char32_t const mapped = c < 0xA0 ? kWindows[c - 0x80u] : c;
        put(encode(mapped == 0 ? 0xFFFD : mapped), i);
      }
      if (c == '\n') out_.lines.push_back(i + 1);
    }
  }

  /// False where the charset is not known.
  bool other(std::string const& charset) {
    std::size_t bad = 0;
    out_.lines.push_back(0);
    bool const known = decode_by_iconv(bytes_, charset, [&](std::size_t at, std::size_t bytes, std::string_view text) {
      put(text, at);
      for (std::size_t i = 1; i < bytes; ++i) out_.wide.push_back(at + i);
      if (text == "\n") out_.lines.push_back(at + 1);
      if (text == "\xEF\xBF\xBD") ++bad;
    });
    if (!known) out_.lines.clear();
    if (bad > 0) out_.faults.push_back(std::to_string(bad) + " bytes that are no " + charset + ": replaced");
    return known;
  }

  void utf16(bool big) {
    out_.lines.push_back(0);
    out_.wide = {0, 1};
    std::size_t const units = bytes_.size() / 2;
    auto const unit = [&](std::size_t u) {
      unsigned const a = byte_at(bytes_, 2 * u), b = byte_at(bytes_, 2 * u + 1);
      return static_cast<char32_t>(big ? (a << 8 | b) : (b << 8 | a));
    };
    bool bad = bytes_.size() % 2 != 0;
    for (std::size_t u = 1; u < units; ++u) {
      std::size_t const at = 2 * u;
      char32_t c = unit(u);
      out_.wide.push_back(at + 1);
      if (c >= 0xD800 && c <= 0xDBFF && u + 1 < units && unit(u + 1) >= 0xDC00 && unit(u + 1) <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10) + (unit(u + 1) - 0xDC00);
        ++u;
        out_.wide.push_back(at + 2);
        out_.wide.push_back(at + 3);
      } else if (c >= 0xD800 && c <= 0xDFFF) {
        c = 0xFFFD;
        bad = true;
      }
      put(encode(c), at);
      if (c == '\n') out_.lines.push_back(at + 2);
    }
    if (bad) out_.faults.push_back("invalid UTF-16: replaced");
  }

  /// Counts what is not UTF-8, and notes lines and continuation bytes on the way.
  void survey(std::size_t from) {
    auto const end = bytes_.size();
    std::uint64_t column_base = 0;  // continuation bytes before the line
    for (std::size_t i = from; i < end;) {
      unsigned char const c = byte_at(bytes_, i);
      if (c < 0x80) {
        ++i;
        if (c == '\n') {
          out_.lines.push_back(i);
          column_base = out_.wide.size();
        }
        continue;
      }
      std::size_t const length = utf8_length(bytes_, i);
      if (length == 0) {
        if (faulty_ == 0)
          first_fault_ = std::to_string(out_.lines.size()) + ":" +
                         std::to_string(i - out_.lines.back() - (out_.wide.size() - column_base) + 1);
        ++faulty_;
        sensible_ = sensible_ && plausible_windows(bytes_, i);
        ++i;
        continue;
      }
      ++good_;
      for (std::size_t k = 1; k < length; ++k) out_.wide.push_back(i + k);
      i += length;
    }
  }

  bool looks_like_windows() const { return faulty_ >= 2 && good_ == 0 && sensible_; }
  bool is_utf8() const { return faulty_ == 0; }
  /// Much of it is beyond ASCII and hardly any of that is UTF-8: a text in another charset, not one with a few bad
  /// bytes.
  bool is_foreign() const { return faulty_ >= 20 && faulty_ * 20 > bytes_.size() && faulty_ > good_ * 10; }

 private:
  void replace(std::size_t from) {
    std::size_t run = from;
    out_.storage_.reserve(bytes_.size());
    for (std::size_t i = from; i < bytes_.size();) {
      unsigned char const c = byte_at(bytes_, i);
      std::size_t const length = c < 0x80 ? 1 : utf8_length(bytes_, i);
      if (length != 0) {
        i += length;
        continue;
      }
      put(bytes_.substr(run, i - run), run);
      put("\xEF\xBF\xBD", i);
      run = ++i;
    }
    put(bytes_.substr(run), run);
  }

  void put(std::string_view piece, std::size_t from) {
    auto const at = static_cast<Offset>(out_.storage_.size());
    auto& back = out_.back_;
    if (!piece.empty() && (back.empty() || back.back().file + (at - back.back().text) != from))
      back.push_back({at, from});
    out_.storage_ += piece;
  }

  std::string_view bytes_;
  DecodedText& out_;
  std::size_t faulty_ = 0;
  std::size_t good_ = 0;
  bool sensible_ = true;
  std::string first_fault_;
};

std::vector<Anchor> DecodedText::to_file(std::vector<Anchor> const& anchors, std::size_t text_size) const {
  if (back_.empty()) return anchors;
  std::vector<Anchor> out;
  out.reserve(anchors.size());
  auto const later = [](std::uint64_t at, Anchor const& a) { return at < a.text; };
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    std::uint64_t const from = anchors[i].file;
    std::uint64_t const length = (i + 1 < anchors.size() ? anchors[i + 1].text : text_size) - anchors[i].text;
    auto step = std::upper_bound(back_.begin(), back_.end(), from, later);
    if (step != back_.begin()) --step;
    out.push_back({anchors[i].text, step->file + (from - step->text)});
    for (++step; step != back_.end() && step->text < from + length; ++step)
      out.push_back({anchors[i].text + static_cast<Offset>(step->text - from), step->file});
  }
  return out;
}

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  DecodedText out;
  Decoder decoder(bytes, out);
  if (is_utf16(bytes)) {
    decoder.utf16(bytes[0] == '\xFE');
    return out;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    decoder.utf8(3);
    return out;
  }
  DecodedText trial;
  Decoder first(bytes, trial);
  trial.lines.push_back(0);
  first.survey(0);
  if (first.is_utf8()) {
    decoder.utf8(0);
    return out;
  }
  std::string const name = lower_ascii(declared);
  // as browsers do, who take these names for the larger charset of Windows
  bool const says_windows = name == "windows-1252" || name == "cp1252" || name == "iso-8859-1" || name == "latin1" ||
                            name == "latin-1" || name == "us-ascii" || name == "ascii";
  bool const says_other = !name.empty() && !says_windows && name != "utf-8" && name != "utf8";
  if (says_windows) {
    decoder.windows();
  } else if (says_other && decoder.other(name)) {
    return out;
  } else if (first.looks_like_windows()) {
    decoder.windows();
    out.faults.push_back("not UTF-8 and without a charset: read as Windows-1252");
  } else if (std::string const guess = first.is_foreign() ? guess_charset(bytes) : "";
             !guess.empty() && decoder.other(guess)) {
    out.faults.push_back("not UTF-8 and without a charset: read as " + guess);
  } else {
    decoder.utf8(0);
  }
  return out;
}

}  // namespace stet
