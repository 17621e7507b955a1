#include "fuzz/rule_targets.hpp"

#include <algorithm>
#include <vector>

#include "app/yaml.hpp"
#include "grammars/expression.hpp"
#include "rules/engine.hpp"

namespace stet::test {
namespace {

constexpr std::string_view kPack = "stet: 1\nname: fuzz\nversion: \"1\"\n";
constexpr std::string_view kFile = "fuzz.yml";

std::string text_of(std::vector<Diagnostic> const& faults) {
  std::string out;
  for (Diagnostic const& fault : faults) out += to_string(fault);
  return out;
}

/// What is wrong with a list of faults itself; "" for nothing.
std::string misplaced(std::vector<Diagnostic> const& faults, std::string_view input) {
  auto const lines = static_cast<std::uint32_t>(std::count(input.begin(), input.end(), '\n')) + 1;
  for (Diagnostic const& fault : faults) {
    if (fault.text.empty()) return "a fault without words";
    if (fault.mark.file != kFile) continue;
    if (fault.mark.line == 0 || fault.mark.line > lines)
      return "a fault on line " + std::to_string(fault.mark.line) + " of " + std::to_string(lines) + ": " + fault.text;
    if (fault.mark.column == 0) return "a fault without a column: " + fault.text;
  }
  return "";
}

struct LoadedRules {
  std::vector<Diagnostic> faults;
  std::vector<RuleInfo> rules;
};

LoadedRules load_rules(std::string_view input) {
  auto const pack = parse_yaml(kPack, "pack.yml");
  auto const file = parse_yaml(input, kFile);
  if (!file) return {file.faults(), {}};
  auto loaded = load_pack(*pack, {*file});
  if (!loaded) return {loaded.faults(), {}};
  auto const engine = Engine::build({std::move(*loaded)});
  if (!engine) return {engine.faults(), {}};
  return {{}, engine->rules()};
}

bool same(std::vector<RuleInfo> const& a, std::vector<RuleInfo> const& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](RuleInfo const& x, RuleInfo const& y) {
    return x.id == y.id && x.check == y.check && x.docs == y.docs;
  });
}

/// As one writes it: every operation in parentheses.
std::string written(Expression const& node) {
  using Op = Expression::Op;
  auto const two = [&](char const* sign) {
    return '(' + written(node.operands[0]) + ' ' + sign + ' ' + written(node.operands[1]) + ')';
  };
  switch (node.op) {
    case Op::number: {
      std::string text = std::to_string(node.number);
      return text;
    }
    case Op::name:
      return node.name;
    case Op::negate:
      return "(-" + written(node.operands[0]) + ')';
    case Op::call: {
      std::string out = node.name + '(';
      for (std::size_t i = 0; i < node.operands.size(); ++i) out += (i > 0 ? ", " : "") + written(node.operands[i]);
      return out + ')';
    }
    case Op::add:
      return two("+");
    case Op::subtract:
      return two("-");
    case Op::multiply:
      return two("*");
    case Op::divide:
      return two("/");
    default:
      break;
  }
  char const* const sign = node.op == Op::equal        ? "=="
                           : node.op == Op::less       ? "<"
                           : node.op == Op::less_equal ? "<="
                           : node.op == Op::greater    ? ">"
                                                       : ">=";
  // Only the root compares, and it stands in no parentheses.
  return written(node.operands[0]) + ' ' + sign + ' ' + written(node.operands[1]);
}

/// Numbers as six decimals write them, so that a printed tree can be compared with what is read from it.
bool has_plain_numbers(Expression const& node) {
  bool const plain =
      node.op != Expression::Op::number ||
      (node.number < 1e12 && std::to_string(node.number) == std::to_string(std::stod(std::to_string(node.number))) &&
       std::stod(std::to_string(node.number)) == node.number);
  return plain && std::all_of(node.operands.begin(), node.operands.end(), has_plain_numbers);
}

}  // namespace

std::string check_rules(std::string_view input) {
  LoadedRules const once = load_rules(input), twice = load_rules(input);
  if (std::string wrong = misplaced(once.faults, input); !wrong.empty()) return wrong;
  if (text_of(once.faults) != text_of(twice.faults)) return "the same bytes give two lists of faults";
  if (!same(once.rules, twice.rules)) return "the same bytes give two lists of rules";
  return "";
}

std::string check_expression(std::string_view input) {
  auto const read = parse_expression(input);
  if (!read) {
    auto const points = static_cast<std::size_t>(std::count_if(
        input.begin(), input.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
    for (Diagnostic const& fault : read.faults())
      if (fault.text.empty() || fault.mark.column == 0 || fault.mark.column > points + 1)
        return "a fault at column " + std::to_string(fault.mark.column) + " of " + std::to_string(points);
    return read.faults().empty() ? "neither an expression nor a fault" : "";
  }
  std::string const again = written(*read);
  if (!has_plain_numbers(*read) || again.size() > 1000) return "";
  auto const reread = parse_expression(again);
  // The parentheses that were added may be too many for it.
  if (!reread)
    return reread.faults().front().text.find("parenthes") != std::string::npos ? "" : "not read again: " + again;
  return to_string(*reread) == to_string(*read) ? "" : "another tree when read again: " + again;
}

}  // namespace stet::test
