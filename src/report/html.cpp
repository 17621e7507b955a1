// The report as one file that can be mailed: text, style and script inside, and nothing fetched from anywhere.
#include <algorithm>
#include <utility>

#include "embedded_report.hpp"
#include "report/digest.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

/// The files of reports/ that are compiled in.
constexpr std::pair<std::string_view, std::string_view const&> kParts[] = {
    {"report.html", report_assets::report_html},
    {"card.html", report_assets::card_html},
    {"passage.html", report_assets::passage_html},
    {"quotation.html", report_assets::quotation_html},
    {"annotated.html", report_assets::annotated_html},
    {"icon.html", report_assets::icon_html},
    {"report.css", report_assets::report_css},
    {"print.css", report_assets::print_css},
    {"report.js", report_assets::report_js}};

/// The text of our own file of that name; "" for none.
std::string_view built_in(std::string_view name) {
  for (auto const& [known, text] : kParts)
    if (known == name) return text;
  return {};
}

/// The house's file of that name, or ours.
std::string_view asset(HtmlStyle const& style, std::string_view name) {
  for (HouseFile const& file : style.house)
    if (file.name == name) return file.text;
  return built_in(name);
}

struct Tally {
  std::string_view kind, label;
  std::size_t number;
};

// Between peers the findings speak, in a draft the verdicts of its figures.
std::vector<View> tallies(Outline const& outline) {
  Counts const counts = count(outline.report);
  bool const peers = outline.draft == kNone;
  auto findings = [&](std::string_view kind) {
    std::size_t number = 0;
    for (Finding const& finding : outline.dossier().findings) number += mark_of(finding.category) == kind;
    return number;
  };
  std::vector<Tally> const all{
      {"conflict", "conflict", peers ? findings("conflict") : counts.conflict},
      {"fault", "faults inside a text", findings("fault")},
      {"outdated", "outdated", peers ? findings("outdated") : counts.outdated},
      {"disputed", "disputed", peers ? findings("disputed") : counts.disputed},
      {"unsupported", "unsupported", counts.unsupported},
      {"confirmed", "confirmed", counts.confirmed},
      {"remark", "other remarks", findings("remark")},
  };
  std::vector<View> out;
  for (Tally const& tally : all) {
    if (tally.number == 0) continue;
    out.push_back(View().set("kind", tally.kind).set("label", tally.label).set("count", std::to_string(tally.number)));
  }
  return out;
}

View run_view(Outline const& outline) {
  Report const& report = outline.report;
  std::vector<View> packs, inputs;
  for (PackInfo const& pack : report.packs)
    packs.push_back(View().set("pack", pack.name).set("pack_version", pack.version));
  for (Document const& document : report.dossier.documents) {
    View input;
    input.set("file", document.path.empty() ? document.id : document.path).set("role", name_of(document.role));
    inputs.push_back(std::move(input.set("sha256", document.sha256)));
  }
  View out;
  out.set("version", report.version).set_list("has_packs", "packs", std::move(packs));
  return out.set("inputs", std::move(inputs));
}

std::string draft_title(Outline const& outline) {
  if (outline.draft == kNone) return counted(outline.dossier().documents.size(), "document") + " compared";
  Document const& draft = outline.dossier().documents[outline.draft];
  return draft.title.empty() ? draft.id : draft.title;
}

std::vector<View> vanished_rows(Report const& report) {
  std::vector<View> out;
  for (Decision const& decision : report.vanished)
    out.push_back(
        View().set("words", decision_words(decision)).set("quote", decision.quote).set("rule", decision.rule));
  return out;
}

void set_parts(View& page, Outline const& outline) {
  page.set_list("has_findings", "groups", finding_groups(outline));
  page.set_list("has_texts", "texts", outline.annotates() ? annotated_texts(outline) : std::vector<View>());
  page.set("peers", outline.draft == kNone);
  page.set_list("has_timelines", "timelines", timelines(outline));
  page.set("matrix", matrix(outline));
  page.set_list("has_figures", "figures", figure_rows(outline));
  page.set("documents", source_rows(outline));
  page.set_list("has_rules", "rules", rule_rows(outline));
  page.set_list("has_unread", "unread", unread_rows(outline));
}

}  // namespace

Outline outline_of(Report const& report, bool quotes) {
  Outline out{report, report.dossier.draft(), quotes, {}};
  out.finding_of.assign(report.dossier.figures.size(), kNone);
  for (std::uint32_t i = 0; i < report.dossier.findings.size(); ++i)
    for (FigureId const id : report.dossier.findings[i].figures)
      if (out.finding_of[id] == kNone) out.finding_of[id] = i;
  return out;
}

std::string_view mark_of(Outline const& outline, Figure const& figure) {
  std::uint32_t const first = outline.finding_of[figure.id];
  std::string_view const finding =
      first == kNone ? std::string_view() : mark_of(outline.dossier().findings[first].category);
  bool const mild =
      figure.verdict == Verdict::none || figure.verdict == Verdict::confirmed || figure.verdict == Verdict::unsupported;
  if (mild && finding == "fault") return finding;
  if (figure.verdict != Verdict::none) return name_of(figure.verdict);
  return finding.empty() ? std::string_view("plain") : finding;
}

std::vector<std::string_view> html_parts() {
  std::vector<std::string_view> out;
  for (auto const& [name, text] : kParts) out.push_back(name);
  return out;
}

std::string html_style(HtmlStyle const& style) {
  return std::string(asset(style, "report.css")) + std::string(asset(style, "print.css"));
}

std::string html_script(HtmlStyle const& style) { return std::string(asset(style, "report.js")); }

std::string write_html(Report const& report, HtmlStyle const& how) {
  Outline const outline = outline_of(report, how.quotes);
  std::string const style = html_style(how), script = html_script(how);
  View page;
  page.set("title", draft_title(outline));
  page.set("file", outline.draft == kNone ? std::string() : report.dossier.documents[outline.draft].id);
  page.set("draft_digest", outline.draft == kNone ? std::string() : report.dossier.documents[outline.draft].sha256);
  page.set("verdict", verdict_line(report)).set("not_read", unread_line(report)).set("limits", limits_line());
  page.set("decisions", decisions_line(report)).set("vanished", vanished_rows(report));
  page.set("as_of", report.dossier.as_of ? to_string(*report.dossier.as_of) : std::string());
  page.set("linked", how.linked).set("style", style).set("script", script);
  page.set("style_digest", csp_digest(style)).set("script_digest", csp_digest(script));
  page.set("tallies", tallies(outline)).set("run", run_view(outline));
  page.set("figure_count", std::to_string(count(report).figures));
  set_parts(page, outline);
  std::vector<Partial> partials;
  for (std::string_view const name : {"passage", "card", "quotation", "annotated", "icon"})
    partials.push_back({name, asset(how, std::string(name) + ".html")});
  return render(asset(how, "report.html"), page, partials);
}

std::vector<Diagnostic> check_house_file(HouseFile const& file, std::string const& path) {
  auto const fault = [&](std::size_t at, std::string text, std::string hint = "") {
    std::string_view const before = std::string_view(file.text).substr(0, at);
    auto const line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    auto const column = static_cast<std::uint32_t>(at - (before.rfind('\n') + 1)) + 1;
    return std::vector<Diagnostic>{
        {Diagnostic::Severity::error, {path, line, column}, "", std::move(text), std::move(hint), ""}};
  };
  if (built_in(file.name).empty()) return fault(0, "no part of the report is called so", "see reports/README.md");
  if (!file.name.ends_with(".html")) {
    // inside the page it must not end the element that it stands in
    std::size_t const end = file.text.find("</");
    return end == file.text.npos ? std::vector<Diagnostic>() : fault(end, "`</` would end the element of the page");
  }
  for (std::string_view const open : {"{{{", "{{&"})
    for (std::size_t at = file.text.find(open); at != file.text.npos; at = file.text.find(open, at + 1)) {
      std::string_view const rest = std::string_view(file.text).substr(at + 3, 12);
      if (!rest.starts_with("style}}") && !rest.starts_with("script}}"))
        return fault(at, "only `style` and `script` may stand unescaped: text of sources is not to be trusted");
    }
  if (std::size_t const at = file.text.find("{{="); at != file.text.npos)
    return fault(at, "the braces may not be changed for other marks");
  if (auto const wrong = template_fault(file.text)) return fault(wrong->at, wrong->what);
  return {};
}

}  // namespace stet
