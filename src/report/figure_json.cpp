#include "report/figure_json.hpp"

#include <array>
#include <cstdio>

#include "report/columns.hpp"
#include "report/number.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

void put_value(JsonOut& out, Reading const& reading) {
  auto shown = [&](std::optional<double> value) {
    return value && reading.kind == Kind::ratio ? round_ratio(*value) : value;
  };
  out.open_object("value");
  out.number("nominal", shown(reading.nominal));
  out.number("min", shown(reading.min));
  out.number("max", shown(reading.max));
  out.close_object();
}

void put_unit(JsonOut& out, Unit const& unit) {
  if (unit.id.empty()) return out.null("unit");
  out.open_object("unit");
  out.text("id", unit.id);
  out.text_or_null("text", unit.text);
  out.text_or_null("dimension", name_of(unit.dimension));
  if (unit.assumed) out.truth("assumed", true);
  if (!unit.readings.empty()) {
    out.open_array("readings");
    for (UnitReading const& reading : unit.readings) out.text(reading.id);
    out.close_array();
  }
  out.close_object();
}

void put_subject(JsonOut& out, Subject const& subject) {
  out.open_object("subject");
  out.text_or_null("head", subject.head);
  out.text_or_null("text", subject.text);
  out.texts("terms", subject.terms);
  out.close_object();
}

void put_context(JsonOut& out, Figure const& figure) {
  out.open_object("context");
  out.texts("terms", figure.context.terms);
  if (figure.zone == Zone::table) out.texts("headers", figure.context.headers);
  out.close_object();
}

void put_when(JsonOut& out, TimeSpan const& when) {
  auto shown = [&](std::optional<Day> day, bool timed) {
    std::string text = day ? to_string(*day) : std::string();
    if (day && timed) {
      std::array<char, 16> clock;
      std::snprintf(clock.data(), clock.size(), "T%02d:%02d", *when.clock / 60 % 24, *when.clock % 60);
      text += clock.data();
    }
    return text;
  };
  out.open_object("when");
  out.text_or_null("from", shown(when.first, when.clock && when.first == when.last));
  out.text_or_null("to", shown(when.last, when.clock.has_value()));
  out.text_or_null("text", when.text);
  out.text("basis", name_of(when.basis));
  out.close_object();
}

void put_judgement(JsonOut& out, Figure const& figure) {
  out.text_or_null("verdict", name_of(figure.verdict));
  out.open_array("evidence");
  for (FigureId const id : figure.evidence) out.text(figure_name(id));
  out.close_array();
  out.text_or_null("why", figure.why);
  out.open_array("notes");
  for (Note const& note : figure.notes) {
    out.open_object();
    out.text("id", note.id);
    out.text("text", note.text);
    out.close_object();
  }
  out.close_array();
}

void put_roles(JsonOut& out, Roles roles) {
  out.open_array("roles");
  for (std::uint32_t bit = 1; bit != 0; bit <<= 1) {
    auto const role = static_cast<Role>(bit);
    if (roles.has(role) && !name_of(role).empty()) out.text(name_of(role));
  }
  out.close_array();
}

// Where it ends in the file, unless that follows from its text: a line break or `&nbsp;` may stand inside.
void put_end(JsonOut& out, Document const& document, Span span) {
  Region const region = region_of(document, span);
  Position plain = region.begin;
  plain.column += static_cast<std::uint32_t>(width_of(document.cut(span.begin, span.end)));
  if (region.end == plain) return;
  out.number("end_line", region.end.line);
  out.number("end_column", region.end.column);
}

// What differences and timelines are worked out from. A bound that is infinite is null.
void put_base(JsonOut& out, Figure const& figure) {
  Unit const& unit = figure.reading.unit;
  out.open_object("base");
  out.text_or_null("unit", unit.base);
  out.exact_number("factor", unit.factor);
  out.exact_number("offset", unit.offset);
  out.exact_number("low", figure.wide.lo);
  out.exact_number("high", figure.wide.hi);
  if (figure.wide.lo_open) out.truth("low_open", true);
  if (figure.wide.hi_open) out.truth("high_open", true);
  out.close_object();
}

}  // namespace

std::string figure_name(FigureId id) { return "f" + std::to_string(std::uint64_t{id} + 1); }

void put_place(JsonOut& out, Dossier const& dossier, Span span) {
  Document const& document = dossier.documents[span.doc];
  out.text("doc", document.id);
  out.number("begin", span.begin);
  out.number("end", span.end);
  Position const place = position_of(document, span.begin);
  out.number("line", place.line);
  out.number("column", place.column);
  put_end(out, document, span);
  if (std::string const name = place_of(document, span.begin); !name.empty()) out.text("place", name);
  out.text("text", document.cut(span.begin, span.end));
}

void put_sentence(JsonOut& out, Document const& document, std::uint32_t index) {
  if (index >= document.sentences.size()) return out.null("sentence");
  Sentence const& sentence = document.sentences[index];
  out.open_object("sentence");
  out.number("begin", sentence.begin);
  out.number("end", sentence.end);
  out.text("text", document.cut(sentence.begin, sentence.end));
  out.close_object();
}

void put_figure(JsonOut& out, Dossier const& dossier, Figure const& figure, FigureExtras extras) {
  Document const& document = dossier.document_of(figure);
  Reading const& reading = figure.reading;
  out.open_object();
  out.text("id", figure_name(figure.id));
  put_place(out, dossier, figure.span);
  put_sentence(out, document, figure.sentence);
  out.text("zone", name_of(figure.zone));
  out.text("kind", name_of(reading.kind));
  put_value(out, reading);
  out.text("relation", symbol_of(reading.relation));
  out.truth("approximate", reading.approximate);
  out.text_or_null("trend", name_of(reading.trend));
  put_unit(out, reading.unit);
  put_subject(out, figure.subject);
  put_context(out, figure);
  put_when(out, figure.when);
  out.text_or_null("attribution", figure.attribution);
  put_judgement(out, figure);
  if (extras.base) put_base(out, figure);
  if (extras.roles) put_roles(out, figure.roles);
  out.close_object();
}

std::string write_figure_line(Dossier const& dossier, Figure const& figure, bool roles) {
  JsonOut out(true);
  put_figure(out, dossier, figure, {roles, false});
  return out.take();
}

}  // namespace stet
