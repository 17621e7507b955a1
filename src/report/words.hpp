// What the report says in words, shared by the text and the HTML writer.
//
//   verdict_line(report)   "42 figures: 31 confirmed, 2 conflict, 3 outdated; 2 sums wrong."
//   unread_line(report)    "Not read: 4 numbers in the draft, 1 of 8 sources (scan.pdf: no text)."
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/report.hpp"

namespace stet {

/// "1 figure", "2 figures": the plural is the noun with an s, or `plural` where given.
std::string counted(std::size_t number, std::string_view noun, std::string_view plural = {});

/// The outcome in one sentence: verdicts that occur, then the faults inside the draft. Between peers: the findings.
std::string verdict_line(Report const& report);
/// What was not read; "Every file and every number was read." where nothing is missing.
std::string unread_line(Report const& report);
/// The file that was not read, or the document that was read in part.
std::string unread_name(Dossier const& dossier, Unread const& unread);
/// "verified by AB, 2024-07-05: agency confirmed by phone"
std::string decision_words(Decision const& decision);
/// The same of a finding's decision, or "changed since checked, was verified by AB, 2024-07-05"; "" where it has none.
std::string decision_words(Finding const& finding);
/// "Decided: 3 of 7 findings; 1 changed since checked; 2 decisions on findings that are no more."; "" where no
/// decisions were read.
std::string decisions_line(Report const& report);
/// What the method cannot see.
std::string_view limits_line();

/// The value as a reader writes it, without its unit: "at least 150,000", "5 to 10", "about 12"; "" for none.
std::string value_words(Reading const& reading);
/// "2022-02-21", "2022-02-01 to 2022-02-28", "since 2022-02-01", "undated".
std::string when_words(TimeSpan const& when);
/// What a finding of that kind is called: "Conflict", "Borrowed number".
std::string_view title_of(Check check);
/// How a publication date is known: "given by the desk", "from the dateline"; "not known" where it is not.
std::string_view origin_words(DateOrigin origin);
/// What the reader calls the document: its publisher, else its title, else its id.
std::string_view display_name(Document const& document);

/// "most trust stands behind "41 fatalities" (Coast Guard); out of line: Island Post"; "" where nothing was weighed.
std::string weighed_words(Dossier const& dossier, Finding const& finding);

/// True where the figure's `why` says more about the finding than its message does: a fault inside a text is not
/// explained by what the sources have.
bool explains(Figure const& figure, Finding const& finding);

/// The source's value less the draft's, in the draft's unit, with the percentage: "+50,000 troops (+50%)". Nothing
/// where their units are not comparable, where an end is missing, or where the two are equal.
std::optional<std::string> difference(Figure const& draft, Figure const& source);

}  // namespace stet
