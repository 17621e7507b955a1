// The scan: from candidate positions to readings, dates and what is blocked, then the second passes. What happens at a
// number stands in figure_number.cpp.

#include <algorithm>

#include "grammars/scanner.hpp"
#include "grammars/x3/support.hpp"

namespace stet::grammar {

Scanner::Scanner(std::string_view text, std::span<Token const> tokens, ScanOptions const& options) {
  place_.text = text;
  place_.tokens = tokens;
  place_.options = &options;
  place_.memory = &memory_;
  place_.last = text.data() + (tokens.empty() ? 0 : tokens.back().end);
  cursor_ = text.data() + (tokens.empty() ? 0 : tokens.front().begin);
  taken_ = place_.offset(cursor_);
}

Scan Scanner::run() {
  for (std::size_t i = 0; i < place_.tokens.size(); ++i) {
    Token const& token = place_.tokens[i];
    Iterator const begin = place_.text.data() + token.begin;
    if (begin < cursor_ || !gate_opens({begin, token.end - token.begin})) continue;
    candidate(i);
  }
  find_changes(place_, found_);
  join_ranges(place_, found_);
  link_conversions(place_, found_);
  out_.readings.reserve(found_.size());
  for (Found& found : found_) out_.readings.push_back(std::move(found.reading));
  return std::move(out_);
}

// An article opens the gate for "a million", "a third", "a year ago", "the year before"; the word after it decides.
bool Scanner::idle_article() const {
  std::string_view const article = place_.word(0);
  if (!any_word(article, {"a", "an", "the"})) return false;
  Iterator const end = place_.at + article.size();
  if (end == place_.last || Space::width(end, place_.last) == 0) return end == place_.last;  // "A$300"
  static WordSet const heads{"hundred",      "thousand",     "million",         "billion",
                             "trillion",     "dozen",        "score",           "couple",
                             "half",         "third",        "quarter",         "fourth",
                             "fifth",        "sixth",        "seventh",         "eighth",
                             "ninth",        "tenth",        "twentieth",       "hundredth",
                             "few",          "lakh",         "crore",           "quadrillion",
                             "majority",     "vast",         "large",           "overwhelming",
                             "day",          "week",         "month",           "year",
                             "decade",       "century",      "fortnight",       "hour",
                             "minute",       "half-million", "quarter-million", "half-dozen",
                             "half-billion", "half-hour",    "half-mile"};
  return !heads.has(place_.word(1));
}

void Scanner::candidate(std::size_t token) {
  place_.token = token;
  place_.at = place_.text.data() + place_.tokens[token].begin;
  place_.floor = cursor_;
  Block found;
  if (!digit_at(place_.at, place_.last) && letter_at(place_.at, place_.last)) {
    if (idle_article()) return;
    if (read_blocked(place_, found)) return block(found.begin, found.end, found.why);
    if (glued_name(place_.at)) return;
    if (date(place_.at)) return;
  } else {
    // a date wins over the shapes of a score ("2-3 June", "22nd of June"), a net address over both
    bool const glued =
        place_.at > place_.floor && std::string_view("/@=_#&").find(place_.at[-1]) != std::string_view::npos;
    if (!glued && date(place_.at)) return;
    if (read_blocked(place_, found)) return block(found.begin, found.end, found.why);
    if (glued && date(place_.at)) return;
  }
  if (quantity(place_.at)) rest_of_span();
}

// "10-15%", "0-to-60-mph": the second number is no token of its own.
void Scanner::rest_of_span() {
  for (int i = 0; i < 4; ++i) {
    Iterator at = cursor_;
    if (!match(at, place_.last, x3::lit("-to-") | dash)) return;
    if (!digit_at(at, place_.last) && !money_begins(at, place_.last)) return;
    place_.token = token_at(place_.tokens, place_.offset(at));
    place_.floor = at;
    place_.at = at;
    second_ = !found_.empty() && !found_.back().bare && found_.back().reach == place_.offset(cursor_);
    bool const read = quantity(at);
    second_ = false;
    if (!read) return;
  }
}

// A word with digits in it: "RM50" is money, "mid-1990s" a date, "sub-500" a bound, "G7" a name.
bool Scanner::glued_name(Iterator at) {
  Token const& token = place_.tokens[place_.token];
  std::string_view const word = place_.word(0);
  Iterator const end = place_.text.data() + token.end;
  if (auto const hyphen = word.find('-'); hyphen != word.npos && hyphen <= 5 && hyphen + 1 < word.size()) {
    std::string_view const head = word.substr(0, hyphen);
    Iterator inner = at + hyphen + 1;
    if (any_word(head, {"mid", "early", "late", "pre", "post", "then", "now", "to"})) {
      Place inside = place_;
      DateReading reading;
      Iterator rest = inner;
      if (read_date_at(rest, inside, reading)) {
        out_.dates.push_back(reading);
        cursor_ = rest;
        taken_ = place_.offset(rest);
        return true;
      }
      if (digit_at(inner, place_.last) && number(inner, false, inner)) return true;
    }
    if (same_word(head, "minus") && digit_at(inner, place_.last) && number(inner, true, at)) return true;
    if (same_word(head, "sub") && digit_at(inner, place_.last)) {
      std::size_t const before = found_.size();
      if (number(inner, false, inner) && found_.size() > before) {
        Reading& r = found_.back().reading;
        r.begin = place_.offset(at);
        r.relation = Relation::less;
        r.max = r.nominal;
        return true;
      }
    }
  }
  if (!has_digit(word)) return false;
  if (word.starts_with("FY")) {
    Iterator year = at + 2;
    Place inside = place_;
    DateReading reading;
    if (read_date_at(year, inside, reading) && reading.form == DateReading::Form::year) {
      reading.begin = place_.offset(at);
      out_.dates.push_back(reading);
      cursor_ = year;
      taken_ = place_.offset(year);
      return true;
    }
  }
  if (money_begins(at, place_.last)) {
    Iterator rest = at;
    Reading reading;
    if (read_money(rest, place_, reading)) return false;  // quantity() reads it again, with its hedges
  }
  Iterator rest = at;
  DateReading reading;
  if (read_date_at(rest, place_, reading)) return false;
  // "v2.3": the token ends before the point
  Iterator whole = end;
  while (digit_at(end - 1, end) && match(whole, place_.last, x3::lit('.') >> +x3::omit[x3::char_('0', '9')])) {
  }
  block(at, whole, "name with a number");
  return true;
}

bool Scanner::date(Iterator at) {
  DateReading reading;
  if (!read_date_at(at, place_, reading)) return false;
  out_.dates.push_back(reading);
  cursor_ = at;
  taken_ = place_.offset(at);
  // "2019-2021"
  if (reading.form == DateReading::Form::year) {
    Iterator next = at;
    if (match(next, place_.last, dash >> x3::repeat(4)[x3::omit[x3::char_('0', '9')]] >> word_end)) {
      Iterator begin = next - 4;
      place_.at = begin;
      DateReading second;
      second.form = DateReading::Form::year;
      second.begin = place_.offset(begin);
      second.end = place_.offset(next);
      int value = 0;
      for (Iterator p = begin; p != next; ++p) value = value * 10 + (*p - '0');
      second.year = value;
      if (value >= 1000 && value <= 2199) {
        out_.dates.push_back(second);
        cursor_ = next;
        taken_ = second.end;
      }
    }
  }
  return true;
}

void Scanner::block(Iterator first, Iterator last, std::string_view why) {
  if (first < cursor_) first = cursor_ < last ? cursor_ : last;
  if (first == last) return;
  out_.blocked.push_back({place_.offset(first), place_.offset(last), why});
  cursor_ = last;
  taken_ = place_.offset(last);
}

void Scanner::keep(Found found) {
  if (found_.empty()) found_.reserve(8);
  found.floor = taken_;
  attach_hedges(place_, taken_, found);
  if (found.reach < found.reading.end) found.reach = found.reading.end;
  cursor_ = place_.text.data() + found.reach;
  taken_ = found.reach;
  found_.push_back(std::move(found));
}

}  // namespace stet::grammar

namespace stet {

Scan scan(std::string_view text, std::span<Token const> tokens, ScanOptions const& options) {
  return grammar::Scanner(text, tokens, options).run();
}

std::optional<DateReading> read_date(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  grammar::Place place;
  ScanOptions const options;
  place.text = text;
  place.at = place.floor = text.data() + at;
  // no date is longer; a caller that asks at every byte of a long run must not read to its end each time
  constexpr std::size_t kLongestDate = 128;
  place.last = place.at + std::min(text.size() - at, kLongestDate);
  place.options = &options;
  grammar::Iterator first = place.at;
  DateReading out;
  if (!grammar::read_date_at(first, place, out)) return std::nullopt;
  return out;
}

}  // namespace stet
