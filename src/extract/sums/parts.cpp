// Parts and their total: a list behind a colon, a dash or in brackets, and parts that are summed up behind them.
#include "extract/sums/parts.hpp"

#include <algorithm>

namespace stet::sums {
namespace {

bool joins(Line const& line, std::size_t i) {
  return line.items[i].is(",") || line.items[i].is(";") || line.word(i, {"and", "plus", "with", "while", "&"});
}

/// The parts from `at` to the end of the list, at `end`; empty where something in it is no part that can be counted:
/// "four men and a child". `any_noun`: the wording alone makes them parts.
Run list(Line const& line, std::size_t total, std::size_t at, std::size_t end, bool any_noun) {
  Run out;
  bool joined = true;
  int depth = 0;
  for (std::size_t i = at; i < end; ++i) {
    Item const& item = line.items[i];
    if (item.is("(")) ++depth;
    if (item.is(")")) --depth;
    if (depth > 0) continue;
    // "31 homes and 18 barns, among them the grange hall": of the last part, where no figure follows
    bool const of_last = out.size() >= 2 && line.items[i - 1].is(",") && line.word(i, {"among", "including"}) &&
                         std::none_of(line.items.begin() + static_cast<std::ptrdiff_t>(i),
                                      line.items.begin() + static_cast<std::ptrdiff_t>(end),
                                      [](Item const& later) { return later.kind == Item::Kind::figure; });
    if (of_last) break;
    if (open_word(line, i) || line.word(i, {"others", "rest", "remainder"})) return {};
    if (joins(line, i)) {
      joined = true;
      bool const another = line.word(i + 1, {"another"}) && i + 2 < end && line.items[i + 2].kind == Item::Kind::figure;
      if (another) continue;
      if (line.word(i + 1, {"a", "an", "another", "others", "several", "some", "many", "other"})) return {};
      continue;
    }
    if (item.kind != Item::Kind::figure) continue;
    Figure const& figure = line.figure(i);
    if (figure.reading.kind == Kind::age || figure.reading.kind == Kind::duration) continue;
    // "two of them doctors" is a part of a part
    if (line.word(i + 1, {"of"}) && line.word(i + 2, {"them", "whom", "which", "those", "these"})) continue;
    // "…, 381 secondaries and 79 special schools, together 57 percent of all": the list says what it comes to
    bool const comes_to = out.size() >= 2 && figure.reading.kind == Kind::percent && i > 1 &&
                          line.word(i - 1, {"together", "or"}) && line.items[i - 2].is(",");
    if (comes_to) break;
    // what a colon opens may be more than the whole: "247 animals: 280 sheep and 39 goats"
    bool const part =
        any_noun ? level(figure) && goes_with(figure, line.figure(total)) : part_of(line, figure, line.figure(total));
    if (!joined || !part || out.size() == kMostParts) return {};
    // "20 more than last year" compares
    bool const compares = line.word(i + 1, {"more", "fewer", "less"}) ||
                          (line.word(i + 1, {"higher", "lower"}) && line.word(i + 2, {"than"}));
    if (compares) return {};
    out.push_back(i);
    joined = false;
  }
  return out;
}

/// Where the list ends that `opener` opens.
std::size_t end_of(Line const& line, std::size_t opener, std::string_view mark) {
  int depth = 0;
  for (std::size_t i = opener; i < line.items.size(); ++i) {
    Item const& item = line.items[i];
    if (item.stop()) return i;
    if (mark == "(" && item.is(")")) return i;
    if (mark != "(" && item.is("(")) ++depth;
    if (mark != "(" && item.is(")")) --depth;
    if (mark == "-" && depth == 0 && item.is("-")) return i;
  }
  return line.items.size();
}

/// "15 cars and 29 lorries": a list of things, not of sentences.
bool nouns_only(Line const& line, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (line.items[i].kind == Item::Kind::word && line.lexicon.pos(line.items[i].text).has(Pos::auxiliary))
      return false;
  return true;
}

/// "nine people: four adults and five children"
void opened_lists(Line const& line, Claims& out) {
  static Pattern const kWords[] = {Pattern("consisting|comprised|composed of"), Pattern("made up of"),
                                   Pattern("namely"), Pattern("comprising|comprise|comprises|comprised"),
                                   Pattern("divided|split|broken down? into|between|among")};
  for (std::size_t i = 1; i < line.items.size(); ++i) {
    Item const& item = line.items[i];
    bool const mark = item.is(":") || item.is("(") || item.is("-");
    std::size_t begin = i + 1;
    if (!mark) {
      std::optional<Match> words;
      for (Pattern const& pattern : kWords)
        if (!words) words = pattern.match(line, i);
      if (!words) continue;
      begin = words->end;
    }
    auto const first = figure_after(line, begin, 9);
    if (!first) continue;
    std::size_t const end = end_of(line, begin, mark ? item.text : std::string_view(":"));
    // the nearest figure of that measure before the list, and not its conversion: "£12 million ($15 million): …"
    auto total = figure_before(line, i, 14);
    if (mark && total && line.items[i - 1].is(")") && *total + 4 > i)
      if (auto const outer = figure_before(line, *total, 6)) total = outer;
    for (int tried = 0; total && tried < 3 && !goes_with(line.figure(*first), line.figure(*total)); ++tried)
      total = figure_before(line, *total, 14);
    // "380 of its 4,750 jobs: 210 here and 170 there" are parts of the 380
    if (total)
      if (auto const part = figure_before(line, *total, 4)) {
        bool of = line.figure(*part).span.contains(line.figure(*total).span);
        for (std::size_t k = *part + 1; k < *total; ++k) of = of || line.word(k, {"of"});
        if (of) total = part;
      }
    if (!total || !level(line.figure(*total)) || line.items[*total].sentence != item.sentence) continue;
    if (line.figure(*total).part_of != kNone) continue;
    bool open = false;
    for (std::size_t k = *total; k < i; ++k) open = open || open_word(line, k);
    Run parts = open ? Run{} : list(line, *total, begin, end, item.is("("));
    bool const names_all = mark || line.word(i, {"namely"});
    if (parts.empty() && !open && names_all && nouns_only(line, begin, end)) {
      parts = list(line, *total, begin, end, true);
      if (parts.size() < 2 || (parts.size() == 2 && !smaller(line.figure(parts[0]), line.figure(*total))) ||
          !near_sum(line, *total, parts))
        continue;
    }
    // "two things: 40 schools and 20 hospitals" counts the list
    if (parts.size() < 2 || *line.figure(*total).reading.nominal == static_cast<double>(parts.size())) continue;
    add_sum(line, *total, parts, true, out);
  }
}

/// The figures in front of `at` in its sentence that may be parts of `total`, nearest last.
Run run_before(Line const& line, std::size_t at, std::size_t total, bool any_noun) {
  Run out;
  bool joined = true;
  for (std::size_t i = at; i-- > 0 && !line.items[i].stop() && !line.items[i].is(":");) {
    if (open_word(line, i) || line.word(i, {"others", "rest", "remainder"})) return {};
    if (joins(line, i)) {
      joined = true;
      if (line.word(i + 1, {"a", "an", "another"}) && !line.word(i + 2, {"total"})) break;
    }
    if (line.items[i].kind != Item::Kind::figure) continue;
    bool const part =
        any_noun ? smaller(line.figure(i), line.figure(total)) : part_of(line, line.figure(i), line.figure(total));
    if (!joined || out.size() == kMostParts || !part) break;
    out.push_back(i);
    joined = false;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

/// "218,000 in those three cities": how many parts the total has; 0 where the words do not say.
std::size_t parts_announced(Line const& line, std::size_t t) {
  constexpr std::string_view kNumbers[] = {"two", "three", "four", "five", "six", "seven", "eight"};
  for (std::size_t i = t + 1; i < t + 5 && i + 2 < line.items.size(); ++i) {
    if (!line.word(i, {"in", "across", "at", "between", "for", "from"}) ||
        !line.word(i + 1, {"those", "these", "the", "all"}))
      continue;
    if (line.items[i + 2].kind == Item::Kind::figure) {
      Reading const& number = line.figure(i + 2).reading;
      return number.nominal && *number.nominal >= 2 && *number.nominal <= kMostParts
                 ? static_cast<std::size_t>(*number.nominal)
                 : 0;
    }
    for (std::size_t n = 0; n < std::size(kNumbers); ++n)
      if (line.items[i + 2].is(kNumbers[n])) return n + 2;
  }
  return 0;
}

/// "a total of 50 since January" counts from elsewhere.
bool counts_on(Line const& line, std::size_t t) {
  for (std::size_t i = t; i < line.items.size() && !line.items[i].stop(); ++i)
    if (line.word(i, {"since", "far", "career", "year", "season", "month", "week", "now"})) return true;
  return false;
}

/// "Nine smaller camps 14,400 between them": of the nine, and no sum of what stands before.
bool shared_out_between(Line const& line, std::size_t t) {
  if (!line.word(t + 1, {"between", "among"}) || !line.word(t + 2, {"them", "themselves"})) return false;
  for (std::size_t i = t; i-- > 0 && !line.items[i].stop();) {
    if (line.items[i].kind == Item::Kind::figure) return true;
    if (joins(line, i) || line.items[i].kind == Item::Kind::mark) return false;
  }
  return false;
}

/// "four adults and five children, nine in all"; "Four adults died, and five children. The total is nine."
void summed_lists(Line const& line, Claims& out) {
  for (std::uint32_t const t : line.at) {
    if (!level(line.figure(t)) || counts_on(line, t)) continue;
    std::size_t const announced = parts_announced(line, t);
    if (announced == 0 && !sums_up(line, t)) continue;
    if (shared_out_between(line, t)) continue;
    Run run = run_before(line, t, t, true);
    bool alone = run.empty();
    std::size_t begin = t;
    for (; begin > 0 && !line.items[begin - 1].stop(); --begin)
      alone = alone && line.items[begin - 1].kind != Item::Kind::figure;
    if (alone && begin > 1) {
      run = run_before(line, begin - 1, t, true);
      if (run.size() >= 2 && !near_sum(line, t, run)) continue;
    }
    if (announced > 0 && (run.size() != announced || !near_sum(line, t, run))) continue;
    for (std::size_t from = 0; from + 2 <= run.size(); ++from)
      add_sum(line, t, Run(run.begin() + static_cast<std::ptrdiff_t>(from), run.end()), true, out);
  }
}

/// Men and women, adults and children: nobody is both.
bool exclusive(std::string const& a, std::string const& b) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"man", "woman"},   {"boy", "girl"},       {"adult", "child"},   {"son", "daughter"},
      {"male", "female"}, {"brother", "sister"}, {"teacher", "pupil"}, {"civilian", "soldier"}};
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](auto const& pair) {
    return (a == pair.first && b == pair.second) || (b == pair.first && a == pair.second);
  });
}

/// "12 jurors, seven women and six men"; "30 points, 12 in the first half and 20 in the second"
void appositions(Line const& line, Claims& out) {
  static Patterns const kPairs = patterns({"{t} ~5 ,? ~3 {a} ~2 and {b}"});
  static Patterns const kPlaces = patterns({
      "{t} ~4 , {a} of? them|whom|which|these? in ~6 and {b} in",
      "{t} ~2 , {a} of? them|whom|which|these? from ~6 and {b} from",
      "{t} ~2 , {a} at ~6 and {b} at",
      "{t} ~2 , {a} on ~6 and {b} on",
      "{t} ~2 , {a} for ~6 and {b} for",
      "{t} ~2 , {a} to ~6 and {b} to",
      "{t} ~4 , {a} of? them|whom|which|these? in ~4 , {c} in ~4 ,? and {b} in",
      "{t} ~2 , {a} from ~4 , {c} from ~4 ,? and {b} from",
      "{t} ~10 , {a} of them|whom|which in|on|at|near ~4 , {c} in|on|at|near ~4 ,? and {b} in|on|at|near",
  });
  for (std::uint32_t const at : line.at) {
    if (!level(line.figure(at)) || line.figure(at).part_of != kNone) continue;
    auto const open = [&](Match const& match) {
      for (std::size_t i = match.begin; i < match.end + 6 && i < line.items.size(); ++i) {
        bool const between_them = i > match['t'] && i < match['a'];
        // "40 killed, 14 in Rabat"; "40 were killed, 14 in Rabat" says it of all
        bool const headline =
            line.word(i, {"killed", "injured"}) && !line.word(i - 1, {"were", "was", "been", "being"});
        if (open_word(line, i) || (between_them && (headline || line.word(i, {"and", "or", "of", "plus", "for"}))))
          return true;
      }
      return line.word(match.end, {"a", "an"});
    };
    for (Pattern const& row : kPairs) {
      auto const match = row.match(line, at);
      if (!match || open(*match)) continue;
      Figure const &a = line.figure((*match)['a']), &b = line.figure((*match)['b']), &total = line.figure(at);
      // "12 jurors, seven women and six men and two others": more parts follow
      bool const more = line.word(match->end + 1, {"and"}) || line.word(match->end, {"and"});
      bool const persons = line.lexicon.is_person(total.subject.head) && total.subject.head != a.subject.head &&
                           total.subject.head != b.subject.head;
      if (more || !persons || !exclusive(a.subject.head, b.subject.head) || !part_of(line, a, total) ||
          !part_of(line, b, total))
        continue;
      if (line.figure((*match)['a']).part_of != kNone) continue;
      bool const direct = line.items[(*match)['a'] - 1].is(",");
      add_sum(line, at, {(*match)['a'], (*match)['b']}, direct, out);
    }
    for (Pattern const& row : kPlaces) {
      bool const of_them = &row == &kPlaces.back();
      auto const match = row.match(line, at);
      if (!match || (!of_them && open(*match))) continue;
      // "20 in Acton, 15 in Bow and 20 in Ely": the first is one of the list.
      bool listed = false;
      for (std::size_t i = at + 1; i < (*match)['a'] && !of_them; ++i)
        listed = listed ||
                 (line.items[i].kind == Item::Kind::word && line.lexicon.pos(line.items[i].text).has(Pos::preposition));
      if (listed) continue;
      Run parts{(*match)['a']};
      if ((*match)['c'] != 0) parts.push_back((*match)['c']);
      parts.push_back((*match)['b']);
      bool fits = true;
      for (std::size_t const i : parts) {
        Figure const& part = line.figure(i);
        fits = fits && part_of(line, part, line.figure(at)) &&
               (part.reading.kind != Kind::count || part.subject.span.size() == 0 || part.partitive);
      }
      if (fits) add_sum(line, at, parts, false, out);
    }
  }
}

/// "21,000 season tickets, 9,000 online and 11,000 at the gate.": two that leave their noun to the total, and the end.
void split_in_two(Line const& line, Claims& out) {
  static Patterns const kRows =
      patterns({"{t} ~3 , {a} ~3 and {b} ~4 .", "{t} ~3 , {a} of which|whom ~8 and {b} ~6 ."});
  for (std::uint32_t const at : line.at)
    for (Pattern const& row : kRows) {
      auto const match = row.match(line, at);
      if (!match) continue;
      bool const which = &row == &kRows.back();
      std::size_t const a = (*match)['a'], b = (*match)['b'];
      bool plain =
          level(line.figure(at)) && line.figure(at).part_of == kNone && (which || nouns_only(line, at + 1, match->end));
      for (std::size_t i = at + 1; i < match->end; ++i)
        plain = plain && !open_word(line, i) &&
                !line.word(i, {"than", "more", "fewer", "less", "from", "to", "against", "while", "but", "last", "was",
                               "were", "a", "an"});
      for (std::size_t const part : {a, b}) {
        Figure const& figure = line.figure(part);
        bool const own_noun = figure.subject.span.size() > 0 && figure.subject.span.begin > figure.span.begin;
        plain = plain && smaller(figure, line.figure(at)) && !own_noun && (which || !line.word(part + 1, {"of"})) &&
                !line.word(part + 1, {"and", ","});
      }
      Run const parts{a, b};
      double const sum = *line.figure(a).reading.nominal + *line.figure(b).reading.nominal;
      double const ratio = plain ? sum / *line.figure(at).reading.nominal : 0;
      if (ratio > 0.85 && ratio < 1.15) add_sum(line, at, parts, true, out);
    }
}

/// A noun that says nothing of its own: what follows it can only be its parts.
bool general(std::string const& head) {
  constexpr std::string_view kHeads[] = {"person",  "structure", "building", "property",
                                         "vehicle", "animal",    "item",     "object"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

/// "58 people were hurt, 15 men, 23 women and 20 children.": a bare list of things that ends the sentence.
void bare_lists(Line const& line, Claims& out) {
  auto const raw = [&](Figure const& a, Figure const& b) {
    return line.document.cut(std::min(a.span.end, b.reading.begin), b.reading.begin);
  };
  for (std::uint32_t const t : line.at) {
    Figure const& total = line.figure(t);
    auto const first = figure_after(line, t + 1, 10);
    if (!first || !level(total) || total.part_of != kNone || total.reading.kind != Kind::count) continue;
    // A verb in between: without one the total may be the first of the list.
    bool aux = false, open = false, only = false, comma = false;
    for (std::size_t i = t + 1; i < *first; ++i) {
      Item const& item = line.items[i];
      open = open || open_word(line, i) || (item.kind == Item::Kind::mark && !item.is(","));
      only = only || line.word(i, {"only"});
      aux = aux || (item.kind == Item::Kind::word && line.lexicon.pos(item.text).has(Pos::auxiliary));
      comma = comma || item.is(",");
    }
    if (!(aux || general(total.subject.head)) || !comma || (open && !only)) continue;
    Run parts;
    for (std::size_t i = *first; i < line.items.size() && !line.items[i].stop(); ++i) {
      if (line.items[i].kind != Item::Kind::figure) continue;
      Figure const& part = line.figure(i);
      // With a verb in front the list can be nothing but the parts, whatever their nouns.
      bool const same_kind = line.lexicon.is_person(part.subject.head) == line.lexicon.is_person(total.subject.head);
      if (!(part_of(line, part, total) ||
            ((aux || general(total.subject.head)) && same_kind && smaller(part, total))) ||
          part.subject.span.size() == 0 || part.subject.head == total.subject.head || part.part_of != kNone ||
          parts.size() == kMostParts) {
        parts.clear();
        break;
      }
      std::string_view const gap = parts.empty() ? ", " : raw(line.figure(parts.back()), part);
      if (gap != ", " && gap != " and " && gap != ", and ") {
        parts.clear();
        break;
      }
      parts.push_back(i);
    }
    if (parts.size() < 2 || !near_sum(line, t, parts)) continue;
    Offset const end = line.figure(parts.back()).span.end;
    std::string_view const behind =
        line.document.cut(end, std::min<Offset>(end + 1, static_cast<Offset>(line.document.text.size())));
    bool const joined =
        raw(line.figure(parts[parts.size() - 2]), line.figure(parts.back())).find("and") != std::string_view::npos;
    bool const ends = behind.empty() || behind == "." || behind == "\n" || behind == ";";
    if (joined && (ends || (behind == "," && general(total.subject.head)))) add_sum(line, t, parts, true, out);
  }
}

/// Part of the total by its wording: the same noun with a word more, "45 primary schools", or none.
bool narrower(Figure const& part, Figure const& total) {
  if (part.reading.kind != Kind::count || part.subject.span.size() == 0) return part.reading.kind != Kind::money;
  return part.subject.head == total.subject.head && part.subject.terms.size() > total.subject.terms.size();
}

/// "The town has 110 schools. It has 45 primary schools, 30 secondary schools and 35 colleges."
void told_next(Line const& line, Claims& out) {
  for (std::size_t stop = 0; stop + 1 < line.items.size(); ++stop) {
    if (!line.items[stop].stop()) continue;
    auto const total = figure_before(line, stop, 20);
    if (!total || !level(line.figure(*total)) || line.figure(*total).part_of != kNone) continue;
    auto const rival = figure_before(line, *total, 20);
    if (rival && alike(line.figure(*rival), line.figure(*total))) continue;
    std::size_t end = stop + 1;
    bool dated = false;
    for (; end < line.items.size() && !line.items[end].stop(); ++end)
      dated = dated || line.items[end].kind == Item::Kind::date;
    if (dated) continue;
    Run const parts = list(line, *total, stop + 1, end, false);
    if (parts.size() < 2 || !near_sum(line, *total, parts) ||
        *line.figure(*total).reading.nominal == static_cast<double>(parts.size()))
      continue;
    bool fits = true, placed = true;
    std::string_view by;
    for (std::size_t const i : parts) {
      fits = fits && narrower(line.figure(i), line.figure(*total));
      // Those that leave the noun out say the same of each: "20 from Acton, 15 from Bow".
      std::string_view here;
      for (std::size_t k = i + 1; k < i + 4 && here.empty(); ++k)
        if (line.word(k, {"from", "in", "at", "on", "for", "to", "by"})) here = line.items[k].text;
      bool const named = line.figure(i).reading.kind == Kind::count && line.figure(i).subject.span.size() > 0;
      placed = placed && (named || (!here.empty() && (by.empty() || by == here)));
      if (!named) by = here;
    }
    bool last = false;
    for (std::size_t i = parts[parts.size() - 2]; i < parts.back(); ++i) last = last || line.word(i, {"and"});
    if (fits && placed && last) add_sum(line, *total, parts, parts.size() > 2, out);
  }
}

}  // namespace

void find_parts(Line const& line, Claims& out) {
  opened_lists(line, out);
  summed_lists(line, out);
  appositions(line, out);
  bare_lists(line, out);
  split_in_two(line, out);
  find_part_rows(line, out);
  find_resumed_parts(line, out);
  told_next(line, out);
  find_remainders(line, out);
  find_hundreds(line, out);
}

}  // namespace stet::sums
