#include "rules/style_form.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "rules/keys.hpp"

namespace stet {
namespace {

using Words = std::string_view;

class StyleReader : KeyReader {
 public:
  StyleReader(Node const& body, std::vector<Diagnostic>& faults) : KeyReader(faults), body_(body) {}

  StyleForm run() {
    if (Node const* node = body_.find("spell_out")) spell_out(*node);
    if (Node const* node = body_.find("hedge")) hedge(*node);
    if (Node const* node = body_.find("percent")) percent(*node);
    if (Node const* node = body_.find("group_digits")) group_digits(*node);
    if (Node const* node = body_.find("scale_word")) scale_word(*node);
    if (Node const* node = body_.find("sentence_start")) sentence_start(*node);
    return out_;
  }

 private:
  double up_to(double most, Node const& map, Words key, double otherwise) {
    Node const* node = map.find(key);
    return node == nullptr ? otherwise : std::min(number(*node, key), most);
  }

  void spell_out(Node const& node) {
    constexpr std::array<Words, 3> kKeys{"from", "to", "except"};
    constexpr std::array<Words, 7> kKinds{"percent", "money", "age", "measure", "duration", "score", "date"};
    if (!closed(node, kKeys, "`spell_out`")) return;
    StyleForm::SpellOut out;
    out.from = static_cast<int>(up_to(99, node, "from", 1));
    out.to = static_cast<int>(up_to(99, node, "to", 9));
    if (Node const* except = node.find("except")) {
      std::span<Node const> const items =
          except->is_list() ? std::span<Node const>(except->items) : std::span(except, 1);
      for (Node const& item : items)
        if (one_of(item, kKinds, "except")) out.except.push_back(item.scalar);
    }
    out_.spell_out = out;
  }

  void hedge(Node const& node) {
    constexpr std::array<Words, 2> kKeys{"words", "max_significant_digits"};
    if (!closed(node, kKeys, "`hedge`")) return;
    StyleForm::Hedged out;
    if (Node const* it = node.find("words")) out.words = words(*it, "words");
    if (out.words.empty()) wrong(node, "hedge", "a map with `words`, such as [about, nearly]");
    out.max_significant_digits = static_cast<int>(up_to(12, node, "max_significant_digits", 2));
    out_.hedge = out;
  }

  void percent(Node const& node) {
    constexpr std::array<Words, 3> kForms{"%", "percent", "per cent"};
    if (one_of(node, kForms, "percent")) out_.percent = node.scalar;
  }

  void group_digits(Node const& node) {
    constexpr std::array<Words, 1> kKeys{"from"};
    if (closed(node, kKeys, "`group_digits`")) out_.group_digits_from = up_to(1e12, node, "from", 1000);
  }

  void scale_word(Node const& node) {
    constexpr std::array<Words, 2> kKeys{"from", "form"};
    constexpr std::array<Words, 2> kForms{"word", "letter"};
    if (!closed(node, kKeys, "`scale_word`")) return;
    StyleForm::ScaleWord out{up_to(1e15, node, "from", 1e6), " million", " billion"};
    if (Node const* form = node.find("form"))
      if (one_of(*form, kForms, "form") && form->scalar == "letter") out.million = "m", out.billion = "bn";
    out_.scale_word = out;
  }

  void sentence_start(Node const& node) {
    constexpr std::array<Words, 1> kForms{"words"};
    out_.sentence_start = one_of(node, kForms, "sentence_start");
  }

  Node const& body_;
  StyleForm out_;
};

}  // namespace

StyleForm read_style_form(Node const& body, std::vector<Diagnostic>& faults) { return StyleReader(body, faults).run(); }

}  // namespace stet
