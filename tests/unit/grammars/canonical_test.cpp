// A reading printed in its plainest wording reads as itself: the number in digits, the unit by its name, the bound or
// the hedge before it.
//
// Printed are numbers, money of one ISO code, percent and points, durations, ages in years and measures of one unit of
// the table, as single values, bounds and ranges. Not printed: ratios and vague numbers, which have no plain wording, units
// that a wording leaves open, that only a sign names or that the talk around decides
// (cups, moles, degrees of an angle), and conversions.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "grammars/read.hpp"
#include "grammars/units.hpp"
#include "support/dump.hpp"
#include "unit/grammars/corpus.hpp"
#include "unit/grammars/scan_text.hpp"

namespace stet::test {
namespace {

/// "-1,234.5"; group marks keep a number from being a year.
std::string digits(double value) {
  std::array<char, 512> buffer;
  std::string out(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                               std::chars_format::fixed)
                                     .ptr);
  std::size_t const point = std::min(out.find('.'), out.size());
  for (std::size_t at = point; at > 3; at -= 3) out.insert(at - 3, 1, ',');
  return (value < 0 ? "-" : "") + out;
}

bool any_of(std::string_view id, std::initializer_list<std::string_view> ids) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The number with its unit before or behind it; `unit` as unit_words() gives it. Prices have cents, which tell the
/// codes that are words too.
std::string amount(Reading const& r, double value, std::string const& unit) {
  std::string number = digits(value);
  if (r.kind != Kind::money) return number + unit;
  std::size_t const point = number.find('.');
  if (point == number.npos) number += ".00";
  else if (number.size() - point == 2) number += '0';
  return r.unit.id + ' ' + number;
}

/// What stands behind the number; nothing where the unit has no plain name.
std::optional<std::string> unit_words(Reading const& r) {
  if (r.unit.id.empty()) return "";
  if (r.unit.id == "percent") return "%";
  if (r.unit.dimension == Dimension::dimensionless)
    return r.unit.id == "percentage_point" ? std::optional(" percentage points") : std::nullopt;
  if (!r.unit.readings.empty() || r.unit.assumed || !r.unit.per.empty()) return std::nullopt;
  if (r.kind == Kind::age) return r.unit.id == "year" ? std::optional(" years old") : std::nullopt;
  if (r.kind == Kind::money) return r.unit.id.size() == 3 ? std::optional(std::string()) : std::nullopt;
  grammar::UnitRow const* const row = grammar::unit_row(r.unit.id);
  if (row == nullptr || row->words.empty() || any_of(row->id, {"cup", "mole", "degree"})) return std::nullopt;
  // the second form is the plural
  std::vector<std::string> forms;
  grammar::each_part(row->words, [&](std::string_view form) { forms.emplace_back(form); });
  return " " + forms[std::min<std::size_t>(1, forms.size() - 1)];
}

std::optional<std::string> printed(Reading const& r) {
  // longer than any numeral that is read
  auto const too_long = [](std::optional<double> v) {
    return v && *v != 0 && (std::abs(*v) < 1e-9 || std::abs(*v) > 1e15);
  };
  if (too_long(r.nominal) || too_long(r.min) || too_long(r.max)) return std::nullopt;
  if (r.kind == Kind::ratio || r.vague || r.of != Reading::kNoReading) return std::nullopt;
  auto const unit = unit_words(r);
  if (!unit) return std::nullopt;
  if (r.relation == Relation::range) {
    if (!r.min || !r.max || r.approximate || *r.min < 0) return std::nullopt;
    return "between " + amount(r, *r.min, *unit) + " and " + amount(r, *r.max, *unit);
  }
  if (!r.nominal) return std::nullopt;
  std::string out = amount(r, *r.nominal, *unit);
  switch (r.hedge) {
    case Hedge::none: break;
    case Hedge::about: out = "about " + out; break;
    case Hedge::nearly: return (r.relation == Relation::less ? "just under " : "nearly ") + out;
    case Hedge::just_over: return "just over " + out;
    case Hedge::exactly: out = "exactly " + out; break;
  }
  switch (r.relation) {
    case Relation::greater: return "more than " + out;
    case Relation::greater_equal: return "at least " + out;
    case Relation::less: return "less than " + out;
    case Relation::less_equal: return "at most " + out;
    default: return out;
  }
}

/// What the print keeps of a reading.
std::string kept(Reading r) {
  r.trend = Trend::none;
  r.roles = {};
  r.of = Reading::kNoReading;
  r.ordinary_one = false;
  return dump(r) + " hedge " + std::to_string(static_cast<int>(r.hedge));
}

TEST(Canonical, APrintedReadingReadsAsItself) {
  int count = 0;
  for (CorpusRow const& row : read_corpus(STET_SOURCE_DIR "/tests/corpus"))
    for (Reading const& reading : scan_text(row.wording).readings) {
      auto const print = printed(reading);
      if (!print) continue;
      ++count;
      Scan const again = scan_text(*print);
      EXPECT_EQ(again.readings.size(), 1u) << *print << ": " << dump(again, *print);
      if (again.readings.size() != 1) continue;
      EXPECT_EQ(kept(again.readings[0]), kept(reading)) << *print;
      EXPECT_EQ(again.readings[0].begin, 0u) << *print;
      EXPECT_EQ(again.readings[0].end, print->size()) << *print;
    }
  EXPECT_GT(count, 500);
}

TEST(Canonical, SpansMoveWithTheText) {
  std::string const before = "Pr\xC3\xA9" "face: 5, $7 and more.\n";
  for (CorpusRow const& row : read_corpus(STET_SOURCE_DIR "/tests/corpus")) {
    Document document;
    document.text = before + row.wording;
    Block block;
    block.begin = static_cast<Offset>(before.size());
    block.end = static_cast<Offset>(document.text.size());
    document.blocks.push_back(block);
    segment(document);
    Scan moved = scan(document.text, document.tokens);
    auto const back = [&](auto& items) {
      for (auto& item : items) {
        ASSERT_GE(item.begin, before.size()) << row.wording;
        item.begin -= static_cast<Offset>(before.size());
        item.end -= static_cast<Offset>(before.size());
      }
    };
    back(moved.readings), back(moved.dates), back(moved.blocked), back(moved.malformed);
    EXPECT_EQ(dump(moved, row.wording), dump(scan_text(row.wording), row.wording)) << row.wording;
  }
}

}  // namespace
}  // namespace stet::test
