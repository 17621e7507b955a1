#include "rules/reason.hpp"

#include <set>
#include <vector>

#include "rules/message.hpp"
#include "rules/times.hpp"

namespace stet {
namespace {

std::string cite(Dossier const& dossier, FigureId id) {
  Figure const& figure = dossier.figures[id];
  std::string const date = source_date(dossier, id);
  std::string out = '"' + std::string(dossier.text_of(figure.span)) + "\" in " + source_name(dossier, id);
  if (!date.empty() || !figure.attribution.empty())
    out += " (" + date + (date.empty() || figure.attribution.empty() ? "" : ", ") + figure.attribution + ")";
  return out;
}

/// The first of a list, and how many documents more say so.
std::string cite_all(Dossier const& dossier, std::vector<FigureId> const& figures) {
  std::set<DocumentId> documents;
  for (FigureId id : figures) documents.insert(dossier.figures[id].span.doc);
  std::string out = cite(dossier, figures.front());
  if (documents.size() > 1) out += " and " + std::to_string(documents.size() - 1) + " more";
  return out;
}

}  // namespace

std::string reason(Dossier const& dossier, Judgement const& j) {
  Figure const& figure = dossier.figures[j.figure];
  std::string const own = "the draft's \"" + std::string(dossier.text_of(figure.span)) + '"';
  switch (j.verdict) {
    case Verdict::confirmed:
      return own + " agrees with " + cite_all(dossier, j.agree);
    case Verdict::conflict:
      return own + " differs from " + cite_all(dossier, j.differ) + (j.only_undated ? ", which has no date" : "");
    case Verdict::disputed:
      return own + " agrees with " + cite_all(dossier, j.agree) + "; of the same time is " +
             cite_all(dossier, j.differ);
    case Verdict::outdated:
      return own + " agrees with the earlier " + cite_all(dossier, j.older) + "; newer is " +
             cite_all(dossier, j.differ);
    default:
      return "no source has a figure for the same thing" + std::string(dates_itself(figure) ? " at that time" : "") +
             (j.nearest != kNone ? "; nearest is " + cite(dossier, j.nearest) : "");
  }
}

}  // namespace stet
