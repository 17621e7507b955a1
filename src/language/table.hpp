// The compiled word table: its layout in bytes, shared by the tool that writes it and the lexicon that reads it in place.
// Little-endian, every section 4-byte aligned, offsets from the start of the table. Nothing is parsed at start-up.
#pragma once

#include <cstdint>

namespace stet::table {

inline constexpr std::uint32_t kMagic = 0x31584c53;  // "SLX1"

struct Header {
  std::uint32_t magic;
  std::uint32_t words, word_count;            // Word[], sorted by text
  std::uint32_t senses, sense_count;          // uint32 synset numbers, the likeliest first
  std::uint32_t synsets, synset_count;        // Synset[]
  std::uint32_t parents, parent_count;        // uint32 synset numbers
  std::uint32_t opposites, opposite_count;    // Pair[] of word numbers, sorted, both ways
  std::uint32_t exceptions, exception_count;  // Exception[], sorted by form, then part of speech
  std::uint32_t territories, territory_count; // Territory[], sorted by name
  std::uint32_t text, text_size;              // all strings, back to back
};

struct String {
  std::uint32_t at;
  std::uint32_t size;
};

/// A lemma of one word. `pos` are bits of stet::Pos; `likely` those that make up at least 3 % of its tagged uses.
struct Word {
  String text;
  std::uint16_t pos;
  std::uint16_t likely;
  std::uint32_t first_sense;  // noun senses: [first_sense, first_sense + sense_count)
  std::uint32_t sense_count;
};

struct Synset {
  std::uint32_t first_parent;
  std::uint16_t parent_count;
  std::uint16_t person;       // 1: below person.n.01
};

struct Pair {
  std::uint32_t a, b;
};

/// An irregular form: "feet" -> "foot" (noun), "rose" -> "rise" (verb).
struct Exception {
  String form;
  String lemma;
  std::uint32_t pos;
};

struct Territory {
  String name;  // as CLDR writes it, "Russia"
  String code;  // "RU"
};

}  // namespace stet::table
