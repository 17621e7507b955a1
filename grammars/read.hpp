// The facade of the quantity grammars: everything that needs Spirit stays behind it.
//
//   scan("Russia sent at least 150,000 troops by Feb. 21.", tokens)
//     readings  [">= 150000"]   dates  ["Feb. 21"]
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/document.hpp"
#include "core/reading.hpp"

namespace stet {

struct ScanOptions {
  bool decimal_comma = false;  // "1.234.567,89" and "3,5 million" as continental houses write them
};

/// Reads every quantity and every date among `tokens`, which lie in `text` in order: usually one sentence's. Offsets in
/// the result are offsets in `text`. Text taken up by a date, a clock time, an ordinal, a name and the like is in
/// `dates` or `blocked` and in no reading; the lists never overlap. Never throws; any bytes are safe.
Scan scan(std::string_view text, std::span<Token const> tokens, ScanOptions const& options = {});

/// Reads one date at exactly `at` ("21 February 2022", "Feb. 21", "2022-02-21", "Monday, 30 November 2023").
std::optional<DateReading> read_date(std::string_view text, std::size_t at);

/// The first number of a text whose numbers can only be continental: two at least like "1.234.567", "1.234,5" and
/// "12,5", and none that can only be English. "" for any other text.
std::string_view only_decimal_commas(std::string_view text);

/// May a figure or a date start with this token? The cheap test that keeps the grammars off ordinary words.
bool gate_opens(std::string_view word);

}  // namespace stet
