#include "ingest/charset_iconv.hpp"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestCharacter = 4;    // bytes, in any charset without a state
constexpr std::size_t kGuessFrom = 256u << 10;  // bytes that the guess looks at

/// Names that are letters, digits and joining marks, and no charset with a state ("ISO-2022-JP", "UTF-7", "HZ") nor
/// UTF-8, of which iconv allows more than there is.
bool is_plain_charset(std::string_view name) {
  std::string const lower = lower_ascii(name);
  if (lower.empty() || lower.size() > 40) return false;
  for (std::string_view const stateful : {"iso-2022"sv, "iso2022"sv, "utf-7"sv, "utf7"sv, "utf-8"sv, "utf8"sv, "hz"sv,
                                          "utf-16"sv, "utf-32"sv, "ucs"sv, "unicode"sv})
    if (lower.starts_with(stateful)) return false;
  return std::all_of(lower.begin(), lower.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

/// What iconv calls UTF-8 may hold numbers that are no code points (above U+10FFFF).
bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

class Converter {
 public:
  explicit Converter(std::string const& charset) : handle_(iconv_open("UTF-8", charset.c_str())) {}
  ~Converter() {
    if (*this) iconv_close(handle_);
  }
  Converter(Converter const&) = delete;
  Converter& operator=(Converter const&) = delete;
  explicit operator bool() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// The character at the head of `bytes`: how many bytes it has, and in `text` what it is; 0 where it is none.
  std::size_t next(std::string_view bytes, std::string& text) {
    for (std::size_t length = 1; length <= std::min(kLongestCharacter, bytes.size()); ++length) {
      std::array<char, 16> out{};
      char* in = const_cast<char*>(bytes.data());  // iconv does not write through it
      char* to = out.data();
      std::size_t in_left = length, out_left = out.size();
      std::size_t const code = iconv(handle_, &in, &in_left, &to, &out_left);
      if (code != static_cast<std::size_t>(-1) && in_left == 0 && out_left < out.size()) {
        text.assign(out.data(), out.size() - out_left);
        return is_utf8(text) ? length : 0;
      }
      iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    }
    return 0;
  }

 private:
  iconv_t handle_;
};

}  // namespace

bool decode_by_iconv(std::string_view bytes, std::string const& charset, CharacterSink const& sink) {
  if (!is_plain_charset(charset)) return false;
  Converter converter(charset);
  if (!converter) return false;
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = 1;
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      text.assign(1, bytes[at]);  // all of these charsets hold ASCII
    } else {
      length = converter.next(bytes.substr(at, kLongestCharacter), text);
      if (length == 0) text = "\xEF\xBF\xBD", length = 1;
    }
    sink(at, length, text);
    at += length;
  }
  return true;
}

std::string guess_charset(std::string_view bytes) {
  struct Delete {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
  };
  std::unique_ptr<uchardet, Delete> const detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kGuessFrom)) != 0) return {};
  uchardet_data_end(detector.get());
  char const* const name = uchardet_get_charset(detector.get());
  return name != nullptr && is_plain_charset(name) ? std::string(name) : std::string();
}

}  // namespace stet
