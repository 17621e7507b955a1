#include <charconv>

#include "app/saved_parts.hpp"

namespace stet {
namespace {

constexpr unsigned kZones = 9, kKinds = 8, kRelations = 6, kTrends = 3, kBases = 6, kVerdicts = 6;
constexpr unsigned kDimensions = static_cast<unsigned>(Dimension::other) + 1;

/// "2022-02-22" or "2022-02-22T18:00", whose minutes after midnight go to `clock`.
std::optional<Day> moment(SavedReader& reader, Node const& object, std::string_view key, std::optional<int>& clock) {
  std::string const text = reader.fields.text_or_null(object, key);
  if (text.empty()) return std::nullopt;
  auto const day = parse_iso_day(text);
  bool good = day.has_value() && (text.size() == 10 || text.size() == 16);
  if (good && text.size() == 16) {
    int hours = 0, minutes = 0;
    good = std::from_chars(&text[11], &text[13], hours).ptr == &text[13] && text[13] == ':' &&
           std::from_chars(&text[14], &text[14] + 2, minutes).ptr == &text[14] + 2 && hours < 24 && minutes < 60;
    clock = hours * 60 + minutes;
  }
  if (!good) reader.fields.fail(*object.find(key), "`" + std::string(key) + "` is no day");
  return day;
}

TimeSpan read_when(SavedReader& reader, Node const& node) {
  TimeSpan out;
  out.first = moment(reader, node, "from", out.clock);
  out.clock.reset();  // it is told at the end of the span
  out.last = moment(reader, node, "to", out.clock);
  out.text = reader.fields.text_or_null(node, "text");
  out.basis = choice<Basis>(reader.fields, node, "basis", kBases, name_of);
  return out;
}

Unit read_unit(JsonFields& fields, Node const& figure) {
  Unit out;
  Node const* const node = figure.find("unit");
  if (node != nullptr && node->is_null()) return out;
  Node const& unit = fields.object(figure, "unit");
  if (!unit.is_map()) return out;
  out.id = fields.text(unit, "id");
  out.text = fields.text_or_null(unit, "text");
  out.dimension = choice<Dimension>(fields, unit, "dimension", kDimensions, name_of);
  out.assumed = fields.has(unit, "assumed") && fields.truth(unit, "assumed");
  if (fields.has(unit, "readings"))
    for (std::string& id : fields.texts(unit, "readings")) out.readings.push_back({std::move(id)});
  return out;
}

void read_base(JsonFields& fields, Node const& figure, Figure& out) {
  if (!fields.has(figure, "base")) return;
  Node const& base = fields.object(figure, "base");
  if (!base.is_map()) return;
  Unit& unit = out.reading.unit;
  unit.base = fields.text_or_null(base, "unit");
  unit.factor = fields.decimal_or_null(base, "factor").value_or(1);
  unit.offset = fields.decimal_or_null(base, "offset").value_or(0);
  out.wide.lo = fields.decimal_or_null(base, "low").value_or(-kInfinity);
  out.wide.hi = fields.decimal_or_null(base, "high").value_or(kInfinity);
  out.wide.lo_open = fields.has(base, "low_open") && fields.truth(base, "low_open");
  out.wide.hi_open = fields.has(base, "high_open") && fields.truth(base, "high_open");
}

void read_roles(SavedReader& reader, Node const& node, Figure& out) {
  if (!reader.fields.has(node, "roles")) return;
  reader.report.roles = true;
  for (std::string const& name : reader.fields.texts(node, "roles")) {
    auto const role = role_named(name);
    if (role) out.roles.add(*role);
    if (!role) reader.fields.fail(node, "`" + name + "` is no role");
  }
}

Reading read_reading(JsonFields& fields, Node const& node) {
  Reading out;
  out.kind = choice<Kind>(fields, node, "kind", kKinds, name_of);
  Node const& value = fields.object(node, "value");
  if (value.is_map()) {
    out.nominal = fields.decimal_or_null(value, "nominal");
    out.min = fields.decimal_or_null(value, "min");
    out.max = fields.decimal_or_null(value, "max");
  }
  out.relation = choice<Relation>(fields, node, "relation", kRelations, symbol_of);
  out.approximate = fields.truth(node, "approximate");
  out.trend = choice<Trend>(fields, node, "trend", kTrends, name_of);
  out.unit = read_unit(fields, node);
  return out;
}

void read_words(JsonFields& fields, Node const& node, Figure& out) {
  Node const& subject = fields.object(node, "subject");
  if (subject.is_map())
    out.subject = {
        fields.text_or_null(subject, "head"), fields.text_or_null(subject, "text"), fields.texts(subject, "terms"), {}};
  Node const& context = fields.object(node, "context");
  if (context.is_map()) {
    out.context.terms = fields.texts(context, "terms");
    if (fields.has(context, "headers")) out.context.headers = fields.texts(context, "headers");
  }
  out.attribution = fields.text_or_null(node, "attribution");
  out.why = fields.text_or_null(node, "why");
  for (Node const& note : fields.list(node, "notes"))
    if (fields.expect_object(note, "notes")) out.notes.push_back({fields.text(note, "id"), fields.text(note, "text")});
}

Figure read_figure(SavedReader& reader, Node const& node) {
  JsonFields& fields = reader.fields;
  Figure out;
  out.id = static_cast<FigureId>(reader.report.dossier.figures.size());
  if (std::string const id = fields.text(node, "id"); id != "f" + std::to_string(out.id + 1) && !fields.failed())
    fields.fail(*node.find("id"), "figures are numbered in order: `f" + std::to_string(out.id + 1) + "` was expected");
  out.span = reader.stretch(node);
  out.zone = choice<Zone>(fields, node, "zone", kZones, name_of);
  out.reading = read_reading(fields, node);
  read_base(fields, node, out);
  read_words(fields, node, out);
  if (Node const& when = fields.object(node, "when"); when.is_map()) out.when = read_when(reader, when);
  out.verdict = choice<Verdict>(fields, node, "verdict", kVerdicts, name_of);
  read_roles(reader, node, out);
  if (!fields.failed()) out.sentence = reader.sentence(node, out.span.doc, out.zone).value_or(kNone);
  return out;
}

}  // namespace

void read_figures(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  auto const& nodes = fields.list(root, "figures");
  for (Node const& node : nodes) {
    if (!fields.expect_object(node, "figures")) return;
    Figure figure = read_figure(reader, node);
    if (fields.failed()) return;
    reader.report.dossier.figures.push_back(std::move(figure));
  }
  for (std::size_t i = 0; i < nodes.size(); ++i)
    reader.report.dossier.figures[i].evidence = reader.figures(nodes[i], "evidence");
}

}  // namespace stet
