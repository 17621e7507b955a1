// Stubs of schema.org ClaimReview in JSON-LD: one for each figure of the draft that a source confirms or a finding
// speaks of. Nothing is made up: what the documents do not say stands as "FILL IN: …", and the desk decides on a
// rating.
#include <algorithm>

#include "report/escape.hpp"
#include "report/figure_json.hpp"
#include "report/json_out.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::size_t kSentenceBytes = 2000;
constexpr std::string_view kReviewAddress = "FILL IN: address of the page that carries this review";
constexpr std::string_view kReviewDate = "FILL IN: day on which the review is published (YYYY-MM-DD)";
constexpr std::string_view kReviewer = "FILL IN: organisation that publishes the review";
constexpr std::string_view kClaimant = "FILL IN: person or organisation that made the claim";
constexpr std::string_view kAppearance = "FILL IN: address at which the claim appeared";

void put_organisation(JsonOut& out, std::string_view key, std::string_view name) {
  out.open_object(key);
  out.text("@type", "Organization");
  out.text("name", name);
  out.close_object();
}

/// Whom the text credits; else whoever publishes the text. The kind of a claimant is not known, and not said.
void put_claimant(JsonOut& out, Figure const& figure, Document const& document) {
  if (figure.attribution.empty() && !document.publisher.empty())
    return put_organisation(out, "author", document.publisher);
  out.open_object("author");
  out.text("name", figure.attribution.empty() ? kClaimant : std::string_view(figure.attribution));
  out.close_object();
}

void put_work(JsonOut& out, Document const& document) {
  out.text("@type", "CreativeWork");
  if (!document.title.empty()) out.text("name", document.title);
  if (is_web_address(document.url)) out.text("url", document.url);
  if (!document.publisher.empty()) put_organisation(out, "publisher", document.publisher);
  if (document.published) out.text("datePublished", to_string(*document.published));
}

void put_claim(JsonOut& out, Figure const& figure, Document const& document) {
  out.open_object("itemReviewed");
  out.text("@type", "Claim");
  put_claimant(out, figure, document);
  if (document.published) out.text("datePublished", to_string(*document.published));
  out.open_object("appearance");
  put_work(out, document);
  if (!is_web_address(document.url)) out.text("url", kAppearance);
  out.close_object();
  out.close_object();
}

void put_citations(JsonOut& out, Dossier const& dossier, Figure const& figure) {
  if (figure.evidence.empty()) return;
  out.open_array("citation");
  for (FigureId const id : figure.evidence) {
    Figure const& other = dossier.figures[id];
    out.open_object();
    put_work(out, dossier.document_of(other));
    out.text("text", quote_line(dossier, passage_of(dossier, other), kSentenceBytes));
    out.close_object();
  }
  out.close_array();
}

std::string review_body(Figure const& figure, std::vector<Finding const*> const& findings) {
  std::string out = figure.why;
  for (Finding const* finding : findings)
    if (!explains(figure, *finding) && finding->message != figure.why)
      out += (out.empty() ? "" : " ") + finding->message;
  return out;
}

void put_review(JsonOut& out, Report const& report, Figure const& figure, std::vector<Finding const*> const& findings) {
  Dossier const& dossier = report.dossier;
  Document const& document = dossier.document_of(figure);
  std::string_view const verdict =
      figure.verdict != Verdict::none ? name_of(figure.verdict) : name_of(findings.front()->category);
  out.open_object();
  out.text("@type", "ClaimReview");
  out.text("url", kReviewAddress);
  out.text("datePublished", kReviewDate);
  put_organisation(out, "author", report.publisher.empty() ? kReviewer : std::string_view(report.publisher));
  out.text("claimReviewed", quote_line(dossier, passage_of(dossier, figure), kSentenceBytes));
  put_claim(out, figure, document);
  out.open_object("reviewRating");
  out.text("@type", "Rating");
  out.text("alternateName", verdict);
  out.close_object();
  std::string const body = review_body(figure, findings);
  if (!body.empty()) out.text("reviewBody", body);
  put_citations(out, dossier, figure);
  out.close_object();
}

}  // namespace

std::string write_claimreview(Report const& report) {
  Dossier const& dossier = report.dossier;
  DocumentId const draft = dossier.draft();
  auto const by_figure = findings_by_figure(dossier);
  JsonOut out(false);
  out.open_object();
  out.text("@context", "https://schema.org");
  out.open_array("@graph");
  for (Figure const& figure : dossier.figures) {
    if (draft != kNone && figure.span.doc != draft) continue;
    auto const& findings = by_figure[figure.id];
    if (figure.verdict == Verdict::confirmed || !findings.empty()) put_review(out, report, figure, findings);
  }
  out.close_array();
  out.close_object();
  return out.take();
}

}  // namespace stet
