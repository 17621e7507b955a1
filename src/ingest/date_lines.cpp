#include "ingest/date_lines.hpp"

#include <algorithm>

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

std::optional<FoundDate> date_at(std::string_view text, std::size_t at) {
  if (auto const numeric = read_numeric_date(text, at))
    return FoundDate{at, at + numeric->length, numeric->day, numeric->other, {}};
  auto const reading = read_date(text, at);
  if (!reading || reading->form != DateReading::Form::day || !reading->month || !reading->day) return std::nullopt;
  FoundDate out;
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

}  // namespace

bool is_any(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool clock_word(std::string_view w) {
  return is_any(w,
                {"am",   "pm",  "a",   "p",   "m",   "at",  "noon", "midnight", "gmt",  "utc", "bst",  "cet",  "cest",
                 "est",  "edt", "cst", "cdt", "mst", "mdt", "pst",  "pdt",      "ist",  "jst", "aest", "aedt", "nzst",
                 "nzdt", "hkt", "sgt", "msk", "et",  "pt",  "ct",   "local",    "time", "h",   "hrs"});
}

std::vector<FoundDate> dates_in(std::string_view text) {
  std::vector<FoundDate> out;
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

bool weekday_word(std::string_view w) {
  return is_any(w, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
                    "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});
}

std::string without_dates(std::string_view text, std::vector<FoundDate> const& dates) {
  std::string out;
  std::size_t at = 0;
  for (FoundDate const& found : dates) {
    out.append(text.substr(at, found.begin - at)).append(" ");
    at = found.end;
  }
  return out.append(text.substr(at));
}

bool tells_of_event(std::vector<std::string_view> const& words) {
  return std::any_of(words.begin(), words.end(), [](std::string_view w) {
    return is_any(w, {"was",    "were",  "is",    "are",    "has",  "have",   "had",   "will",  "would", "said",
                      "says",   "been",  "did",   "does",   "can",  "must",   "who",   "which", "when",  "after",
                      "before", "until", "since", "killed", "died", "begins", "began", "starts"});
  });
}

bool names_itself(std::vector<std::string_view> const& words) {
  return std::any_of(words.begin(), words.end(), [](std::string_view w) {
    return is_any(w, {"edition", "draft", "release", "statement", "communique", "published", "posted", "issued",
                      "bulletin", "announcement", "desk", "correspondent", "reporter", "editor", "bureau", "transcript",
                      "newsletter", "memo"});
  });
}

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

std::string_view with_bracket(std::string_view text, std::size_t end) {
  return trim(text.substr(0, end < text.size() && text[end] == ')' ? end + 1 : end));
}

std::string agency_in(std::string_view dateline) {
  auto const open = dateline.rfind('(');
  if (open == dateline.npos || !dateline.ends_with(')')) return {};
  std::string_view const name = trim(dateline.substr(open + 1, dateline.size() - open - 2));
  bool const plain = name.size() >= 2 && name.size() <= 60 && name[0] >= 'A' && name[0] <= 'Z';
  return plain && std::none_of(name.begin(), name.end(), digit) ? std::string(name) : std::string();
}

bool has_dated_piece(std::string_view line) {
  auto const pieces = pieces_of(line);
  if (pieces.size() < 2) return false;
  if (std::any_of(pieces.begin(), pieces.end(), is_date_line)) return true;
  auto const date = date_at(pieces.back(), 0);
  std::size_t const next = date && date->day ? date->end + 1 : pieces.back().size();
  return next < pieces.back().size() && pieces.back()[next] >= 'A' && pieces.back()[next] <= 'Z';
}

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
  std::string const rest = lower_ascii(without_dates(line, dates));
  auto const words = words_of(rest);
  return std::all_of(words.begin(), words.end(), weekday_word);
}

bool is_date_line(std::string_view line) {
  if (line.size() > 100) return false;
  auto const dates = dates_in(line);
  if (dates.empty()) return false;
  std::string const rest = without_dates(line, dates);
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

}  // namespace stet
