// What the grammars found, in one line that a test can hold. Items stand in text order, joined by "; "; "none" for
// nothing.
//
//   money 650000000 USD?                 kind, value, unit; `?`: the unit is assumed
//   number >=150000                      the bound before the value: >= > <= <; a bare number has kind number
//   number 10..15                        a range; "?" for an end that is open
//   ~                                    after the value: approximate;  !: the word "one", maybe a pronoun
//   percent 5 percent up change          trend and roles follow the unit
//   measure 30 ton{short_ton|long_ton|tonne}     the readings of an ambiguous unit
//   measure 14 metre of 0                converts the reading with that index
//   date 2022-02-21, date --02-21, date 2022-Q3, date 1990s, date Mon, date week-1, date clock 20:15
//   blocked ordinal, malformed group marks do not fit
#pragma once

#include <string>
#include <string_view>

#include "core/reading.hpp"

namespace stet::test {

std::string dump(Reading const& reading);
std::string dump(DateReading const& date);
/// The whole scan; where `text` is given each item is followed by the words it covers, in brackets.
std::string dump(Scan const& scan, std::string_view text = {});

}  // namespace stet::test
