#include "report/view.hpp"

#include <cassert>
#include <charconv>
#include <kainjow/mustache.hpp>

#include "report/escape.hpp"

namespace stet {
namespace {

namespace mustache = kainjow::mustache;

mustache::data to_data(View const& view) {
  if (auto const* flag = std::get_if<bool>(&view.value())) return mustache::data(*flag);
  if (auto const* text = std::get_if<std::string>(&view.value()))
    return text->empty() ? mustache::data(false) : mustache::data(*text);
  if (auto const* list = std::get_if<std::vector<View>>(&view.value())) {
    mustache::list items;
    items.reserve(list->size());
    for (View const& item : *list) items.push_back(to_data(item));
    return mustache::data(items);
  }
  mustache::data out;
  for (auto const& [name, member] : std::get<View::Members>(view.value())) out[std::string(name)] = to_data(member);
  return out;
}

}  // namespace

std::optional<TemplateFault> template_fault(std::string const& text) {
  mustache::mustache const engine{text};
  if (engine.is_valid()) return std::nullopt;
  // 'Unclosed section "a" at 12'
  std::string const& said = engine.error_message();
  std::size_t const at = said.rfind(" at ");
  TemplateFault out{0, said.substr(0, at)};
  if (at != said.npos) std::from_chars(said.data() + at + 4, said.data() + said.size(), out.at);
  return out;
}

std::string render(std::string_view page, View const& view, std::vector<Partial> const& partials) {
  // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): the analyzer loses sight of the map's unique_ptr
  mustache::data data = to_data(view);
  for (Partial const& partial : partials) {
    // Included inside lines of text, where the newline that ends the file would show as a blank.
    std::string text(partial.text.substr(0, partial.text.find_last_not_of('\n') + 1));
    data[std::string(partial.name)] = mustache::data(mustache::partial([text] { return text; }));
  }
  mustache::mustache engine{std::string(page)};
  assert(engine.is_valid());
  engine.set_custom_escape([](std::string const& text) { return to_html(text); });
  return engine.render(data);
}

}  // namespace stet
