#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <stdexcept>

#include "app/config.hpp"
#include "app/pipeline.hpp"
#include "dossiers/gold.hpp"

namespace stet::gold {

Span span_of(Dossier const& dossier, Gold const& gold, Quote const& quote) {
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) {
    Document const& document = dossier.documents[doc];
    if (document.path != gold.folder + "/" + quote.file) continue;
    auto is_word = [&](std::size_t at) {
      return at < document.text.size() && std::isalnum(static_cast<unsigned char>(document.text[at])) != 0;
    };
    unsigned nth = 0;
    for (std::size_t at = document.text.find(quote.text); at != std::string::npos;
         at = document.text.find(quote.text, at + 1)) {
      std::size_t const end = at + quote.text.size();
      bool const whole = !(at > 0 && is_word(at - 1) && is_word(at)) && !(is_word(end - 1) && is_word(end));
      if (whole && ++nth == quote.nth) return {doc, static_cast<Offset>(at), static_cast<Offset>(end)};
    }
  }
  throw std::runtime_error(quote.file + " does not hold \"" + quote.text + "\"");
}

namespace {

bool meet(Span a, Span b) { return a.doc == b.doc && a.begin < b.end && b.begin < a.end; }

bool has_value(Figure const& figure, std::optional<double> value) {
  if (!value || !figure.reading.nominal) return !value;
  return std::abs(*figure.reading.nominal - *value) <= 1e-3 * std::abs(*value);
}

/// As span_of(); nothing for a quote that runs over the cells of a table, and so stands in no text.
std::optional<Span> stretch_of(Dossier const& dossier, Gold const& gold, Quote const& quote) {
  try {
    return span_of(dossier, gold, quote);
  } catch (std::runtime_error const&) {
    return std::nullopt;
  }
}

bool touches(Dossier const& dossier, Finding const& finding, Span span) {
  return std::any_of(finding.figures.begin(), finding.figures.end(),
                     [&](FigureId id) { return meet(dossier.figures[id].span, span); }) ||
         std::any_of(finding.locations.begin(), finding.locations.end(), [&](Span at) { return meet(at, span); });
}

/// A text against itself.
bool is_fault(Check check) {
  return check == Check::arithmetic || check == Check::conversion || check == Check::calendar ||
         check == Check::consistency || check == Check::magnitude;
}

bool is_flag(std::string_view verdict) {
  return verdict == "conflict" || verdict == "disputed" || verdict == "outdated";
}

}  // namespace

Figure const* figure_of(Dossier const& dossier, Gold const& gold, GoldFigure const& row) {
  Span const span = span_of(dossier, gold, row.quote);
  auto const figure = std::find_if(dossier.figures.begin(), dossier.figures.end(),
                                   [&](Figure const& f) { return meet(f.span, span) && has_value(f, row.value); });
  return figure == dossier.figures.end() ? nullptr : &*figure;
}

namespace {

void score_figure(Dossier const& dossier, Gold const& gold, GoldFigure const& row, Score& out) {
  Figure const* const figure = figure_of(dossier, gold, row);
  if (figure == nullptr) {
    out.misses += "  not found: " + row.quote.text + "\n";
    return;
  }
  ++out.found;
  out.false_flags += is_flag(name_of(figure->verdict)) && !is_flag(row.verdict);
  if (name_of(figure->verdict) != row.verdict) {
    out.misses += "  " + row.quote.text + ": " + std::string(name_of(figure->verdict)) + ", not " + row.verdict + " (" +
                  figure->why + ")\n";
    return;
  }
  ++out.verdicts;
  out.evidence += std::any_of(row.evidence.begin(), row.evidence.end(), [&](Quote const& quote) {
    auto const wanted = stretch_of(dossier, gold, quote);
    return wanted && std::any_of(figure->evidence.begin(), figure->evidence.end(),
                                 [&](FigureId id) { return meet(dossier.figures[id].span, *wanted); });
  });
}

/// Does the gold give a ground for an error here: a fault, or a figure that is no `confirmed` and no `unsupported`?
bool grounded(Dossier const& dossier, Gold const& gold, Finding const& finding) {
  for (GoldFault const& fault : gold.faults)
    for (Quote const& quote : fault.quotes)
      if (auto const span = stretch_of(dossier, gold, quote); span && touches(dossier, finding, *span)) return true;
  for (GoldFigure const& row : gold.figures)
    if (row.verdict != "confirmed" && row.verdict != "unsupported" &&
        touches(dossier, finding, span_of(dossier, gold, row.quote)))
      return true;
  return false;
}

}  // namespace

Job job_of(Gold const& gold, bool vectors) {
  Options options;
  options.paths = {gold.folder + "/" + gold.draft};
  options.sources = {gold.folder + "/sources"};
  options.date = gold.as_of;
  if (!vectors) options.no_vectors = true;
  auto const settings = load_settings(options);
  if (!settings) throw std::runtime_error(to_string(settings.faults().front()));
  Job job;
  job.settings = *settings;
  job.inputs.files.push_back({options.paths.front(), DocumentRole::draft, {}});
  for (std::string const& file : gold.sources)
    job.inputs.files.push_back({gold.folder + "/" + file, DocumentRole::source, {}});
  job.how.as_of = gold.as_of;
  return job;
}

Tools tools_of(Job const& job) {
  std::vector<Diagnostic> warnings;
  auto tools = load_tools(job.settings, true, warnings);
  if (!tools) throw std::runtime_error(to_string(tools.faults().front()));
  return std::move(*tools);
}

Score judge_dossier(Gold const& gold) {
  Job const job = job_of(gold);
  return score_of(run(job.inputs, job.settings, tools_of(job), job.how).dossier, gold);
}

namespace {

void score_clashes(Dossier const& dossier, Gold const& gold, Score& out) {
  auto const names = [&](Finding const& finding, Quote const& quote) {
    auto const span = stretch_of(dossier, gold, quote);
    return span && touches(dossier, finding, *span);
  };
  out.gold_clashes = gold.clashes.size();
  for (GoldClash const& clash : gold.clashes)
    out.clashes += std::any_of(dossier.findings.begin(), dossier.findings.end(), [&](Finding const& finding) {
      return is_flag(name_of(finding.category)) && names(finding, clash.a) && names(finding, clash.b);
    });
  for (Finding const& finding : dossier.findings)
    out.noted += is_flag(name_of(finding.category)) &&
                 std::none_of(finding.figures.begin(), finding.figures.end(),
                              [&](FigureId id) { return dossier.figures[id].span.doc == dossier.draft(); });
}

}  // namespace

Score score_of(Dossier const& dossier, Gold const& gold) {
  Score out;
  score_clashes(dossier, gold, out);
  out.figures = gold.figures.size();
  for (GoldFigure const& row : gold.figures) score_figure(dossier, gold, row, out);
  for (GoldFault const& fault : gold.faults) {
    if (fault.file != gold.draft) continue;
    ++out.gold_faults;
    bool const seen = std::any_of(dossier.findings.begin(), dossier.findings.end(), [&](Finding const& finding) {
      return is_fault(finding.category) && std::any_of(fault.quotes.begin(), fault.quotes.end(), [&](Quote const& q) {
               return touches(dossier, finding, span_of(dossier, gold, q));
             });
    });
    out.faults += seen;
    if (!seen) out.misses += "  fault not seen: " + fault.quotes.front().text + "\n";
  }
  DocumentId const draft = dossier.draft();
  for (Finding const& finding : dossier.findings) {
    bool const in_draft = std::any_of(finding.figures.begin(), finding.figures.end(),
                                      [&](FigureId id) { return dossier.figures[id].span.doc == draft; });
    if (!in_draft || finding.severity != Severity::error || grounded(dossier, gold, finding)) continue;
    ++out.false_errors;
    out.misses += "  false error: " + finding.message + "\n";
  }
  for (Quote const& quote : gold.not_figures) {
    Span const span = span_of(dossier, gold, quote);
    for (Figure const& figure : dossier.figures)
      if (meet(figure.span, span)) {
        ++out.not_figures;
        out.misses += "  no figure: " + quote.text + "\n";
      }
  }
  return out;
}

}  // namespace stet::gold
