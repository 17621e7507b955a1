// A desk's table of known facts, and which figures of a text speak of one.
//
//   subject [Mount Everest, Everest], measure [height, high, tall], value 8848.86 m
//   "Everest, at 8,611 metres, …"            speaks of it, and differs
//   "They camped on Everest at 6,400 metres" does not
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/dossier.hpp"
#include "core/node.hpp"

namespace stet {

struct Fact {
  std::vector<std::string> subject;  // the names it goes by; the first is shown
  std::vector<std::string> measure;  // what is measured, and other words for it; the first is shown
  std::string value;                 // as the table has it
  Reading reading;                   // of `value`
  Interval interval;                 // in base units, as wide as its last digit
  std::optional<Day> from, until;    // the days on which it holds, both included
  std::string source;
  std::optional<Day> checked;  // when somebody last looked it up
};

/// A list of maps {subject, measure, value, from, until, source, checked}; faults with codes R002, R004, R012, R016.
std::vector<Fact> read_facts(Node const& node, std::vector<Diagnostic>& faults);

struct FactMatch {
  FigureId figure = kNone;
  std::size_t fact = 0;  // index
  bool agrees = false;
};

/// The figures outside sources that speak of one of the facts, each with the fact that is nearest to it, in text order.
/// `rel`: the share of the value by which the two may differ besides the precision of both wordings.
std::vector<FactMatch> match_facts(std::vector<Fact> const& facts, double rel, Dossier const& dossier);

}  // namespace stet
