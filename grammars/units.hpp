// The unit table: one row a unit. To add a unit, add its row; the grammars build their tables and the gate from it.
//
//   {"kilometre", "kilometre|kilometres|kilometer|kilometers|km|kms", Dimension::length, 1000, "metre"}
#pragma once

#include <span>
#include <string_view>

#include "core/unit.hpp"

namespace stet::grammar {

struct UnitRow {
  std::string_view id;
  std::string_view words;  // lowercase forms in any case, parted by |: "metre|metres|meter|meters"
  std::string_view signs;  // forms of exact case: "km|kms"
  Dimension dimension;
  double factor;
  double offset = 0;
  std::string_view base;
  std::string_view readings = "";  // of an ambiguous unit: ids of other rows, parted by |
};

struct CurrencyRow {
  std::string_view code;           // unit id: ISO 4217, or a name where the wording leaves several open
  std::string_view signs;          // exact case, before or after the number: "£|GBP"
  std::string_view names;          // lowercase, after the number: "pounds sterling|british pounds"
  double factor = 1;               // subunits 0.01
  std::string_view base = "";      // empty: the code
  std::string_view readings = "";  // codes it may stand for, parted by |
  bool assumed = false;            // "$" taken as USD
};

/// Names that may stand before their number ("rupees 500 crore"); the gate opens on them.
inline constexpr std::string_view kLeadingNames =
    "dollar|dollars|euro|euros|rupee|rupees|yen|yuan|renminbi|rmb|ringgit|baht|naira|taka|peso|pesos|shilling|"
    "shillings|"
    "rupiah|dirham|dirhams|riyal|riyals|dinar|dinars|franc|francs|krone|kroner|kronor";

std::span<UnitRow const> unit_rows();
std::span<CurrencyRow const> currency_rows();
/// The row of an id; nullptr for none.
UnitRow const* unit_row(std::string_view id);
/// The square (2) or cube (3) of a length; nullptr where `length` is none.
UnitRow const* power_of(UnitRow const& length, int exponent);

/// The row as a unit, with its readings resolved. `text` is as written.
Unit unit_of(UnitRow const& row, std::string_view text);
Unit unit_of(CurrencyRow const& row, std::string_view text);

/// Calls `use(part)` for each part of `list`, which are parted by |.
template <class Use>
void each_part(std::string_view list, Use use) {
  while (!list.empty()) {
    auto const bar = list.find('|');
    use(list.substr(0, bar));
    list.remove_prefix(bar == list.npos ? list.size() : bar + 1);
  }
}

}  // namespace stet::grammar
