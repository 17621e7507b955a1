#include "unit/grammars/check_scan.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace stet::test {

std::string broken_promise(Scan const& scan, std::string_view text) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
  auto add = [&](auto const& list) {
    std::uint32_t before = 0;
    bool ordered = true;
    for (auto const& item : list) {
      ordered = ordered && item.begin >= before;
      before = item.end;
      spans.emplace_back(item.begin, item.end);
    }
    return ordered;
  };
  if (!add(scan.readings) || !add(scan.dates) || !add(scan.blocked) || !add(scan.malformed))
    return "a list is out of order";
  std::sort(spans.begin(), spans.end());
  std::uint32_t reach = 0;
  for (auto const& [begin, end] : spans) {
    if (begin >= end) return "an empty span";
    if (end > text.size()) return "a span outside the text";
    if (begin < reach) return "spans overlap";
    reach = end;
  }
  for (std::size_t i = 0; i < scan.readings.size(); ++i) {
    Reading const& r = scan.readings[i];
    if (r.number_begin < r.begin || r.number_end > r.end || r.number_begin >= r.number_end)
      return "the numeral leaves its reading";
    if (r.min && r.max && *r.min > *r.max) return "min above max";
    if (r.relation == Relation::range && r.nominal) return "a range with a nominal";
    if (!r.nominal && !r.min && !r.max) return "a reading without a value";
    if (r.nominal && !std::isfinite(*r.nominal)) return "a value that is no number";
    if (!(r.step > 0) || !(r.coarse > 0)) return "a step that is not positive";
    if (r.of != Reading::kNoReading && r.of >= i) return "a conversion of a later reading";
    for (char c : {text[r.begin], text[r.end - 1]})
      if (c == ' ') return "a span with a space at its end";
  }
  return "";
}

}  // namespace stet::test
