#include "extract/scope.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stet {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

// Sorted by word, for binary search.
constexpr std::array kRows{
    Row{"annual", "period:year"},        Row{"annually", "period:year"},     Row{"average", "measure:average"},
    Row{"boys", "sex:male"},             Row{"children", "age:child"},       Row{"countrywide", "area:nation"},
    Row{"daily", "period:day"},          Row{"domestic", "market:home"},     Row{"export", "market:abroad"},
    Row{"exports", "market:abroad"},     Row{"female", "sex:female"},        Row{"females", "sex:female"},
    Row{"girls", "sex:female"},          Row{"global", "area:world"},        Row{"globally", "area:world"},
    Row{"gross", "account:gross"},       Row{"local", "area:local"},         Row{"male", "sex:male"},
    Row{"males", "sex:male"},            Row{"maximum", "measure:maximum"},  Row{"mean", "measure:average"},
    Row{"median", "measure:median"},     Row{"men", "sex:male"},             Row{"minimum", "measure:minimum"},
    Row{"monthly", "period:month"},      Row{"national", "area:nation"},     Row{"nationally", "area:nation"},
    Row{"nationwide", "area:nation"},    Row{"net", "account:net"},          Row{"overseas", "market:abroad"},
    Row{"peak", "measure:maximum"},      Row{"quarter", "period:quarter"},   Row{"quarterly", "period:quarter"},
    Row{"record", "measure:maximum"},    Row{"regional", "area:region"},     Row{"weekly", "period:week"},
    Row{"women", "sex:female"},          Row{"worldwide", "area:world"},     Row{"yearly", "period:year"},
};

static_assert(std::is_sorted(kRows.begin(), kRows.end(), [](Row const& a, Row const& b) { return a.first < b.first; }));

}  // namespace

std::string_view scope_of(std::string_view lower) {
  auto const row = std::lower_bound(kRows.begin(), kRows.end(), lower,
                                    [](Row const& r, std::string_view word) { return r.first < word; });
  return row != kRows.end() && row->first == lower ? row->second : std::string_view{};
}

}  // namespace stet
