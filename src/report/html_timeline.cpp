#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "report/figure_json.hpp"
#include "report/html_parts.hpp"
#include "report/number.hpp"
#include "report/words.hpp"

namespace stet {
namespace {

constexpr std::size_t kPictures = 20;
constexpr std::size_t kPoints = 60;
constexpr std::size_t kDayLabels = 6;
constexpr int kLeft = 96, kRight = 700, kTop = 16, kBottom = 184;
constexpr double kLogFrom = 100;  // values further apart than this share a logarithmic scale

struct Point {
  Figure const* figure;
  Day day;
  Interval value;  // in the unit of the picture
  bool draft;
};

struct Picture {
  Unit unit;
  std::vector<Point> points;  // by day, then document order
};

Interval in_unit(Interval base, Unit const& unit) {
  Interval out = base;
  out.lo = (base.lo - unit.offset) / unit.factor;
  out.hi = (base.hi - unit.offset) / unit.factor;
  return out;
}

Picture picture_of(Outline const& outline, Topic const& topic) {
  Dossier const& dossier = outline.dossier();
  Picture out;
  for (FigureId const id : topic.figures) {
    Figure const& figure = dossier.figures[id];
    Unit const& unit = figure.reading.unit;
    bool const dated = figure.when.known() && figure.when.basis != Basis::unknown;
    if (!dated || figure.wide.empty() || unit.factor == 0 || out.points.size() == kPoints) continue;
    if (out.points.empty()) out.unit = unit;
    if (unit.dimension != out.unit.dimension || (unit.dimension != Dimension::count && unit.base != out.unit.base))
      continue;
    Interval const value = in_unit(figure.wide, out.unit);
    if (!std::isfinite(value.lo) && !std::isfinite(value.hi)) continue;
    out.points.push_back(
        {&figure, figure.when.last.value_or(*figure.when.first), value, figure.span.doc == outline.draft});
  }
  std::stable_sort(out.points.begin(), out.points.end(), [](Point const& a, Point const& b) { return a.day < b.day; });
  return out;
}

// Values of two or more days, not all of them the same.
bool worth_showing(Outline const& outline, Picture const& picture) {
  std::set<Day> days;
  bool draft = outline.draft == kNone;
  Interval shared;
  for (Point const& point : picture.points) {
    days.insert(point.day);
    draft = draft || point.draft;
    shared = intersection(shared, point.value);
  }
  return draft && days.size() > 1 && shared.empty();
}

/// Where a value stands on the picture's upright axis.
class Scale {
 public:
  explicit Scale(std::vector<Point> const& points) {
    low_ = kInfinity;
    high_ = -kInfinity;
    for (Point const& point : points)
      for (double const end : {point.value.lo, point.value.hi})
        if (std::isfinite(end)) {
          low_ = std::min(low_, end);
          high_ = std::max(high_, end);
        }
    log_ = low_ > 0 && high_ / low_ > kLogFrom;
    double const margin = (high_ - low_) * 0.08 + (high_ == low_ ? std::abs(high_) * 0.1 + 1 : 0);
    if (!log_) {
      low_ -= margin;
      high_ += margin;
    }
  }
  bool is_log() const { return log_; }
  int at(double value) const {
    double const v = std::clamp(value, low_, high_);
    double const share = log_ ? std::log(v / low_) / std::log(high_ / low_) : (v - low_) / (high_ - low_);
    return kBottom - static_cast<int>(std::lround(share * (kBottom - kTop)));
  }
  double value_at(double share) const {
    return log_ ? low_ * std::pow(high_ / low_, share) : low_ + (high_ - low_) * share;
  }

 private:
  double low_, high_;
  bool log_;
};

std::string day_position(Picture const& picture, Day day) {
  auto const first = picture.points.front().day;
  auto const span = (picture.points.back().day - first).count();
  return std::to_string(kLeft + 24 + (day - first).count() * (kRight - kLeft - 64) / std::max<long>(span, 1));
}

View bar_view(Picture const& picture, Scale const& scale, Point const& point, int shift) {
  int const x = std::stoi(day_position(picture, point.day)) + shift;
  int const top = std::isfinite(point.value.hi) ? scale.at(point.value.hi) : kTop;
  int const bottom = std::isfinite(point.value.lo) ? scale.at(point.value.lo) : kBottom;
  auto arrow = [&](int y, int towards) {
    return "M" + std::to_string(x - 4) + ' ' + std::to_string(y + towards) + "L" + std::to_string(x) + ' ' +
           std::to_string(y) + "L" + std::to_string(x + 4) + ' ' + std::to_string(y + towards);
  };
  View out;
  out.set("x", std::to_string(x)).set("top", std::to_string(top)).set("bottom", std::to_string(bottom));
  out.set("middle", std::to_string((top + bottom) / 2)).set("draft", point.draft);
  out.set("up", std::isfinite(point.value.hi) ? std::string() : arrow(kTop, 5));
  out.set("down", std::isfinite(point.value.lo) ? std::string() : arrow(kBottom, -5));
  return out;
}

std::vector<View> bars_of(Picture const& picture, Scale const& scale) {
  std::vector<View> out;
  std::map<Day, int> taken;
  for (Point const& point : picture.points)
    out.push_back(bar_view(picture, scale, point, 10 * taken[point.day]++ % 60));
  return out;
}

std::vector<View> day_labels(Picture const& picture) {
  std::vector<Day> days;
  for (Point const& point : picture.points)
    if (days.empty() || days.back() != point.day) days.push_back(point.day);
  std::vector<View> out;
  std::size_t const step = (days.size() + kDayLabels - 1) / kDayLabels;
  int before = -1000;
  for (std::size_t i = 0; i < days.size(); i += step) {
    std::string const x = day_position(picture, days[i]);
    if (std::stoi(x) - before < 84) continue;  // two labels would overlap
    before = std::stoi(x);
    out.push_back(View().set("x", x).set("label", to_string(days[i])));
  }
  return out;
}

std::vector<View> value_labels(Scale const& scale) {
  std::vector<View> out;
  for (double const share : {0.0, 0.5, 1.0}) {
    double const value = scale.value_at(share);
    out.push_back(View().set("y", std::to_string(scale.at(value))).set("label", grouped(round_significant(value, 3))));
  }
  return out;
}

View picture_view(Outline const& outline, Topic const& topic, Picture const& picture, std::size_t number) {
  Dossier const& dossier = outline.dossier();
  Scale const scale(picture.points);
  View out;
  out.set("timeline_id", "t" + std::to_string(number)).set("name", topic.name).set("log", scale.is_log());
  out.set("unit", picture.unit.dimension == Dimension::currency ? picture.unit.id : picture.unit.text);
  out.set("bars", bars_of(picture, scale)).set("days", day_labels(picture)).set("values", value_labels(scale));
  std::vector<View> bands, rows;
  for (Point const& point : picture.points) {
    Document const& document = dossier.document_of(*point.figure);
    if (point.draft) {
      int const top = std::isfinite(point.value.hi) ? scale.at(point.value.hi) : kTop;
      int const bottom = std::isfinite(point.value.lo) ? scale.at(point.value.lo) : kBottom;
      bands.push_back(View()
                          .set("top", std::to_string(top))
                          .set("height", std::to_string(std::max(bottom - top, 2)))
                          .set("label_y", std::to_string(top - 5)));
    }
    View row;
    row.set("when", when_words(point.figure->when)).set("basis", name_of(point.figure->when.basis));
    row.set("text", dossier.text_of(point.figure->span)).set("draft", point.draft);
    row.set("name", point.draft ? std::string_view("Draft") : display_name(document));
    row.set("target", outline.lists(*point.figure) ? "row-" + figure_name(point.figure->id)
                                                   : "s" + std::to_string(point.figure->span.doc));
    rows.push_back(std::move(row));
  }
  return out.set("bands", std::move(bands)).set("rows", std::move(rows));
}

}  // namespace

std::vector<View> timelines(Outline const& outline) {
  std::vector<View> out;
  for (Topic const& topic : outline.dossier().topics) {
    if (out.size() == kPictures) break;
    Picture const picture = picture_of(outline, topic);
    if (worth_showing(outline, picture)) out.push_back(picture_view(outline, topic, picture, out.size() + 1));
  }
  return out;
}

}  // namespace stet
