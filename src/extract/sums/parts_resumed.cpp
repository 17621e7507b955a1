// Parts that are told one or two sentences after their whole.
#include <algorithm>

#include "extract/sums/parts.hpp"

namespace stet::sums {
namespace {

constexpr std::uint32_t kSentencesBack = 3;

/// Parts of a number this near to their sum are taken for all of it; what is further off counts something else.
bool nearly_all(Line const& line, std::size_t total, Run const& parts) {
  double sum = 0;
  for (std::size_t const i : parts) sum += *line.figure(i).reading.nominal;
  double const ratio = sum / *line.figure(total).reading.nominal;
  return ratio > 0.85 && ratio < 1.15;
}

std::size_t end_of_sentence(Line const& line, std::size_t at) {
  while (at < line.items.size() && !line.items[at].stop()) ++at;
  return at;
}

/// The one figure of the sentences before `opening` that the parts nearly make; `noun`: what the text calls it, empty
/// for "these".
std::optional<std::size_t> whole_before(Line const& line, std::size_t opening, Run const& parts,
                                        std::string const& noun) {
  std::vector<std::size_t> found;
  for (std::uint32_t const at : line.at) {
    if (at >= opening || line.items[at].sentence + kSentencesBack < line.items[opening].sentence) continue;
    Figure const& whole = line.figure(at);
    if (!level(whole) || whole.part_of != kNone || !nearly_all(line, at, parts)) continue;
    std::string const& head = whole.subject.head;
    WordRelation const relation = line.lexicon.relation(head, noun);
    bool const named = noun.empty() || head.empty() || head == noun || relation == WordRelation::same ||
                       relation == WordRelation::narrower || relation == WordRelation::broader;
    bool const whole_of_all =
        std::all_of(parts.begin(), parts.end(), [&](std::size_t part) { return smaller(line.figure(part), whole); });
    if (named && whole_of_all) found.push_back(at);
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

/// Do the two parts share the first one's verb, and a preposition: "1.7 million live in the north and 820,000 in the
/// south"? Nothing is in two places.
bool one_verb(Line const& line, std::size_t a, std::size_t b, std::size_t end) {
  auto const pos_of = [&](std::size_t i) {
    return line.items[i].kind == Item::Kind::word ? line.lexicon.pos(line.items[i].text) : PosSet{};
  };
  bool first = false, second = false;
  for (std::size_t i = a + 1; i < b; ++i) first = first || pos_of(i).has(Pos::verb) || pos_of(i).has(Pos::auxiliary);
  for (std::size_t i = b + 1; i < std::min(b + 4, end); ++i)
    second = second || pos_of(i).has(Pos::auxiliary) || (pos_of(i).has(Pos::verb) && !pos_of(i).has(Pos::noun));
  auto const preposition = [&](std::size_t at) -> std::string_view {
    for (std::size_t i = at + 1; i < std::min(at + 6, end); ++i) {
      if (line.word(i, {"in", "on", "at"})) return "in";
      if (line.word(i, {"from", "to", "for", "by"})) return line.items[i].text;
    }
    return {};
  };
  std::string_view const by = preposition(a);
  return first && !second && !by.empty() && by == preposition(b);
}

/// "390 have children", "160 are over 60": so are some of the others.
bool says_what_they_are(Line const& line, std::size_t part) {
  if (!line.word(part + 1, {"have", "has", "had", "are", "is", "were", "was"}) || part + 2 >= line.items.size())
    return false;
  std::string const next(line.items[part + 2].text);
  bool const participle = line.lexicon.pos(next).has(Pos::verb) && line.lexicon.verb_lemma(next) != next;
  return !participle && !line.word(part + 2, {"to", "in", "on", "at", "from"});
}

/// The parts that the clauses from `at` to `end` tell of one after another, each with a verb of its own or the first
/// one's; empty where one of them is no part.
Run clauses_of_parts(Line const& line, std::size_t at, std::size_t end) {
  Run out;
  bool joined = true;
  for (std::size_t i = at; i < end; ++i) {
    Item const& item = line.items[i];
    joined = joined || item.is(",") || item.is(";") || line.word(i, {"and", "while"});
    if (item.kind != Item::Kind::figure) continue;
    Figure const& part = line.figure(i);
    if (part.reading.kind == Kind::age || part.reading.kind == Kind::duration || share(part)) continue;
    // "20 more than last year", "two of them": no part, or a part of one
    bool const another = line.word(i + 1, {"more", "fewer", "less", "of"});
    if (!level(part) || !joined || another || says_what_they_are(line, i) || out.size() == kMostParts) return {};
    out.push_back(i);
    joined = false;
  }
  return out;
}

/// "Of these, 1,240 are in Germany, 430 in Spain and 230 in Austria"; "Of the posts to go, …"; "Of the 812 families
/// that have left, 430 live here, 255 were given plots and 147 took cash".
void of_these(Line const& line, Claims& out) {
  for (std::size_t at = 0; at + 3 < line.items.size(); ++at) {
    bool const opens = at == 0 || line.items[at - 1].stop();
    if (!opens || !line.word(at, {"of"})) continue;
    bool const counted = line.items[at + 1].kind == Item::Kind::figure;  // "Of 138 drones"
    if (!counted && !line.word(at + 1, {"these", "those", "them", "the", "its", "their", "this"})) continue;
    std::size_t const end = end_of_sentence(line, at);
    std::size_t comma = counted ? at + 2 : at + 1;
    std::optional<std::size_t> whole;
    if (counted) whole = at + 1;
    std::string noun;
    for (; comma < end && comma < at + 14 && !line.items[comma].is(","); ++comma) {
      Item const& item = line.items[comma];
      if (item.kind == Item::Kind::figure && !whole) whole = comma;
      bool const word = item.kind == Item::Kind::word && comma > at + 1 && noun.empty() && !whole;
      if (word && line.lexicon.pos(item.text).has(Pos::noun)) noun = line.lexicon.noun_lemma(item.text);
    }
    if (comma >= end || !line.items[comma].is(",")) continue;
    Run const parts = clauses_of_parts(line, comma + 1, end);
    bool open = false;
    for (std::size_t i = at; i < end; ++i) open = open || open_word(line, i);
    if (open || parts.size() < 2) continue;
    if (parts.size() == 2 && !one_verb(line, parts[0], parts[1], end)) continue;
    if (!whole) whole = whole_before(line, at, parts, noun);
    if (!whole || !level(line.figure(*whole)) || !nearly_all(line, *whole, parts)) continue;
    bool const fits = std::all_of(parts.begin(), parts.end(),
                                  [&](std::size_t part) { return smaller(line.figure(part), line.figure(*whole)); });
    if (fits) add_sum(line, *whole, parts, false, out);
  }
}

/// "The 165 neighbours are back. By its count 95 of them slept at the school and 80 at the hotel."
void some_of_them(Line const& line, Claims& out) {
  static Pattern const kRow("{a} of them|these|those ~8 and {b} in|on|at|from|to|for");
  for (std::uint32_t const at : line.at) {
    auto const match = kRow.match(line, at);
    if (!match) continue;
    Run const parts{(*match)['a'], (*match)['b']};
    std::size_t const end = end_of_sentence(line, at);
    std::size_t begin = at;
    bool open = false, first = true;
    for (; begin > 0 && !line.items[begin - 1].stop(); --begin)
      first = first && line.items[begin - 1].kind != Item::Kind::figure;
    for (std::size_t i = begin; i < end; ++i) open = open || open_word(line, i);
    if (open || !first || !level(line.figure(parts[0])) || !level(line.figure(parts[1]))) continue;
    if (!one_verb(line, parts[0], parts[1], end)) continue;
    auto const whole = whole_before(line, begin, parts, "");
    if (whole) add_sum(line, *whole, parts, false, out);
  }
}

/// "It is a £64 million plan. The council gives £21 million and the state £29 million. Sponsors bring in the other £17
/// million."
void the_other(Line const& line, Claims& out) {
  for (std::uint32_t const rest : line.at) {
    if (!level(line.figure(rest)) || !the_rest(line, rest)) continue;
    std::vector<std::size_t> run;  // of that measure, in this sentence and those before it
    for (std::uint32_t const at : line.at)
      if (at < rest && line.items[at].sentence + kSentencesBack >= line.items[rest].sentence &&
          goes_with(line.figure(at), line.figure(rest)) && level(line.figure(at)))
        run.push_back(at);
    if (run.size() < 3 || run.size() > 6) continue;
    std::size_t const whole = run.front();
    Run parts(run.begin() + 1, run.end());
    // in one sentence with its parts it is found as it stands there
    if (line.items[whole].sentence == line.items[parts.front()].sentence) continue;
    parts.push_back(rest);
    bool const fits = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
      return part_of(line, line.figure(part), line.figure(whole)) || line.figure(part).subject.span.size() == 0;
    });
    if (fits && nearly_all(line, whole, parts)) add_sum(line, whole, parts, true, out);
  }
}

}  // namespace

void find_resumed_parts(Line const& line, Claims& out) {
  of_these(line, out);
  some_of_them(line, out);
  the_other(line, out);
}

}  // namespace stet::sums
