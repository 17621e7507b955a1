#include "rules/chronology.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "rules/parties.hpp"

namespace stet {
namespace {

constexpr double kTelling = 1.6;  // powers of ten of precision: "31,000 vehicles" has 1.8, "$4 million" 0.9

// Two stretches of one length that a text names each: two years, two months, two days far from each other.
bool two_periods(TimeSpan const& a, TimeSpan const& b) {
  if (!a.in_own_words() || !b.in_own_words() || !a.first || !a.last || !b.first || !b.last) return false;
  auto const x = (*a.last - *a.first).count(), y = (*b.last - *b.first).count();
  auto const apart = std::abs((*a.first - *b.first).count());
  return std::abs(x - y) <= 3 && (x >= kPeriodDays || apart > 2 * kReportingDays);
}

// A former level says nothing of now where a text gives the present one: "slid to 98.2 million from 112.7 million".
std::vector<Candidate> without_former(Figure const& figure, std::vector<Candidate> all) {
  bool const present = std::any_of(all.begin(), all.end(), [](Candidate const& c) { return !c.former; });
  if (present && !figure.roles.has(Role::from_value)) std::erase_if(all, [](Candidate const& c) { return c.former; });
  return all;
}

// Of what holds for one day those of its latest hour; of the draft's own hour, where it names one.
std::vector<Candidate> last_of_day(Figure const& figure, std::vector<Candidate> now) {
  auto const one_day = [](Days const& days) { return days.known() && days.first == days.last; };
  std::map<Day, int> latest;
  for (Candidate const& c : now) {
    if (!one_day(c.days) || !c.days.clock) continue;
    auto const [at, fresh] = latest.emplace(*c.days.first, *c.days.clock);
    if (!fresh) at->second = std::max(at->second, *c.days.clock);
    if (figure.when.clock == c.days.clock) at->second = *c.days.clock;
  }
  std::erase_if(now, [&](Candidate const& c) {
    return one_day(c.days) && c.days.clock && *c.days.clock < latest.at(*c.days.first);
  });
  return now;
}

}  // namespace

bool Chronology::of_a_time(Figure const& figure) const {
  if (!dates_itself(figure)) return false;
  TimeSpan const& when = figure.when;
  bool const level = figure.time_kind == TimeKind::level || figure.time_kind == TimeKind::total;
  bool const until_now =
      level && when.last && limit_ && *when.last == *limit_ &&
      (when.first != when.last || (when.basis == Basis::relative && (when.text == "today" || when.text == "now")));
  return !until_now;
}

bool Chronology::to_come(Figure const& figure) const {
  Days const own = days_of(figure);
  return limit_ && own.known() && *own.first > *limit_;
}

bool Chronology::under_way(Figure const& figure) const {
  Days const own = days_of(figure);
  bool const goes_on = limit_ && own.known() && *own.first <= *limit_ && *own.last >= *limit_;
  return goes_on && (*own.last > *limit_ || (*own.last - *own.first).count() >= kPeriodDays);
}

// Do both give one and the same number, of digits enough that chance does not make it twice?
bool Chronology::gives_very_number(Figure const& figure, Candidate const& c) const {
  Figure const& other = dossier_.figures[c.figure];
  std::string const &own = figure.reading.unit.id, &theirs = other.reading.unit.id;
  return figure.reading.nominal && other.reading.nominal == figure.reading.nominal &&
         (own == theirs || own.empty() || theirs.empty()) && other.reading.relation == figure.reading.relation &&
         std::min(precision(figure.reading), precision(other.reading)) >= kTelling;
}

// Those whose time overlaps the draft's, and the undated ones. What happened on Monday stands in Tuesday's papers
// without a date of its own: where nothing else is of that time, a text of the days after that agrees is taken at
// its word, and a later one that gives the very number ("21,640 wardens").
std::vector<Candidate> Chronology::of_its_time(Figure const& figure, std::vector<Candidate> const& all) const {
  std::vector<Candidate> out;
  for (Candidate const& c : all)
    if (c.time == TimeOrder::overlap || !c.days.known()) out.push_back(c);
  if (!out.empty()) return out;
  Days const own = days_of(figure);
  for (Candidate const& c : all) {
    Basis const basis = dossier_.figures[c.figure].when.basis;
    bool const by_document = basis == Basis::published || basis == Basis::dateline;
    // what is to come is told of before: no text of that time can be at hand
    if (limit_ && own.known() && *own.last > *limit_ && (c.agrees || by_document)) {
      out.push_back(c);
      continue;
    }
    if (c.time == TimeOrder::overlap || !c.agrees || !by_document || !c.days.known() || !own.known()) continue;
    auto const delay = *c.days.first - *own.last;
    bool const soon_after = delay.count() > 0 && delay.count() <= kReportingDays;
    // A text that gives no date of its own may well speak of the draft's period, which it need not name ("next year's
    // budget"): its agreement counts, its disagreement would prove nothing.
    bool const period = (*own.last - *own.first).count() >= kPeriodDays && delay.count() <= 366;
    if (soon_after || period || (delay.count() > 0 && gives_very_number(figure, c))) out.push_back(c);
  }
  if (!out.empty()) return out;
  // Nothing is of that time: where one text dates the number by its words and the other by the day, the period or the
  // event, the very number is the same. "45,120 in 2024" is not "45,120 in 2025".
  for (Candidate const& c : all)
    if (c.agrees && gives_very_number(figure, c) && !two_periods(figure.when, dossier_.figures[c.figure].when))
      out.push_back(c);
  if (!out.empty()) return out;
  // nor is one that a slip made of it a number of another day
  for (Candidate const& c : all)
    if (c.slip && !two_periods(figure.when, dossier_.figures[c.figure].when)) out.push_back(c);
  return out;
}

std::vector<Candidate> Chronology::newest(std::vector<Candidate> const& all) {
  Days latest;
  for (Candidate const& c : all) {
    if (!c.days.known()) continue;
    if (!latest.known() || *c.days.first > *latest.first) latest = {c.days.first, c.days.first, {}};
  }
  for (Candidate const& c : all)
    if (c.days.known() && c.days.first == latest.first && c.days.last == latest.first && c.days.clock &&
        (!latest.clock || *c.days.clock > *latest.clock))
      latest.clock = c.days.clock;
  std::vector<Candidate> out;
  for (Candidate const& c : all)
    if (!before(c.days, latest)) out.push_back(c);
  return out;
}

// Those of the texts that were published last, give or take the days in which all report one thing.
std::vector<Candidate> Chronology::said_last(std::vector<Candidate> const& all) const {
  auto const published = [&](Candidate const& c) { return dossier_.document_of(dossier_.figures[c.figure]).published; };
  std::optional<Day> last;
  for (Candidate const& c : all)
    if (auto const day = published(c); day && (!limit_ || *day <= *limit_) && (!last || *day > *last)) last = day;
  std::vector<Candidate> out;
  for (Candidate const& c : all)
    if (auto const day = published(c); !last || !day || (*last - *day).count() <= kReportingDays) out.push_back(c);
  return out;
}

// Of two takes by one publisher the later one speaks.
std::vector<Candidate> Chronology::later_takes(std::vector<Candidate> const& now) const {
  std::map<std::pair<std::string, std::string>, Day> latest;
  auto key_of = [&](Candidate const& c) {
    Figure const& figure = dossier_.figures[c.figure];
    return std::pair(dossier_.document_of(figure).publisher, party_name(figure.attribution));
  };
  for (Candidate const& c : now) {
    auto const& published = dossier_.document_of(dossier_.figures[c.figure]).published;
    if (!published) continue;
    auto const [at, fresh] = latest.emplace(key_of(c), *published);
    if (!fresh) at->second = std::max(at->second, *published);
  }
  std::vector<Candidate> out;
  for (Candidate const& c : now) {
    Document const& document = dossier_.document_of(dossier_.figures[c.figure]);
    if (!document.publisher.empty() && document.published && *document.published < latest.at(key_of(c))) continue;
    out.push_back(c);
  }
  return out;
}

std::vector<Candidate> Chronology::in_force(Figure const& figure, std::vector<Candidate> const& all) const {
  bool const fixed = figure.time_kind == TimeKind::fixed;
  bool const timed = of_a_time(figure);
  std::vector<Candidate> now = fixed ? all : timed ? of_its_time(figure, all) : newest(without_former(figure, all));
  now = last_of_day(figure, std::move(now));
  // of forecasts for one time the one made last holds
  if (timed && to_come(figure)) now = newest(now);
  if (timed && under_way(figure)) now = said_last(now);
  return later_takes(now);
}

}  // namespace stet
