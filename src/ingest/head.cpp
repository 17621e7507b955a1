#include "ingest/head.hpp"

#include <algorithm>
#include <optional>

#include "ingest/date_lines.hpp"
#include "ingest/dates.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

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
    std::string const rest = lower_ascii(without_dates(text, dates));
    auto const words = words_of(rest);
    return is_date_line(text) || (names_itself(words) && words.size() <= 8 && !tells_of_event(words));
  }

  /// A short line like "Release date: 16 August 2023".
  static bool states_date(std::string_view text) {
    if (text.size() > 80 || is_prose(text)) return false;
    auto const dates = dates_in(text);
    return dates.size() == 1 && marker_before(text, dates[0].begin) != DateMarker::none;
  }

  struct Candidate {
    FoundDate found;
    DateOrigin origin;
    std::string words;
    DateMarker marker;
  };

  std::string_view cut(Block const& block) const {
    return std::string_view(out_.text).substr(block.begin, block.end - block.begin);
  }

  void keep(FoundDate const& found, DateOrigin origin, std::string_view words, DateMarker marker = DateMarker::none) {
    candidates_.push_back({found, origin, std::string(words), marker});
  }

  /// Takes what a block says of the date. False where it is no line about the text itself.
  bool take(Block& block, std::uint32_t index) {
    std::string_view const text = cut(block);
    std::string_view const head = text.substr(0, 300);
    bool const marked = std::binary_search(content_.bylines.begin(), content_.bylines.end(), index);
    if (auto const end = dateline_end(text)) {
      std::string_view const line = text.substr(0, *end);
      for (FoundDate const& found : dates_in(line)) keep(found, DateOrigin::dateline, with_bracket(text, *end));
      if (content_.publisher.empty()) content_.publisher = agency_in(with_bracket(text, *end));
      if (is_prose(text)) return false;
    }
    if (text.size() > 300) return false;
    auto const dates = dates_in(head);
    std::string const rest = lower_ascii(without_dates(head, dates));
    auto const words = words_of(rest);
    bool const byline = is_byline(text) || marked;
    bool line = byline || (block.zone == Zone::body && is_slug(text));
    for (FoundDate const& found : dates) {
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
    if (tells_of_event(words) && !(embargo && tells_nothing_else(words))) return false;
    bool const counts = has_count(text) || dates_what_it_counts(text);
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
    return !tells_of_event(words);
  }

  /// A longer number is no clock's: what it counts is what the line is about. But "No. 25-118", "Ref. 2.1-5/418" count
  /// nothing.
  static bool has_count(std::string_view text) {
    auto const dates = dates_in(text);
    std::string const rest = without_dates(text, dates);
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

  /// "12 Dead in Aleppo on Aug. 3", "Tariffs on $16 Million of Goods by 23 August": a headline, not the day of the
  /// text.
  static bool dates_what_it_counts(std::string_view text) {
    auto const dates = dates_in(text);
    std::string const rest = without_dates(text, dates);
    auto const words = words_of(rest);
    bool const counts = std::any_of(words.begin(), words.end(), [](std::string_view w) {
      return digit(w[0]) && !clock_word(w) && std::all_of(w.begin(), w.end(), digit);
    });
    return counts && std::any_of(dates.begin(), dates.end(), [&](FoundDate const& found) {
             std::string const before = lower_ascii(text.substr(0, found.begin));
             auto const leading = words_of(before);
             return !leading.empty() && is_any(leading.back(), {"on", "by", "since", "until", "from"});
           });
  }

  static bool supports(FoundDate const& partial, Day day) {
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
        std::erase_if(candidates_,
                      [&](Candidate const& c) { return c.origin == origin && c.marker == DateMarker::none; });
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

  std::optional<Day> settled_order(FoundDate const& found) const {
    for (Candidate const& other : candidates_) {
      if (supports(other.found, *found.day)) return found.day;
      if (supports(other.found, *found.other)) return found.other;
      if (!other.found.other && other.found.day && (other.found.day == found.day || other.found.day == found.other))
        return other.found.day;
    }
    return std::nullopt;
  }

  /// The year of a full date nearby in the head, where the two lie within three days of each other.
  std::optional<Day> settled_year(FoundDate const& found) const {
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

void read_head(Content& content) { HeadReader(content).read(); }

}  // namespace stet
