// Static word vectors: how alike two words, or two short lists of words, are used. A ranker and never a judge: what
// must not be joined stands as close as what must be ("imports" and "exports"; docs/adr/0008). The table (vectors.bin,
// made by scripts/vectors) is compiled in and read in place; checked as a whole when opened.
//
//   auto const vectors = WordVectors::load();
//   vectors->cosine("cost", "bill") > vectors->cosine("cost", "ship")
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.hpp"

namespace stet {

/// Views into the table: cheap to copy, safe from any thread, valid as long as its bytes are.
class WordVectors {
 public:
  /// The table that was compiled in. A table of another version, or one whose checksum does not hold, is a fault.
  static Result<WordVectors> load();
  /// The same of any bytes, which are 8-byte aligned and outlive the vectors.
  static Result<WordVectors> read(std::span<std::byte const> bytes);

  /// One word's row. Its vector has unit length up to rounding: `scale` times each of the integers.
  struct Vector {
    std::span<std::int8_t const> values;  // as many as the table has dimensions
    float scale = 0;
    float weight = 0;  // SIF: 1e-4 / (1e-4 + p), p of the word estimated by its rank; "the" 0.001, "frigate" 0.9
  };
  /// Of a word in lower case: the form itself if it is in, else its noun lemma, else its verb lemma ("motorists",
  /// "capsized"). A hyphenated word stands for its last part ("car-maker"). None for unknown words.
  std::optional<Vector> find(std::string_view lower) const;

  /// In [-1, 1]; 0 where a word is unknown. The products are summed as integers, so the order makes no difference.
  double cosine(std::string_view a, std::string_view b) const;
  static double cosine(Vector const& a, Vector const& b);

  /// The cosine of the weighted sums of two lists' vectors (Arora, Liang, Ma 2017, "A simple but tough-to-beat baseline
  /// for sentence embeddings"); in [-1, 1], 0 where a list has no known word. Weights are one a word, as many as words;
  /// with no weights at all, each word's own. Summed in the order given.
  double likeness(std::span<std::string const> a, std::span<std::string const> b,
                  std::span<double const> weights_a = {}, std::span<double const> weights_b = {}) const;

  std::size_t size() const { return count_; }
  std::size_t dimensions() const { return dimensions_; }

 private:
  WordVectors() = default;
  std::string_view word(std::size_t row) const;
  std::optional<Vector> exact(std::string_view lower) const;

  std::span<std::uint32_t const> ends_;  // of each word in text_
  std::span<float const> scales_;
  std::span<float const> weights_;
  std::span<std::int8_t const> values_;  // row after row
  std::string_view text_;
  std::size_t count_ = 0;
  std::size_t dimensions_ = 0;
};

}  // namespace stet
