// When a figure holds: which date of the text dates it.
#pragma once

#include <optional>

#include "core/date.hpp"
#include "extract/view.hpp"

namespace stet {

struct Dating {
  TimeSpan when;
  bool reported = false;  // the date belongs to the words of who says it ("said on Friday")
};

/// The date of the sentence that dates the figure at word `at`; nothing where the sentence has none that does.
std::optional<Dating> dating_of(SentenceView const& view, Clause const& clause, std::size_t at,
                                std::optional<Day> anchor);

/// When on a trading day a price was quoted, in minutes after midnight: at its end ("closed at", "at the close") or early
/// on ("in the first hour of trade", "within minutes"); nothing where the sentence is about no market or does not say.
std::optional<int> trading_time(SentenceView const& view);

}  // namespace stet
