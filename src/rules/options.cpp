#include "rules/options.hpp"

#include <algorithm>
#include <array>

#include "grammars/expression.hpp"
#include "rules/keys.hpp"
#include "rules/limits.hpp"
#include "rules/registry.hpp"
#include "rules/suggest.hpp"

namespace stet {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 12> kCommon{"id",       "check",  "message", "tests", "about", "unless",
                                        "severity", "status", "since",   "docs",  "tags",  "suppressible"};

/// The place `bytes` into a scalar that stands on one line.
Mark inside(Node const& node, std::size_t bytes) {
  Mark out = node.mark;
  std::string_view const passed = std::string_view(node.scalar).substr(0, std::min(bytes, node.scalar.size()));
  out.column +=
      (node.quoted ? 1 : 0) + static_cast<std::uint32_t>(std::count_if(passed.begin(), passed.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
      }));
  return out;
}

/// Reads the keys of one rule; every method says what is wrong and leaves a sound value.
class Compiler : KeyReader {
 public:
  Compiler(Rule const& rule, std::vector<Diagnostic>& faults)
      : KeyReader(faults), body_(rule.body), kind_(kind_of(rule.check)) {
    // The tree and the examples stay with the rule: an engine has no use for them.
    out_.rule =
        Rule{rule.id, rule.check, rule.severity, rule.message, rule.messages, rule.docs, rule.status, rule.on, {},
             {},      {},         rule.mark};
  }

  CompiledRule run() {
    Node const& body = body_;
    std::string const check(name_of(out_.rule.check));
    if (kind_ == nullptr) {
      Node const* at = body.find("check");
      fault(at != nullptr ? at->mark : out_.rule.mark, "R005", "this version runs no check `" + check + "`",
            suggest(check, check_names()));
      return std::move(out_);
    }
    std::vector<Words> keys(kCommon.begin(), kCommon.end());
    keys.insert(keys.end(), kind_->keys.begin(), kind_->keys.end());
    std::size_t const first = faults_.size();
    closed(body, keys, "check `" + check + '`');
    name_owners(first, body);
    if (Node const* node = body.find("severity")) {
      constexpr std::array<Words, 3> kNames{"note", "warning", "error"};
      // what stet.yml says goes before the rule's own
      if (one_of(*node, kNames, "severity") && !out_.rule.severity) out_.rule.severity = severity_named(node->scalar);
    }
    if (Node const* node = body.find("status")) {
      constexpr std::array<Words, 2> kNames{"stable", "experimental"};
      one_of(*node, kNames, "status");
    }
    for (Words key : {Words("since"), Words("docs")})
      if (Node const* node = body.find(key); node != nullptr && !node->is_scalar()) wrong(*node, key, "a text");
    if (Node const* node = body.find("tags"); node != nullptr) words(*node, "tags");
    if (Node const* node = body.find("suppressible")) out_.suppressible = flag(*node, "suppressible");
    if (Node const* node = body.find("about")) out_.about = about(*node);
    if (Node const* node = body.find("agree")) agree(*node);
    if (Node const* node = body.find("same")) same(*node);
    if (Node const* node = body.find("newest")) newest(*node);
    if (Node const* node = body.find("within")) within(*node);
    if (Node const* node = body.find("year")) year(*node);
    expressions(body);
    if (Node const* node = body.find("unless")) unless(*node);
    if (out_.rule.check == Check::calendar || out_.rule.check == Check::consistency) holds(body);
    if (Node const* node = body.find("limits")) out_.limits = read_limits(*node, faults_);
    if (Node const* node = body.find("slip")) out_.slip_powers = read_slip(*node, faults_);
    if (out_.rule.check == Check::facts) facts(body);
    if (out_.rule.check == Check::style) style(body);
    messages(body);
    return std::move(out_);
  }

 private:
  void agree(Node const& node) {
    constexpr std::array<Words, 3> kKeys{"rounding", "hedges", "rel"};
    if (!closed(node, kKeys, "`agree`")) return;
    constexpr std::array<Words, 2> kRounding{"as-written", "exact"};
    constexpr std::array<Words, 1> kHedges{"as-interval"};
    if (Node const* it = node.find("rounding"); it != nullptr && one_of(*it, kRounding, "rounding"))
      out_.agree.rounding = it->scalar == "as-written";
    if (Node const* it = node.find("hedges")) one_of(*it, kHedges, "hedges");
    if (Node const* it = node.find("rel")) out_.agree.rel = percent(*it, "rel");
  }

  /// Figures are paired before a rule sees them, so that most of `same` states what is so and cannot be loosened.
  void same(Node const& node) {
    constexpr std::array<Words, 4> kKeys{"thing", "time", "place", "unit"};
    if (!closed(node, kKeys, "`same`")) return;
    constexpr std::array<Words, 1> kThing{"same"}, kTime{"overlap"}, kPlace{"if-both-given"};
    constexpr std::array<Words, 2> kUnit{"convertible", "same"};
    if (Node const* it = node.find("thing")) one_of(*it, kThing, "thing");
    if (Node const* it = node.find("time")) one_of(*it, kTime, "time");
    if (Node const* it = node.find("place")) one_of(*it, kPlace, "place");
    if (Node const* it = node.find("unit"); it != nullptr && one_of(*it, kUnit, "unit"))
      out_.same_unit = it->scalar == "same";
  }

  void newest(Node const& node) {
    constexpr std::array<Words, 3> kKeys{"by", "then", "lag"};
    if (!closed(node, kKeys, "`newest`")) return;
    constexpr std::array<Words, 1> kBy{"date-in-text"}, kThen{"published"};
    if (Node const* it = node.find("by")) one_of(*it, kBy, "by");
    if (Node const* it = node.find("then")) one_of(*it, kThen, "then");
    if (Node const* it = node.find("lag")) out_.lag_days = days(*it, "lag");
  }

  void within(Node const& node) {
    constexpr std::array<Words, 3> kNames{"sentence", "paragraph", "document"};
    if (!one_of(node, kNames, "within")) return;
    out_.within = node.scalar == "sentence"    ? Within::sentence
                  : node.scalar == "paragraph" ? Within::paragraph
                                               : Within::document;
  }

  void year(Node const& node) {
    constexpr std::array<Words, 2> kKeys{"from", "window"};
    if (!closed(node, kKeys, "`year`")) return;
    constexpr std::array<Words, 2> kFrom{"text", "as_of"};
    if (Node const* it = node.find("from")) {
      for (Node const& item : it->items) one_of(item, kFrom, "from");
      if (it->is_scalar()) one_of(*it, kFrom, "from");
    }
    if (Node const* it = node.find("window")) out_.window_days = days(*it, "window");
  }

  void holds(Node const& body) {
    constexpr std::array<Words, 6> kAll{"weekday", "exists", "age", "duration", "words-digits", "once"};
    bool const calendar = out_.rule.check == Check::calendar;
    auto const names = calendar ? std::span(kAll).first(4) : std::span(kAll).last(2);
    Node const* node = body.find("holds");
    if (node == nullptr) {
      missing(out_.rule.mark, "holds", "the rule needs `holds`",
              calendar ? "weekday, exists, age or duration" : "words-digits or once");
    } else if (one_of(*node, names, "holds")) {
      out_.holds = static_cast<Holds>(std::find(kAll.begin(), kAll.end(), node->scalar) - kAll.begin());
    }
  }

  void style(Node const& body) {
    out_.form = read_style_form(body, faults_);
    bool const any = std::any_of(kind_->keys.begin(), kind_->keys.end(),
                                 [&](Words key) { return body.find(key) != nullptr || is_meant(key); });
    if (!any)
      fault(out_.rule.mark, "R004", "the rule asks for no form",
            "spell_out, hedge, percent, group_digits, scale_word or sentence_start");
  }

  void facts(Node const& body) {
    if (Node const* node = body.find("max_age")) out_.max_age_days = days(*node, "max_age");
    if (Node const* node = body.find("facts")) out_.facts = read_facts(*node, faults_);
    // Who loads a rule file puts the rows of its table in the place of `facts`.
    if (Node const* node = body.find("table"))
      wrong(*node, "table", "the name of a CSV file, and only in a file of rules");
    if (body.find("facts") == nullptr && body.find("table") == nullptr)
      missing(out_.rule.mark, "facts", "the rule has neither `facts` nor a `table` of them");
  }

  void unless(Node const& node) {
    std::vector<Words> keys;
    if (out_.rule.check == Check::outdated) keys = {"draft_states_date"};
    if (out_.rule.check == Check::unsupported) keys = {"known_fact"};
    if (out_.rule.check == Check::arithmetic || out_.rule.check == Check::conversion) keys = {"fits"};
    if (!closed(node, keys, "`unless` of check `" + std::string(name_of(out_.rule.check)) + '`')) return;
    // A draft's own date is always respected: saying so is allowed, denying it is not.
    if (Node const* it = node.find("draft_states_date")) {
      constexpr std::array<Words, 1> kTrue{"true"};
      one_of(*it, kTrue, "draft_states_date");
    }
    if (Node const* it = node.find("known_fact")) out_.unless_known = flag(*it, "known_fact");
    if (Node const* it = node.find("fits"))
      if (auto parsed = expression(*it, "fits")) out_.unless_fits = std::move(*parsed);
  }

  /// "a key of check `outdated`": of the unknown keys whose faults begin at `first`.
  void name_owners(std::size_t first, Node const& body) {
    for (std::size_t f = first; f < faults_.size(); ++f)
      for (std::size_t i = 0; i < body.keys.size(); ++i) {
        if (!(body.keys[i] == faults_[f].mark)) continue;
        std::string owners;
        for (Words name : check_names()) {
          auto const keys = kind_of(*check_named(name))->keys;
          if (std::find(keys.begin(), keys.end(), body.members[i].first) != keys.end())
            owners += (owners.empty() ? "`" : ", `") + std::string(name) + '`';
        }
        if (!owners.empty()) faults_[f].hint = "a key of check " + owners + "; here " + faults_[f].hint;
      }
  }

  std::optional<Expression> expression(Node const& node, Words key) {
    if (!node.is_scalar()) {
      wrong(node, key, "an expression");
      return std::nullopt;
    }
    auto parsed = parse_expression(node.scalar);
    if (!parsed) {
      for (Diagnostic const& it : parsed.faults()) {
        if (enough(faults_)) break;
        Mark mark = node.mark;
        mark.column += it.mark.column - 1 + (node.quoted ? 1 : 0);
        fault(mark, "R011", "in `" + std::string(key) + "`: " + it.text, it.hint);
      }
      return std::nullopt;
    }
    if (!parsed->is_comparison()) {
      fault(node.mark, "R011", "`" + std::string(key) + "` compares nothing", "write it with == <= >= < or >");
      return std::nullopt;
    }
    if (let_sound_) check_names_of(*parsed, node, false);
    return std::move(*parsed);
  }

  void check_names_of(Expression const& node, Node const& place, bool in_sum) {
    if (node.op == Expression::Op::name) {
      auto const bound =
          std::find_if(out_.let.begin(), out_.let.end(), [&](Binding const& b) { return b.name == node.name; });
      if (bound == out_.let.end()) {
        std::vector<Words> names;
        for (Binding const& b : out_.let) names.push_back(b.name);
        fault(inside(place, node.begin), "R014", "`" + node.name + "` is not in `let`", suggest(node.name, names));
      } else if (in_sum) {
        bound->many = true;
      }
    }
    bool const sum = node.op == Expression::Op::call && (node.name == "sum" || node.name == "mean");
    for (Expression const& operand : node.operands) check_names_of(operand, place, sum);
  }

  void expressions(Node const& body) {
    bool const wanted = out_.rule.check == Check::arithmetic || out_.rule.check == Check::conversion;
    if (Node const* node = body.find("spread")) {
      out_.spread = percent(*node, "spread");
      return;
    }
    if (!wanted) return;
    Node const* let = body.find("let");
    Node const* expect = body.find("expect");
    if (let == nullptr) missing(out_.rule.mark, "let", "the rule has no `let`", "let: {part: part, whole: total}");
    if (expect == nullptr) missing(out_.rule.mark, "expect", "the rule has no `expect`", "expect: sum(part) == whole");
    let_sound_ = let != nullptr && let->is_map();
    if (let == nullptr) return;
    if (!let->is_map()) return wrong(*let, "let", "a map from names to roles");
    for (std::size_t i = 0; i < let->members.size() && !enough(faults_); ++i) {
      auto const& [name, value] = let->members[i];
      Binding binding;
      binding.name = name;
      auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
      if (name.empty() || name == "expected" || !std::all_of(name.begin(), name.end(), letter))
        fault(let->keys[i], "R014", "`" + name + "` is no name for an expression", "letters and `_`"),
            let_sound_ = false;
      Node const* role_node = &value;
      if (value.is_map()) {
        constexpr std::array<Words, 3> kKeys{"role", "unit", "except"};
        closed(value, kKeys, "`let`");
        role_node = value.find("role");
        if (Node const* it = value.find("unit")) binding.units = words(*it, "unit");
        if (Node const* it = value.find("except")) binding.except = words(*it, "except");
        if (role_node == nullptr) fault(value.mark, "R004", "`" + name + "` has no `role`");
      }
      if (role_node != nullptr)
        if (auto const known = role(*role_node)) binding.role = *known;
      out_.let.push_back(std::move(binding));
    }
    if (expect == nullptr) return;
    if (auto parsed = expression(*expect, "expect")) {
      // `sum(parts) == 100` states no figure: only groups that the extractor ties can be bound.
      auto const& sides = parsed->operands;
      bool const sum =
          sides[0].op == Expression::Op::call && sides[0].name == "sum" && sides[1].op == Expression::Op::number;
      if (stated_name(*parsed).empty() && !sum)
        fault(expect->mark, "R011", "one side of `expect` must be a name alone", "the figure that the text states");
      out_.expect = std::move(*parsed);
    }
    if (Node const* where = body.find("where"))
      if (auto parsed = expression(*where, "where")) out_.where = std::move(*parsed);
  }

  static std::string_view stated_name(Expression const& comparison) {
    for (Expression const& side : comparison.operands)
      if (side.op == Expression::Op::name) return side.name;
    return "";
  }

  void messages(Node const& body) {
    Node const* node = body.find("message");
    if (node == nullptr)
      return missing(out_.rule.mark, "message", "the rule has no `message`", "message: \"what its reader is told\"");
    if (node->is_scalar()) return message("", *node);
    if (kind_->messages.empty() || !node->is_map()) return wrong(*node, "message", "a text");
    if (!closed(*node, kind_->messages, "`message`")) return;
    for (Words name : kind_->messages) {
      Node const* it = node->find(name);
      if (it == nullptr)
        fault(node->mark, "R004", "`message` has no `" + std::string(name) + '`');
      else if (!it->is_scalar())
        wrong(*it, name, "a text");
      else
        message(std::string(name), *it);
    }
  }

  void message(std::string name, Node const& node) {
    std::vector<MessageFault> wrongs;
    Message parsed = parse_message(node.scalar, wrongs);
    for (MessageFault const& it : wrongs)
      if (!enough(faults_)) fault(inside(node, it.begin), "R010", it.text);
    std::vector<Words> figures(kind_->figures.begin(), kind_->figures.end());
    for (Binding const& binding : out_.let) figures.push_back(binding.name);
    for (Placeholder const& place : parsed.places) {
      if (enough(faults_)) break;
      std::string const whole = place.attribute.empty() ? place.name : place.name + '.' + place.attribute;
      if (std::find(kind_->words.begin(), kind_->words.end(), whole) != kind_->words.end()) continue;
      auto const& attributes = figure_attributes();
      bool const figure = std::find(figures.begin(), figures.end(), place.name) != figures.end();
      bool const attribute = place.attribute.empty() ||
                             std::find(attributes.begin(), attributes.end(), place.attribute) != attributes.end();
      if ((figure && attribute) || !let_sound_) continue;
      std::vector<Words> known = figures;
      known.insert(known.end(), kind_->words.begin(), kind_->words.end());
      fault(inside(node, place.begin), "R010", "unknown placeholder `${" + whole + "}`",
            figure ? suggest(place.attribute, attributes) : suggest(place.name, known));
    }
    out_.messages.emplace_back(std::move(name), std::move(parsed));
  }

  Node const& body_;
  CheckKind const* kind_;
  bool let_sound_ = true;  // else the names of `let` are not all known
  CompiledRule out_;
};

}  // namespace

bool takes(Binding const& binding, Figure const& figure) {
  auto const named = [&](std::vector<std::string> const& ids) {
    return std::find(ids.begin(), ids.end(), figure.reading.unit.id) != ids.end();
  };
  return (binding.units.empty() || named(binding.units)) && !named(binding.except);
}

CompiledRule compile(Rule const& rule, std::vector<Diagnostic>& faults) { return Compiler(rule, faults).run(); }

}  // namespace stet
