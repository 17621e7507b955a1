#include "extract/sums.hpp"

#include "extract/sums/line.hpp"

namespace stet {
namespace {

// A block of more figures is a list or a ranking, no prose.
constexpr std::size_t kMostFigures = 60;

}  // namespace

std::vector<Claim> find_claims(Document const& document, Lexicon const& lexicon, std::span<Figure> figures,
                               std::span<DateMention const> dates) {
  sums::Claims out(figures);
  std::vector<Sentence> const& sentences = document.sentences;
  std::size_t figure = 0, date = 0;
  for (std::uint32_t first = 0, last = 0; first < sentences.size(); first = last) {
    while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
    std::size_t const before = figure;
    while (figure < figures.size() && figures[figure].sentence < last) ++figure;
    Zone const zone = sentences[first].zone;
    std::size_t const earlier = date;
    while (date < dates.size() && dates[date].sentence < last) ++date;
    // An anniversary is a claim of two dates alone.
    if ((figure == before && date < earlier + 2) || figure - before > kMostFigures || zone == Zone::furniture ||
        zone == Zone::table)
      continue;
    sums::Line line{document, lexicon, figures, dates, {}, {}, {}};
    sums::lay_out(line, first, last);
    sums::find_changes(line, out);
    sums::find_shares(line, out);
    sums::find_parts(line, out);
    sums::find_rates(line, out);
    sums::find_conversions(line, out);
    sums::find_ages(line, out);
    sums::find_spans(line, out);
  }
  sums::find_outcomes(document, lexicon, figures, out);
  sums::find_table_totals(document, figures, out);
  return out.take();
}

}  // namespace stet
