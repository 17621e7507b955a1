#include "align/align.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "align/compare.hpp"
#include "align/copies.hpp"

namespace stet {
namespace {

// Topics are the connected groups of figures that are the same thing.
std::vector<Topic> topics_of(Dossier const& dossier) {
  std::vector<FigureId> parent(dossier.figures.size());
  std::iota(parent.begin(), parent.end(), 0u);
  auto const root = [&](FigureId f) {
    while (parent[f] != f) f = parent[f] = parent[parent[f]];
    return f;
  };
  for (Comparison const& pair : dossier.comparisons) {
    if (pair.sameness != Sameness::same) continue;
    FigureId const a = root(pair.a), b = root(pair.b);
    parent[std::max(a, b)] = std::min(a, b);
  }
  std::map<FigureId, Topic> by_root;
  for (Figure const& figure : dossier.figures) {
    Topic& topic = by_root[root(figure.id)];
    if (topic.figures.empty()) {
      topic.name = figure.subject.text.empty() ? std::string(dossier.text_of(figure.span)) : figure.subject.text;
    }
    topic.figures.push_back(figure.id);
  }
  std::vector<Topic> out;
  for (auto& [first, topic] : by_root) {
    topic.id = static_cast<std::uint32_t>(out.size());
    out.push_back(std::move(topic));
  }
  return out;
}

}  // namespace

void align(Dossier& dossier, Lexicon const& lexicon, Thresholds const& thresholds, unsigned jobs) {
  for (Figure& figure : dossier.figures) normalize(figure);
  dossier.groups = source_groups(dossier.documents, jobs);
  dossier.comparisons = compare_figures(dossier, lexicon, thresholds, jobs);
  dossier.topics = topics_of(dossier);
}

}  // namespace stet
