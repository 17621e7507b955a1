// The parts of the HTML report, each as the View that its section of reports/report.html is filled with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report.hpp"
#include "report/passage.hpp"
#include "report/view.hpp"

namespace stet {

/// What several parts need to know about the figures: computed once.
struct Outline {
  Report const& report;
  DocumentId draft = kNone;
  bool quotes = true;                     // false: sources are not quoted
  std::vector<std::uint32_t> finding_of;  // by figure: the first finding that names it, or kNone

  Dossier const& dossier() const { return report.dossier; }
  /// Is there an annotated text for marks to lie in? Between peers it would be all that they say.
  bool annotates() const { return draft != kNone || quotes; }
  /// Figures that the report lists: the draft's; between peers all.
  bool lists(Figure const& figure) const { return draft == kNone || figure.span.doc == draft; }
};

Outline outline_of(Report const& report, bool quotes = true);

/// The class and icon of a finding: its verdict's name, "fault" for a fault inside one text, "remark" for the rest.
std::string_view mark_of(Check check);
/// The class and icon of a figure: its verdict; a fault where nothing worse is said; "plain" where nothing is.
std::string_view mark_of(Outline const& outline, Figure const& figure);

// html_cards.cpp
std::vector<View> pieces_view(std::vector<Piece> const& pieces);
/// The passage, about `limit` bytes of it, or only what is marked in it where its document is not to be quoted.
std::vector<View> quoted(Outline const& outline, Passage const& passage, std::size_t limit);
/// The findings by severity, worst first; those about house style stand apart, last.
std::vector<View> finding_groups(Outline const& outline);
/// The rules that spoke, by id, each with the text of its page.
std::vector<View> rule_rows(Outline const& outline);

// html_draft.cpp
/// The id in the annotated text of the finding's location with that index.
std::string location_name(Finding const& finding, std::size_t index);
/// The draft, or each peer, as annotated text.
std::vector<View> annotated_texts(Outline const& outline);

// html_tables.cpp
std::vector<View> figure_rows(Outline const& outline);
std::vector<View> source_rows(Outline const& outline);
std::vector<View> unread_rows(Outline const& outline);
/// Which source group agrees, differs or is older, by draft figure; empty members where there is no draft.
View matrix(Outline const& outline);

// html_timeline.cpp
/// One picture and one table for each thing with values of two or more days that are not all the same.
std::vector<View> timelines(Outline const& outline);

}  // namespace stet
