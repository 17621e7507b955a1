// What a template is filled with: text, flags, lists and named members. Templates are mustache; whatever they print in
// two braces is escaped by to_html.
//
//   View card;
//   card.set("message", "3 < 5").set("folded", true);
//   render("<p>{{message}}</p>", card, {})   "<p>3 &lt; 5</p>"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stet {

class View {
 public:
  using Members = std::vector<std::pair<std::string_view, View>>;

  View() : value_(Members{}) {}
  View(std::string text) : value_(std::move(text)) {}
  View(std::string_view text) : value_(std::string(text)) {}
  View(char const* text) : value_(std::string(text)) {}
  View(bool flag) : value_(flag) {}
  View(std::vector<View> list) : value_(std::move(list)) {}

  /// Names are literals of the program. An empty text counts as false, so that a template can leave its label out.
  View& set(std::string_view name, View value) {
    std::get<Members>(value_).emplace_back(name, std::move(value));
    return *this;
  }

  /// A list and, under `flag`, whether it holds anything: what stands around a list must not repeat with its items.
  View& set_list(std::string_view flag, std::string_view name, std::vector<View> list) {
    set(flag, !list.empty());
    return set(name, std::move(list));
  }

  std::variant<bool, std::string, std::vector<View>, Members> const& value() const { return value_; }

 private:
  std::variant<bool, std::string, std::vector<View>, Members> value_;
};

/// Where a template is broken, in bytes, and what is wrong.
struct TemplateFault {
  std::size_t at = 0;
  std::string what;
};
std::optional<TemplateFault> template_fault(std::string const& text);

/// A template that others include by name: {{> name}}. Its name is shared by no member of a View.
struct Partial {
  std::string_view name;
  std::string_view text;
};

/// Fills the template. The templates are the program's own: a fault in one is a bug and asserts.
std::string render(std::string_view page, View const& view, std::vector<Partial> const& partials);

}  // namespace stet
