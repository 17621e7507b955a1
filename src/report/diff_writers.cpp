#include <algorithm>

#include "report/diff.hpp"
#include "report/escape.hpp"
#include "report/figure_json.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"

namespace stet {
namespace {

std::string quoted(Dossier const& dossier, Figure const& figure) {
  return '"' + to_terminal(dossier.text_of(figure.span)) + '"';
}

std::string where(Dossier const& dossier, Figure const& figure) {
  Document const& document = dossier.document_of(figure);
  Position const at = position_of(document, figure.span.begin);
  return to_terminal(file_name(document)) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
}

/// " (conflict)"; nothing where there is no verdict.
std::string judged(Figure const& figure) {
  return figure.verdict == Verdict::none ? "" : " (" + std::string(name_of(figure.verdict)) + ')';
}

std::string value_line(Figure const& old, std::string const& old_words, Figure const& figure,
                       std::string const& words) {
  std::string out = "value: " + old_words + " is now " + words;
  if (old.verdict == figure.verdict) return out + judged(figure);
  return out + " (" + std::string(name_of(old.verdict)) + ", now " + std::string(name_of(figure.verdict)) + ')';
}

struct Line {
  FigureId at;  // of the new result
  std::string text;
};

std::string summary(Diff const& diff) {
  std::string parts;
  auto const add = [&](std::size_t number, std::string_view what) {
    if (number > 0) parts += (parts.empty() ? "" : ", ") + std::to_string(number) + ' ' + std::string(what);
  };
  add(diff.values.size(), "with another value");
  add(diff.verdicts.size(), "with another verdict");
  add(diff.appeared.size(), "appeared");
  add(diff.vanished.size(), "vanished");
  return counted(diff.figures_before, "figure") + " before, " + std::to_string(diff.figures_now) +
         " now: " + (parts.empty() ? "nothing moved" : parts) + '.';
}

void put_figure_of(JsonOut& out, Dossier const& dossier, FigureId id) {
  Figure const& figure = dossier.figures[id];
  out.text("id", figure_name(id));
  put_place(out, dossier, figure.span);
  put_sentence(out, dossier.document_of(figure), figure.sentence);
  out.text_or_null("verdict", name_of(figure.verdict));
}

void put_pairs(JsonOut& out, std::string_view key, Report const& before, Report const& now,
               std::vector<FigurePair> const& pairs) {
  out.open_array(key);
  for (FigurePair const& pair : pairs) {
    out.open_object();
    out.open_object("old");
    put_figure_of(out, before.dossier, pair.before);
    out.close_object();
    out.open_object("new");
    put_figure_of(out, now.dossier, pair.now);
    out.close_object();
    out.close_object();
  }
  out.close_array();
}

void put_figures(JsonOut& out, std::string_view key, Report const& report, std::vector<FigureId> const& figures) {
  out.open_array(key);
  for (FigureId const id : figures) {
    out.open_object();
    put_figure_of(out, report.dossier, id);
    out.close_object();
  }
  out.close_array();
}

void put_side(JsonOut& out, std::string_view key, Report const& report, std::size_t figures) {
  DocumentId const draft = report.dossier.draft();
  out.open_object(key);
  out.text_or_null("draft", draft == kNone ? std::string_view() : std::string_view(report.dossier.documents[draft].id));
  out.text_or_null("as_of", report.dossier.as_of ? to_string(*report.dossier.as_of) : std::string());
  out.number("figures", static_cast<std::uint32_t>(figures));
  out.close_object();
}

}  // namespace

std::string write_diff_text(Report const& before, Report const& now, Diff const& diff, TextStyle const& style) {
  Dossier const& old = before.dossier;
  Dossier const& next = now.dossier;
  auto const bold = [&](std::string const& text) { return style.colour ? "\x1b[1m" + text + "\x1b[0m" : text; };
  std::vector<Line> lines;
  for (FigurePair const& pair : diff.values) {
    Figure const& was = old.figures[pair.before];
    Figure const& is = next.figures[pair.now];
    lines.push_back({pair.now, bold(where(next, is)) + value_line(was, quoted(old, was), is, quoted(next, is))});
  }
  for (FigurePair const& pair : diff.verdicts) {
    Figure const& is = next.figures[pair.now];
    lines.push_back({pair.now, bold(where(next, is)) + "verdict: " + quoted(next, is) + " was " +
                                   std::string(name_of(old.figures[pair.before].verdict)) + ", is now " +
                                   std::string(name_of(is.verdict))});
  }
  for (FigureId const id : diff.appeared) {
    Figure const& is = next.figures[id];
    lines.push_back({id, bold(where(next, is)) + "appeared: " + quoted(next, is) + judged(is)});
  }
  std::stable_sort(lines.begin(), lines.end(), [](Line const& a, Line const& b) { return a.at < b.at; });
  std::string out;
  for (Line const& line : lines) out += line.text + '\n';
  for (FigureId const id : diff.vanished) {
    Figure const& was = old.figures[id];
    out += bold(where(old, was)) + "vanished: " + quoted(old, was) + judged(was) + '\n';
  }
  return out + (out.empty() ? "" : "\n") + bold(summary(diff)) + '\n';
}

std::string write_diff_json(Report const& before, Report const& now, Diff const& diff) {
  JsonOut out(false);
  out.open_object();
  out.number("stet_diff", 1u);
  put_side(out, "old", before, diff.figures_before);
  put_side(out, "new", now, diff.figures_now);
  put_pairs(out, "values", before, now, diff.values);
  put_pairs(out, "verdicts", before, now, diff.verdicts);
  put_figures(out, "appeared", now, diff.appeared);
  put_figures(out, "vanished", before, diff.vanished);
  out.close_object();
  return out.take();
}

}  // namespace stet
