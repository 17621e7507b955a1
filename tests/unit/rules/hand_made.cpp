#include "hand_made.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>
#include <vector>

namespace stet::hand_made {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> out;
  std::stringstream stream{std::string(text)};
  for (std::string part; std::getline(stream, part, mark);)
    if (!part.empty()) out.push_back(part);
  return out;
}

/// "key=value" -> value, else nothing.
std::optional<std::string> option(std::string const& word, std::string_view key) {
  if (!word.starts_with(key) || word.size() <= key.size() || word[key.size()] != '=') return std::nullopt;
  return word.substr(key.size() + 1);
}

Interval rounded(double n) {
  double size = 1;
  for (double rest = n; rest >= 10 && std::fmod(rest, 10) == 0; rest /= 10) size *= 10;
  double const half = n < 100 ? 0.5 : std::min(size / 2, n * 0.05);
  return size == 1 ? Interval::point(n) : Interval::half_open(n - half, n + half);
}

void set_value(Figure& figure, std::string text) {
  Reading& reading = figure.reading;
  bool const about = text.starts_with("~");
  if (about) text.erase(0, 1);
  reading.approximate = about;
  if (about) reading.hedge = Hedge::about;
  if (auto const dots = text.find(".."); dots != std::string::npos) {
    reading.relation = Relation::range;
    reading.min = std::atof(text.substr(0, dots).c_str());
    reading.max = std::atof(text.substr(dots + 2).c_str());
    figure.narrow = figure.wide = Interval::closed(*reading.min, *reading.max);
    return;
  }
  struct Sign {
    std::string_view text;
    Relation relation;
  };
  for (Sign sign : {Sign{">=", Relation::greater_equal}, Sign{"<=", Relation::less_equal}, Sign{">", Relation::greater},
                    Sign{"<", Relation::less}})
    if (text.starts_with(sign.text)) {
      reading.relation = sign.relation;
      text.erase(0, sign.text.size());
      break;
    }
  double const n = std::atof(text.c_str());
  reading.nominal = n;
  auto const point = text.find('.');
  reading.step = point == std::string::npos ? 1 : std::pow(10.0, -static_cast<double>(text.size() - point - 1));
  reading.coarse = reading.step;
  for (double rest = n; reading.step == 1 && rest >= 10 && std::fmod(rest, 10) == 0; rest /= 10) reading.coarse *= 10;
  switch (reading.relation) {
    case Relation::greater_equal:
      figure.narrow = figure.wide = Interval::at_least(n);
      break;
    case Relation::greater:
      figure.narrow = figure.wide = Interval::above(n);
      break;
    case Relation::less_equal:
      figure.narrow = figure.wide = Interval::at_most(n);
      break;
    case Relation::less:
      figure.narrow = figure.wide = Interval::below(n);
      break;
    default:
      figure.narrow =
          reading.step < 1 ? Interval::half_open(n - reading.step / 2, n + reading.step / 2) : Interval::point(n);
      figure.wide = reading.step < 1 ? figure.narrow : rounded(n);
      if (about) figure.wide = Interval::closed(n * 0.9, n * 1.1);
  }
}

TimeOrder order_of(Figure const& a, Figure const& b) {
  if (!a.when.known() || !b.when.known()) return TimeOrder::unknown;
  if (*b.when.last < *a.when.first) return TimeOrder::older;
  return *b.when.first > *a.when.last ? TimeOrder::newer : TimeOrder::overlap;
}

Agreement agreement_of(Figure const& a, Figure const& b) {
  if (a.reading.relation == Relation::range && b.reading.relation == Relation::range)
    return a.narrow == b.narrow ? Agreement::exact : Agreement::disjoint;
  auto any = [](Figure const& x, Figure const& y) {
    for (Interval r : x.readings)
      if (overlaps(r, y.wide)) return true;
    return false;
  };
  if (overlaps(a.narrow, b.narrow)) return Agreement::exact;
  return overlaps(a.wide, b.wide) || any(a, b) || any(b, a) ? Agreement::rounded : Agreement::disjoint;
}

}  // namespace

Dossier from_lines(std::string_view lines, std::string_view as_of) {
  Dossier out;
  out.as_of = parse_iso_day(as_of);
  std::vector<std::vector<std::string>> rows;
  for (std::string const& line : split(lines, '\n')) {
    auto words = split(line, ' ');
    if (!words.empty()) rows.push_back(std::move(words));
  }
  bool const peers = std::none_of(rows.begin(), rows.end(), [](auto const& row) { return row[0] == "draft"; });
  std::map<FigureId, Sameness> against_draft;
  for (auto const& row : rows) {
    if (out.documents.empty() || out.documents.back().id != row[0]) {
      Document document;
      document.id = row[0];
      document.role = row[0] == "draft" ? DocumentRole::draft : peers ? DocumentRole::peer : DocumentRole::source;
      out.documents.push_back(document);
      out.groups.push_back(static_cast<std::uint32_t>(out.groups.size()));
    }
    auto const doc = static_cast<DocumentId>(out.documents.size() - 1);
    Document& document = out.documents.back();
    Figure figure;
    figure.id = static_cast<FigureId>(out.figures.size());
    figure.reading.kind = Kind::count;
    figure.reading.unit.dimension = Dimension::count;
    figure.reading.unit.id = figure.reading.unit.base = figure.subject.head = "thing";
    set_value(figure, row[1]);
    for (std::size_t i = 2; i < row.size(); ++i) {
      std::string const& word = row[i];
      if (word[0] == '@') {
        figure.when.first = figure.when.last = parse_iso_day(word.substr(1));
        figure.when.basis = Basis::published;
      }
      if (word == "stated") figure.when.basis = Basis::stated;
      if (word == "relative") figure.when.basis = Basis::relative;
      if (word == "sentence") figure.when.basis = Basis::sentence;
      if (word == "denied") figure.denied = true;
      if (word == "planned") figure.planned = true;
      if (word == "fixed") figure.time_kind = TimeKind::fixed;
      if (word == "flow") figure.time_kind = TimeKind::flow;
      if (word == "total") figure.time_kind = TimeKind::total;
      if (word == "other") against_draft[figure.id] = Sameness::other;
      if (word == "broader") against_draft[figure.id] = Sameness::broader;
      if (word == "unknown") against_draft[figure.id] = Sameness::unknown;
      if (auto by = option(word, "by")) {
        figure.attribution = *by;
        std::replace(figure.attribution.begin(), figure.attribution.end(), '_', ' ');
      }
      if (auto pub = option(word, "pub")) document.published = parse_iso_day(*pub);
      if (auto from = option(word, "from")) document.publisher = *from;
      if (auto copy = option(word, "copy"))
        out.groups[doc] = static_cast<std::uint32_t>(1000 + std::atoi(copy->c_str()));
      if (auto unit = option(word, "in")) figure.reading.unit.id = *unit;
      if (auto noun = option(word, "noun")) figure.subject.head = *noun;
      if (auto clock = option(word, "clock")) figure.when.clock = std::atoi(clock->c_str());
      if (auto factors = option(word, "readings"))
        for (std::string const& factor : split(*factors, '/'))
          figure.readings.push_back(figure.wide * std::atof(factor.c_str()));
    }
    if (!figure.readings.empty()) figure.narrow = figure.wide = figure.readings.front();
    if (figure.when.basis == Basis::published && figure.when.last && !document.published)
      document.published = figure.when.last;
    figure.sentence = static_cast<std::uint32_t>(document.sentences.size());
    std::string const text = row[1] + " " + figure.subject.head + "s";
    auto const begin = static_cast<Offset>(document.text.size());
    document.text += text + ". ";
    figure.span = {doc, begin, static_cast<Offset>(begin + text.size())};
    document.sentences.push_back({begin, static_cast<Offset>(begin + text.size() + 1), 0, 0, 0, Zone::body});
    out.figures.push_back(figure);
  }
  for (Figure const& a : out.figures)
    for (Figure const& b : out.figures) {
      if (b.id <= a.id || a.span.doc == b.span.doc) continue;
      Comparison c{a.id, b.id, Sameness::same, 0.9, order_of(a, b), agreement_of(a, b), ""};
      c.touching = c.agreement == Agreement::disjoint && touching(a.wide, b.wide);
      bool const draft = out.documents[a.span.doc].role == DocumentRole::draft;
      if (auto const at = against_draft.find(b.id); draft && at != against_draft.end()) c.sameness = at->second;
      if (!draft && against_draft.count(a.id) != against_draft.count(b.id)) c.sameness = Sameness::other;
      bool const fixed = a.time_kind == TimeKind::fixed && b.time_kind == TimeKind::fixed;
      bool const apart = c.time == TimeOrder::older || c.time == TimeOrder::newer;
      c.contradicts =
          !draft && c.sameness == Sameness::same && c.agreement == Agreement::disjoint && (fixed || !apart);
      out.comparisons.push_back(c);
    }
  return out;
}

Dossier from_text(std::string_view marked, DocumentRole role) {
  Dossier out;
  Document document;
  document.id = role == DocumentRole::draft ? "draft" : "text";
  document.role = role;
  std::string& text = document.text;
  Offset sentence = 0;
  auto close = [&](Offset end) {
    document.sentences.push_back({sentence, end, 0, 0, 0, Zone::body});
    sentence = end + 1;
  };
  struct UnitRow {
    std::string_view id, base;
    Kind kind;
    Dimension dimension;
    double factor, offset;
  };
  static constexpr UnitRow kUnits[] = {
      {"USD", "USD", Kind::money, Dimension::currency, 1, 0},
      {"GBP", "GBP", Kind::money, Dimension::currency, 1, 0},
      {"percent", "percent", Kind::percent, Dimension::dimensionless, 0.01, 0},
      {"percentage_point", "percentage_point", Kind::percent, Dimension::dimensionless, 1, 0},
      {"mile_per_hour", "metre_per_second", Kind::measure, Dimension::speed, 0.44704, 0},
      {"kilometre_per_hour", "metre_per_second", Kind::measure, Dimension::speed, 1 / 3.6, 0},
      {"celsius", "kelvin", Kind::measure, Dimension::temperature, 1, 273.15},
      {"fahrenheit", "kelvin", Kind::measure, Dimension::temperature, 5.0 / 9, 459.67 * 5 / 9},
      {"tonne", "kilogram", Kind::measure, Dimension::mass, 1000, 0},
      {"day", "second", Kind::duration, Dimension::time, 86400, 0},
  };
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != '<') {
      text += marked[i];
      if (marked[i] == '.' && (i + 1 == marked.size() || marked[i + 1] == ' ')) close(static_cast<Offset>(text.size()));
      continue;
    }
    // Past the first sign of the value, which may be a `>` itself.
    std::size_t const end = marked.find('>', marked.find(' ', marked.find(' ', i) + 1) + 2);
    auto const words = split(marked.substr(i + 1, end - i - 1), ' ');
    i = end;
    Figure figure;
    figure.id = static_cast<FigureId>(out.figures.size());
    figure.sentence = static_cast<std::uint32_t>(document.sentences.size());
    for (std::string const& name : split(words[0], ','))
      if (auto const known = role_named(name)) figure.roles.add(*known);
    Unit& unit = figure.reading.unit;
    figure.reading.kind = Kind::count;
    unit.dimension = Dimension::count;
    unit.id = unit.base = unit.text = words[1];
    set_value(figure, words[2]);
    for (UnitRow const& row : kUnits)
      if (row.id == words[1]) {
        figure.reading.kind = row.kind;
        unit.base = row.base;
        unit.dimension = row.dimension;
        unit.factor = row.factor;
        unit.offset = row.offset;
        if (row.kind == Kind::percent || row.kind == Kind::measure) {
          double const half = figure.reading.step / 2;
          figure.narrow = Interval::half_open(*figure.reading.nominal - half, *figure.reading.nominal + half);
          figure.wide = hull(figure.wide, figure.narrow);
        }
      }
    for (std::size_t w = 3; w < words.size(); ++w) {
      if (words[w] == "up") figure.reading.trend = Trend::up;
      if (words[w] == "down") figure.reading.trend = Trend::down;
      if (auto half = option(words[w], "wide")) figure.wide = widen(figure.narrow, std::atof(half->c_str()));
      if (auto step = option(words[w], "step")) figure.reading.step = std::atof(step->c_str());
      if (auto of = option(words[w], "of")) figure.part_of = static_cast<FigureId>(std::atoi(of->c_str()));
      if (auto head = option(words[w], "head")) figure.subject.head = *head, figure.subject.terms = {*head};
      if (auto clause = option(words[w], "clause"))
        figure.clause = static_cast<std::uint32_t>(std::atoi(clause->c_str()));
    }
    auto to_base = [&](Interval x) {
      figure.reading.roles = figure.roles;
      double const offset = figure.roles.has(Role::change) ? 0 : unit.offset;
      x = x * unit.factor;
      return Interval{x.lo + offset, x.hi + offset, x.lo_open, x.hi_open};
    };
    figure.narrow = to_base(figure.narrow);
    figure.wide = to_base(figure.wide);
    figure.span = {0, static_cast<Offset>(text.size()), static_cast<Offset>(text.size() + words[2].size())};
    text += words[2];
    out.figures.push_back(figure);
  }
  if (sentence < text.size()) close(static_cast<Offset>(text.size()));
  Block block;
  block.end = static_cast<Offset>(text.size());
  document.blocks.push_back(block);
  out.documents.push_back(std::move(document));
  out.groups.push_back(0);
  return out;
}

}  // namespace stet::hand_made
