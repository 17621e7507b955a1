#include "language/words.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <span>

extern "C" unsigned char const stet_word_table[];

namespace stet {
namespace {

static_assert(std::endian::native == std::endian::little, "the table is written little-endian by the build machine");

table::Header const& header(unsigned char const* bytes) { return *reinterpret_cast<table::Header const*>(bytes); }

template <class T>
std::span<T const> rows(unsigned char const* bytes, table::Section section) {
  return {reinterpret_cast<T const*>(bytes + section.at), section.count};
}

// The row whose text is `text`; `text_of` gives a row's.
template <class TextOf>
std::optional<std::uint32_t> find(std::span<std::uint32_t const> slots, std::string_view text, TextOf text_of) {
  std::size_t const mask = slots.size() - 1;
  for (std::size_t at = table::hash_of(text) & mask; slots[at] != 0; at = (at + 1) & mask)
    if (text_of(slots[at] - 1) == text) return slots[at] - 1;
  return std::nullopt;
}

// Nobody's word is longer; keeps hostile input cheap.
constexpr std::size_t kLongestWord = 64;

}  // namespace

WordTable::WordTable() : bytes_(stet_word_table) {
  assert(header(bytes_).magic == table::kMagic);
  for (table::Exception const& e : rows<table::Exception>(bytes_, header(bytes_).exceptions))
    irregular_.set(table::hash_of(text(e.form.at, e.form.size)) % irregular_.size());
}

WordTable const& WordTable::get() {
  static WordTable const table;
  return table;
}

std::string_view WordTable::text(std::uint32_t at, std::uint32_t size) const {
  return {reinterpret_cast<char const*>(bytes_ + header(bytes_).text.at + at), size};
}

std::optional<std::uint32_t> WordTable::number(std::string_view lemma) const {
  if (lemma.size() > kLongestWord) return std::nullopt;
  auto const words = rows<table::Word>(bytes_, header(bytes_).words);
  return find(rows<std::uint32_t>(bytes_, header(bytes_).word_slots), lemma,
              [&](std::uint32_t n) { return text(words[n].text, words[n].text_size); });
}

PosSet WordTable::lemma_pos(std::string_view lemma) const {
  auto const n = number(lemma);
  return n ? PosSet{rows<table::Word>(bytes_, header(bytes_).words)[*n].likely} : PosSet{};
}

PosSet WordTable::any_pos(std::string_view lemma) const {
  auto const n = number(lemma);
  return n ? PosSet{rows<table::Word>(bytes_, header(bytes_).words)[*n].pos} : PosSet{};
}

int WordTable::uses(std::string_view lemma, Pos pos) const {
  auto const part = static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(pos)));
  auto const n = number(lemma);
  if (!n || part >= 4) return 0;
  return rows<table::Word>(bytes_, header(bytes_).words)[*n].uses[part];
}

std::optional<std::string_view> WordTable::irregular(std::string_view form, Pos pos) const {
  if (form.size() > kLongestWord || !irregular_.test(table::hash_of(form) % irregular_.size())) return std::nullopt;
  auto const exceptions = rows<table::Exception>(bytes_, header(bytes_).exceptions);
  auto at = std::partition_point(exceptions.begin(), exceptions.end(),
                                 [&](table::Exception const& e) { return text(e.form.at, e.form.size) < form; });
  for (; at != exceptions.end() && text(at->form.at, at->form.size) == form; ++at)
    if (at->pos == static_cast<std::uint32_t>(pos)) return text(at->lemma.at, at->lemma.size);
  return std::nullopt;
}

WordRelation WordTable::relation(std::string_view a, std::string_view b) const {
  auto const x = number(a), y = number(b);
  if (!x || !y) return WordRelation::unknown;
  auto const opposites = rows<table::Pair>(bytes_, header(bytes_).opposites);
  if (std::binary_search(opposites.begin(), opposites.end(), table::Pair{*x, *y})) return WordRelation::opposite;

  auto const words = rows<table::Word>(bytes_, header(bytes_).words);
  auto const senses = rows<std::uint32_t>(bytes_, header(bytes_).senses);
  table::Word const &v = words[*x], &w = words[*y];
  for (std::uint32_t const s : senses.subspan(v.first_sense, v.sense_count))
    for (std::uint32_t const t : senses.subspan(w.first_sense, w.sense_count))
      if (s == t) return WordRelation::same;
  if (below(w, v)) return WordRelation::broader;
  if (below(v, w)) return WordRelation::narrower;
  return WordRelation::unknown;
}

// Within two steps; only the likeliest sense of the ancestor counts.
bool WordTable::below(table::Word const& word, table::Word const& ancestor) const {
  if (ancestor.sense_count == 0) return false;
  auto const senses = rows<std::uint32_t>(bytes_, header(bytes_).senses);
  auto const synsets = rows<table::Synset>(bytes_, header(bytes_).synsets);
  auto const parents = rows<std::uint32_t>(bytes_, header(bytes_).parents);
  std::uint32_t const target = senses[ancestor.first_sense];
  auto const above = [&](std::uint32_t synset) {
    return parents.subspan(synsets[synset].first_parent, synsets[synset].parent_count);
  };
  for (std::uint32_t const s : senses.subspan(word.first_sense, word.sense_count))
    for (std::uint32_t const one : above(s)) {
      if (one == target) return true;
      for (std::uint32_t const two : above(one))
        if (two == target) return true;
    }
  return false;
}

bool WordTable::person(std::string_view lemma) const {
  auto const n = number(lemma);
  if (!n) return false;
  auto const& word = rows<table::Word>(bytes_, header(bytes_).words)[*n];
  if (word.sense_count == 0) return false;
  auto const first = rows<std::uint32_t>(bytes_, header(bytes_).senses)[word.first_sense];
  return rows<table::Synset>(bytes_, header(bytes_).synsets)[first].person != 0;
}

std::optional<WordTable::Name> WordTable::name(std::string_view name) const {
  if (name.size() > kLongestWord) return std::nullopt;
  auto const names = rows<table::Name>(bytes_, header(bytes_).names);
  auto const n = find(rows<std::uint32_t>(bytes_, header(bytes_).name_slots), name,
                      [&](std::uint32_t i) { return text(names[i].text.at, names[i].text.size); });
  if (!n) return std::nullopt;
  return Name{text(names[*n].id.at, names[*n].id.size), static_cast<Lexicon::Actor::Form>(names[*n].form)};
}

}  // namespace stet
