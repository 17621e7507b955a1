// Reports made by hand, for the writers' tests.
#pragma once

#include <string>
#include <string_view>

#include "core/report.hpp"

namespace stet::test {

/// Puts a dossier together from texts; figures are found by their wording.
class DossierBuilder {
 public:
  /// Sentences end at ". " and at line ends; a line of the text is a block, one that starts with "# " a heading.
  DocumentId document(std::string id, DocumentRole role, std::string_view date, std::string text);
  /// The first place where `wording` stands in the document. A unit of dimension count is named by `unit`.
  Figure& figure(DocumentId doc, std::string_view wording, double nominal, std::string_view unit);
  Finding& finding(Check check, Severity severity, std::vector<FigureId> figures, std::string message);
  Comparison& compare(FigureId a, FigureId b, TimeOrder time, Agreement agreement);
  Span find(DocumentId doc, std::string_view wording) const;

  Dossier dossier;
};

/// A draft about a flood against three sources and one file that could not be read: every verdict once, a fault of
/// arithmetic, a wrong weekday, a number that was not read.
Report flood_report();
/// Two peers that contradict each other.
Report peer_report();
/// One figure in a draft whose every text field holds markup, quotes, control and direction characters, broken UTF-8.
Report hostile_report();

}  // namespace stet::test
