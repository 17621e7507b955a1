#include "language/words.hpp"

#include <algorithm>
#include <span>

#include "language/table.hpp"

extern "C" unsigned char const stet_word_table[];

namespace stet {
namespace {

template <class T>
std::span<T const> section(unsigned char const* bytes, std::uint32_t at, std::uint32_t count) {
  return {reinterpret_cast<T const*>(bytes + at), count};
}

table::Header const& header(unsigned char const* bytes) { return *reinterpret_cast<table::Header const*>(bytes); }

// The senses that a word is commonly used in; rarer ones join words that no reader would.
constexpr std::uint32_t kCommon = 2;

}  // namespace

WordTable::WordTable() : bytes_(stet_word_table) {}

WordTable const& WordTable::get() {
  static WordTable const table;
  return table;
}

std::string_view WordTable::text(std::uint32_t at, std::uint32_t size) const {
  return {reinterpret_cast<char const*>(bytes_ + header(bytes_).text + at), size};
}

std::optional<std::uint32_t> WordTable::number(std::string_view lemma) const {
  auto const words = section<table::Word>(bytes_, header(bytes_).words, header(bytes_).word_count);
  auto const at = std::partition_point(words.begin(), words.end(),
                                       [&](table::Word const& w) { return text(w.text.at, w.text.size) < lemma; });
  if (at == words.end() || text(at->text.at, at->text.size) != lemma) return std::nullopt;
  return static_cast<std::uint32_t>(at - words.begin());
}

PosSet WordTable::lemma_pos(std::string_view lemma) const {
  auto const n = number(lemma);
  return n ? PosSet{section<table::Word>(bytes_, header(bytes_).words, header(bytes_).word_count)[*n].likely} : PosSet{};
}

std::optional<std::string_view> WordTable::irregular(std::string_view form, Pos pos) const {
  auto const rows = section<table::Exception>(bytes_, header(bytes_).exceptions, header(bytes_).exception_count);
  auto at = std::partition_point(rows.begin(), rows.end(),
                                 [&](table::Exception const& e) { return text(e.form.at, e.form.size) < form; });
  for (; at != rows.end() && text(at->form.at, at->form.size) == form; ++at)
    if (at->pos == static_cast<std::uint32_t>(pos)) return text(at->lemma.at, at->lemma.size);
  return std::nullopt;
}

bool WordTable::share_sense(std::string_view a, std::string_view b) const {
  auto const x = number(a), y = number(b);
  if (!x || !y) return false;
  auto const words = section<table::Word>(bytes_, header(bytes_).words, header(bytes_).word_count);
  auto const senses = section<std::uint32_t>(bytes_, header(bytes_).senses, header(bytes_).sense_count);
  auto const of = [&](table::Word const& w) { return senses.subspan(w.first_sense, std::min(w.sense_count, kCommon)); };
  for (std::uint32_t const s : of(words[*x]))
    for (std::uint32_t const t : of(words[*y]))
      if (s == t) return true;
  return false;
}

bool WordTable::below(std::string_view lemma, std::string_view ancestor) const {
  auto const x = number(lemma), y = number(ancestor);
  if (!x || !y) return false;
  auto const words = section<table::Word>(bytes_, header(bytes_).words, header(bytes_).word_count);
  auto const senses = section<std::uint32_t>(bytes_, header(bytes_).senses, header(bytes_).sense_count);
  auto const synsets = section<table::Synset>(bytes_, header(bytes_).synsets, header(bytes_).synset_count);
  auto const parents = section<std::uint32_t>(bytes_, header(bytes_).parents, header(bytes_).parent_count);
  if (words[*y].sense_count == 0) return false;
  std::uint32_t const target = senses[words[*y].first_sense];
  auto const above = [&](std::uint32_t synset) { return parents.subspan(synsets[synset].first_parent, synsets[synset].parent_count); };
  for (std::uint32_t const s : senses.subspan(words[*x].first_sense, std::min(words[*x].sense_count, kCommon)))
    for (std::uint32_t const one : above(s)) {
      if (one == target) return true;
      for (std::uint32_t const two : above(one))
        if (two == target) return true;
    }
  return false;
}

bool WordTable::opposite(std::string_view a, std::string_view b) const {
  auto const x = number(a), y = number(b);
  if (!x || !y) return false;
  auto const pairs = section<table::Pair>(bytes_, header(bytes_).opposites, header(bytes_).opposite_count);
  auto const less = [](table::Pair const& p, table::Pair const& q) { return p.a != q.a ? p.a < q.a : p.b < q.b; };
  return std::binary_search(pairs.begin(), pairs.end(), table::Pair{*x, *y}, less);
}

bool WordTable::person(std::string_view lemma) const {
  auto const n = number(lemma);
  if (!n) return false;
  auto const& word = section<table::Word>(bytes_, header(bytes_).words, header(bytes_).word_count)[*n];
  if (word.sense_count == 0) return false;
  auto const senses = section<std::uint32_t>(bytes_, header(bytes_).senses, header(bytes_).sense_count);
  return section<table::Synset>(bytes_, header(bytes_).synsets, header(bytes_).synset_count)[senses[word.first_sense]].person != 0;
}

std::optional<std::string_view> WordTable::territory(std::string_view name) const {
  auto const rows = section<table::Territory>(bytes_, header(bytes_).territories, header(bytes_).territory_count);
  auto const at = std::partition_point(rows.begin(), rows.end(),
                                       [&](table::Territory const& r) { return text(r.name.at, r.name.size) < name; });
  if (at == rows.end() || text(at->name.at, at->name.size) != name) return std::nullopt;
  return text(at->code.at, at->code.size);
}

}  // namespace stet
