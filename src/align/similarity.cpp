#include "align/similarity.hpp"

#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "language/vectors.hpp"

namespace stet {
namespace {

// Sentences of other news that every dossier is counted with, so that in a short one the words that two texts share do
// not look common for being shared.
constexpr double kBackground = 40;

constexpr double kHead = 3, kSubject = 2.5, kState = 3, kActor = 2, kPlace = 1.5, kNear = 1.5, kSentence = 0.7,
                 kWider = 0.35;

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
  // figures x dimensions, rows of length 1; single precision, for it is the largest thing in a check of many sources
  Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> meanings;
};

Similarity::Similarity(std::vector<Figure> const& figures, Lexicon const& lexicon) : impl_(std::make_unique<Impl>()) {
  using Standing = std::pair<DocumentId, std::uint32_t>;
  struct Column {
    int seen;  // columns that were known before this one
    int sentences = 0;
    Standing last{kNone, kNone};
    double idf = 0;  // inverse document frequency, a sentence being the document
  };
  std::map<std::string, Column> columns;
  std::vector<std::vector<std::pair<int, double>>> all;  // of each figure: Column::seen, weight
  all.reserve(figures.size());
  Standing last{kNone, kNone};
  std::size_t distinct = 0;
  for (Figure const& figure : figures) {  // those of one sentence stand together
    Standing const place{figure.span.doc, figure.sentence};
    distinct += place != last ? 1 : 0;
    last = place;
    all.emplace_back();
    for (auto const& [name, weight] : features_of(figure, lexicon)) {
      Column& column = columns.try_emplace(name, Column{static_cast<int>(columns.size())}).first->second;
      column.sentences += column.last != place ? 1 : 0;
      column.last = place;
      all.back().emplace_back(column.seen, weight);
    }
  }
  double const n = static_cast<double>(distinct) + kBackground;
  std::vector<std::pair<int, double>> column_of(
      columns.size());  // by Column::seen: column in the order of names, frequency
  int order = 0;
  for (auto& [name, column] : columns) {
    column.idf = std::log(1 + n / column.sentences);
    column_of[static_cast<std::size_t>(column.seen)] = {order++, column.idf};
  }

  std::size_t filled = 0;
  for (auto const& row : all) filled += row.size();
  impl_->rows.resize(static_cast<int>(all.size()), static_cast<int>(columns.size()));
  impl_->rows.reserve(static_cast<Eigen::Index>(filled));
  for (std::size_t row = 0; row < all.size(); ++row) {
    double square = 0;
    std::vector<std::pair<int, double>> values;
    for (auto const& [seen, weight] : all[row]) {
      auto const [column, idf] = column_of[static_cast<std::size_t>(seen)];
      values.emplace_back(column, weight * idf);
      square += weight * idf * weight * idf;
    }
    all[row] = {};
    double const length = square > 0 ? std::sqrt(square) : 1;
    impl_->lengths.push_back(length);
    std::sort(values.begin(), values.end());
    impl_->rows.startVec(static_cast<int>(row));
    for (auto const& [column, value] : values) impl_->rows.insertBack(static_cast<int>(row), column) = value / length;
  }
  impl_->rows.finalize();
  if (WordVectors const* const vectors = lexicon.vectors()) {
    impl_->meanings.setZero(static_cast<int>(figures.size()), static_cast<int>(vectors->dimensions()));
    Eigen::RowVectorXd meaning(static_cast<int>(vectors->dimensions()));
    for (std::size_t row = 0; row < figures.size(); ++row) {
      meaning.setZero();
      for (auto const& [word, weight] : words_of(figures[row])) {
        auto const vector = vectors->find(word);
        if (!vector) continue;
        auto const at = columns.find(feature(word, lexicon));
        double const idf = at == columns.end() ? 1 : at->second.idf;
        for (std::size_t k = 0; k < vector->values.size(); ++k)
          meaning(static_cast<int>(k)) +=
              weight * idf * static_cast<double>(vector->weight * vector->scale) * vector->values[k];
      }
      double const length = meaning.norm();
      if (length > 0) impl_->meanings.row(static_cast<int>(row)) = (meaning / length).cast<float>();
    }
  }
}

Similarity::~Similarity() = default;

double Similarity::cosine(FigureId a, FigureId b) const {
  return impl_->rows.row(static_cast<int>(a)).dot(impl_->rows.row(static_cast<int>(b)));
}

double Similarity::meaning(FigureId a, FigureId b) const {
  if (impl_->meanings.size() == 0) return 0;
  return static_cast<double>(impl_->meanings.row(static_cast<int>(a)).dot(impl_->meanings.row(static_cast<int>(b))));
}

double Similarity::overlap(FigureId a, FigureId b) const {
  auto const [shorter, longer] = std::minmax(impl_->lengths[a], impl_->lengths[b]);
  return std::min(1.0, cosine(a, b) * longer / shorter);
}

}  // namespace stet
