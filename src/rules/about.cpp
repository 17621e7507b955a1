#include "rules/about.hpp"

#include <algorithm>

namespace stet {
bool picks(About const& about, Figure const& figure) {
  Reading const& reading = figure.reading;
  if (about.dimension && reading.unit.dimension != *about.dimension) return false;
  if (about.role && !figure.roles.has(*about.role)) return false;
  if (about.zone && figure.zone != *about.zone) return false;
  if (reading.kind == Kind::count && about.min_count > 0 &&
      std::max(reading.nominal.value_or(0), reading.max.value_or(0)) < about.min_count)
    return false;
  if (about.min_significant_digits > 0 && significant_digits(reading) < about.min_significant_digits) return false;
  auto const& terms = figure.subject.terms;
  if (!about.noun.empty()) {
    std::string run;
    for (std::string const& term : terms) run += ' ' + term;
    run += ' ';
    bool const named = std::any_of(about.noun.begin(), about.noun.end(), [&](std::string const& noun) {
      return noun == figure.subject.head || run.find(' ' + noun + ' ') != std::string::npos;
    });
    if (!named) return false;
  }
  return about.subject.empty() || std::any_of(about.subject.begin(), about.subject.end(), [&](std::string const& word) {
           return std::find(terms.begin(), terms.end(), word) != terms.end();
         });
}

}  // namespace stet
