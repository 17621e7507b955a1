// Numbers that are no figures by the words around them: names with a number, labels, the pronoun, times of day.
#include <algorithm>

#include "grammars/dates.hpp"
#include "grammars/parts.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {
namespace {

auto const digit = x3::omit[x3::char_('0', '9')];

std::string_view cut(Iterator first, Iterator last) { return {first, static_cast<std::size_t>(last - first)}; }

// Words that make the bare number after them a label, whatever their case.
WordSet const& labels() {
  static WordSet const words{
      "no",          "nos",       "number",     "type",     "phase",    "stage",     "grade",       "category",
      "chapter",     "page",      "pages",      "pp",       "room",     "section",   "article",     "rule",
      "level",       "gate",      "platform",   "pier",     "line",     "lines",     "route",       "highway",
      "interstate",  "flight",    "figure",     "fig",      "table",    "step",      "unit",        "block",
      "house",       "apartment", "apt",        "suite",    "channel",  "episode",   "volume",      "vol",
      "part",        "round",     "verse",      "act",      "title",    "paragraph", "para",        "clause",
      "annex",       "appendix",  "exhibit",    "item",     "lot",      "model",     "version",     "bus",
      "tram",        "train",     "car",        "cell",     "ward",     "zone",      "sector",      "district",
      "area",        "region",    "class",      "group",    "division", "tier",      "team",        "player",
      "seed",        "hole",      "lap",        "heat",     "lane",     "track",     "game",        "match",
      "set",         "quarter",   "week",       "day",      "year",     "season",    "series",      "book",
      "issue",       "question",  "question",   "slide",    "note",     "footnote",  "proposition", "prop",
      "measure",     "amendment", "resolution", "order",    "bill",     "law",       "decree",      "directive",
      "regulation",  "code",      "postcode",   "zip",      "box",      "building",  "floor",       "terminal",
      "dock",        "berth",     "exit",       "junction", "mile",     "row",       "seat",        "locker",
      "case",        "count",     "charge",     "patient",  "witness",  "station",   "reactor",     "engine",
      "tank",        "battalion", "brigade",    "regiment", "squadron", "windows",   "iphone",      "android",
      "playstation", "formula",   "apollo",     "soyuz",    "boeing",   "airbus",    "covid",       "hurricane",
      "size",        "psalm",     "scene",      "dryer",    "bay",      "shaft",     "well",        "camp",
      "bravo",       "uefa",      "top",        "hangar",   "runway",   "batch",     "marker"};
  return words;
}
// Of those, the ones that stay labels even before a plural: "grade 8 pupils", "Boeing 737 jets".
WordSet const& strong_labels() {
  static WordSet const words{
      "type",        "phase",    "stage",       "grade",      "category", "chapter", "page",    "section", "article",
      "rule",        "route",    "highway",     "interstate", "flight",   "model",   "version", "boeing",  "airbus",
      "tier",        "iphone",   "playstation", "formula",    "apollo",   "windows", "android", "no",      "prop",
      "proposition", "platform", "gate",        "resolution", "title",    "level",   "fig",     "figure",  "terminal"};
  return words;
}

// "Boeing", "iOS", "macOS"
bool has_upper(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         letter_at(word.data(), word.data() + word.size());
}

// "the Liberals have 31, the Social Union 14 and the Greens 9": a list in which only the first says the verb.
bool gapped_verb(Place const& place, Iterator end) {
  bool const closes = end == place.last || *end == ',' || *end == '.' || *end == ';' || *end == ')' ||
                      std::string_view(end, static_cast<std::size_t>(place.last - end)).starts_with(" and ");
  if (!closes || place.token == 0) return false;
  auto const text = [&](std::size_t token) {
    return place.text.substr(place.tokens[token].begin, place.tokens[token].end - place.tokens[token].begin);
  };
  std::size_t at = place.token;  // the first word of the name
  while (at > 0 && starts_upper(text(at - 1))) --at;
  if (at > 0 && same_word(text(at - 1), "the")) --at;
  if (at == place.token || at == 0 || !any_word(text(at - 1), {",", "and", ";"})) return false;
  static WordSet const verbs{"have", "has",  "had",   "won",    "win",    "wins",     "got",     "get",      "gets",
                             "send", "sent", "sends", "took",   "take",   "takes",    "hold",    "holds",    "held",
                             "lost", "sold", "sells", "polled", "scored", "received", "command", "commands", "employs"};
  for (std::size_t i = at; i-- > 1;) {
    if (any_word(text(i), {".", ":"})) return false;
    if (digit_at(text(i).data(), place.last) && verbs.has(text(i - 1))) return true;
  }
  return false;
}

bool calendar_name(std::string_view word) {
  Iterator at = word.data();
  Iterator const end = word.data() + word.size();
  unsigned ignored = 0;
  if (month_name(at, end, ignored) && at == end) return true;
  at = word.data();
  return weekday_name(at, end, ignored) && at == end;
}

// A number that follows a label: it is no figure unless a plural noun takes it.
bool label_before(Place const& place, Numeral const& numeral, std::string_view next, bool noun_next, Block& out,
                  Iterator end) {
  std::string_view word = place.word(-1);
  if (word == "." || word == ":" || word == "#") {
    std::string_view const earlier = place.word(-2);
    if (word == "#") {
      out = {place.text.data() + place.tokens[place.token - 1].begin, end, "label"};
      return true;
    }
    if (word == "." &&
        any_word(earlier, {"no", "nos", "vol", "fig", "art", "sec", "para", "pp", "p", "ch", "apt", "st"})) {
      out = {place.text.data() + place.tokens[place.token - 2].begin, end, "label"};
      return true;
    }
    return false;
  }
  if (word.ends_with('.')) {
    word.remove_suffix(1);
    if (!any_word(word, {"no", "nos", "vol", "fig", "art", "sec", "para", "pp", "ch", "apt"})) return false;
  } else if (same_word(word, "no") && !starts_upper(word)) {
    return false;  // "no 5 people"
  }
  // "in September 850 nursing jobs", "on Monday 40 empty trucks"; the day of a date was read before
  if (numeral.value > 31 && calendar_name(word)) return false;
  // "hands Kyiv 48 fighting vehicles": what somebody is given
  static WordSet const giving{"hand",  "hands",  "handed", "give",    "gives",    "gave",     "send",  "sends",
                              "sent",  "lend",   "lends",  "lent",    "offer",    "offers",   "owe",   "owes",
                              "cost",  "costs",  "pay",    "pays",    "promise",  "promises", "grant", "grants",
                              "award", "awards", "donate", "offered", "promised", "granted",  "owed",  "awarded"};
  if (noun_next && giving.has(place.word(-2)) && plural_follows(end, place.last)) return false;
  // "by its count 85 of them"
  if (same_word(word, "count") && any_word(place.word(-2), {"our", "its", "their", "his", "her", "one", "the", "that"}))
    return false;
  bool const name = has_upper(word) && !is_function_word(word);
  bool const label = labels().has(word);
  if (!name && !label) return false;
  bool const plural_next = noun_next && looks_plural(next);
  bool const after_number =
      place.token >= 2 && place.floor == place.text.data() + place.tokens[place.token - 1].begin - 1;
  if (any_word(word, {"week", "day", "year", "month", "game", "match", "set", "team", "group", "top", "part", "mile",
                      "train", "car", "bus", "line"}) &&
      !starts_upper(word)) {
    // "this week 3 people", "in part 5 of": the label stands after a preposition or an article
    // "bus 7", "tram line 22", "school year 9"
    std::string_view const earlier = place.word(-2);
    bool const vehicle = any_word(word, {"train", "car", "bus", "line"}) && numeral.digits;
    bool const noun_before = !earlier.empty() && earlier[0] >= 'a' && earlier[0] <= 'z' && !is_function_word(earlier) &&
                             !looks_plural(earlier) && numeral.digits;
    if (plural_next || !(vehicle || noun_before ||
                         any_word(earlier, {"on", "in", "of", "the", "by", "to", "from", "at", "since", "after"})))
      return false;
    if (same_word(word, "day") && any_word(place.word(-2), {"the", "by"}) && noun_next) return false;
  }
  if (name && !numeral.digits && starts_upper(cut(place.at, end)) && place.token >= 2 && !starts_upper(next)) {
    // "the Kick Six win"; in a headline the next word has a capital too
    out = {place.text.data() + place.tokens[place.token - 1].begin, end, "name with a number"};
    return true;
  }
  // "the COP 26 talks"
  bool const conference = word == "COP" || word == "SDG";
  if (plural_next && !conference && !strong_labels().has(word) && !after_number) return false;
  bool const weak = !strong_labels().has(word);
  // "by our count seven Vantour jets", "the Lesh number 240,000"
  if ((!label || (weak && !starts_upper(word))) && noun_next && !numeral.digits) return false;
  if (weak && numeral.grouped && numeral.value >= 1000) return false;
  // "in Kyiv 40 Russian soldiers" counts, "the Arrow 11 Pro" is a name
  if (name && !label && !conference && noun_next && starts_upper(next) && plural_follows(end, place.last)) return false;
  if (name && !label && (numeral.grouped || numeral.value > 99999)) return false;
  if (name && !label && !numeral.whole && numeral.value > 100) return false;
  if (name && !label && !numeral.digits && !noun_next && place.token >= 1 && numeral.value < 100) {
    // "Big Five", "Group of Seven": capitalised numbers only
    if (!starts_upper(cut(place.at, end))) return false;
  }
  if (name && !label && gapped_verb(place, end)) return false;
  out = {place.text.data() + place.tokens[place.token - 1].begin, end, "name with a number"};
  return true;
}

// "the 7.15 bus", "on the 8.20 from Leeds", "at 4.12 on Sunday afternoon": a time of day with a dot.
bool dotted_time(Place const& place, Numeral const& numeral, Iterator end, std::string_view next) {
  Iterator at = place.at;
  auto const shape = x3::repeat(1, 2)[digit] >> x3::lit('.') >> x3::omit[x3::char_('0', '5')] >> digit >> x3::eoi;
  if (!numeral.digits || numeral.value >= 24 || !match(at, end, shape)) return false;
  std::string_view const before = place.word(-1);
  static WordSet const services{"train",   "bus",       "flight", "ferry", "service", "from", "to",
                                "sailing", "departure", "boat",   "tram",  "express", "race", "showing"};
  if (any_word(before, {"the"})) return services.has(next);
  static WordSet const days{"on", "in", "yesterday", "today", "this", "last"};
  static WordSet const parts{"sunday",   "monday",  "tuesday",   "wednesday", "thursday", "friday",
                             "saturday", "morning", "afternoon", "evening",   "yesterday"};
  if (!any_word(before, {"at", "until", "till", "before", "after"}) || !days.has(next)) return false;
  if (any_word(next, {"yesterday", "today"})) return true;
  Iterator word = end;
  match(word, place.last, sp >> x3::omit[+x3::ascii::alpha] >> sp >> -(fold("the") >> sp));
  Iterator const begin = word;
  while (letter_at(word, place.last)) ++word;
  return parts.has(cut(begin, word));
}

}  // namespace

bool read_blocked_bare(Place const& place, Numeral const& numeral, Iterator end, Block& out) {
  Iterator const last = place.last;
  Iterator const begin = place.at;
  Iterator at = end;
  auto block = [&](std::string_view why) {
    out = {begin, end, why};
    return true;
  };
  // "5G", "737s", "3D", "12B"
  if (numeral.digits && letter_at(at, last)) {
    while (letter_at(at, last) || digit_at(at, last) ||
           (at != last && (*at == '-' || *at == '_') && (letter_at(at + 1, last) || digit_at(at + 1, last))))
      ++at;
    out = {begin, at, "name with a number"};
    return true;
  }
  std::string_view const before = place.word(-1);
  std::string_view next;
  if (match(at, last, sp)) {
    Iterator const word = at;
    while (letter_at(at, last) || (at != last && at != word && (*at == '\'' || *at == '.') && letter_at(at + 1, last)))
      ++at;
    next = cut(word, at);
  }
  bool const noun_next = !next.empty() && !is_function_word(next);
  if (dotted_time(place, numeral, end, next)) return block("clock time");
  // "at six in the morning", "until nine at night"
  auto const of_the_day =
      sp >> (fold("in the morning") | fold("in the afternoon") | fold("in the evening") | fold("at night")) >> word_end;
  bool const hour = !numeral.vague && !numeral.fraction && numeral.value >= 1 && numeral.value <= 12;
  if (hour && any_word(before, {"at", "by", "before", "after", "until", "till", "around", "about", "since", "from"}))
    if (Iterator day = end; match(day, last, of_the_day)) return block("clock time");

  // the pronoun
  if (numeral.one) {
    if (end != last && (*end == '\'' || static_cast<unsigned char>(*end) == 0xE2)) return block("pronoun");
    if (end != last && *end == '-') {
      static WordSet const idioms{"off",  "time",  "way",  "sided",     "on",    "to",
                                  "size", "liner", "stop", "upmanship", "handed"};
      Iterator tail = end + 1;
      Iterator const word = tail;
      while (letter_at(tail, last)) ++tail;
      if (idioms.has(cut(word, tail))) return block("pronoun");
      return false;
    }
    if (!noun_next) {
      // "one to two years"
      Iterator second = at;
      Numeral other;
      if (any_word(next, {"to", "or"}) && match(second, last, sp) && read_numeral(second, last, {}, other))
        return false;
      if (any_word(next, {"more", "additional", "other", "further", "extra", "out"})) return false;
      return block("pronoun");
    }
    if (any_word(before,
                 {"no", "any", "every", "each", "this", "that", "the", "another", "which", "some", "number", "not"}))
      return block("pronoun");
    if (any_word(next, {"another", "can", "could", "should", "thing", "side", "hand", "way"})) return block("pronoun");
    if (any_word(next, {"point", "day", "anothers", "stage", "time"}) &&
        any_word(before, {"at", "on", "from", "for", "in", "of"}))
      return block("pronoun");
    if (strong_labels().has(before) && !same_word(before, "no")) {
      out = {place.text.data() + place.tokens[place.token - 1].begin, end, "name with a number"};
      return true;
    }
    return false;
  }

  // "per 100,000", "in every 100": the base of a rate
  if (any_word(before, {"per"}) || (same_word(before, "every") && any_word(place.word(-2), {"for", "in", "of"})))
    return block("base of a rate");

  // "World War Two", "Group of Seven"
  if (same_word(before, "of") && place.word(-2) == "Group") {
    out = {place.text.data() + place.tokens[place.token - 2].begin, end, "name with a number"};
    return true;
  }
  if (numeral.vague || numeral.fraction || numeral.article) return false;
  if (place.token >= 1 && label_before(place, numeral, next, noun_next, out, end)) {
    if (out.begin < place.floor) out.begin = begin;
    return true;
  }
  return false;
}

}  // namespace stet::grammar
