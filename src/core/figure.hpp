// A quantity in its text: what it counts, what it belongs to, when it holds, who says so; and, once judged, its verdict.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "core/interval.hpp"
#include "core/reading.hpp"
#include "core/span.hpp"

namespace stet {

enum class Verdict : std::uint8_t { none, confirmed, conflict, disputed, outdated, unsupported };
std::string_view name_of(Verdict verdict);

/// What is counted or measured: "Russian troops".
struct Subject {
  std::string head;                 // lemma of the head noun, "troop"; empty where the text names none
  std::string text;                 // as written
  std::vector<std::string> terms;   // lemmas of head and modifiers, lowercase, in text order
  Span span;                        // empty where the noun was taken from elsewhere (an elided noun, a table header)
};

/// What the figure belongs to.
struct Context {
  std::vector<std::string> terms;      // content lemmas of the sentence; for a count less those of the counted noun
  std::vector<std::string> near;       // those of them that stand in the figure's own clause
  std::vector<std::string> wider;      // of the heading above and the sentence before: they weigh least
  std::vector<std::string> actors;     // countries by ISO code ("RU"), organisations by their short name
  std::vector<std::string> places;
  std::vector<std::string> scope;      // "quarter", "year-to-date", "women", "firm", "region", …
  std::vector<std::string> states;     // counted states and predicates: "killed", "missing", "ordered", "fined"
  std::vector<std::string> headers;    // in a table: row label, then column header
  std::string verb;                    // lemma of the verb that governs the figure; "be" for all that only state ("has",
                                       // "holds", "employs"); empty for none, or one that only says that a level moved
  std::vector<std::string> slots;      // what hangs on the clause by a preposition: "on:road", "by:train"
  std::vector<std::string> holder;     // lowercase words of the name that has or does it: "brindle foods" of "Brindle Foods has 640 staff"
};

/// A remark that is no finding: `bound-dropped`, `only-by-rounding`, …
struct Note {
  std::string id;
  std::string text;
};

/// How a figure moves with time.
enum class TimeKind : std::uint8_t { level, total, flow, change, rate, fixed, plan };

struct Figure {
  FigureId id = 0;
  Span span;                       // the wording that `reading` covers
  std::uint32_t sentence = 0;      // index into the document's sentences
  Zone zone = Zone::body;
  Reading reading;                 // its offsets are offsets in the document's text

  Interval narrow;                 // in base units: the number as written out
  Interval wide;                   // in base units: rounding and hedge allowed for
  std::vector<Interval> readings;  // `wide` for each reading of an ambiguous unit; empty for plain units

  Subject subject;
  Context context;
  TimeSpan when;
  TimeKind time_kind = TimeKind::level;
  std::string attribution;         // "Blinken", "the prefecture"; empty for the document's own voice
  bool quoted = false;
  bool denied = false;             // "denied that 40,000 …"
  bool planned = false;            // "would", "plans to", "up to … could"
  Roles roles;
  FigureId part_of = kNone;        // "30,000 of them": the whole, where the text gives it
  bool partitive = false;          // "two of the miners", "six of them": a part, its whole known or not
  std::uint32_t clause = 0;        // number of the clause in its sentence

  Verdict verdict = Verdict::none;
  std::vector<FigureId> evidence;
  std::string why;
  std::vector<Note> notes;
};

}  // namespace stet
