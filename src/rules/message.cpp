#include "rules/message.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stet {
namespace {

std::string attribute_of(Dossier const& dossier, FigureId id, std::string_view attribute) {
  if (id == kNone) return "";
  Figure const& figure = dossier.figures[id];
  if (attribute.empty() || attribute == "text") return std::string(dossier.text_of(figure.span));
  if (attribute == "name") return source_name(dossier, id);
  if (attribute == "date") return source_date(dossier, id);
  if (attribute == "unit") return figure.reading.unit.text;
  if (attribute == "by") return figure.attribution;
  if (attribute == "value") return figure.reading.nominal ? number_text(*figure.reading.nominal, 6) : "";
  if (attribute == "thing") {
    if (!figure.subject.text.empty()) return figure.subject.text;
    return figure.reading.unit.text.empty() ? figure.subject.head : figure.reading.unit.text;
  }
  return "";
}

}  // namespace

Message parse_message(std::string_view text, std::vector<MessageFault>& faults) {
  Message out;
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t const open = text.find("${", from);
    out.text.back() += text.substr(from, open == std::string_view::npos ? open : open - from);
    if (open == std::string_view::npos) break;
    auto const begin = static_cast<std::uint32_t>(open);
    std::size_t const end = text.find('}', open);
    if (end == std::string_view::npos) {
      faults.push_back({begin, "a placeholder without `}`"});
      break;
    }
    std::string_view inside = text.substr(open + 2, end - open - 2);
    Placeholder place;
    place.begin = begin;
    if (std::size_t const bar = inside.find('|'); bar != std::string_view::npos) {
      std::string_view const filter = inside.substr(bar + 1);
      if (filter.size() == 7 && filter.starts_with("round:") && filter[6] >= '0' && filter[6] <= '9')
        place.round = filter[6] - '0';
      else
        faults.push_back({begin, "unknown filter `" + std::string(filter) + "`: only `round:0` to `round:9`"});
      inside = inside.substr(0, bar);
    }
    std::size_t const dot = std::min(inside.find('.'), inside.size());
    place.name = inside.substr(0, dot);
    if (dot < inside.size()) place.attribute = inside.substr(dot + 1);
    out.places.push_back(std::move(place));
    out.text.emplace_back();
    from = end + 1;
  }
  return out;
}

std::vector<std::string_view> const& figure_attributes() {
  static std::vector<std::string_view> const kAttributes{"text", "name", "date", "unit", "by", "value", "thing"};
  return kAttributes;
}

std::string render(Message const& message, Dossier const& dossier, Shown const& shown) {
  auto fill = [&](Placeholder const& place) -> std::string {
    for (auto const& [name, value] : shown.numbers)
      if (name == place.name && place.attribute.empty()) return number_text(value, place.round.value_or(6));
    std::string const whole = place.attribute.empty() ? place.name : place.name + '.' + place.attribute;
    for (auto const& [name, value] : shown.words)
      if (name == whole) return value;
    for (auto const& [name, figure] : shown.figures)
      if (name == place.name) return attribute_of(dossier, figure, place.attribute);
    return "";
  };
  std::string out = message.text.front();
  for (std::size_t i = 0; i < message.places.size(); ++i) {
    std::string const value = fill(message.places[i]);
    out += (value.empty() ? "none" : value) + message.text[i + 1];
  }
  return out;
}

std::string number_text(double value, int decimals) {
  if (!std::isfinite(value)) return "none";
  if (std::fabs(value) >= 1e18) decimals = 0;
  std::array<char, 400> buffer{};
  auto const [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  std::string text(buffer.data(), end);
  std::size_t point = text.find('.');
  if (point != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  point = std::min(text.find('.'), text.size());
  std::size_t const first = text.front() == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3;) text.insert(at -= 3, ",");
  return text == "-0" ? "0" : text;
}

std::string source_name(Dossier const& dossier, FigureId figure) {
  Document const& document = dossier.document_of(dossier.figures[figure]);
  return document.publisher.empty() ? document.id : document.publisher;
}

std::string source_date(Dossier const& dossier, FigureId figure) {
  Figure const& it = dossier.figures[figure];
  Document const& document = dossier.document_of(it);
  if (it.when.basis != Basis::unknown && it.when.last) return to_string(*it.when.last);
  if (it.when.basis != Basis::unknown && it.when.first) return to_string(*it.when.first);
  return document.published ? to_string(*document.published) : "";
}

}  // namespace stet
