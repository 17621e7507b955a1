#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "report/escape.hpp"
#include "report/figure_json.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace stet {
namespace {

constexpr std::size_t kPassageBytes = 1200;
constexpr std::size_t kOpenPassages = 4;  // shown of one finding; the rest are folded

bool is_fault(Check check) {
  return check == Check::arithmetic || check == Check::conversion || check == Check::calendar ||
         check == Check::consistency || check == Check::magnitude;
}

Comparison const* comparison_of(Dossier const& dossier, FigureId a, FigureId b) {
  auto const& all = dossier.comparisons;
  auto const found = std::lower_bound(all.begin(), all.end(), std::pair(a, b),
                                      [](Comparison const& x, auto const& key) { return std::pair(x.a, x.b) < key; });
  return found != all.end() && found->a == a && found->b == b ? &*found : nullptr;
}

// "older, agrees"
std::string stance(Finding const& finding, Comparison const& comparison) {
  std::string out;
  // against each other, not against the day of the draft, which may be later than both
  if (finding.category == Check::outdated)
    return comparison.agreement == Agreement::disjoint ? "newer, differs" : "earlier, agrees";
  if (comparison.time == TimeOrder::older || comparison.time == TimeOrder::newer)
    out = std::string(name_of(comparison.time)) + ", ";
  return out + (comparison.agreement == Agreement::disjoint ? "differs" : "agrees");
}

// The id, in the annotated text, of the first figure or location that the passage marks; "" where it is not annotated.
std::string landmark_in(Outline const& outline, Finding const& finding, Passage const& passage) {
  if (!outline.annotates() || (outline.draft != kNone && passage.whole.doc != outline.draft)) return "";
  if (!passage.figures.empty()) return "d-" + figure_name(passage.figures.front());
  for (std::size_t i = 0; i < finding.locations.size(); ++i)
    if (passage.whole.contains(finding.locations[i])) return location_name(finding, i);
  return "";
}

View passage_view(Outline const& outline, Finding const& finding, Passage const& passage) {
  Dossier const& dossier = outline.dossier();
  Document const& document = dossier.documents[passage.whole.doc];
  bool const in_draft = document.role == DocumentRole::draft;
  Offset const at = passage.marks.empty() ? passage.whole.begin : passage.marks.front().begin;
  View out;
  out.set("draft", in_draft);
  out.set("name", in_draft ? std::string_view("Draft") : display_name(document));
  out.set("tier", document.tier);
  out.set("file", document.path.empty() ? document.id : document.path);
  out.set("where", where_in(document, at));
  out.set("published", document.published && !in_draft ? to_string(*document.published) : std::string());
  out.set("undated", !document.published && !in_draft);
  out.set("origin", document.published && !in_draft ? origin_words(document.published_from) : std::string_view());
  out.set("address", is_web_address(document.url) && !in_draft
                         ? link_to_text(document.url, document.cut(passage.whole.begin, passage.whole.end))
                         : std::string());
  out.set("pieces", quoted(outline, passage, kPassageBytes));

  Figure const* figure = passage.figures.empty() ? nullptr : &dossier.figures[passage.figures.front()];
  out.set("back", landmark_in(outline, finding, passage));
  out.set("figure_number", figure ? figure_name(figure->id).substr(1) : std::string());
  out.set("when", figure && figure->when.known() ? when_words(figure->when) : std::string());
  out.set("basis", figure && figure->when.known() ? name_of(figure->when.basis) : std::string_view());
  out.set("attribution", figure ? figure->attribution : std::string());
  std::optional<std::string> change;
  std::string agreement;
  if (figure && !finding.figures.empty() && figure->id != finding.figures.front() && !is_fault(finding.category)) {
    Figure const& first = dossier.figures[finding.figures.front()];
    Comparison const* compared = comparison_of(dossier, first.id, figure->id);
    if (compared && compared->sameness == Sameness::same) agreement = stance(finding, *compared);
    if (finding.category != Check::borrowed && (!compared || compared->agreement == Agreement::disjoint))
      change = difference(first, *figure);
  }
  out.set("stance", agreement);
  out.set("difference", change.value_or(""));
  return out;
}

// "core/conflict" is the section rule-core-conflict.
std::string rule_anchor(std::string_view rule) {
  std::string out = "rule-";
  for (char const c : rule) out += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
  return out;
}

View card_view(Outline const& outline, Finding const& finding) {
  Dossier const& dossier = outline.dossier();
  View out;
  out.set("id", finding.id);
  out.set("kind", mark_of(finding.category));
  out.set("label", title_of(finding.category));
  out.set("severity", name_of(finding.severity));
  out.set("message", finding.message);
  out.set("rule", finding.rule).set("claim", finding.fingerprint.claim);
  out.set("value", finding.fingerprint.value).set("evidence", finding.fingerprint.evidence);

  // The script begins with a checker's decision that holds; one that does not is told and left open.
  bool const holds =
      finding.decision && finding.reopened == Reopened::no && finding.decision->state != DecisionState::filtered;
  Decision const said = holds ? *finding.decision : Decision{};
  out.set("decision", decision_words(finding)).set("reopened", finding.reopened != Reopened::no);
  out.set("state", holds ? name_of(said.state) : std::string_view()).set("initials", said.initials);
  out.set("note", said.note).set("date", said.date);

  std::vector<View> left, right, folded;
  for (Passage const& passage : passages_of(dossier, finding)) {
    bool const first = left.empty();
    bool const draft = outline.draft != kNone && passage.whole.doc == outline.draft;
    auto& side = first || draft ? left : right.size() < kOpenPassages ? right : folded;
    side.push_back(passage_view(outline, finding, passage));
  }
  out.set("alone", right.empty());
  out.set("more", folded.empty() ? std::string() : counted(folded.size(), "more source passage"));
  out.set("left", std::move(left)).set("right", std::move(right)).set("folded", std::move(folded));

  std::string why;
  std::vector<View> notes;
  if (!finding.figures.empty()) {
    Figure const& first = dossier.figures[finding.figures.front()];
    if (explains(first, finding)) why = first.why;
    for (Note const& note : first.notes) notes.push_back(View().set("note_id", note.id).set("note_text", note.text));
  }
  out.set("weighed", weighed_words(dossier, finding));
  out.set("why", why).set_list("has_notes", "notes", std::move(notes));
  out.set("rule_id", rule_anchor(finding.rule));
  return out;
}

}  // namespace

std::vector<View> rule_rows(Outline const& outline) {
  std::map<std::string, std::string> docs;  // of the rules that spoke
  for (Finding const& finding : outline.dossier().findings) docs[finding.rule] = "This rule has no page of its own.";
  for (RuleInfo const& rule : outline.report.rules)
    if (auto const spoke = docs.find(rule.id); spoke != docs.end() && !rule.docs.empty()) spoke->second = rule.docs;
  std::vector<View> out;
  for (auto const& [id, text] : docs)
    out.push_back(View().set("rule", id).set("rule_id", rule_anchor(id)).set("docs", text));
  return out;
}

std::string_view mark_of(Check check) {
  if (is_fault(check)) return "fault";
  return check <= Check::unsupported ? name_of(check) : "remark";
}

std::vector<View> quoted(Outline const& outline, Passage const& passage, std::size_t limit) {
  Dossier const& dossier = outline.dossier();
  bool const own = dossier.documents[passage.whole.doc].role == DocumentRole::draft;
  if (outline.quotes || own) return pieces_view(pieces_of(dossier, passage, limit));
  std::vector<Piece> marked;
  for (Span const mark : passage.marks) {
    if (!marked.empty()) marked.push_back({" \xE2\x80\xA6 ", false});
    marked.push_back({dossier.text_of(mark), true});
  }
  return pieces_view(marked);
}

std::vector<View> pieces_view(std::vector<Piece> const& pieces) {
  std::vector<View> out;
  for (Piece const& piece : pieces) {
    View view;
    view.set(piece.marked ? "marked" : "plain", piece.text);
    view.set(piece.marked ? "plain" : "marked", false);
    out.push_back(std::move(view));
  }
  return out;
}

std::vector<View> finding_groups(Outline const& outline) {
  static constexpr std::array<std::string_view, 4> kIds{"errors", "warnings", "notes", "house-style"};
  static constexpr std::array<std::string_view, 4> kTitles{"Errors", "Warnings", "Notes", "House style"};
  std::array<std::vector<View>, 4> cards;
  for (Finding const& finding : outline.dossier().findings) {
    std::size_t const mildness = static_cast<std::size_t>(Severity::error) - static_cast<std::size_t>(finding.severity);
    std::size_t const group = finding.category == Check::style ? 3 : mildness;
    cards[group].push_back(card_view(outline, finding));
  }
  std::vector<View> out;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (cards[i].empty()) continue;
    View group;
    group.set("group_id", kIds[i]).set("group_title", kTitles[i]).set("group_count", std::to_string(cards[i].size()));
    group.set("folded_group", i == 3).set("cards", std::move(cards[i]));
    out.push_back(std::move(group));
  }
  return out;
}

}  // namespace stet
