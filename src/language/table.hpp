// The compiled word table: its layout in bytes, shared by the tool that writes it and the lexicon that reads it in
// place.
// Little-endian, every section 4-byte aligned, offsets from the start of the table. Nothing is parsed at start-up:
// words
// and names are found by open addressing (`hash_of`, then the next slot until an empty one).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stet::table {

inline constexpr std::uint32_t kMagic = 0x32584c53;  // "SLX2"

struct Section {
  std::uint32_t at;     // in bytes
  std::uint32_t count;  // of rows
};

struct Header {
  std::uint32_t magic;
  Section words;       // Word[], sorted by text
  Section word_slots;  // uint32: word number + 1; a power of two
  Section senses;      // uint32 synset numbers, the likeliest first
  Section synsets;     // Synset[]
  Section parents;     // uint32 synset numbers
  Section opposites;   // Pair[] of word numbers, sorted, both ways
  Section exceptions;  // Exception[], sorted by form, then part of speech
  Section names;       // Name[], sorted by text
  Section name_slots;  // uint32: name number + 1; a power of two
  Section text;        // all strings, back to back
};

struct String {
  std::uint32_t at;
  std::uint32_t size;
};

/// A lemma of one word. Bits of `pos` and `likely` are those of stet::Pos; `likely` are the parts of speech that make
/// up
/// at least 3 % of its tagged uses. Senses are the noun senses in common use.
struct Word {
  std::uint32_t text;
  std::uint32_t first_sense;  // [first_sense, first_sense + sense_count)
  std::uint8_t text_size;
  std::uint8_t sense_count;
  std::uint8_t pos;
  std::uint8_t likely;
  std::array<std::uint8_t, 4> uses;  // tagged uses as noun, verb, adjective, adverb; 255 or more as 255
};

struct Synset {
  std::uint32_t first_parent;
  std::uint16_t parent_count;
  std::uint16_t person;  // 1: below person.n.01
};

struct Pair {
  std::uint32_t a, b;
  auto operator<=>(Pair const&) const = default;
};

/// An irregular form: "feet" -> "foot" (noun), "rose" -> "rise" (verb).
struct Exception {
  String form;
  String lemma;
  std::uint32_t pos;
};

/// "Russia" -> "RU", country.
struct Name {
  String text;
  String id;           // empty: no actor
  std::uint32_t form;  // of Lexicon::Actor::Form
};

/// FNV-1a, 32 bits.
constexpr std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

}  // namespace stet::table
