#include "ingest/head.hpp"

#include <algorithm>
#include <optional>

#include "grammars/read.hpp"
#include "ingest/dates.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A day found in the text; without a year, or with two ways to read it, it only supports others.
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Day> day;                                 // certain
  std::optional<Day> other;                               // the second way to read 03/04/2022
  std::optional<std::pair<unsigned, unsigned>> yearless;  // month, day
};

std::optional<Found> date_at(std::string_view text, std::size_t at) {
  if (auto const numeric = read_numeric_date(text, at))
    return Found{at, at + numeric->length, numeric->day, numeric->other, {}};
  auto const reading = read_date(text, at);
  if (!reading || reading->form != DateReading::Form::day || !reading->month || !reading->day) return std::nullopt;
  Found out;
  out.begin = reading->begin;
  out.end = reading->end;
  if (reading->year) {
    out.day = make_day(*reading->year, *reading->month, *reading->day);
    if (!out.day) return std::nullopt;
  } else {
    out.yearless = {*reading->month, *reading->day};
  }
  return out;
}

std::vector<Found> dates_in(std::string_view text) {
  std::vector<Found> out;
  for (std::size_t at = 0; at < text.size();) {
    bool const start =
        (letter(text[at]) || digit(text[at])) && (at == 0 || (!letter(text[at - 1]) && !digit(text[at - 1])));
    auto const found = start ? date_at(text, at) : std::nullopt;
    if (found && found->end > at) {
      out.push_back(*found);
      at = found->end;
    } else {
      ++at;
    }
  }
  return out;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool clock_word(std::string_view w) {
  return is_any(w,
                {"am",   "pm",  "a",   "p",   "m",   "at",  "noon", "midnight", "gmt",  "utc", "bst",  "cet",  "cest",
                 "est",  "edt", "cst", "cdt", "mst", "mdt", "pst",  "pdt",      "ist",  "jst", "aest", "aedt", "nzst",
                 "nzdt", "hkt", "sgt", "msk", "et",  "pt",  "ct",   "local",    "time", "h",   "hrs"});
}

bool weekday_word(std::string_view w) {
  return is_any(w, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
                    "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});
}

/// The text before, between and behind the dates.
std::string without(std::string_view text, std::vector<Found> const& dates) {
  std::string out;
  std::size_t at = 0;
  for (Found const& found : dates) {
    out.append(text.substr(at, found.begin - at)).append(" ");
    at = found.end;
  }
  return out.append(text.substr(at));
}

// Words that speak of something that happened: the date is the event's, not the text's.
bool tells(std::vector<std::string_view> const& words) {
  return std::any_of(words.begin(), words.end(), [](std::string_view w) {
    return is_any(w, {"was",    "were",  "is",    "are",    "has",  "have",   "had",   "will",  "would", "said",
                      "says",   "been",  "did",   "does",   "can",  "must",   "who",   "which", "when",  "after",
                      "before", "until", "since", "killed", "died", "begins", "began", "starts"});
  });
}

/// The text that names itself beside the date: an edition, a draft, a release, a statement.
bool names_itself(std::vector<std::string_view> const& words) {
  return std::any_of(words.begin(), words.end(), [](std::string_view w) {
    return is_any(w, {"edition", "draft", "release", "statement", "communique", "published", "posted", "issued",
                      "bulletin", "announcement", "desk", "correspondent", "reporter", "editor", "bureau",
                      "transcript", "newsletter", "memo"});
  });
}

/// Where the dateline of a press release ends: "Rotterdam, the Netherlands, 14 September 2022 (Agency) –": a place in
/// capitalized words, a full date, a dash.
std::optional<std::size_t> release_dateline_end(std::string_view text) {
  constexpr std::size_t kMostPlaces = 8;
  std::string_view const head = text.substr(0, 140);
  auto const dates = dates_in(head);
  if (dates.empty() || !dates.front().day || dates.front().begin == 0) return std::nullopt;
  auto const place = words_of(head.substr(0, dates.front().begin), kMostPlaces + 1);
  if (place.empty() || place.size() > kMostPlaces) return std::nullopt;
  for (std::string_view const word : place)
    if (digit(word[0]) || (word[0] >= 'a' && word[0] <= 'z' && !is_any(word, {"the", "of", "and", "de", "la"})))
      return std::nullopt;
  std::size_t at = dates.front().end;
  auto const blanks = [&] {
    while (at < head.size() && (head[at] == ' ' || head[at] == ',')) ++at;
  };
  blanks();
  if (at < head.size() && (head[at] == '(' || head[at] == '/')) {
    at = std::min(head.find(head[at] == '(' ? ')' : '/', at + 1), head.size() - 1) + 1;
    blanks();
  }
  // "Toronto and Perth, 6 October 2025, 9.40 p.m. The company has …"
  for (std::size_t stop = head.rfind(". "); stop != head.npos && stop >= dates.front().end;
       stop = stop == 0 ? head.npos : head.rfind(". ", stop - 1)) {
    std::string line(head.substr(0, stop));
    if (auto const joint = line.find(" and "); joint != line.npos) line.erase(joint, 4);
    if (is_date_line(line)) return stop;
  }
  bool const dash = head.substr(at).starts_with("-") || head.substr(at).starts_with("\xE2\x80\x93") ||
                    head.substr(at).starts_with("\xE2\x80\x94");
  return dash ? std::optional(at) : std::nullopt;
}

/// Where the dateline at the head of a paragraph ends: at its dash; nothing where there is none.
std::optional<std::size_t> dateline_end(std::string_view text) {
  if (auto const end = release_dateline_end(text)) return end;
  std::string_view const head = text.substr(0, 140);
  std::size_t capitals = 0;
  while (capitals < head.size() &&
         ((head[capitals] >= 'A' && head[capitals] <= 'Z') || static_cast<unsigned char>(head[capitals]) >= 0x80))
    ++capitals;
  if (capitals < 3) return std::nullopt;
  std::size_t best = head.npos;
  for (std::string_view const dash :
       {" - "sv, " -- "sv, " \xE2\x80\x93 "sv, "\xE2\x80\x94"sv, ") \xE2\x80\x93"sv, ") -"sv})
    best = std::min(best, head.find(dash));
  if (best == head.npos) return std::nullopt;
  return best;
}

/// The dateline up to `end`, with the bracket that closes it.
std::string_view with_bracket(std::string_view text, std::size_t end) {
  return trim(text.substr(0, end < text.size() && text[end] == ')' ? end + 1 : end));
}

/// "LEITH, June 6 (Agency Name)": the agency; "" where the brackets hold something else.
std::string agency_in(std::string_view dateline) {
  auto const open = dateline.rfind('(');
  if (open == dateline.npos || !dateline.ends_with(')')) return {};
  std::string_view const name = trim(dateline.substr(open + 1, dateline.size() - open - 2));
  bool const plain = name.size() >= 2 && name.size() <= 60 && name[0] >= 'A' && name[0] <= 'Z';
  return plain && std::none_of(name.begin(), name.end(), digit) ? std::string(name) : std::string();
}

/// The pieces of "City Council · Report 25/118 · 12 November 2025", "Trade Council - Leith, 4 January 2027".
std::vector<std::string_view> pieces_of(std::string_view line) {
  std::vector<std::string_view> out;
  std::size_t at = 0;
  while (at <= line.size()) {
    std::size_t end = line.size(), next = line.size() + 1;
    for (std::string_view const mark :
         {" \xC2\xB7 "sv, " | "sv, " - "sv, " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv, " \xE2\x80\xA2 "sv}) {
      std::size_t const found = line.find(mark, at);
      if (found < end) end = found, next = found + mark.size();
    }
    out.push_back(trim(line.substr(at, end - at)));
    at = next;
  }
  return out;
}

/// One of several pieces is a date and no more than its place and time beside it; or the last one begins with the date,
/// where the next line was run on: "City Council · 12 November 2025 Report by the director."
bool has_dated_piece(std::string_view line) {
  auto const pieces = pieces_of(line);
  if (pieces.size() < 2) return false;
  if (std::any_of(pieces.begin(), pieces.end(), is_date_line)) return true;
  auto const date = date_at(pieces.back(), 0);
  std::size_t const next = date && date->day ? date->end + 1 : pieces.back().size();
  return next < pieces.back().size() && pieces.back()[next] >= 'A' && pieces.back()[next] <= 'Z';
}

/// The house that such a line begins with: "City Council"; "" where it begins otherwise.
std::string house_in(std::string_view line) {
  constexpr std::size_t kMostWords = 8;
  auto const pieces = pieces_of(line);
  if (pieces.size() < 2) return {};
  auto const words = words_of(pieces.front(), kMostWords + 1);
  if (words.size() < 2 || words.size() > kMostWords) return {};
  for (std::string_view const w : words) {
    bool const small = w[0] >= 'a' && w[0] <= 'z';
    if (digit(w[0]) || (small && !is_any(w, {"of", "the", "and", "for"}))) return {};
    if (is_any(w, {"By", "Updated", "Published", "News", "Press", "Report", "Edition", "Draft"})) return {};
  }
  return std::string(pieces.front());
}

class HeadReader {
 public:
  explicit HeadReader(Content& content) : content_(content), out_(content.out) {}

  void read() {
    std::size_t seen = 0;
    bool in_story = false;
    for (std::size_t b = 0; b < out_.blocks.size() && seen < kMostBlocks; ++b) {
      Block& block = out_.blocks[b];
      if (block.zone == Zone::furniture && !is_byline(cut(block))) continue;
      bool const dated_heading = block.zone == Zone::heading && heading_dates_itself(cut(block));
      if (block.zone != Zone::body && block.zone != Zone::furniture && block.zone != Zone::quote && !dated_heading)
        continue;
      ++seen;
      // a lead may stand between the title and the line with the date, which then says what date it is
      if (in_story && !states_date(cut(block))) continue;
      if (!take(block, static_cast<std::uint32_t>(b)) && is_prose(cut(block))) {
        if (in_story) break;
        in_story = true;
        seen = std::max(seen, kMostBlocks - kAfterLead);
      }
    }
    settle();
  }

 private:
  static constexpr std::size_t kMostBlocks = 12;
  static constexpr std::size_t kAfterLead = 4;

  /// "Media statement, Johannesburg, 12 November 2025", "Noon bulletin of Monday, 4 May 2026"
  static bool heading_dates_itself(std::string_view text) {
    auto const dates = dates_in(text.substr(0, 200));
    if (dates.size() != 1 || !dates[0].day) return false;
    std::string const rest = lower_ascii(without(text, dates));
    auto const words = words_of(rest);
    return is_date_line(text) || (names_itself(words) && words.size() <= 8 && !tells(words));
  }

  /// A short line like "Release date: 16 August 2023".
  static bool states_date(std::string_view text) {
    if (text.size() > 80 || is_prose(text)) return false;
    auto const dates = dates_in(text);
    return dates.size() == 1 && marker_before(text, dates[0].begin) != DateMarker::none;
  }

  struct Candidate {
    Found found;
    DateOrigin origin;
    std::string words;
    DateMarker marker;
  };

  std::string_view cut(Block const& block) const {
    return std::string_view(out_.text).substr(block.begin, block.end - block.begin);
  }

  void keep(Found const& found, DateOrigin origin, std::string_view words, DateMarker marker = DateMarker::none) {
    candidates_.push_back({found, origin, std::string(words), marker});
  }

  /// Takes what a block says of the date. False where it is no line about the text itself.
  bool take(Block& block, std::uint32_t index) {
    std::string_view const text = cut(block);
    std::string_view const head = text.substr(0, 300);
    bool const marked = std::binary_search(content_.bylines.begin(), content_.bylines.end(), index);
    if (auto const end = dateline_end(text)) {
      std::string_view const line = text.substr(0, *end);
      for (Found const& found : dates_in(line)) keep(found, DateOrigin::dateline, with_bracket(text, *end));
      if (content_.publisher.empty()) content_.publisher = agency_in(with_bracket(text, *end));
      if (is_prose(text)) return false;
    }
    if (text.size() > 300) return false;
    auto const dates = dates_in(head);
    std::string const rest = lower_ascii(without(head, dates));
    auto const words = words_of(rest);
    bool const byline = is_byline(text) || marked;
    bool line = byline || (block.zone == Zone::body && is_slug(text));
    for (Found const& found : dates) {
      DateMarker const marker = marker_before(head, found.begin);
      bool const self = marker != DateMarker::none || byline || describes_itself(text, words);
      if (!self || today_before(head, found.begin)) continue;
      line = true;
      DateOrigin const origin = byline ? DateOrigin::byline : DateOrigin::dateline;
      keep(found, origin, trim(head), marker);
      if (content_.publisher.empty() && !byline) content_.publisher = house_in(trim(text));
    }
    if (line && block.zone == Zone::body && (byline || !is_prose(text) || !dates.empty()))
      set_aside(block, byline ? "a byline" : "a date or slug");
    return line;
  }

  /// "Leith, 6 June 2023", "23 Sep 2026 15:48 CEST", "The Herald, 6 June 2023", "Statement of 10 June 2025."
  static bool describes_itself(std::string_view text, std::vector<std::string_view> const& words) {
    // "Not for release before 11 a.m., Wednesday, 16 July 2025"
    bool const embargo = std::any_of(words.begin(), words.end(), [](std::string_view w) {
      return is_any(w, {"release", "embargo", "embargoed", "publication"});
    });
    if (tells(words) && !(embargo && tells_nothing_else(words))) return false;
    bool const counts = has_count(text);
    if (has_dated_piece(text)) return true;
    if (counts && !names_itself(words)) return false;
    std::size_t plain = 0;
    for (std::string_view const w : words_of(text))
      if (w[0] >= 'a' && w[0] <= 'z' && !clock_word(w) &&
          !is_any(w, {"of", "the", "in", "for", "and", "by", "on", "to"}))
        ++plain;
    if (ends_sentence(text) && !text.ends_with("m.") && !text.ends_with(".)")) return names_itself(words) && plain <= 6;
    return plain <= 5;
  }

  static bool tells_nothing_else(std::vector<std::string_view> words) {
    std::erase_if(words, [](std::string_view w) { return w == "before" || w == "until"; });
    return !tells(words);
  }

  /// A longer number is no clock's: what it counts is what the line is about. But "No. 25-118", "Ref. 2.1-5/418" count
  /// nothing.
  static bool has_count(std::string_view text) {
    auto const dates = dates_in(text);
    std::string const rest = without(text, dates);
    for (std::size_t at = 0; at < rest.size();) {
      std::size_t const end = std::min(rest.find_first_of(" \n\t", at), rest.size());
      std::string_view const word = std::string_view(rest).substr(at, end - at);
      bool const joined = word.find_first_of("-/") != word.npos;
      std::size_t digits = 0;
      for (std::size_t i = 0; i < word.size() && !joined; ++i) {
        digits = digit(word[i]) ? digits + 1 : 0;
        if (digits == 3) return true;
      }
      at = end + 1;
    }
    return false;
  }

  static bool supports(Found const& partial, Day day) {
    std::chrono::year_month_day const ymd(day);
    return partial.yearless && static_cast<unsigned>(ymd.month()) == partial.yearless->first &&
           static_cast<unsigned>(ymd.day()) == partial.yearless->second;
  }

  /// "Today: Wed 4 March 2026", "Today is 12/11/2026": the day on which the page was looked at.
  static bool today_before(std::string_view text, std::size_t at) {
    std::string const before = lower_ascii(text.substr(at > 20 ? at - 20 : 0, std::min<std::size_t>(at, 20)));
    auto words = words_of(before);
    std::erase_if(words, [](std::string_view w) { return weekday_word(w) || w == "is"; });
    return !words.empty() && words.back() == "today";
  }

  void settle() {
    // what says that it is the day of publication goes before what merely stands there
    for (DateOrigin const origin : {DateOrigin::byline, DateOrigin::dateline})
      if (std::any_of(candidates_.begin(), candidates_.end(), [&](Candidate const& c) {
            return c.origin == origin && c.marker == DateMarker::published && c.found.day && !c.found.other;
          }))
        std::erase_if(candidates_, [&](Candidate const& c) { return c.origin == origin && c.marker == DateMarker::none; });
    for (Candidate const& candidate : candidates_) {
      bool const modified = candidate.marker == DateMarker::modified;
      std::optional<Day> day;
      if (candidate.found.day && !candidate.found.other) day = candidate.found.day;
      if (candidate.found.other) day = settled_order(candidate.found);
      if (candidate.found.yearless) day = settled_year(candidate.found);
      if (day) content_.clues.push_back({candidate.origin, *day, candidate.words, modified});
      bool const lacks_year = candidate.found.yearless && !day && !modified;
      if (lacks_year && candidate.origin == DateOrigin::dateline && !content_.yearless)
        content_.yearless = {candidate.found.yearless->first, candidate.found.yearless->second, candidate.words};
    }
  }

  std::optional<Day> settled_order(Found const& found) const {
    for (Candidate const& other : candidates_) {
      if (supports(other.found, *found.day)) return found.day;
      if (supports(other.found, *found.other)) return found.other;
      if (!other.found.other && other.found.day && (other.found.day == found.day || other.found.day == found.other))
        return other.found.day;
    }
    return std::nullopt;
  }

  /// The year of a full date nearby in the head, where the two lie within three days of each other.
  std::optional<Day> settled_year(Found const& found) const {
    for (Candidate const& other : candidates_) {
      if (!other.found.day || other.found.other) continue;
      int const year = static_cast<int>(std::chrono::year_month_day(*other.found.day).year());
      auto const day = make_day(year, found.yearless->first, found.yearless->second);
      if (day && *day == *other.found.day) return day;
    }
    return std::nullopt;
  }

  Content& content_;
  TextBuilder& out_;
  std::vector<Candidate> candidates_;
};

}  // namespace

DateMarker marker_before(std::string_view text, std::size_t at) {
  std::string const before = lower_ascii(text.substr(at > 40 ? at - 40 : 0, at > 40 ? 40 : at));
  auto const words = words_of(before, 16);
  std::size_t seen = 0;
  for (auto w = words.rbegin(); w != words.rend() && seen < 4; ++w, ++seen) {
    if (is_any(*w, {"published", "posted", "moved", "issued", "release", "released", "filed", "publication", "date",
                    "dated", "created"})) {
      // "closing date", "next release date", "up to date"
      auto before_it = std::next(w);
      while (before_it != words.rend() && is_any(*before_it, {"date", "publication", "release"})) ++before_it;
      bool const other = before_it != words.rend() &&
                         is_any(*before_it, {"closing", "due", "end", "next", "out", "start", "to", "up"});
      return other ? DateMarker::none : DateMarker::published;
    }
    if (is_any(*w, {"updated", "modified", "revised", "corrected", "reviewed"})) return DateMarker::modified;
    if (!is_any(*w, {"on", "at", "of", "the", "first", "last", "online", "in", "from"}) && !weekday_word(*w)) break;
  }
  return DateMarker::none;
}

bool is_bare_date(std::string_view line) {
  if (line.size() > 60) return false;
  auto const dates = dates_in(line);
  if (dates.size() != 1) return false;
  std::string const rest = lower_ascii(without(line, dates));
  auto const words = words_of(rest);
  return std::all_of(words.begin(), words.end(), weekday_word);
}

bool is_date_line(std::string_view line) {
  if (line.size() > 100) return false;
  auto const dates = dates_in(line);
  if (dates.empty()) return false;
  std::string const rest = without(line, dates);
  std::string const lowered = lower_ascii(rest);
  auto const words = words_of(rest), small = words_of(lowered);
  std::size_t places = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (digit(words[i][0]) || clock_word(small[i]) || weekday_word(small[i])) continue;
    if (words[i][0] >= 'a' && words[i][0] <= 'z') return false;
    ++places;
  }
  return places <= 5;
}

void read_head(Content& content) { HeadReader(content).read(); }

}  // namespace stet
