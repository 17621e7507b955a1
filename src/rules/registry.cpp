#include "rules/registry.hpp"

#include <algorithm>
#include <array>

#include "rules/kinds/kinds.hpp"

namespace stet {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 2> kCompare{"same", "agree"};
constexpr std::array<Words, 2> kNewest{"same", "newest"};
constexpr std::array<Words, 5> kConversion{"let", "expect", "within", "agree", "spread"};
constexpr std::array<Words, 5> kArithmetic{"let", "expect", "where", "within", "agree"};
constexpr std::array<Words, 2> kCalendar{"holds", "year"};
constexpr std::array<Words, 1> kConsistency{"holds"};
constexpr std::array<Words, 2> kMagnitude{"limits", "slip"};
constexpr std::array<Words, 1> kSeries{"direction"};
constexpr std::array<Words, 4> kFacts{"facts", "table", "max_age", "agree"};
constexpr std::array<Words, 6> kStyle{"spell_out", "hedge", "percent", "group_digits", "scale_word", "sentence_start"};

constexpr std::array<Words, 2> kTwo{"draft", "source"};
constexpr std::array<Words, 3> kOld{"draft", "source", "old"};
constexpr std::array<Words, 3> kAgainst{"draft", "source", "against"};
constexpr std::array<Words, 2> kNear{"draft", "nearest"};

constexpr std::array<Words, 1> kExpected{"expected"};
constexpr std::array<Words, 3> kDate{"date.text", "until.text", "expected"};
constexpr std::array<Words, 1> kFigure{"figure"};
constexpr std::array<Words, 4> kRates{"figure", "converted", "other", "other_converted"};
constexpr std::array<Words, 2> kPair{"figure", "other"};
constexpr std::array<Words, 2> kLaterEarlier{"later", "earlier"};
constexpr std::array<Words, 1> kOther{"other"};
constexpr std::array<Words, 5> kFact{"fact.subject", "fact.measure", "fact.value", "fact.source", "fact.checked"};
constexpr std::array<Words, 1> kSuggestion{"suggestion"};
constexpr std::array<Words, 4> kLimit{"limit.name", "limit.min", "limit.max", "factor"};

constexpr std::array<Words, 2> kDraftBetween{"draft", "between"};
constexpr std::array<Words, 2> kLimitSlip{"limit", "slip"};
constexpr std::array<Words, 2> kNearestAlone{"nearest", "alone"};

// One line a check: its own keys, the figures and words of its messages, its default severity, what runs it.
constexpr std::array<CheckKind, 13> kKinds{{
    {Check::conflict, Severity::error, kCompare, kTwo, {}, kDraftBetween, kinds::conflict},
    {Check::disputed, Severity::warning, kCompare, kAgainst, {}, kDraftBetween, kinds::disputed},
    {Check::outdated, Severity::error, kNewest, kOld, {}, kDraftBetween, kinds::outdated},
    {Check::unsupported, Severity::warning, {}, kNear, {}, kNearestAlone, kinds::unsupported},
    {Check::borrowed, Severity::note, {}, kTwo, {}, {}, kinds::borrowed},
    {Check::arithmetic, Severity::error, kArithmetic, {}, kExpected, {}, kinds::arithmetic},
    {Check::conversion, Severity::error, kConversion, kRates, kExpected, {}, kinds::conversion},
    {Check::calendar, Severity::error, kCalendar, kFigure, kDate, {}, kinds::calendar},
    {Check::consistency, Severity::warning, kConsistency, kPair, kOther, {}, kinds::consistency},
    {Check::magnitude, Severity::warning, kMagnitude, kPair, kLimit, kLimitSlip, kinds::magnitude},
    {Check::series, Severity::note, kSeries, kLaterEarlier, {}, {}, kinds::series},
    {Check::facts, Severity::error, kFacts, kFigure, kFact, {}, kinds::facts},
    {Check::style, Severity::note, kStyle, kFigure, kSuggestion, {}, kinds::style},
}};

constexpr std::array<Words, kKinds.size()> kNames{"conflict",   "disputed",   "outdated", "unsupported", "borrowed",
                                                  "arithmetic", "conversion", "calendar", "consistency", "magnitude",
                                                  "series",     "facts",      "style"};

}  // namespace

CheckKind const* kind_of(Check check) {
  auto const found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](CheckKind const& kind) { return kind.check == check; });
  return found != kKinds.end() ? &*found : nullptr;
}

std::span<std::string_view const> check_names() { return kNames; }

}  // namespace stet
