// News-like text for the benchmarks, the same bytes on every machine and every run.
//
//   News news = make_news(1 << 20, Density::sparse);   about a megabyte; news.figures quantities in news.sentences
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/document.hpp"

namespace stet::bench {

/// How many sentences carry a figure: one in eight, as in a feature; or nearly all, as in an earnings report.
enum class Density : std::uint8_t { sparse, dense };

struct News {
  Document document;            // text and blocks, not yet segmented
  std::size_t sentences = 0;
  std::size_t figures = 0;      // quantities that scan() must find, one a sentence at most
};

/// At least `bytes` bytes: whole paragraphs of four sentences. Paragraphs differ by `seed`.
News make_news(std::size_t bytes, Density density, std::uint64_t seed = 1);

/// The sentences of `text`, whose lines are paragraphs, in an order of chance and again and again: at least `bytes`
/// bytes in paragraphs of four. Empty where there is no sentence. Figures are not counted.
News shuffled(std::string text, std::size_t bytes);

}  // namespace stet::bench
