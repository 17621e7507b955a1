// A document after ingest: clean text with its zones, its date, and a way back to the file; and after the text stage
// its tokens and sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/span.hpp"

namespace stet {

enum class DocumentRole : std::uint8_t { draft, source, peer };
enum class Zone : std::uint8_t { body, heading, caption, table, quote, factbox, footnote, comment, furniture };
/// The rung of the ladder that gave the publication date.
enum class DateOrigin : std::uint8_t { unknown, given, json_ld, meta, time, url, dateline, byline };

std::string_view name_of(DocumentRole role);
std::string_view name_of(Zone zone);
/// "json-ld", "dateline", …; "" for unknown (null in JSON)
std::string_view name_of(DateOrigin origin);

struct Cell {
  Offset begin = 0;
  Offset end = 0;
  std::uint16_t column = 0;
  bool header = false;
};

/// One paragraph, heading, list item or table row. Blocks follow each other in text order and never overlap.
struct Block {
  Offset begin = 0;
  Offset end = 0;
  Zone zone = Zone::body;
  std::uint8_t level = 0;       // heading level 1-6, else 0
  std::uint32_t table = kNone;  // zone table: the number of the table in this document
  std::uint32_t row = 0;
  std::vector<Cell> cells;    // zone table: the row's cells, empty ones too
  std::string_view why = {};  // zone furniture: what made it so, a literal; may be empty
};

/// Where the clean text came from: text bytes from `text` on were copied from file bytes from `file` on, up to the next
/// anchor. Sorted by `text`.
struct Anchor {
  Offset text = 0;
  std::uint64_t file = 0;
};

/// A stretch of the text that the original has a name for, up to the next place: a page, a sheet of a workbook.
struct Place {
  Offset begin = 0;
  std::string name;    // "page 3", "Plants"
  bool cells = false;  // its tables' cells have addresses: column letters and Block::row + 1
};

enum class TokenKind : std::uint8_t { word, number, symbol };

/// word: letters, inner apostrophes and hyphens stay inside ("U.S.", "seven-year", "Russia's");
/// number: starts with a digit ("100,000", "2-1", "34-year-old", "F-16" is a word); symbol: one code point.
struct Token {
  Offset begin = 0;
  Offset end = 0;
  TokenKind kind = TokenKind::word;
};

struct Sentence {
  Offset begin = 0;
  Offset end = 0;
  std::uint32_t first_token = 0;  // tokens [first_token, last_token)
  std::uint32_t last_token = 0;
  std::uint32_t block = 0;  // index into Document::blocks; a table row is one sentence
  Zone zone = Zone::body;
};

/// A date that may be the publication date, and what speaks for it.
struct DateClue {
  DateOrigin origin = DateOrigin::unknown;
  Day day;
  std::string words;              // the field or the words of the text
  bool modified = false;          // of a later change, not of publication
  std::string_view refused = {};  // why it is not the date of publication, a literal; "" for the one that is
};

/// "June 6" of a dateline: the day that a text gives itself, without its year, as wire copy does.
struct YearlessDay {
  unsigned month = 1;
  unsigned day = 1;
  std::string words;  // of the text
};

/// The last such day that is not after `limit`, where it lies no more than half a year back: what is nearly a year old
/// is rather a text of after `limit`.
std::optional<Day> latest_before(YearlessDay const& yearless, Day limit);

struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;  // in code points
  auto operator<=>(Position const&) const = default;
};

/// Of a saved result, whose file is not at hand: where one place of the text stands in it.
struct KnownPlace {
  Offset at = 0;
  Position position;
  std::string name;  // as of place_of()
};

struct Document {
  std::string id;    // path as typed, or the id given in NDJSON
  std::string path;  // empty for NDJSON
  DocumentRole role = DocumentRole::source;
  std::string title;
  std::string publisher;
  std::string url;
  std::string tier;  // primary, wire, press, notes; empty: not said
  std::optional<Day> published;
  DateOrigin published_from = DateOrigin::unknown;
  std::string published_text;           // the words or the field that gave it
  std::optional<YearlessDay> yearless;  // of a dateline, where nothing else dates the text
  std::optional<Day> modified;
  std::vector<DateClue> ladder;  // all dates that were found, from the highest rung down
  std::optional<Day> retrieved;  // when the copy at hand was made, where it says so
  std::string sha256;            // of the file's bytes, lowercase hex
  bool whole = true;             // read whole; else `unread` names what is missing

  std::string decimal_comma;  // the first number that shows it, where all are read like "1.234,5" and nobody asked

  std::string text;  // UTF-8; paragraphs end in "\n"
  std::vector<Block> blocks;
  std::vector<Anchor> anchors;
  std::vector<Place> places;         // ascending; empty for files that only have lines
  bool paragraphs = false;           // the format has no lines: those of `lines` are its paragraphs
  std::vector<std::uint64_t> lines;  // file offsets at which the file's lines begin
  std::vector<KnownPlace> known;     // of a saved result, ascending; it then has neither anchors, lines nor places
  std::vector<std::uint64_t> wide;   // file offsets of UTF-8 continuation bytes, for columns in code points

  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  std::string_view cut(Offset begin, Offset end) const { return std::string_view(text).substr(begin, end - begin); }
};

/// The place in the file of a byte of the clean text. Of a format without lines: the paragraph, and the column in it.
Position position_of(Document const& document, Offset at);

/// The places of the first character of a stretch of the clean text and behind its last one.
struct Region {
  Position begin;
  Position end;
};
Region region_of(Document const& document, Span span);

/// What the original calls that place of the clean text: "page 3", "Plants!C4", "C4"; "" where it has only lines.
std::string place_of(Document const& document, Offset at);

/// The same for people, and the line or paragraph where that is all there is: "page 3, paragraph 21", "Plants!C4",
/// "line 9".
std::string where_in(Document const& document, Offset at);

/// Something that was not read: a whole file, or one number of a document (begin < end).
struct Unread {
  std::string path;  // whole files, and documents by id
  DocumentId doc = kNone;
  Offset begin = 0;
  Offset end = 0;
  std::string text;
  std::string why;
};

}  // namespace stet
