#include "rules/evaluate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

namespace stet {
namespace {

using Op = Expression::Op;

constexpr std::size_t kMaxCombinations = 64;
constexpr double kTolerance = 1e-9;  // of floating point, relative

/// An interval with what it measures: "" a pure number, "%" percent, "pp" points, "count", a currency, a dimension, "?"
/// a product that has no name and goes with nothing.
struct Quantity {
  Interval value;
  std::string measure;
};

bool percent_like(std::string_view measure) { return measure == "%" || measure == "pp"; }

/// May the two be added? Percent go with points, and a bare number with what is counted.
bool alike(std::string_view a, std::string_view b) {
  if (a == b || (percent_like(a) && percent_like(b))) return true;
  // "61,000 passengers a day, from 48,000": one leaves out what it is per
  auto const left_out = [](std::string_view x, std::string_view y) {
    return !x.empty() && y.size() > x.size() && y.starts_with(x) && y[x.size()] == '/';
  };
  if (left_out(a, b) || left_out(b, a)) return true;
  return (a.empty() && b == "count") || (b.empty() && a == "count");
}

std::string measure_of(Figure const& figure) {
  Unit const& unit = figure.reading.unit;
  if (unit.id == "percent" || figure.reading.kind == Kind::ratio) return "%";
  if (unit.id == "percentage_point" || unit.id == "basis_point") return "pp";
  std::string const per = unit.per.empty() ? "" : '/' + unit.per;
  if (unit.dimension == Dimension::currency) return unit.base + per;
  if (unit.dimension == Dimension::none || unit.dimension == Dimension::count) return "count" + per;
  if (unit.dimension == Dimension::other) return unit.base.empty() ? "?" : unit.base + per;
  return std::string(name_of(unit.dimension)) + per;
}

/// What a base value is multiplied by so that percent figures count in percent, however the unit table scales them.
double scale_of(Figure const& figure) {
  Unit const& unit = figure.reading.unit;
  if (figure.reading.kind == Kind::ratio) return 100 / (unit.factor == 0 ? 1 : unit.factor);
  if (!percent_like(measure_of(figure)) || unit.factor == 0) return 1;
  return (unit.id == "basis_point" ? 0.01 : 1) / unit.factor;
}

bool plain(Reading const& reading) {
  return reading.relation == Relation::equal && !reading.approximate && !reading.vague && !reading.meant &&
         (reading.hedge == Hedge::none || reading.hedge == Hedge::exactly) && reading.nominal.has_value();
}

/// Counted things, money and whole years are what they say when written out; a measure is never exact.
Interval operand_interval(Figure const& figure, Interval wide) {
  Reading const& reading = figure.reading;
  if (!plain(reading) || reading.step > 1) return wide;
  bool const counted = reading.kind == Kind::count || reading.kind == Kind::money || reading.kind == Kind::age ||
                       reading.kind == Kind::number || reading.kind == Kind::duration;
  if (reading.step < 1 || !counted) return figure.narrow;
  if (std::fmod(*reading.nominal, 10000) == 0 && *reading.nominal != 0) return wide;
  return Interval::point(*reading.nominal * reading.unit.factor);  // counted things have no offset
}

/// How one figure may be read, and which way is in force.
struct Choice {
  FigureId figure;
  std::vector<Interval> readings;
  double nominal = 0;  // of the first reading, as a plain number in the same scale
  std::size_t at = 0;
};

class Evaluator {
 public:
  /// `converting`: the claim is about the numbers in two units, not about what they bound.
  /// `dividing`: its result is a quotient, which a text rounds.
  Evaluator(Bound const& bound, Dossier const& dossier, bool converting, bool dividing)
      : bound_(bound), dossier_(dossier), converting_(converting), dividing_(dividing) {}

  /// Lists the readings of every bound figure. `difference`: temperatures without their offset.
  void prepare(std::string_view stated, Agree const& agree, bool difference) {
    choices_.clear();
    // One text means one ton: an ambiguous unit that all operands share is the same in each of them.
    std::set<std::string> units;
    for (BoundName const& it : bound_)
      for (FigureId id : it.figures) units.insert(dossier_.figures[id].reading.unit.id);
    one_unit_ = units.size() == 1;
    rate_ =
        std::any_of(bound_.begin(), bound_.end(), [](BoundName const& it) { return it.rate; }) || per_left_out(units);
    // "from 4 percent to 4.5 percent": two levels of one share are written to one precision too.
    std::vector<FigureId> shares;
    for (BoundName const& it : bound_)
      if (it.name != stated && it.figures.size() == 1 && dossier_.figures[it.figures[0]].reading.unit.id == "percent")
        shares.push_back(it.figures[0]);
    for (BoundName const& it : bound_)
      for (FigureId id : it.figures) {
        bool const share = std::find(shares.begin(), shares.end(), id) != shares.end();
        bool const level = it.name != stated && it.figures.size() == 1;
        double const finest = share   ? finest_of_shares(shares)
                              : level ? finest_level(id, stated)
                                      : finest_step(it.figures);
        choices_.push_back(choice(id, it.name == stated, it.change, agree, difference, finest));
      }
  }

  bool next() {
    for (Choice& c : choices_) {
      if (++c.at < c.readings.size()) return true;
      c.at = 0;
    }
    return false;
  }

  std::optional<Quantity> value(Expression const& node, bool nominal) const {
    switch (node.op) {
      case Op::number:
        return Quantity{Interval::point(node.number), ""};
      case Op::name: {
        FigureId const id = only(node.name);
        if (id == kNone) return std::nullopt;
        return of_figure(id, nominal);
      }
      case Op::call:
        return call(node, nominal);
      case Op::negate: {
        auto inner = value(node.operands[0], nominal);
        if (inner) inner->value = -inner->value;
        return inner;
      }
      default:
        return binary(node, nominal);
    }
  }

 private:
  /// "£1.4 million a year: £1 million for staff and £400,000 for heating": the numbers are added as they are written.
  static bool per_left_out(std::set<std::string> const& units) {
    return std::any_of(units.begin(), units.end(), [&](std::string const& id) {
      std::string const of(numerator_of(id));
      return of != id && units.count(of) != 0;
    });
  }

  std::vector<FigureId> const* all(std::string_view name) const {
    for (BoundName const& known : bound_)
      if (known.name == name) return &known.figures;
    return nullptr;
  }
  FigureId only(std::string_view name) const {
    auto const* figures = all(name);
    return figures != nullptr && figures->size() == 1 ? figures->front() : kNone;
  }

  /// The numbers of one list are written to one precision: beside "$1.5 million", "$2 million" means 2.0, and beside
  /// "£150 million", "£400 million" is no £380 million.
  double finest_step(std::vector<FigureId> const& figures) const {
    double out = kInfinity;
    for (FigureId id : figures) {
      Reading const& reading = dossier_.figures[id].reading;
      out = std::min(out, std::max(reading.step, reading.coarse) * (reading.unit.factor > 0 ? reading.unit.factor : 1));
    }
    return figures.size() > 1 ? out : kInfinity;
  }

  /// "from 182,000 to 190,000": beside the other level of a claim a round number is meant to a tenth of its last digit
  /// that is not zero, or as closely as the other is written.
  double finest_level(FigureId id, std::string_view stated) const {
    Figure const& figure = dossier_.figures[id];
    auto const written = [](Reading const& r) { return std::max(r.step, r.coarse) * r.unit.factor; };
    double out = kInfinity;
    for (BoundName const& it : bound_) {
      if (it.name == stated || it.figures.size() != 1 || it.figures[0] == id) continue;
      Figure const& other = dossier_.figures[it.figures[0]];
      if (plain(other.reading) && measure_of(other) == measure_of(figure)) out = std::min(out, written(other.reading));
    }
    return std::max(out, written(figure.reading) / 10);
  }

  double finest_of_shares(std::vector<FigureId> const& figures) const {
    double out = kInfinity;
    for (FigureId id : figures)
      out = std::min(out, dossier_.figures[id].reading.step * dossier_.figures[id].reading.unit.factor);
    return figures.size() > 1 ? out : kInfinity;
  }

  /// What is converted is the number, rounded at most: "about 270 km (168 miles)", "up to 80 mph (130 km/h)"; of a
  /// bound also one a little on the side that it leaves open: "more than 50 km (35 miles)".
  static Interval converted(Reading const& reading, bool bound) {
    constexpr double kOpenSide = 0.15;
    double const size = std::fabs(*reading.nominal);
    double const half = std::max(reading.step / 2, std::min(reading.coarse / 2, 0.05 * size));
    Interval out = widen(Interval::point(*reading.nominal), half);
    bool const above = lower_bound(reading);
    if (bound) (above ? out.hi : out.lo) += (above ? kOpenSide : -kOpenSide) * size;
    return out * reading.unit.factor;
  }

  Choice choice(FigureId id, bool stated, bool change, Agree const& agree, bool difference, double finest) const {
    Figure const& figure = dossier_.figures[id];
    Reading const& reading = figure.reading;
    double const scale = rate_ && reading.unit.factor != 0 ? 1 / reading.unit.factor : scale_of(figure);
    // Intervals of a change come without the offset of its scale already.
    double const held = reading.roles.has(Role::change) ? 0 : reading.unit.offset;
    double const wanted = difference || figure.roles.has(Role::change) ? 0 : reading.unit.offset;
    double const shift = wanted - held;
    Choice out{id, {}, 0, 0};
    std::vector<Interval> wides = figure.readings;
    if (wides.size() < 2 || one_unit_) wides = {figure.wide};
    for (Interval const& wide : wides) {
      bool const as_written = !stated || !agree.rounding;
      Interval x = as_written && wides.size() == 1 ? operand_interval(figure, wide) : wide;
      bool const round = reading.step == 1 && std::fmod(reading.nominal.value_or(1), 10000) == 0;
      if (plain(reading) && (reading.step > 1 || round || reading.unit.id == "percent") &&
          finest < std::max(reading.step, reading.coarse) * reading.unit.factor)
        x = widen(Interval::point(*reading.nominal * reading.unit.factor), finest / 2);
      if (stated && dividing_ && plain(reading) && reading.step == 1)
        x = hull(x, widen(Interval::point(*reading.nominal), 0.5) * reading.unit.factor);
      // "more than doubled" is not about two
      if (reading.meant && reading.nominal && reading.relation == Relation::greater)
        x = Interval::above(*reading.nominal) * reading.unit.factor;
      if (reading.meant && reading.nominal && reading.relation == Relation::less)
        x = Interval::below(*reading.nominal) * reading.unit.factor;
      bool const bound = reading.relation != Relation::equal && reading.relation != Relation::range && reading.nominal;
      bool const hedged = reading.nominal && !reading.vague && !reading.meant &&
                          (reading.approximate || (reading.hedge != Hedge::none && reading.hedge != Hedge::exactly));
      if (converting_ && (bound || hedged) && wides.size() == 1) {
        x = converted(reading, bound);
        x = Interval{x.lo + held, x.hi + held, false, false};
      }
      x = Interval{x.lo + shift, x.hi + shift, x.lo_open, x.hi_open};
      // of a temperature as it is written: two per cent of 300 kelvin would be six degrees
      if (stated && agree.rel > 0) x = widen(x, agree.rel * std::fabs(x.middle() - wanted));
      out.readings.push_back(x * scale);
    }
    double const middle = reading.nominal ? *reading.nominal * reading.unit.factor + held : figure.narrow.middle();
    out.nominal = (middle + shift) * scale;
    if (change && out.nominal >= 0) {
      std::vector<Interval> const up = out.readings;
      if (reading.trend == Trend::down) {
        for (Interval& x : out.readings) x = -x;
        out.nominal = -out.nominal;
      } else if (reading.trend == Trend::none) {
        for (Interval const& x : up) out.readings.push_back(-x);
      }
    }
    return out;
  }

  Quantity of_figure(FigureId id, bool nominal) const {
    for (Choice const& c : choices_)
      if (c.figure == id)
        return {nominal ? Interval::point(c.nominal) : c.readings[c.at],
                rate_ ? std::string() : measure_of(dossier_.figures[id])};
    return {Interval::everything(), "?"};
  }

  std::optional<Quantity> call(Expression const& node, bool nominal) const {
    Expression const& first = node.operands[0];
    if (node.name == "abs") {
      auto inner = value(first, nominal);
      if (inner) inner->value = abs(inner->value);
      return inner;
    }
    if (node.name == "per") {
      for (BoundName const& known : bound_)
        if (first.op == Op::name && known.name == first.name) return Quantity{Interval::point(known.base), ""};
      return std::nullopt;
    }
    if (node.name == "possible_share") return possible_share(node);
    if (node.name == "days") {
      auto inner = value(first, nominal);
      if (!inner || inner->measure != "time") return std::nullopt;
      return Quantity{inner->value * (1.0 / 86400), ""};
    }
    if (node.name == "convert") {
      auto inner = value(first, nominal);
      Expression const& unit = node.operands[1];
      if (!inner || unit.op != Op::call || unit.name != "unit" || unit.operands[0].op != Op::name) return std::nullopt;
      FigureId const target = only(unit.operands[0].name);
      if (target == kNone || measure_of(dossier_.figures[target]) != inner->measure) return std::nullopt;
      return inner;  // values are in base units already
    }
    if ((node.name != "sum" && node.name != "mean") || first.op != Op::name) return std::nullopt;
    auto const* figures = all(first.name);
    if (figures == nullptr || figures->empty()) return std::nullopt;
    Quantity out = of_figure(figures->front(), nominal);
    for (std::size_t i = 1; i < figures->size(); ++i) {
      Quantity const next = of_figure((*figures)[i], nominal);
      if (next.measure != out.measure) return std::nullopt;
      out.value = out.value + next.value;
    }
    if (node.name == "mean") out.value = out.value * (1.0 / static_cast<double>(figures->size()));
    return out;
  }

  /// The share nearest to the stated one that a whole number of so many things can be: 40 % is nearest to 33 % of five.
  /// Brown and Heathers, The GRIM Test (2017).
  std::optional<Quantity> possible_share(Expression const& node) const {
    auto const share = value(node.operands[0], true), whole = value(node.operands[1], true);
    if (!share || !whole || share->measure != "%") return std::nullopt;
    double const n = whole->value.middle();
    if (!(n >= 1)) return std::nullopt;
    return Quantity{Interval::point(std::round(share->value.middle() / 100 * n) / n * 100), "%"};
  }

  std::optional<Quantity> binary(Expression const& node, bool nominal) const {
    auto left = value(node.operands[0], nominal), right = value(node.operands[1], nominal);
    if (!left || !right || left->measure == "?" || right->measure == "?") return std::nullopt;
    bool const add = node.op == Op::add, subtract = node.op == Op::subtract;
    if (add || subtract) {
      if (!alike(left->measure, right->measure)) return std::nullopt;
      return Quantity{add ? left->value + right->value : left->value - right->value,
                      left->measure.empty() ? right->measure : left->measure};
    }
    if (node.op == Op::multiply) {
      if (!left->measure.empty() && !right->measure.empty()) return std::nullopt;
      return Quantity{left->value * right->value, left->measure.empty() ? right->measure : left->measure};
    }
    // What was made in a year against what can be made a year; a level that leaves out what it is per.
    bool const counts = !left->measure.empty() && !right->measure.empty() && !percent_like(left->measure) &&
                        alike(left->measure, right->measure);
    if (counts) right->measure = left->measure;
    if (right->measure != left->measure && !right->measure.empty()) return std::nullopt;
    Interval const quotient = change_ratio(node, nominal).value_or(left->value / right->value);
    return Quantity{quotient, right->measure == left->measure ? "" : left->measure};
  }

  /// (b - a) / a holds `a` twice; as b / a - 1 it is tight, since interval arithmetic takes each `a` for another
  /// number.
  std::optional<Interval> change_ratio(Expression const& node, bool nominal) const {
    Expression const& top = node.operands[0];
    Expression const& bottom = node.operands[1];
    if (top.op != Op::subtract || bottom.op != Op::name) return std::nullopt;
    if (top.operands[1].op != Op::name || top.operands[1].name != bottom.name) return std::nullopt;
    auto const to = value(top.operands[0], nominal), from = value(bottom, nominal);
    if (!to || !from) return std::nullopt;
    return to->value / from->value - Interval::point(1);
  }

  Bound const& bound_;
  Dossier const& dossier_;
  bool converting_ = false;
  bool one_unit_ = false;
  bool dividing_ = false;
  bool rate_ = false;
  std::vector<Choice> choices_;
};

/// A ratio times a hundred is percent, and never points.
bool comparable(Quantity const& a, Quantity const& b) {
  if (a.measure == "?" || b.measure == "?") return false;
  return alike(a.measure, b.measure) || (a.measure.empty() && b.measure == "%") ||
         (b.measure.empty() && a.measure == "%");
}

bool fits(Op op, Interval left, Interval right) {
  auto slack = [](Interval x) {
    double const size = std::max(std::isfinite(x.lo) ? std::fabs(x.lo) : 0, std::isfinite(x.hi) ? std::fabs(x.hi) : 0);
    return widen(x, kTolerance * size);
  };
  left = slack(left), right = slack(right);
  switch (op) {
    case Op::equal:
      return overlaps(left, right);
    case Op::less:
    case Op::less_equal:
      return left.lo <= right.hi;
    default:
      return left.hi >= right.lo;
  }
}

/// "at 12 °C", "to 12 °C": words that a level follows and a difference never does.
bool after_level_word(Dossier const& dossier, Figure const& figure) {
  constexpr std::array<std::string_view, 9> kWords{"at",      "to",  "from", "reach",  "reached",
                                                   "reaches", "hit", "hits", "touched"};
  std::string_view before = dossier.documents[figure.span.doc].cut(0, figure.span.begin);
  if (before.size() > 12) before.remove_prefix(before.size() - 12);
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  std::size_t const blank = before.rfind(' ');
  std::string_view const word = blank == std::string_view::npos ? before : before.substr(blank + 1);
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool temperature(Figure const& figure) { return figure.reading.unit.offset != 0; }

bool converts(Expression const& node) {
  return (node.op == Op::call && node.name == "convert") ||
         std::any_of(node.operands.begin(), node.operands.end(), converts);
}

// A quotient of two figures; "half of them" divides by a number and is exact.
bool divides(Expression const& node) {
  return (node.op == Op::divide && node.operands[1].op != Op::number) ||
         std::any_of(node.operands.begin(), node.operands.end(), divides);
}

}  // namespace

std::string_view stated_name(Expression const& comparison) {
  if (!comparison.is_comparison()) return "";
  for (Expression const& side : comparison.operands)
    if (side.op == Op::name) return side.name;
  return "";
}

std::optional<Outcome> evaluate(Expression const& comparison, Bound const& bound, Agree const& agree,
                                Dossier const& dossier) {
  std::string_view const stated = stated_name(comparison);
  Figure const* result = nullptr;
  bool level = false, change = false, degrees = false, rate = false;
  for (BoundName const& it : bound)
    for (FigureId id : it.figures) {
      Figure const& figure = dossier.figures[id];
      rate = rate || it.rate;
      if (it.name == stated) result = &figure;
      degrees = degrees || temperature(figure);
      level = level || figure.roles.has(Role::level) || figure.roles.has(Role::from_value) ||
              figure.roles.has(Role::to_value) || after_level_word(dossier, figure);
      change = change || figure.roles.has(Role::change);
    }
  bool const result_left = comparison.operands[0].op == Op::name && comparison.operands[0].name == stated;
  std::vector<bool> modes;
  if (!change || !degrees) modes.push_back(false);
  if (degrees && (change || !level)) modes.push_back(true);

  Evaluator evaluator(bound, dossier, converts(comparison), divides(comparison));
  std::optional<Outcome> out;
  for (bool difference : modes) {
    evaluator.prepare(stated, agree, difference);
    std::size_t tried = 0;
    do {
      auto const left = evaluator.value(comparison.operands[0], false);
      auto const right = evaluator.value(comparison.operands[1], false);
      if (!left || !right || !comparable(*left, *right)) return std::nullopt;
      // Where no figure is stated the tolerance is the sum's.
      double const eased = stated.empty() ? agree.rel * std::fabs(left->value.middle()) : 0;
      if (fits(comparison.op, widen(left->value, eased), right->value)) return Outcome{};
      if (!out) {
        Interval const computed = result_left ? right->value : left->value;
        Interval const given = result_left ? left->value : right->value;
        auto const nominal = evaluator.value(comparison.operands[result_left ? 1 : 0], true);
        out = Outcome{false, nominal ? nominal->value.middle() : computed.middle(), computed.hi <= given.lo ? -1 : 1};
        if (result != nullptr && !rate && !percent_like(measure_of(*result))) {
          Unit const& unit = result->reading.unit;
          double const offset = difference || result->roles.has(Role::change) ? 0 : unit.offset;
          if (unit.factor != 0) out->expected = (out->expected - offset) / unit.factor;
        }
      }
    } while (evaluator.next() && ++tried < kMaxCombinations);
    if (tried == kMaxCombinations) return std::nullopt;
  }
  return out;
}

}  // namespace stet
