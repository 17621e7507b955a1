#include "align/similarity.hpp"

#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "language/vectors.hpp"

namespace stet {
namespace {

// Sentences of other news that every dossier is counted with, so that in a short one the words that two texts share do not
// look common for being shared.
constexpr double kBackground = 40;

constexpr double kHead = 3, kSubject = 2.5, kState = 3, kActor = 2, kPlace = 1.5, kNear = 1.5, kSentence = 0.7, kWider = 0.35;

// One feature for all words of a concept: "fatalities" and "deaths" are the same dimension.
std::string feature(std::string const& term, Lexicon const& lexicon) {
  std::string_view const name = lexicon.concept_of(term);
  if (!name.empty()) return "c:" + std::string(name);
  std::string_view const state = lexicon.state_of_verb(term);
  if (!state.empty()) return "c:" + std::string(state);
  return term;
}

std::map<std::string, double> features_of(Figure const& figure, Lexicon const& lexicon) {
  std::map<std::string, double> out;
  auto const raise = [&](std::string const& name, double weight) {
    double& slot = out[name];
    slot = std::max(slot, weight);
  };
  for (std::string const& term : figure.context.wider) raise(feature(term, lexicon), kWider);
  for (std::string const& term : figure.context.terms) raise(feature(term, lexicon), kSentence);
  for (std::string const& term : figure.context.near) raise(feature(term, lexicon), kNear);
  for (std::string const& term : figure.subject.terms) raise(feature(term, lexicon), kSubject);
  if (!figure.subject.head.empty()) raise(feature(figure.subject.head, lexicon), kHead);
  for (std::string const& state : figure.context.states) raise("c:" + state, kState);
  for (std::string const& actor : figure.context.actors) raise("a:" + actor, kActor);
  for (std::string const& place : figure.context.places) raise("p:" + place, kPlace);
  return out;
}

}  // namespace

namespace {

// The words that features are made of, each with its greatest weight.
std::map<std::string, double> words_of(Figure const& figure) {
  std::map<std::string, double> out;
  auto const raise = [&](std::string const& word, double weight) {
    double& slot = out[word];
    slot = std::max(slot, weight);
  };
  for (std::string const& term : figure.context.wider) raise(term, kWider);
  for (std::string const& term : figure.context.terms) raise(term, kSentence);
  for (std::string const& term : figure.context.near) raise(term, kNear);
  for (std::string const& term : figure.subject.terms) raise(term, kSubject);
  if (!figure.subject.head.empty()) raise(figure.subject.head, kHead);
  return out;
}

}  // namespace

struct Similarity::Impl {
  Eigen::SparseMatrix<double, Eigen::RowMajor> rows;  // figures x features, each row of length 1
  std::vector<double> lengths;                        // of the rows before that
  Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> meanings;  // figures x dimensions, rows of length 1
};

Similarity::Similarity(std::vector<Figure> const& figures, Lexicon const& lexicon) : impl_(std::make_unique<Impl>()) {
  std::vector<std::map<std::string, double>> all;
  all.reserve(figures.size());
  std::map<std::string, std::set<std::pair<DocumentId, std::uint32_t>>> sentences;
  std::set<std::pair<DocumentId, std::uint32_t>> distinct;
  for (Figure const& figure : figures) {
    all.push_back(features_of(figure, lexicon));
    distinct.emplace(figure.span.doc, figure.sentence);
    for (auto const& [name, weight] : all.back()) sentences[name].emplace(figure.span.doc, figure.sentence);
  }
  std::map<std::string, std::pair<int, double>> columns;  // feature -> column, inverse document frequency
  double const n = static_cast<double>(distinct.size()) + kBackground;
  for (auto const& [name, where] : sentences)
    columns.emplace(name, std::pair(static_cast<int>(columns.size()), std::log(1 + n / static_cast<double>(where.size()))));

  std::vector<Eigen::Triplet<double>> entries;
  for (std::size_t row = 0; row < all.size(); ++row) {
    double square = 0;
    std::vector<std::pair<int, double>> values;
    for (auto const& [name, weight] : all[row]) {
      auto const [column, idf] = columns.at(name);
      values.emplace_back(column, weight * idf);
      square += weight * idf * weight * idf;
    }
    double const length = square > 0 ? std::sqrt(square) : 1;
    impl_->lengths.push_back(length);
    for (auto const& [column, value] : values) entries.emplace_back(static_cast<int>(row), column, value / length);
  }
  if (WordVectors const* const vectors = lexicon.vectors()) {
    impl_->meanings.setZero(static_cast<int>(figures.size()), static_cast<int>(vectors->dimensions()));
    for (std::size_t row = 0; row < figures.size(); ++row) {
      for (auto const& [word, weight] : words_of(figures[row])) {
        auto const vector = vectors->find(word);
        if (!vector) continue;
        auto const at = columns.find(feature(word, lexicon));
        double const idf = at == columns.end() ? 1 : at->second.second;
        for (std::size_t k = 0; k < vector->values.size(); ++k)
          impl_->meanings(static_cast<int>(row), static_cast<int>(k)) +=
              weight * idf * static_cast<double>(vector->weight * vector->scale) * vector->values[k];
      }
      double const length = std::sqrt(impl_->meanings.row(static_cast<int>(row)).squaredNorm());
      if (length > 0) impl_->meanings.row(static_cast<int>(row)) /= length;
    }
  }
  impl_->rows.resize(static_cast<int>(all.size()), static_cast<int>(columns.size()));
  impl_->rows.setFromTriplets(entries.begin(), entries.end());
}

Similarity::~Similarity() = default;

double Similarity::cosine(FigureId a, FigureId b) const {
  return impl_->rows.row(static_cast<int>(a)).dot(impl_->rows.row(static_cast<int>(b)));
}

double Similarity::meaning(FigureId a, FigureId b) const {
  if (impl_->meanings.size() == 0) return 0;
  return impl_->meanings.row(static_cast<int>(a)).dot(impl_->meanings.row(static_cast<int>(b)));
}

double Similarity::overlap(FigureId a, FigureId b) const {
  auto const [shorter, longer] = std::minmax(impl_->lengths[a], impl_->lengths[b]);
  return std::min(1.0, cosine(a, b) * longer / shorter);
}

}  // namespace stet
