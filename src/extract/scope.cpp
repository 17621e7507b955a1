#include "extract/scope.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stet {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

// Sorted by word, for binary search.
constexpr std::array kRows{
    Row{"additional", "stage:more"},
    Row{"adjusted", "account:adjusted"},
    Row{"annual", "period:year"},
    Row{"annually", "period:year"},
    Row{"another", "stage:more"},
    Row{"average", "measure:average"},
    Row{"badly", "severity:serious"},
    Row{"boys", "sex:male"},
    Row{"capacity", "fill:capacity"},
    Row{"children", "age:child"},
    Row{"citywide", "area:local"},
    Row{"countrywide", "area:nation"},
    Row{"critical", "severity:serious"},
    Row{"critically", "severity:serious"},
    Row{"daily", "period:day"},
    Row{"domestic", "market:home"},
    Row{"export", "market:abroad"},
    Row{"exports", "market:abroad"},
    Row{"extra", "stage:more"},
    Row{"female", "sex:female"},
    Row{"females", "sex:female"},
    Row{"foreign", "market:abroad"},
    Row{"former", "stage:former"},
    Row{"founding", "stage:first"},
    Row{"further", "stage:more"},
    Row{"girls", "sex:female"},
    Row{"global", "area:world"},
    Row{"globally", "area:world"},
    Row{"gravely", "severity:serious"},
    Row{"gross", "account:gross"},
    Row{"gusting", "measure:maximum"},
    Row{"gusts", "measure:maximum"},
    Row{"half-year", "period:half"},
    Row{"hourly", "period:hour"},
    Row{"initial", "stage:first"},
    Row{"initially", "stage:first"},
    Row{"licenced", "fill:capacity"},
    Row{"licensed", "fill:capacity"},
    Row{"lightly", "severity:minor"},
    Row{"local", "area:local"},
    Row{"male", "sex:male"},
    Row{"males", "sex:male"},
    Row{"maximum", "measure:maximum"},
    Row{"mean", "measure:average"},
    Row{"median", "measure:median"},
    Row{"men", "sex:male"},
    Row{"minimum", "measure:minimum"},
    Row{"minor", "severity:minor"},
    Row{"monthly", "period:month"},
    Row{"national", "area:nation"},
    Row{"nationally", "area:nation"},
    Row{"nationwide", "area:nation"},
    Row{"net", "account:net"},
    Row{"operating", "account:operating"},
    Row{"original", "stage:first"},
    Row{"originally", "stage:first"},
    Row{"other", "stage:other"},
    Row{"others", "stage:other"},
    Row{"overseas", "market:abroad"},
    Row{"peak", "measure:maximum"},
    Row{"pre-tax", "account:pretax"},
    Row{"pretax", "account:pretax"},
    Row{"quarter", "period:quarter"},
    Row{"quarterly", "period:quarter"},
    Row{"record", "measure:maximum"},
    Row{"regional", "area:region"},
    Row{"remaining", "stage:other"},
    Row{"semi-annual", "period:half"},
    Row{"serious", "severity:serious"},
    Row{"seriously", "severity:serious"},
    Row{"severe", "severity:serious"},
    Row{"severely", "severity:serious"},
    Row{"slight", "severity:minor"},
    Row{"statewide", "area:region"},
    Row{"sustained", "measure:average"},
    Row{"underlying", "account:underlying"},
    Row{"weekly", "period:week"},
    Row{"women", "sex:female"},
    Row{"worldwide", "area:world"},
    Row{"yearly", "period:year"},
};

static_assert(std::is_sorted(kRows.begin(), kRows.end(), [](Row const& a, Row const& b) { return a.first < b.first; }));

}  // namespace

std::string_view scope_of(std::string_view lower) {
  auto const row = std::lower_bound(kRows.begin(), kRows.end(), lower,
                                    [](Row const& r, std::string_view word) { return r.first < word; });
  return row != kRows.end() && row->first == lower ? row->second : std::string_view{};
}

}  // namespace stet
