#include "support/dump.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace stet::test {
namespace {

std::string number(double value) {
  std::array<char, 40> buffer;
  std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
  return buffer.data();
}

std::string of_scale(double value) {
  // whole numbers in full: 650000000, not 6.5e+08
  std::array<char, 64> buffer;
  if (value == static_cast<double>(static_cast<long long>(value)) && value < 1e17 && value > -1e17) {
    std::snprintf(buffer.data(), buffer.size(), "%lld", static_cast<long long>(value));
    return buffer.data();
  }
  return number(value);
}

std::string padded(unsigned value) {
  std::array<char, 16> buffer;
  std::snprintf(buffer.data(), buffer.size(), "%02u", value);
  return buffer.data();
}

struct Item {
  std::uint32_t begin;
  std::uint32_t end;
  std::string text;
};

}  // namespace

std::string dump(Reading const& r) {
  std::string out(name_of(r.kind));
  out += ' ';
  if (r.relation == Relation::range) {
    out += (r.min ? of_scale(*r.min) : "?") + ".." + (r.max ? of_scale(*r.max) : "?");
  } else {
    if (r.relation != Relation::equal) out += symbol_of(r.relation);
    out +=
        r.nominal ? of_scale(*r.nominal) : (r.min ? of_scale(*r.min) : "?") + ".." + (r.max ? of_scale(*r.max) : "?");
  }
  if (r.approximate) out += '~';
  if (r.ordinary_one) out += '!';
  if (!r.unit.id.empty()) out += ' ' + r.unit.id;
  if (r.unit.assumed) out += '?';
  if (!r.unit.readings.empty()) {
    out += '{';
    for (UnitReading const& reading : r.unit.readings) out += (out.back() == '{' ? "" : "|") + reading.id;
    out += '}';
  }
  if (r.trend != Trend::none) out += ' ' + std::string(name_of(r.trend));
  for (Role role : {Role::change, Role::from_value, Role::to_value})
    if (r.roles.has(role)) out += ' ' + std::string(name_of(role));
  if (r.of != Reading::kNoReading) out += " of " + std::to_string(r.of);
  return out;
}

std::string dump(DateReading const& d) {
  static constexpr std::array<char const*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<char const*, 5> kSteps{"day", "week", "month", "quarter", "year"};
  std::string out = "date ";
  std::string const year = d.year ? std::to_string(*d.year) : "-";
  switch (d.form) {
    case DateReading::Form::day:
      out += year + "-" + padded(d.month.value_or(0)) + "-" + padded(d.day.value_or(0));
      break;
    case DateReading::Form::month:
      out += year + "-" + padded(d.month.value_or(0));
      break;
    case DateReading::Form::quarter:
      out += year + "-Q" + std::to_string(d.quarter.value_or(0));
      break;
    case DateReading::Form::year:
      out += year;
      break;
    case DateReading::Form::decade:
      out += year + "s";
      break;
    case DateReading::Form::weekday:
      break;
    case DateReading::Form::relative:
      out += kSteps[static_cast<std::size_t>(d.step)];
      out += (d.offset < 0 ? "" : "+") + std::to_string(d.offset);
      break;
    case DateReading::Form::clock:
      out += "clock";
      break;
  }
  if (d.weekday) out += (out.back() == ' ' ? "" : " ") + std::string(kDays[*d.weekday % 7]);
  if (d.form == DateReading::Form::weekday && d.offset != 0)
    out += (d.offset < 0 ? "" : "+") + std::to_string(d.offset);
  if (d.clock)
    out += " " + padded(static_cast<unsigned>(*d.clock / 60)) + ":" + padded(static_cast<unsigned>(*d.clock % 60));
  if (d.since) out += " since";
  return out;
}

std::string dump(Scan const& scan, std::string_view text) {
  std::vector<Item> items;
  for (Reading const& r : scan.readings) items.push_back({r.begin, r.end, dump(r)});
  for (DateReading const& d : scan.dates) items.push_back({d.begin, d.end, dump(d)});
  for (Blocked const& b : scan.blocked) items.push_back({b.begin, b.end, "blocked " + std::string(b.why)});
  for (Malformed const& m : scan.malformed) items.push_back({m.begin, m.end, "malformed " + std::string(m.why)});
  std::stable_sort(items.begin(), items.end(), [](Item const& a, Item const& b) { return a.begin < b.begin; });
  if (items.empty()) return "none";
  std::string out;
  for (Item const& item : items) {
    if (!out.empty()) out += "; ";
    out += item.text;
    if (!text.empty()) out += " [" + std::string(text.substr(item.begin, item.end - item.begin)) + "]";
  }
  return out;
}

}  // namespace stet::test
