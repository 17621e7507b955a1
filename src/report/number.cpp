#include "report/number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace stet {
namespace {

constexpr double kExactIntegers = 9007199254740992.0;  // 2^53

template <class... Format>
std::string print(double value, Format... format) {
  std::array<char, 512> buffer;
  auto const [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format...);
  return fault == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

}  // namespace

double round_significant(double value, int digits) {
  if (!std::isfinite(value) || value == 0) return value;
  std::string const text = print(value, std::chars_format::scientific, digits - 1);
  double out = value;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

double round_ratio(double value) {
  return std::abs(value) < 1 ? round_significant(value, 4) : std::round(value * 1e4) / 1e4;
}

std::string decimal(double value) {
  if (!std::isfinite(value)) return "";
  if (value == std::trunc(value) && std::abs(value) < kExactIntegers)
    return std::to_string(static_cast<std::int64_t>(value));
  return print(round_significant(value, 15), std::chars_format::fixed);
}

std::string exact_decimal(double value) {
  return std::isfinite(value) ? print(value, std::chars_format::fixed) : std::string();
}

std::string grouped(double value) {
  std::string const plain = decimal(value);
  std::size_t const sign = plain.starts_with('-') ? 1 : 0;
  std::size_t const point = std::min(plain.find('.'), plain.size());
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (i > sign && i < point && (point - i) % 3 == 0) out += ',';
    out += plain[i];
  }
  return out;
}

}  // namespace stet
