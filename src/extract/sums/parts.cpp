// Parts and their total: a list behind a colon, a dash or in brackets, parts that are summed up behind them, and "the
// remaining 180".
#include <algorithm>

#include "extract/sums/line.hpp"

namespace stet::sums {
namespace {

using Run = std::vector<std::size_t>;  // items that are figures

constexpr std::size_t kMostParts = 12;

/// Words after which a list names some of its parts only.
bool open_word(Line const& line, std::size_t i) {
  return line.word(i, {"including", "includes", "include", "included", "among", "mostly", "mainly", "most", "notably",
                       "alone", "example", "instance", "like", "especially", "particularly", "least", "excluding", "minus",
                       "such", "both", "also"});
}

bool joins(Line const& line, std::size_t i) {
  return line.items[i].is(",") || line.items[i].is(";") || line.word(i, {"and", "plus", "with", "while", "&"});
}

/// Of one measure, and no larger: a part as far as the numbers go.
bool smaller(Figure const& part, Figure const& total) {
  return level(part) && alike(part, total) && *part.reading.nominal <= *total.reading.nominal;
}

/// May `part` be a part of `total`: the same measure, and for counted things nouns that go together.
bool part_of(Line const& line, Figure const& part, Figure const& total) {
  if (!smaller(part, total)) return false;
  std::string const &a = part.subject.head, &b = total.subject.head;
  if (part.reading.kind != Kind::count || total.reading.kind != Kind::count || a == b) return true;
  if (line.lexicon.is_person(a) && line.lexicon.is_person(b)) return true;
  WordRelation const relation = line.lexicon.relation(b, a);
  return relation == WordRelation::same || relation == WordRelation::broader;
}

void add(Line const& line, std::size_t total, Run const& parts, bool full, Claims& out) {
  Claim claim;
  claim.full = full;
  claim.members.push_back({line.figure(total).id, Role::total});
  for (std::size_t const part : parts) claim.members.push_back({line.figure(part).id, Role::part});
  out.add(std::move(claim), Role::total);
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
    if (open_word(line, i)) return {};
    if (joins(line, i)) {
      joined = true;
      if (line.word(i + 1, {"a", "an", "another", "others", "several", "some", "many", "other"})) return {};
      continue;
    }
    if (item.kind != Item::Kind::figure) continue;
    Figure const& figure = line.figure(i);
    if (figure.reading.kind == Kind::age || figure.reading.kind == Kind::duration) continue;
    // "two of them doctors" is a part of a part
    if (line.word(i + 1, {"of"}) && line.word(i + 2, {"them", "whom", "which", "those", "these"})) continue;
    bool const part = any_noun ? smaller(figure, line.figure(total)) : part_of(line, figure, line.figure(total));
    if (!joined || !part || out.size() == kMostParts) return {};
    // "20 more than last year" compares
    if (line.word(i + 1, {"more", "fewer", "less", "times", "higher", "lower"}) && !line.word(i + 1, {"times"})) return {};
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

double sum_of(Line const& line, Run const& parts) {
  double out = 0;
  for (std::size_t const i : parts) out += *line.figure(i).reading.nominal;
  return out;
}

/// A total far from the sum of what may be its parts counts something else.
bool near_sum(Line const& line, std::size_t total, Run const& parts) {
  double const ratio = sum_of(line, parts) / *line.figure(total).reading.nominal;
  return ratio > 0.7 && ratio < 1.4;
}

/// "15 cars and 29 lorries": a list of things, not of sentences.
bool nouns_only(Line const& line, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (line.items[i].kind == Item::Kind::word && line.lexicon.pos(line.items[i].text).has(Pos::auxiliary)) return false;
  return true;
}

/// "nine people: four adults and five children"
void opened_lists(Line const& line, Claims& out) {
  static Pattern const kWords[] = {Pattern("consisting|comprised|composed of"), Pattern("made up of"), Pattern("comprising|comprise|comprises|comprised"),
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
    // the nearest figure of that measure before the list
    auto total = figure_before(line, i, 14);
    for (int tried = 0; total && tried < 3 && !alike(line.figure(*total), line.figure(*first)); ++tried)
      total = figure_before(line, *total, 14);
    if (!total || !level(line.figure(*total)) || line.items[*total].sentence != item.sentence) continue;
    if (line.figure(*total).part_of != kNone) continue;
    bool open = false;
    for (std::size_t k = *total; k < i; ++k) open = open || open_word(line, k);
    Run parts = open ? Run{} : list(line, *total, begin, end, item.is("("));
    if (parts.empty() && !open && mark && nouns_only(line, begin, end)) {
      parts = list(line, *total, begin, end, true);
      if (parts.size() < 2 || !near_sum(line, *total, parts)) continue;
    }
    // "two things: 40 schools and 20 hospitals" counts the list
    if (parts.size() < 2 || *line.figure(*total).reading.nominal == static_cast<double>(parts.size())) continue;
    add(line, *total, parts, true, out);
  }
}

/// The figures in front of `at` in its sentence that may be parts of `total`, nearest last.
Run run_before(Line const& line, std::size_t at, std::size_t total, bool any_noun) {
  Run out;
  bool joined = true;
  for (std::size_t i = at; i-- > 0 && !line.items[i].stop() && !line.items[i].is(":");) {
    if (open_word(line, i)) return {};
    if (joins(line, i)) {
      joined = true;
      if (line.word(i + 1, {"a", "an", "another"}) && !line.word(i + 2, {"total"})) break;
    }
    if (line.items[i].kind != Item::Kind::figure) continue;
    bool const part = any_noun ? smaller(line.figure(i), line.figure(total)) : part_of(line, line.figure(i), line.figure(total));
    if (!joined || out.size() == kMostParts || !part) break;
    out.push_back(i);
    joined = false;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

bool sums_up(Line const& line, std::size_t t) {
  static Patterns const kBefore = patterns({"a|the|making total of {t}", "totalling|totaling|altogether|together {t}",
                                             "add|adds|added up to {t}", "combined {t}",
                                             "total ~3 of|is|was|at|reached|reaching|came|comes to? {t}", "in all|total ,? {t}",
                                             "altogether , {t}", "in all|total , ~6 {t}", "altogether , ~6 {t}", "total : {t}"});
  static Patterns const kBehind = patterns({"{t} ~2 in all|total ,|.|)|-|;", "{t} ~3 altogether|combined ,|.|)|-|;",
                                            "{t} ~2 all told", "{t} ~2 between them"});
  for (std::size_t back = 1; back <= std::min<std::size_t>(t, 9); ++back) {
    if (line.items[t - back].kind == Item::Kind::figure || line.items[t - back].stop()) break;
    for (Pattern const& pattern : kBefore)
      if (auto const match = pattern.match(line, t - back); match && (*match)['t'] == t) return true;
  }
  return std::any_of(kBehind.begin(), kBehind.end(), [&](Pattern const& p) { return p.match(line, t).has_value(); });
}

/// "218,000 in those three cities": how many parts the total has; 0 where the words do not say.
std::size_t parts_announced(Line const& line, std::size_t t) {
  constexpr std::string_view kNumbers[] = {"two", "three", "four", "five", "six", "seven", "eight"};
  for (std::size_t i = t + 1; i < t + 5 && i + 2 < line.items.size(); ++i) {
    if (!line.word(i, {"in", "across", "at", "between", "for", "from"}) || !line.word(i + 1, {"those", "these", "the", "all"})) continue;
    if (line.items[i + 2].kind == Item::Kind::figure) {
      Reading const& number = line.figure(i + 2).reading;
      return number.nominal && *number.nominal >= 2 && *number.nominal <= kMostParts ? static_cast<std::size_t>(*number.nominal) : 0;
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

/// "four adults and five children, nine in all"; "Four adults died, and five children. The total is nine."
void summed_lists(Line const& line, Claims& out) {
  for (std::uint32_t const t : line.at) {
    if (!level(line.figure(t)) || counts_on(line, t)) continue;
    std::size_t const announced = parts_announced(line, t);
    if (announced == 0 && !sums_up(line, t)) continue;
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
      add(line, t, Run(run.begin() + static_cast<std::ptrdiff_t>(from), run.end()), true, out);
  }
}

/// Men and women, adults and children: nobody is both.
bool exclusive(std::string const& a, std::string const& b) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"man", "woman"}, {"boy", "girl"}, {"adult", "child"}, {"son", "daughter"}, {"male", "female"},
      {"brother", "sister"}, {"teacher", "pupil"}, {"civilian", "soldier"}};
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](auto const& pair) {
    return (a == pair.first && b == pair.second) || (b == pair.first && a == pair.second);
  });
}

/// "12 jurors, seven women and six men"; "30 points, 12 in the first half and 20 in the second"
void appositions(Line const& line, Claims& out) {
  static Patterns const kPairs = patterns({"{t} ~5 ,? ~3 {a} ~2 and {b}"});
  static Patterns const kPlaces = patterns({
      "{t} ~2 , {a} in ~6 and {b} in", "{t} ~2 , {a} from ~6 and {b} from", "{t} ~2 , {a} at ~6 and {b} at",
      "{t} ~2 , {a} on ~6 and {b} on", "{t} ~2 , {a} for ~6 and {b} for", "{t} ~2 , {a} to ~6 and {b} to",
      "{t} ~2 , {a} in ~4 , {c} in ~4 ,? and {b} in", "{t} ~2 , {a} from ~4 , {c} from ~4 ,? and {b} from",
  });
  for (std::uint32_t const at : line.at) {
    if (!level(line.figure(at)) || line.figure(at).part_of != kNone) continue;
    auto const open = [&](Match const& match) {
      for (std::size_t i = match.begin; i < match.end + 6 && i < line.items.size(); ++i)
        if (open_word(line, i) || (i > match['t'] && i < match['a'] && line.word(i, {"and", "or", "of", "killed", "injured", "plus", "for"}))) return true;
      return line.word(match.end, {"a", "an"});
    };
    for (Pattern const& row : kPairs) {
      auto const match = row.match(line, at);
      if (!match || open(*match)) continue;
      Figure const &a = line.figure((*match)['a']), &b = line.figure((*match)['b']), &total = line.figure(at);
      // "12 jurors, seven women and six men and two others": more parts follow
      bool const more = line.word(match->end + 1, {"and"}) || line.word(match->end, {"and"});
      bool const persons = line.lexicon.is_person(total.subject.head) && total.subject.head != a.subject.head && total.subject.head != b.subject.head;
      if (more || !persons || !exclusive(a.subject.head, b.subject.head) || !part_of(line, a, total) || !part_of(line, b, total)) continue;
      if (line.figure((*match)['a']).part_of != kNone) continue;
      bool const direct = line.items[(*match)['a'] - 1].is(",");
      add(line, at, {(*match)['a'], (*match)['b']}, direct, out);
    }
    for (Pattern const& row : kPlaces) {
      auto const match = row.match(line, at);
      if (!match || open(*match)) continue;
      // "20 in Acton, 15 in Bow and 20 in Ely": the first is one of the list.
      bool listed = false;
      for (std::size_t i = at + 1; i < (*match)['a']; ++i)
        listed = listed || (line.items[i].kind == Item::Kind::word && line.lexicon.pos(line.items[i].text).has(Pos::preposition));
      if (listed) continue;
      Run parts{(*match)['a']};
      if ((*match)['c'] != 0) parts.push_back((*match)['c']);
      parts.push_back((*match)['b']);
      bool fits = true;
      for (std::size_t const i : parts) {
        Figure const& part = line.figure(i);
        fits = fits && part_of(line, part, line.figure(at)) && (part.reading.kind != Kind::count || part.subject.span.size() == 0);
      }
      if (fits) add(line, at, parts, false, out);
    }
  }
}

/// "58 people were hurt, 15 men, 23 women and 20 children.": a bare list of things that ends the sentence.
void bare_lists(Line const& line, Claims& out) {
  auto const raw = [&](Figure const& a, Figure const& b) { return line.document.cut(std::min(a.span.end, b.reading.begin), b.reading.begin); };
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
    if (!(aux || total.subject.head == "person") || !comma || (open && !only)) continue;
    Run parts;
    for (std::size_t i = *first; i < line.items.size() && !line.items[i].stop(); ++i) {
      if (line.items[i].kind != Item::Kind::figure) continue;
      Figure const& part = line.figure(i);
      // With a verb in front the list can be nothing but the parts, whatever their nouns.
      bool const same_kind = line.lexicon.is_person(part.subject.head) == line.lexicon.is_person(total.subject.head);
      if (!(part_of(line, part, total) || (aux && same_kind && smaller(part, total))) || part.subject.span.size() == 0 || part.subject.head == total.subject.head ||
          part.part_of != kNone || parts.size() == kMostParts) {
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
    std::string_view const behind = line.document.cut(end, std::min<Offset>(end + 1, static_cast<Offset>(line.document.text.size())));
    bool const joined = raw(line.figure(parts[parts.size() - 2]), line.figure(parts.back())).find("and") != std::string_view::npos;
    if (joined && (behind.empty() || behind == "." || behind == "\n" || behind == ";")) add(line, t, parts, true, out);
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
    for (; end < line.items.size() && !line.items[end].stop(); ++end) dated = dated || line.items[end].kind == Item::Kind::date;
    if (dated) continue;
    Run const parts = list(line, *total, stop + 1, end, false);
    if (parts.size() < 2 || !near_sum(line, *total, parts) || *line.figure(*total).reading.nominal == static_cast<double>(parts.size())) continue;
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
    if (fits && placed && last) add(line, *total, parts, parts.size() > 2, out);
  }
}

bool the_rest(Line const& line, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && i + 4 >= at;) {
    if (line.items[i].kind != Item::Kind::word) return false;
    if (line.word(i, {"remaining", "remainder"})) return true;
    if (line.word(i, {"other", "rest"}) && i > 0 && line.word(i - 1, {"the", "all"})) return true;
  }
  return line.word(at + 1, {"remaining"}) || line.word(at + 1, {"others"});
}

/// "Of the 500 tickets, 320 went to members and the remaining 180 to the public."
void remainders(Line const& line, Claims& out) {
  for (std::uint32_t const r : line.at) {
    if (!level(line.figure(r)) || !the_rest(line, r)) continue;
    // The whole stands first in the sentence, or is the last thing counted in the sentence before.
    std::size_t stop = r;
    while (stop > 0 && !line.items[stop - 1].stop()) --stop;
    Run run;
    for (std::size_t i = stop; i < r; ++i)
      if (line.items[i].kind == Item::Kind::figure && line.figure(i).reading.kind != Kind::age) run.push_back(i);
    if (run.empty() || run.size() > kMostParts) continue;
    std::vector<std::size_t> wholes{run.front()};
    if (auto const before = stop > 1 ? figure_before(line, stop - 1, 25) : std::nullopt) wholes.push_back(*before);
    for (std::size_t const whole : wholes) {
      Run parts;
      bool fits = true;
      for (std::size_t const i : run) {
        if (i == whole) continue;
        Figure const& figure = line.figure(i);
        // "140 walk to school" may look like a noun: of the whole they are all the same
        bool const part = whole == run.front() ? smaller(figure, line.figure(whole)) : part_of(line, figure, line.figure(whole));
        fits = fits && part &&
               (figure.subject.head.empty() || figure.subject.head == line.figure(whole).subject.head ||
                figure.reading.kind == Kind::money || whole == run.front());
        parts.push_back(i);
      }
      parts.push_back(r);
      fits = fits && level(line.figure(whole)) && smaller(line.figure(r), line.figure(whole)) && parts.size() >= 2;
      bool const named = whole != run.front() || (stop < whole && whole - stop < 6 && [&] {
        for (std::size_t i = stop; i < whole; ++i)
          if (line.word(i, {"of", "from", "out"})) return true;
        return false;
      }());
      if (fits && named) add(line, whole, parts, true, out);
    }
  }
}

/// Words of the sentence that announce a whole and all of its shares: "the make-up of the city was …".
bool of_one_whole(Line const& line, std::size_t last) {
  std::size_t first = last;
  for (std::size_t i = last; i-- > 0 && !line.items[i].stop();)
    if (line.items[i].kind == Item::Kind::figure) first = i;
  for (std::size_t i = first; i-- > 0 && !line.items[i].stop();)
    if (line.word(i, {"makeup", "make-up", "composition", "breakdown", "spread", "split", "divided", "distribution", "distributed",
                      "consisted", "consists", "composed", "comprised"}))
      return true;
  return false;
}

/// Shares of one whole: "45 % for, 40 % against and 20 % undecided".
void hundreds(Line const& line, Claims& out) {
  for (std::uint32_t const last : line.at) {
    auto const share_of_all = [&](std::size_t i) {
      Figure const& f = line.figure(i);
      return f.reading.kind == Kind::percent && f.reading.unit.id == "percent" && f.reading.nominal &&
             !f.roles.has(Role::change) && f.reading.unit.per.empty() && f.reading.relation == Relation::equal;
    };
    if (!share_of_all(last)) continue;
    bool const rest = the_rest(line, last);
    bool undecided = false;
    for (std::size_t i = last + 1; i < last + 7 && i < line.items.size() && !line.items[i].stop(); ++i)
      undecided = undecided || line.word(i, {"undecided", "unsure", "unknown", "abstained", "abstaining", "abstain", "neither", "opinion",
                                            "sure", "know", "refused", "answer", "blank", "view", "neutral"});
    bool const last_of_list = [&] {
      for (std::size_t i = last; i-- > 0 && i + 12 >= last && line.items[i].kind != Item::Kind::figure;)
        if (line.word(i, {"and"})) return true;
      return false;
    }();
    bool const whole = last_of_list && of_one_whole(line, last);
    if (!rest && !undecided && !whole) continue;
    Run run{last};
    for (std::size_t i = last; i-- > 0 && !line.items[i].stop() && run.size() < kMostParts;) {
      if (open_word(line, i)) break;
      // The ages in "25% under 18, 8% from 18 to 24" are no shares.
      if (line.items[i].kind != Item::Kind::figure || line.figure(i).reading.kind != Kind::percent || !line.figure(i).reading.nominal) continue;
      if (!share_of_all(i)) break;
      run.insert(run.begin(), i);
    }
    for (std::size_t from = 0; from + (rest ? 2 : 3) <= run.size(); ++from) {
      Claim claim;
      claim.full = rest || whole;
      for (std::size_t i = from; i < run.size(); ++i) claim.members.push_back({line.figure(run[i]).id, Role::share});
      out.add(std::move(claim), Role::share);
    }
  }
}

}  // namespace

void find_parts(Line const& line, Claims& out) {
  opened_lists(line, out);
  summed_lists(line, out);
  appositions(line, out);
  bare_lists(line, out);
  told_next(line, out);
  remainders(line, out);
  hundreds(line, out);
}

}  // namespace stet::sums
