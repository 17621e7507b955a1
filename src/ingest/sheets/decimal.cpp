#include "ingest/sheets/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace stet {
namespace {

constexpr int kDigits = 15;            // what spreadsheet programs keep of a number
constexpr int kMostWhole = 30;         // digits before the point without an exponent
constexpr int kMostLeadingZeros = 30;  // and zeros behind it

}  // namespace

Decimal Decimal::of(double value) {
  Decimal out;
  if (!std::isfinite(value) || value == 0) return out;
  char buffer[64];
  auto const end =
      std::to_chars(buffer, buffer + sizeof buffer, std::fabs(value), std::chars_format::scientific, kDigits - 1).ptr;
  std::string_view const text(buffer, static_cast<std::size_t>(end - buffer));
  std::size_t const e = text.find('e');
  int exponent = 0;
  std::size_t const digits = e + 1 + (text[e + 1] == '+' ? 1 : 0);
  std::from_chars(text.data() + digits, text.data() + text.size(), exponent);
  for (char const c : text.substr(0, e))
    if (c != '.') out.digits_ += c;
  out.digits_.erase(out.digits_.find_last_not_of('0') + 1);
  out.point_ = exponent + 1;
  return out;
}

void Decimal::shift(int places) {
  if (!zero()) point_ += places;
}

void Decimal::round_to(int decimals) {
  int const keep = point_ + decimals;
  if (zero() || keep >= static_cast<int>(digits_.size())) return;
  bool const up = keep >= 0 && digits_[static_cast<std::size_t>(keep)] >= '5';
  digits_.erase(static_cast<std::size_t>(std::max(keep, 0)));
  if (up) {
    std::size_t const last = digits_.find_last_not_of('9');
    digits_.erase(last == digits_.npos ? 0 : last + 1);
    if (digits_.empty()) {
      digits_ = "1";
      ++point_;
    } else {
      ++digits_.back();
    }
  }
  digits_.erase(digits_.find_last_not_of('0') + 1);
  if (digits_.empty()) point_ = 0;
}

std::string Decimal::whole() const {
  if (point_ <= 0) return {};
  std::string out = digits_.substr(0, static_cast<std::size_t>(point_));
  out.resize(static_cast<std::size_t>(point_), '0');
  return out;
}

std::string Decimal::fraction() const {
  if (zero()) return {};
  if (point_ < 0) return std::string(static_cast<std::size_t>(-point_), '0') + digits_;
  return static_cast<std::size_t>(point_) < digits_.size() ? digits_.substr(static_cast<std::size_t>(point_))
                                                           : std::string();
}

std::string Decimal::fraction(int count) const {
  std::string out = fraction();
  out.resize(static_cast<std::size_t>(count), '0');
  return out;
}

std::string Decimal::plain() const {
  if (zero()) return "0";
  if (point_ > kMostWhole || point_ < -kMostLeadingZeros) {
    std::string out = digits_.substr(0, 1);
    if (digits_.size() > 1) out += "." + digits_.substr(1);
    int const exponent = point_ - 1;
    return out + "e" + std::to_string(exponent);
  }
  std::string out = point_ > 0 ? whole() : "0";
  std::string const rest = fraction();
  return rest.empty() ? out : out + "." + rest;
}

}  // namespace stet
