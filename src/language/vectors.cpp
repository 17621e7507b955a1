#include "language/vectors.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <numeric>
#include <vector>

#include "language/lemma.hpp"

extern "C" std::byte const stet_vector_table[];
extern "C" std::uint64_t const stet_vector_table_size;

namespace stet {
namespace {

static_assert(std::endian::native == std::endian::little, "the table is written little-endian");

constexpr std::uint32_t kMagic = 0x43455653;  // "SVEC"
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMostDimensions = 1024;  // so that a product of two rows stays within 32 bits

/// Then, each section padded to 8 bytes: ends (uint32 a word), scales and weights (float a word), values (int8, count
/// times dimensions), text. Words are sorted by their bytes.
struct Header {
  std::uint32_t magic;
  std::uint32_t version;
  std::uint64_t checksum;  // of all bytes after it
  std::uint32_t dimensions;
  std::uint32_t count;
  std::uint64_t text_size;
};
constexpr std::size_t kChecked = offsetof(Header, dimensions);

/// FNV-1a over words of eight bytes instead of bytes, with a shift so that high bits reach low ones; each step is
/// one-to-one, so no change to a single word of the table goes unseen. A table of 9 MB takes two milliseconds.
std::uint64_t checksum_of(std::span<std::byte const> bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    hash = (hash ^ word) * 0x100000001b3u;
    hash ^= hash >> 32;
  }
  return hash;
}

constexpr std::uint64_t padded(std::uint64_t size) { return (size + 7) / 8 * 8; }

Diagnostic fault(std::string text) {
  Diagnostic out;
  out.text = "the table of word vectors " + std::move(text);
  out.hint = "the program is damaged or was built from parts that do not belong together: build or install it again";
  return out;
}

/// The next `count` values of the table; `at` moves behind them.
template <class T>
std::span<T const> take(std::span<std::byte const> bytes, std::size_t& at, std::size_t count) {
  std::span<T const> const out{reinterpret_cast<T const*>(bytes.data() + at), count};
  at += padded(count * sizeof(T));
  return out;
}

std::int32_t dot(std::span<std::int8_t const> a, std::span<std::int8_t const> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), std::int32_t{0});
}

double ratio(double product, double squares) {
  return squares > 0 ? std::clamp(product / std::sqrt(squares), -1.0, 1.0) : 0.0;
}

}  // namespace

Result<WordVectors> WordVectors::load() { return read({stet_vector_table, stet_vector_table_size}); }

Result<WordVectors> WordVectors::read(std::span<std::byte const> bytes) {
  Header header{};
  if (bytes.size() < sizeof header) return fault("is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kMagic) return fault("is none");
  if (header.version != kVersion)
    return fault("has version " + std::to_string(header.version) + ", not " + std::to_string(kVersion));
  // With dimensions within bounds, the sum stays far below 64 bits.
  std::uint64_t const count = header.count, dimensions = header.dimensions;
  std::uint64_t const fixed = sizeof header + 3 * padded(4 * count) + padded(count * dimensions);
  if (dimensions > kMostDimensions || header.text_size > bytes.size() ||
      fixed + padded(header.text_size) != bytes.size())
    return fault("has " + std::to_string(bytes.size()) + " bytes, which is not what its header says");
  if (checksum_of(bytes.subspan(kChecked)) != header.checksum) return fault("does not have its checksum");

  WordVectors out;
  std::size_t at = sizeof header;
  out.count_ = count;
  out.dimensions_ = dimensions;
  out.ends_ = take<std::uint32_t>(bytes, at, count);
  out.scales_ = take<float>(bytes, at, count);
  out.weights_ = take<float>(bytes, at, count);
  out.values_ = take<std::int8_t>(bytes, at, count * dimensions);
  auto const text = take<char>(bytes, at, header.text_size);
  out.text_ = {text.data(), text.size()};
  return out;
}

std::string_view WordVectors::word(std::size_t row) const {
  std::size_t const begin = row == 0 ? 0 : ends_[row - 1];
  return text_.substr(begin, ends_[row] - begin);
}

std::optional<WordVectors::Vector> WordVectors::exact(std::string_view lower) const {
  std::size_t low = 0;
  for (std::size_t high = count_; low < high;) {
    std::size_t const middle = low + (high - low) / 2;
    if (word(middle) < lower)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == count_ || word(low) != lower) return std::nullopt;
  return Vector{values_.subspan(low * dimensions_, dimensions_), scales_[low], weights_[low]};
}

std::optional<WordVectors::Vector> WordVectors::find(std::string_view lower) const {
  if (auto const whole = exact(lower)) return whole;
  std::string_view const last = lower.substr(lower.rfind('-') + 1);  // all of it where there is no hyphen
  if (auto const form = exact(last)) return form;
  if (auto const noun = exact(lemma_of_noun(last))) return noun;
  return exact(lemma_of_verb(last));
}

double WordVectors::cosine(Vector const& a, Vector const& b) {
  return ratio(dot(a.values, b.values), static_cast<double>(dot(a.values, a.values)) * dot(b.values, b.values));
}

double WordVectors::cosine(std::string_view a, std::string_view b) const {
  auto const x = find(a), y = find(b);
  return x && y ? cosine(*x, *y) : 0.0;
}

double WordVectors::likeness(std::span<std::string const> a, std::span<std::string const> b,
                             std::span<double const> weights_a, std::span<double const> weights_b) const {
  auto const sum = [&](std::span<std::string const> words, std::span<double const> weights) {
    assert(weights.empty() || weights.size() == words.size());
    std::vector<double> out(dimensions_, 0.0);
    for (std::size_t n = 0; n < words.size(); ++n)
      if (auto const row = find(words[n])) {
        double const factor = row->scale * (weights.empty() ? row->weight : weights[n]);
        for (std::size_t d = 0; d < dimensions_; ++d) out[d] += factor * row->values[d];
      }
    return out;
  };
  auto const x = sum(a, weights_a), y = sum(b, weights_b);
  auto const product = [](std::vector<double> const& v, std::vector<double> const& w) {
    return std::inner_product(v.begin(), v.end(), w.begin(), 0.0);
  };
  return ratio(product(x, y), product(x, x) * product(y, y));
}

}  // namespace stet
