#include "report/words.hpp"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "report/number.hpp"

namespace stet {
namespace {

constexpr std::size_t kNamedFiles = 3;
constexpr std::size_t kDayLength = 10;  // of a date that may have a time behind it

std::string joined(std::vector<std::string> const& parts, std::string_view between) {
  std::string out;
  for (std::string const& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

DocumentId first_document(Dossier const& dossier, Finding const& finding) {
  if (!finding.figures.empty()) return dossier.figures[finding.figures.front()].span.doc;
  return finding.locations.empty() ? kNone : finding.locations.front().doc;
}

std::size_t findings_of(Report const& report, Check check) {
  Dossier const& dossier = report.dossier;
  DocumentId const draft = dossier.draft();
  std::size_t number = 0;
  for (Finding const& finding : dossier.findings)
    number += finding.category == check && (draft == kNone || first_document(dossier, finding) == draft);
  return number;
}

std::string verdicts(Counts const& counts) {
  std::vector<std::string> parts;
  auto add = [&](std::size_t number, std::string_view word) {
    if (number > 0) parts.push_back(std::to_string(number) + ' ' + std::string(word));
  };
  add(counts.confirmed, "confirmed");
  add(counts.conflict, "conflict");
  add(counts.disputed, "disputed");
  add(counts.outdated, "outdated");
  add(counts.unsupported, "unsupported");
  add(counts.figures - counts.confirmed - counts.conflict - counts.disputed - counts.outdated - counts.unsupported,
      "not judged");
  return joined(parts, ", ");
}

std::string peer_findings(Report const& report) {
  static constexpr std::array<std::pair<Check, std::string_view>, 3> kWords{
      {{Check::conflict, "conflict"}, {Check::disputed, "dispute"}, {Check::outdated, "outdated figure"}}};
  std::vector<std::string> parts;
  for (auto const& [check, noun] : kWords)
    if (std::size_t const number = findings_of(report, check); number > 0) parts.push_back(counted(number, noun));
  return parts.empty() ? "no conflict" : joined(parts, ", ");
}

std::string faults(Report const& report) {
  struct Words {
    Check check;
    std::string_view noun, plural, rest;
  };
  static constexpr std::array<Words, 5> kWords{{
      {Check::arithmetic, "sum", "sums", " wrong"},
      {Check::conversion, "conversion", "conversions", " wrong"},
      {Check::calendar, "date", "dates", " wrong"},
      {Check::consistency, "inconsistency", "inconsistencies", ""},
      {Check::magnitude, "doubtful magnitude", "doubtful magnitudes", ""},
  }};
  std::vector<std::string> parts;
  for (Words const& words : kWords)
    if (std::size_t const number = findings_of(report, words.check); number > 0)
      parts.push_back(counted(number, words.noun, words.plural) + std::string(words.rest));
  return joined(parts, ", ");
}

// The value in base units that stands for the figure in a difference.
std::optional<double> base_value(Figure const& figure) {
  Reading const& reading = figure.reading;
  if (reading.relation == Relation::range || reading.vague || !reading.unit.readings.empty()) return std::nullopt;
  if (!reading.nominal) return std::nullopt;
  // as the JSON gives it, so that a saved result says the same
  double const nominal = reading.kind == Kind::ratio ? round_ratio(*reading.nominal) : *reading.nominal;
  return nominal * reading.unit.factor + reading.unit.offset;
}

std::string signed_number(double value) { return (value > 0 ? "+" : "") + grouped(round_significant(value, 4)); }

}  // namespace

std::string counted(std::size_t number, std::string_view noun, std::string_view plural) {
  std::string out = grouped(static_cast<double>(number)) + ' ';
  if (number == 1) return out.append(noun);
  return plural.empty() ? out.append(noun) + 's' : out.append(plural);
}

std::string verdict_line(Report const& report) {
  Counts const counts = count(report);
  bool const peers = report.dossier.draft() == kNone;
  std::string out;
  if (counts.figures == 0) {
    out = peers ? "No figures" : "No figures in the draft";
  } else {
    out = counted(counts.figures, "figure");
    if (peers) out += " in " + counted(report.dossier.documents.size(), "document");
    out += ": " + (peers ? peer_findings(report) : verdicts(counts));
  }
  if (std::string const inside = faults(report); !inside.empty()) out += "; " + inside;
  return out + '.';
}

std::string unread_line(Report const& report) {
  Dossier const& dossier = report.dossier;
  Counts const counts = count(report);
  DocumentId const draft = dossier.draft();
  std::vector<std::string> files;
  std::string of_draft;
  for (Unread const& unread : dossier.unread) {
    if (unread.begin < unread.end) continue;
    bool const is_draft = draft != kNone && (unread.doc == draft || unread.path == dossier.documents[draft].id);
    if (is_draft) {
      if (of_draft.empty()) of_draft = "part of the draft (" + unread.why + ")";
    } else {
      files.push_back(unread_name(dossier, unread) + (unread.why.empty() ? "" : ": " + unread.why));
    }
  }
  std::vector<std::string> parts;
  if (!of_draft.empty()) parts.push_back(of_draft);
  if (counts.unread_numbers > 0)
    parts.push_back(counted(counts.unread_numbers, "number") + (draft == kNone ? "" : " in the draft"));
  if (!files.empty()) {
    std::size_t const named = std::min(files.size(), kNamedFiles);
    std::string text =
        std::to_string(files.size()) + " of " + counted(counts.sources, draft == kNone ? "document" : "source");
    text += " (" + joined({files.begin(), files.begin() + static_cast<std::ptrdiff_t>(named)}, "; ");
    if (files.size() > named) text += "; " + std::to_string(files.size() - named) + " more";
    parts.push_back(text + ')');
  }
  if (parts.empty()) return "Every file and every number was read.";
  return "Not read: " + joined(parts, ", ") + '.';
}

std::string unread_name(Dossier const& dossier, Unread const& unread) {
  return unread.path.empty() && unread.doc != kNone ? dossier.documents[unread.doc].id : unread.path;
}

std::string decision_words(Decision const& decision) {
  std::string out(name_of(decision.state));
  if (!decision.initials.empty()) out += " by " + decision.initials;
  if (!decision.date.empty()) out += ", " + decision.date.substr(0, kDayLength);
  if (!decision.note.empty()) out += ": " + decision.note;
  return out;
}

std::string decision_words(Finding const& finding) {
  if (!finding.decision) return "";
  std::string const words = decision_words(*finding.decision);
  return finding.reopened == Reopened::no ? words : std::string(words_of(finding.reopened)) + ", was " + words;
}

std::string decisions_line(Report const& report) {
  std::size_t decided = 0, filtered = 0, value = 0, evidence = 0;
  for (Finding const& finding : report.dossier.findings) {
    bool const by_house = finding.decision && finding.decision->state == DecisionState::filtered;
    filtered += by_house;
    decided += is_decided(finding) && !by_house;
    value += finding.reopened == Reopened::value;
    evidence += finding.reopened == Reopened::evidence;
  }
  std::string const house = counted(filtered, "finding") + " filtered by the house";
  if (!report.decided) return filtered > 0 ? "Decided: " + house + '.' : "";
  std::string out = "Decided: " + std::to_string(decided) + " of " + counted(report.dossier.findings.size(), "finding");
  if (filtered > 0) out += "; " + house;
  if (value > 0) out += "; " + std::to_string(value) + ' ' + std::string(words_of(Reopened::value));
  if (evidence > 0) out += "; " + std::to_string(evidence) + ' ' + std::string(words_of(Reopened::evidence));
  if (!report.vanished.empty())
    out += "; " + counted(report.vanished.size(), "decision") + " on findings that are no more";
  return out + '.';
}

std::string_view limits_line() {
  return "stet compares wordings: a confirmed figure is one that a source gives, or that follows from such figures, "
         "and "
         "a figure that all sources have wrong is never found.";
}

std::string value_words(Reading const& reading) {
  auto shown = [&](double value) { return grouped(reading.kind == Kind::ratio ? round_ratio(value) : value); };
  auto const bound = reading.nominal ? reading.nominal : reading.min ? reading.min : reading.max;
  std::string out;
  if (reading.relation == Relation::range || (!reading.nominal && reading.min && reading.max)) {
    if (!reading.min || !reading.max) return "";
    out = shown(*reading.min) + " to " + shown(*reading.max);
  } else if (bound) {
    static constexpr std::array<std::string_view, 5> kWords{"", "less than ", "at most ", "more than ", "at least "};
    out = std::string(kWords[static_cast<std::size_t>(reading.relation)]) + shown(*bound);
  } else {
    return "";
  }
  if (reading.approximate) out = "about " + out;
  if (reading.trend != Trend::none) out = std::string(name_of(reading.trend)) + ' ' + out;
  return out;
}

std::string when_words(TimeSpan const& when) {
  if (!when.known()) return "undated";
  if (!when.first) return "until " + to_string(*when.last);
  if (!when.last) return "since " + to_string(*when.first);
  if (*when.first == *when.last) return to_string(*when.first);
  return to_string(*when.first) + " to " + to_string(*when.last);
}

std::string_view title_of(Check check) {
  static constexpr std::array<std::string_view, 13> kTitles{
      "Conflict", "Disputed",    "Outdated",  "Unsupported", "Borrowed number", "Arithmetic", "Conversion",
      "Calendar", "Consistency", "Magnitude", "Series",      "House facts",     "House style"};
  return kTitles[static_cast<std::size_t>(check)];
}

std::string_view origin_words(DateOrigin origin) {
  static constexpr std::array<std::string_view, 8> kWords{"not known",
                                                          "given by the desk",
                                                          "from the page\u2019s JSON-LD",
                                                          "from the page\u2019s meta data",
                                                          "from a time element",
                                                          "from the address",
                                                          "from the dateline",
                                                          "from the byline"};
  return kWords[static_cast<std::size_t>(origin)];
}

std::string_view display_name(Document const& document) {
  if (!document.publisher.empty()) return document.publisher;
  return document.title.empty() ? document.id : document.title;
}

std::string weighed_words(Dossier const& dossier, Finding const& finding) {
  if (!finding.weighed) return {};
  Figure const& figure = dossier.figures[finding.weighed->estimate];
  std::string out = "most trust stands behind \"" + std::string(dossier.text_of(figure.span)) + "\" (" +
                    std::string(display_name(dossier.document_of(figure))) + ")";
  for (DocumentId const doc : finding.weighed->suspect)
    out += (doc == finding.weighed->suspect.front() ? "; out of line: " : ", ") +
           std::string(display_name(dossier.documents[doc]));
  return out;
}

bool explains(Figure const& figure, Finding const& finding) {
  bool const of_verdict = finding.category <= Check::borrowed;
  return of_verdict && !figure.why.empty() && figure.why != finding.message;
}

std::optional<std::string> difference(Figure const& draft, Figure const& source) {
  Unit const& unit = draft.reading.unit;
  auto const from = base_value(draft);
  auto const to = base_value(source);
  bool const comparable = draft.reading.kind == source.reading.kind &&
                          unit.dimension == source.reading.unit.dimension &&
                          (unit.dimension == Dimension::count || unit.base == source.reading.unit.base);
  if (!from || !to || !comparable || unit.factor == 0) return std::nullopt;
  double const change = (*to - *from) / unit.factor;
  if (!std::isfinite(change) || change == 0) return std::nullopt;
  std::string out = signed_number(change);
  if (unit.dimension == Dimension::dimensionless) {
    if (unit.id == "percent" || unit.id == "percentage_point") out += " points";
  } else if (unit.dimension == Dimension::currency) {
    out += ' ' + unit.id;
  } else if (!unit.text.empty()) {
    out += ' ' + unit.text;
  }
  double const percent = change * unit.factor / std::abs(*from) * 100;
  if (unit.offset == 0 && std::isfinite(percent)) out += " (" + signed_number(round_significant(percent, 3)) + "%)";
  return out;
}

}  // namespace stet
