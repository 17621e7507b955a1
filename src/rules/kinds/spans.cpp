// `check: calendar` with `holds: age` or `holds: duration`: an age that no birthday allows, a length of time that does
// not lie between its dates. A year alone is any of its days, so that both ends of a span count, or one, or none.
#include <chrono>
#include <cmath>
#include <string>

#include "core/interval.hpp"
#include "rules/kinds/kinds.hpp"
#include "rules/message.hpp"

namespace stet::kinds {
namespace {

using std::chrono::days;

constexpr double kDaySeconds = 86400;
constexpr double kYearDays = 365.25;

struct Bounds {
  Day first;
  Day last;
};

/// The days that a date may be; `year` for one that names none.
std::optional<Bounds> bounds_of(DateReading const& date, std::optional<int> year) {
  auto const y = date.year ? date.year : year;
  if (!y) return std::nullopt;
  if (date.form == DateReading::Form::year) return Bounds{*make_day(*y, 1, 1), *make_day(*y, 12, 31)};
  if (!date.month || *date.month < 1 || *date.month > 12) return std::nullopt;
  if (date.form == DateReading::Form::month || !date.day) {
    auto const first = make_day(*y, *date.month, 1);
    return Bounds{*first, last_of_month(*first)};
  }
  auto const day = make_day(*y, *date.month, *date.day);
  return day ? std::optional(Bounds{*day, *day}) : std::nullopt;
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

/// What the figure says, in its own unit.
Interval own_unit(Figure const& figure) {
  double const factor = figure.reading.unit.factor;
  return factor > 0 ? figure.wide * (1 / factor) : figure.wide;
}

/// Whole years lived between two dates: the birthday of the last year may be past or to come.
Interval age_between(Bounds birth, Bounds end) {
  constexpr int kSlack = 31;  // days: a text may be of the week before or after a birthday
  auto const lived = [](auto span) { return std::floor(static_cast<double>(span) / kYearDays); };
  return Interval::closed(lived((end.first - birth.last).count() - kSlack),
                          lived((end.last - birth.first).count() + kSlack));
}

std::string range_text(double lo, double hi) {
  return lo == hi ? number_text(lo, 0) : number_text(lo, 0) + " or " + number_text(hi, 0);
}

struct Checked {
  bool fits = true;
  std::string expected;
  std::string until;
};

/// The day of a text: its own, or for a draft and for peers that of the check.
std::optional<Day> own_day(Dossier const& dossier, DocumentId doc) {
  if (auto const published = dossier.documents[doc].published) return published;
  bool const checked = dossier.draft() == kNone || doc == dossier.draft();
  return checked ? dossier.as_of : std::nullopt;
}

std::optional<Checked> check_age(Dossier const& dossier, Claim const& claim) {
  auto const birth = bounds_of(dossier.dates[claim.dates[0]].reading, std::nullopt);
  if (!birth) return std::nullopt;
  Figure const& figure = dossier.figures[claim.stated];
  std::optional<Bounds> end;
  Checked out;
  if (claim.dates.size() > 1) {
    DateMention const& mention = dossier.dates[claim.dates[1]];
    end = bounds_of(mention.reading, std::nullopt);
    out.until = dossier.text_of(mention.span);
  } else if (auto const day = own_day(dossier, figure.span.doc)) {
    end = Bounds{*day, *day};
    out.until = to_string(*day);
  }
  if (!end || end->last < birth->first) return std::nullopt;
  Interval const age = age_between(*birth, *end);
  out.fits = overlaps(age, own_unit(figure));
  int const years = year_of(end->last) - year_of(birth->first);
  out.expected = birth->first == birth->last && end->first == end->last ? range_text(age.lo, age.hi)
                                                                        : range_text(years - 1, years);
  return out;
}

/// "August 14, eight days ago", by the day of the text; a day or, of weeks, half of one more or less may be the
/// writing's.
std::optional<Checked> check_days_ago(Dossier const& dossier, Claim const& claim) {
  DateMention const& then = dossier.dates[claim.dates[0]];
  bool const weeks = dossier.dates[claim.dates[1]].reading.step == DateReading::Step::week;
  auto const today = own_day(dossier, then.span.doc);
  if (!today) return std::nullopt;
  auto date = bounds_of(then.reading, year_of(*today));
  if (date && date->first > *today && !then.reading.year) date = bounds_of(then.reading, year_of(*today) - 1);
  if (!date || date->first > *today) return std::nullopt;
  double const unit = weeks ? 7 : 1, passed = static_cast<double>((*today - date->first).count());
  Checked out;
  out.fits = std::fabs(passed - claim.base * unit) <= (weeks ? 4 : 1);
  out.expected = number_text(std::round(passed / unit), 0);
  out.until = to_string(*today);
  return out;
}

/// "founded in 1924, celebrates its 90th anniversary this year": the year of the text's own day, or one beside it.
std::optional<Checked> check_this_year(Dossier const& dossier, Claim const& claim) {
  DateMention const &from = dossier.dates[claim.dates[0]], &to = dossier.dates[claim.dates[1]];
  auto const today = own_day(dossier, from.span.doc);
  if (!today || !from.reading.year) return std::nullopt;
  int const years = year_of(*today) + to.reading.offset - *from.reading.year;
  return Checked{static_cast<double>(years) == claim.base, number_text(years, 0),
                 std::string(dossier.text_of(to.span))};
}

std::optional<Checked> check_duration(Dossier const& dossier, Claim const& claim) {
  DateMention const& from = dossier.dates[claim.dates[0]];
  if (claim.dates.size() < 2) {
    auto const begin = bounds_of(from.reading, std::nullopt);
    auto const day = own_day(dossier, from.span.doc);
    if (!begin || !day || *day < begin->first) return std::nullopt;
    double const years = year_of(*day) - year_of(begin->first);
    // "26 years ago" is counted by the calendar or from day to day.
    if (claim.members.empty())
      return Checked{std::fabs(years - claim.base) <= 1, number_text(years, 0), to_string(*day)};
    Interval const stated = own_unit(dossier.figures[claim.stated]);
    return Checked{overlaps(stated, Interval::closed(years - 1, years)), number_text(years, 0), to_string(*day)};
  }
  DateMention const& to = dossier.dates[claim.dates[1]];
  if (to.reading.form == DateReading::Form::relative)
    return to.reading.step == DateReading::Step::year ? check_this_year(dossier, claim)
                                                      : check_days_ago(dossier, claim);
  std::optional<int> const year = from.reading.year ? from.reading.year
                                  : to.reading.year ? to.reading.year
                                                    : std::optional(2001);
  auto const begin = bounds_of(from.reading, year);
  auto end = bounds_of(to.reading, year);
  if (!begin || !end) return std::nullopt;
  // "from November to February": the next year's
  if (end->last < begin->first && !(from.reading.year && to.reading.year))
    end = bounds_of(to.reading, *year + (to.reading.year ? 0 : 1));
  if (!end || end->last < begin->first) return std::nullopt;
  double const least = static_cast<double>((end->first - begin->last).count());
  double const most = static_cast<double>((end->last - begin->first).count() + 1);
  Checked out;
  out.until = dossier.text_of(to.span);
  if (claim.members.empty()) {  // an anniversary, or so many years later
    double const years = year_of(end->first) - year_of(begin->first);
    // "25 years later" may be rounded by one, an anniversary not.
    out.fits = std::fabs(years - claim.base) <= (claim.full ? 0 : 1);
    out.expected = number_text(years, 0);
    return out;
  }
  Figure const& figure = dossier.figures[claim.stated];
  Interval const stated = figure.wide * (1 / kDaySeconds);
  out.fits = overlaps(stated, Interval::closed(claim.full ? least : 0, most));
  double const unit = figure.reading.unit.factor / kDaySeconds;
  double const length = static_cast<double>((end->first - begin->first).count()) / unit;
  out.expected = number_text(std::round(length), 0);
  if (most - least <= 1 && unit == 1) out.expected = range_text(least, most);
  return out;
}

}  // namespace

void calendar_spans(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  Dossier const& dossier = scene.dossier;
  Role const role = rule.holds == Holds::age ? Role::age : Role::duration;
  auto const concerned = [&](Claim const& claim) {
    return !claim.dates.empty() &&
           (claim.members.empty() ? role == Role::duration : claim.members.front().role == role);
  };
  for (std::size_t first = 0, last = 0; first < dossier.claims.size(); first = last) {
    std::optional<Checked> wrong;
    Claim const* claim = nullptr;
    bool fits = false;
    do {
      Claim const& it = dossier.claims[last];
      if (!concerned(it)) continue;
      auto const checked = role == Role::age ? check_age(dossier, it) : check_duration(dossier, it);
      if (!checked) continue;
      fits = fits || checked->fits;
      if (!checked->fits && !wrong) wrong = checked, claim = &it;
    } while (++last < dossier.claims.size() && dossier.claims[last].stated != kNone &&
             dossier.claims[last].stated == dossier.claims[first].stated);
    if (!wrong || fits) continue;
    Shown shown;
    DateMention const& begin = dossier.dates[claim->dates[0]];
    std::vector<FigureId> figures;
    if (claim->stated != kNone) figures.push_back(claim->stated), shown.figures.emplace_back("figure", claim->stated);
    bool const relative =
        claim->dates.size() > 1 && dossier.dates[claim->dates[1]].reading.form == DateReading::Form::relative;
    std::string const text = claim->stated != kNone ? std::string(dossier.text_of(dossier.figures[claim->stated].span))
                             : relative             ? std::string(dossier.text_of(dossier.dates[claim->dates[1]].span))
                                                    : number_text(claim->base, 0) + " years";
    shown.words = {{"date.text", std::string(dossier.text_of(begin.span))},
                   {"until.text", wrong->until},
                   {"figure.text", text},
                   {"expected", wrong->expected}};
    Finding finding = make_finding(rule, scene, std::move(figures), shown);
    finding.severity = severity_of(rule, scene, begin.span.doc);
    finding.locations.push_back(begin.span);
    if (claim->dates.size() > 1) finding.locations.push_back(dossier.dates[claim->dates[1]].span);
    out.push_back(std::move(finding));
  }
}

}  // namespace stet::kinds
