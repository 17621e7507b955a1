// The second pass over the readings of a sentence: ranges and lists, with unit and scale carried back, and conversions.

#include <algorithm>

#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

enum class Link { none, dash, to, or_, and_, comma };

// The word before a reading; "" where it was taken for something else.
std::string_view word_before(Place const& place, Found const& found) {
  std::uint32_t const offset = found.reading.begin;
  std::size_t const i = token_at(place.tokens, offset);
  // the second number of "22-20" stands inside a token: no word before it
  if (i == 0 || (i < place.tokens.size() && place.tokens[i].begin < offset)) return {};
  Token const& t = place.tokens[i - 1];
  if (t.begin < found.floor) return {};
  return place.text.substr(t.begin, t.end - t.begin);
}

std::uint32_t token_begin_before(Place const& place, std::uint32_t offset) {
  return place.tokens[token_at(place.tokens, offset) - 1].begin;
}

// What stands between two readings, where it is nothing but a connector.
Link link_between(Place const& place, Found const& a, Found const& b) {
  if (b.reading.begin < a.reach || b.reading.begin - a.reach > 12) return Link::none;
  Iterator first = place.text.data() + a.reach;
  Iterator const last = place.text.data() + b.reading.begin;
  static Table<Link> const words{
      {"to", Link::to}, {"through", Link::to}, {"thru", Link::to}, {"or", Link::or_}, {"and", Link::and_}};
  Link link = Link::none;
  auto whole = [&](auto const& parser) {
    Iterator at = first;
    return x3::parse(at, last, parser) && at == last;
  };
  if (whole(-sp >> dash >> -sp)) return Link::dash;
  Iterator at = first;
  // "460,000, or 58 per cent" says it again in another unit
  bool const comma = first != last && *first == ',';
  if (x3::parse(at, last, -x3::lit(',') >> sp >> words.folded() >> sp, link) && at == last)
    return comma && link == Link::or_ ? Link::none : link;
  // "0-to-60-mph", "8- to 16-metre", "200,000 to-260,000"
  if (whole(x3::lit("-to-") | (x3::lit("-") >> sp >> x3::lit("to") >> sp) | (sp >> x3::lit("to-")))) return Link::to;
  if (whole(x3::lit(',') >> sp)) return Link::comma;
  return Link::none;
}

bool same_unit(Found const& a, Found const& b) { return a.reading.unit.id == b.reading.unit.id && a.bare == b.bare; }

bool plain(Found const& f) { return f.reading.nominal && f.reading.relation == Relation::equal && !f.reading.vague; }

double mantissa(Found const& f) { return *f.reading.nominal / f.numeral.scale; }

void multiply(Found& f, double scale) {
  Reading& r = f.reading;
  // through the decimal text again would be exact too; a short mantissa times a power of ten is the same double
  *r.nominal *= scale;
  r.step *= scale;
  r.coarse *= scale;
  f.numeral.scale = scale;
  r.grouped = true;
}

void take_unit(Found& to, Found const& from) {
  std::string const text = from.reading.unit.text;
  to.reading.kind = from.reading.kind;
  to.reading.unit = from.reading.unit;
  for (Role role : {Role::age, Role::duration, Role::rate})
    if (from.reading.roles.has(role)) to.reading.roles.add(role);
  to.bare = from.bare;
}

// "10 to $15 billion", "7, 8 and 9 million", "three or four years": from the last one back.
void carry_back(Place const& place, std::vector<Found>& found) {
  for (std::size_t j = found.size(); j-- > 1;) {
    Found &a = found[j - 1], &b = found[j];
    if (!plain(a) || !b.reading.nominal || b.reading.vague) continue;
    if (a.numeral.fraction || b.numeral.fraction) continue;
    Link const link = link_between(place, a, b);
    if (link == Link::none) continue;
    bool const between = link == Link::and_ && same_word(word_before(place, a), "between");
    bool const spanning = link == Link::to || link == Link::dash || link == Link::or_ || between;
    bool const listed = link == Link::and_ || (link == Link::comma && j + 1 < found.size() &&
                                               link_between(place, b, found[j + 1]) != Link::none);
    if (!spanning && !listed) continue;
    // forward: "$10 to 15", "aged 5 to 10"; "$4.8 million to 120 winners" gives what to whom
    bool const to_whom = link == Link::to && plural_follows(place.text.data() + b.reading.end, place.last);
    if (spanning && !to_whom && b.bare && !a.bare && a.prefix && *b.reading.nominal > mantissa(a)) {
      take_unit(b, a);
      b.prefix = true;
      if (a.sign_scale && b.numeral.scale == 1) multiply(b, a.numeral.scale);
    }
    // "between $5 and $7 a week"
    if (spanning && !a.bare && !b.reading.unit.per.empty() && a.reading.unit.per.empty() &&
        b.reading.unit.id.starts_with(a.reading.unit.id + "_per_"))
      take_unit(a, b);
    bool const can_scale = a.numeral.scale == 1 && !a.reading.grouped && b.numeral.scale > 1 &&
                           (spanning || a.numeral.digits == b.numeral.digits) && *a.reading.nominal < 1000 &&
                           (a.bare || a.reading.unit.id == b.reading.unit.id);
    if (can_scale && b.numeral.scale >= 1000 && (spanning || a.bare)) {
      bool const rises = *a.reading.nominal < mantissa(b);
      if (spanning ? rises : mantissa(b) < 100 * *a.reading.nominal && *a.reading.nominal < 100 * mantissa(b))
        multiply(a, b.numeral.scale);
    }
    if (a.bare && !b.bare && !(b.prefix && !spanning) && (spanning || a.numeral.digits == b.numeral.digits)) {
      // "killed 3 and 30 percent": only neighbours of one size make a list
      if (spanning || (*a.reading.nominal < 100 * *b.reading.nominal &&
                       *b.reading.nominal < 100 * std::max(*a.reading.nominal, 0.01)))
        take_unit(a, b);
    }
  }
}

void join(Place const& place, Found& a, Found const& b, bool with_word) {
  Reading& r = a.reading;
  Reading const& s = b.reading;
  r.min = std::min(*r.nominal, *s.nominal);
  r.max = std::max(*r.nominal, *s.nominal);
  r.nominal = std::nullopt;
  r.relation = Relation::range;
  r.approximate = r.approximate || s.approximate;
  r.step = std::min(r.step, s.step);
  r.coarse = std::min(r.coarse, s.coarse);
  r.in_words = r.in_words && s.in_words;
  r.grouped = r.grouped || s.grouped;
  r.ordinary_one = false;
  r.meant = std::nullopt;
  r.kind = s.kind;
  r.unit = s.unit;
  // "rose to 5 to 7 percent": the range is the level; a "to" between its ends makes none
  std::uint32_t const ends = static_cast<std::uint32_t>(Role::to_value) | static_cast<std::uint32_t>(Role::level);
  r.roles.bits |= s.roles.bits & ~ends;
  if (r.trend == Trend::none) r.trend = s.trend;
  r.end = s.end;
  r.number_end = s.number_end;
  if (with_word) r.begin = token_begin_before(place, r.begin);
  a.reach = b.reach;
  a.bare = b.bare;
}

// "from 7.80 euros an hour to 9 euros": a rate is said once for both ends of a change.
void carry_over_rate(Found const& a, Found& b) {
  auto const end = [](Found const& f) {
    return f.reading.roles.has(Role::from_value) || f.reading.roles.has(Role::to_value);
  };
  Unit const &rate = a.reading.unit, &amount = b.reading.unit;
  if (!end(a) || !end(b) || rate.per.empty() || !amount.per.empty() || amount.id.empty()) return;
  if (!rate.id.starts_with(amount.id + "_per_")) return;
  b.reading.unit = rate;
}

// Does no noun follow that the number could count?
bool stands_alone(Place const& place, Found const& found) {
  std::size_t const next = token_at(place.tokens, found.reading.end);
  if (next >= place.tokens.size()) return true;
  Token const& t = place.tokens[next];
  std::string_view const word = place.text.substr(t.begin, t.end - t.begin);
  return !letter_at(word.data(), word.data() + word.size()) || is_function_word(word);
}

// "dropping from 208 pounds to 193", "to 2.7 million tonnes from 3.6 million": the second end of a change leaves its
// unit out.
void carry_over_change(Place const& place, std::vector<Found>& found) {
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    Found &a = found[i], &b = found[i + 1];
    carry_over_rate(a, b);
    bool const forth = a.reading.roles.has(Role::from_value) && b.reading.roles.has(Role::to_value);
    bool const back = a.reading.roles.has(Role::to_value) && b.reading.roles.has(Role::from_value);
    if (!(forth || back) || a.bare || !b.bare) continue;
    if (!plain(a) || !plain(b) || b.numeral.digits != a.numeral.digits) continue;
    if (!stands_alone(place, b)) continue;
    take_unit(b, a);
  }
}

// "15.3 million tonnes, after 20.1 million in 2020", "112,000 tenge, 36 per cent more than the 89,000 of last year":
// what is compared with leaves the unit out. It is that of the last figure of its size.
void carry_over_comparison(Place const& place, std::vector<Found>& found) {
  static WordSet const links{"after", "from", "than", "against", "versus", "to", "vs"};
  for (std::size_t i = 1; i < found.size(); ++i) {
    Found& b = found[i];
    if (!b.bare || !plain(b) || !b.numeral.digits || b.reading.kind == Kind::ratio || !stands_alone(place, b)) continue;
    std::size_t at = token_at(place.tokens, b.reading.begin);
    if (at == 0 || (at < place.tokens.size() && place.tokens[at].begin < b.reading.begin)) continue;
    auto const word = [&](std::size_t k) {
      return place.text.substr(place.tokens[k].begin, place.tokens[k].end - place.tokens[k].begin);
    };
    if (same_word(word(at - 1), "the") && at > 1) --at;
    if (!links.has(word(at - 1))) continue;
    for (std::size_t k = i; k-- > 0 && k + 4 > i;) {
      Found const& a = found[k];
      if (a.bare || !plain(a) || !a.numeral.digits || *b.reading.nominal <= 0) continue;
      bool const amount = a.reading.kind == Kind::money || a.reading.kind == Kind::measure;
      double const ratio = *a.reading.nominal / *b.reading.nominal;
      if (!amount || ratio > 5 || ratio < 0.2) continue;
      take_unit(b, a);
      break;
    }
  }
}

// "5 or 6", "five or six": neighbours leave open which; "25 or 40" are two figures.
bool neighbours(Reading const& a, Reading const& b) {
  return *b.nominal - *a.nominal <= std::max(a.coarse, b.coarse) * (1 + 1e-9) && a.coarse < *a.nominal * 2;
}

// "ranged from 20 down to -5": what ranges may fall.
bool ranges(Place const& place, std::uint32_t offset) {
  static WordSet const verbs{"ranged", "ranging", "ranges", "range", "varied", "varying", "varies", "vary", "anywhere"};
  std::size_t const i = token_at(place.tokens, offset);
  for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
    Token const& t = place.tokens[i - back];
    if (verbs.has(place.text.substr(t.begin, t.end - t.begin))) return true;
  }
  return false;
}

// "from 450 up to 900": the second end says "up to", which is no bound of its own there.
bool lifts_limit(Place const& place, Found const& a, Found& b) {
  Reading& r = b.reading;
  if (r.relation != Relation::less_equal || !r.nominal || !plain(a) || !same_unit(a, b)) return false;
  std::string_view const words = place.text.substr(r.begin, r.number_begin - r.begin);
  if (!words.starts_with("up to") || r.begin != a.reach + 1 || !same_word(word_before(place, a), "from")) return false;
  r.relation = Relation::equal;
  r.max = std::nullopt;
  return true;
}

// Do `a` and `b` make a range? `word`: the preposition before `a` belongs to it.
bool makes_range(Place const& place, Found const& a, Found& b, Link link, bool& word) {
  std::string_view const before = word_before(place, a);
  if (lifts_limit(place, a, b)) return word = true;
  if (!plain(a) || !plain(b) || !same_unit(a, b) || a.numeral.fraction != b.numeral.fraction) return false;
  bool const change_pair = a.reading.roles.has(Role::from_value) && b.reading.roles.has(Role::to_value);
  bool const moved = a.reading.roles.has(Role::change) && link == Link::to;
  if (change_pair || moved) return false;
  bool const spread =
      link == Link::to && same_word(before, "from") && ranges(place, token_begin_before(place, a.reading.begin));
  if (*a.reading.nominal >= *b.reading.nominal && !(spread && *a.reading.nominal != *b.reading.nominal)) return false;
  word = (link == Link::to && any_word(before, {"from", "between"})) ||
         (link == Link::and_ && same_word(before, "between"));
  // a number after "from" that a verb of change governs is no range even where "to" stands bare
  bool const unnamed = (link == Link::to || link == Link::dash) && a.reading.unit.id.empty() && a.bare && !b.bare;
  if (link == Link::or_) return neighbours(a.reading, b.reading);
  return (link == Link::dash || link == Link::to || (link == Link::and_ && word)) && !unnamed;
}

// "more than 50 but fewer than 100 homes", "at most 100 and at least 20": two bounds of one number are its range.
bool bounds_one_number(Place const& place, Found& a, Found const& b) {
  auto const lower = [](Reading const& r) {
    return r.relation == Relation::greater || r.relation == Relation::greater_equal;
  };
  auto const upper = [](Reading const& r) {
    return r.relation == Relation::less || r.relation == Relation::less_equal;
  };
  Reading const &r = a.reading, &s = b.reading;
  bool const rises = lower(r) && upper(s);
  if (!rises && !(upper(r) && lower(s))) return false;
  if (!r.nominal || !s.nominal || r.vague || s.vague) return false;
  if (rises ? *r.nominal >= *s.nominal : *r.nominal <= *s.nominal) return false;
  Iterator at = place.text.data() + a.reach;
  Iterator const end = place.text.data() + s.begin;
  if (!x3::parse(at, end, -x3::lit(',') >> sp >> (fold("but") | fold("and")) >> sp) || at != end) return false;
  if (same_unit(a, b)) return true;
  if (!a.bare) return false;
  take_unit(a, b);
  return true;
}

// One pass over neighbours; `dashes`: only "33-35", which binds tighter than "24 to 33-35".
void join_neighbours(Place const& place, std::vector<Found>& found, bool dashes) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size(); ++i, ++kept) {
    Found& a = found[kept];
    if (kept != i) a = std::move(found[i]);
    if (i + 1 < found.size()) {
      Found& b = found[i + 1];
      Link const link = link_between(place, a, b);
      bool word = false;
      if (!dashes && bounds_one_number(place, a, b)) {
        join(place, a, b, false);
        ++i;
      } else if ((link == Link::dash) == dashes && makes_range(place, a, b, link, word)) {
        // a range's second end is no level of its own
        join(place, a, b, word && !a.reading.roles.has(Role::change));
        ++i;
      }
    }
  }
  found.resize(kept);
}

}  // namespace

void join_ranges(Place const& place, std::vector<Found>& found) {
  carry_back(place, found);
  carry_over_change(place, found);
  carry_over_comparison(place, found);
  join_neighbours(place, found, true);
  join_neighbours(place, found, false);
}

namespace {

// "more than 100 km (60 miles)": the bound and the hedge hold for both.
void inherit_bound(Reading const& from, Reading& to) {
  if (to.relation != Relation::equal || !to.nominal || to.hedge != Hedge::none || to.approximate) return;
  to.hedge = from.hedge;
  to.approximate = from.approximate;
  if (from.relation == Relation::equal || from.relation == Relation::range) return;
  to.relation = from.relation;
  if (from.min)
    to.min = to.nominal;
  else
    to.max = to.nominal;
}

}  // namespace

void link_conversions(Place const& place, std::vector<Found>& found) {
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    Found &a = found[i], &b = found[i + 1];
    Reading &r = a.reading, &s = b.reading;
    if (r.unit.id.empty() || s.unit.id.empty() || r.unit.id == s.unit.id || r.unit.dimension != s.unit.dimension)
      continue;
    if (r.unit.dimension == Dimension::dimensionless || s.begin < a.reach || s.begin - a.reach > 4) continue;
    Iterator at = place.text.data() + a.reach;
    Iterator const end = place.text.data() + s.begin;
    bool const bracket = x3::parse(at, end, -sp >> x3::omit[x3::char_("([")]) && at == end;
    at = place.text.data() + a.reach;
    bool const slash = !bracket && x3::parse(at, end, -sp >> x3::lit('/') >> -sp) && at == end;
    at = place.text.data() + a.reach;
    bool const or_word =
        !bracket && !slash && x3::parse(at, end, x3::lit(',') >> sp >> fold("or")) && r.unit.base == s.unit.base;
    if (!bracket && !slash && !or_word) continue;
    if (bracket) {
      Iterator close = place.text.data() + s.end;
      // "(224 kW / 300 hp)": the bracket may hold it in two units
      if (!match(close, place.last, -sp >> x3::omit[x3::char_(")];,/")])) continue;
    }
    s.of = static_cast<std::uint32_t>(i);
    inherit_bound(r, s);
    r.roles.add(Role::converted);
    s.roles.add(Role::conversion);
  }
}

}  // namespace stet::grammar
