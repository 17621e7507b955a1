#include "extract/governing_verb.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace stet {
namespace {

// Verbs that only say that a level moved, or where it stands: they tell no two things apart.
bool moves_level(std::string_view lemma) {
  static constexpr std::array<std::string_view, 44> kVerbs{
      "rise",       "increase", "grow",    "climb",   "jump",     "surge",  "soar",     "fall",    "decline",
      "decrease",   "drop",     "slip",    "slide",   "plunge",   "sink",   "shrink",   "tumble",  "dip",
      "slump",      "double",   "triple",  "halve",   "top",      "exceed", "pass",     "hit",     "average",
      "range",      "estimate", "measure", "equal",   "approach", "near",   "continue", "account", "represent",
      "constitute", "comprise", "involve", "consist", "gain",     "edge",   "swell",    "total"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

// Verbs that say no more than that something is so.
bool states(std::string_view lemma) {
  static constexpr std::array<std::string_view, 30> kVerbs{
      "account", "constitute", "represent", "comprise", "total",   "amount",  "be",    "have",  "hold", "employ",
      "own",     "operate",    "run",       "include",  "house",   "serve",   "boast", "cover", "span", "live",
      "exist",   "number",     "remain",    "stay",     "possess", "contain", "weigh", "work",  "keep", "stand"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

// Verbs that only say that somebody counted.
bool counts(std::string_view lemma) {
  static constexpr std::array<std::string_view, 10> kVerbs{"count", "record",   "register", "log",    "list",
                                                           "tally", "document", "note",     "detect", "observe"};
  return std::find(kVerbs.begin(), kVerbs.end(), lemma) != kVerbs.end();
}

}  // namespace

std::string governing_verb(SentenceView const& view, Clause const& clause, std::size_t first, std::size_t after) {
  auto const lemma = [&](std::optional<std::size_t> verb) -> std::string {
    if (!verb || view.words[*verb].reports) return {};
    // "had registered": what is done, not had
    Word const& v = view.words[*verb];
    if (v.is("has") || v.is("have") || v.is("had")) {
      std::size_t next = *verb + 1;
      while (next < clause.last && view.words[next].pos.has(Pos::adverb) && !view.words[next].past) ++next;
      bool const done = next < clause.last && view.words[next].past && view.words[next].pos.has(Pos::verb) &&
                        view.words[next].reading == kNone;
      if (done && !view.words[next].is("been")) verb = next;
    }
    std::string out = view.lexicon.verb_lemma(view.words[*verb].lower);
    if (states(out) || view.words[*verb].is("is") || view.words[*verb].is("are") || view.words[*verb].is("was") ||
        view.words[*verb].is("were"))
      return "be";
    if (view.words[*verb].pos.has(Pos::auxiliary)) return {};
    return light_verb(out) || moves_level(out) || counts(out) ? std::string() : out;
  };
  std::string const before = lemma(verb_before(view.words, clause, first));
  std::string const behind = lemma(verb_after(view.words, clause, after));
  return before.empty() || (before == "be" && !behind.empty() && first == clause.first) ? behind : before;
}

}  // namespace stet
