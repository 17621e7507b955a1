// Row and column headers of a table, taken apart into what a cell counts and what it is counted of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/figure.hpp"
#include "language/lexicon.hpp"

namespace stet {

struct Label {
  std::string text;                // as written, without what stands in parentheses
  std::vector<std::string> terms;  // lemmas in order, without function words, dates and numbers
  std::string head;                // the noun it is about; empty where it names nothing: "May 2023", "value"
  bool plural = false;             // of the head
  bool name = false;               // "Port Ellory", "Social Democrats"
};

/// "Cases outstanding, England" -> head "case", terms case, outstanding, england.
Label read_label(std::string_view text, Lexicon const& lexicon);

/// The subject of a cell: headed by the label that names what is counted, with the terms of the other behind it.
///
///   "Survivors" / "2024"            survivors
///   "May 2023" / "Cases, England"   cases
///   "Civic Alliance" / "Seats 2024" seats, of the alliance
/// `holder` gets the terms of a row that the cell's thing belongs to: the alliance.
Subject subject_of_cell(std::vector<std::string> const& headers, Lexicon const& lexicon,
                        std::vector<std::string>& holder);

}  // namespace stet
