#include "grammars/expression.hpp"

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>
#include <charconv>
#include <utility>

namespace stet {
namespace {

namespace x3 = boost::spirit::x3;
using Op = Expression::Op;
using Iterator = char const*;

constexpr std::size_t kMaxBytes = 1000;
constexpr int kMaxDepth = 32;

struct Function {
  std::string_view name;
  std::size_t operands;
};
constexpr std::array<Function, 8> kFunctions{
    {{"sum", 1}, {"mean", 1}, {"convert", 2}, {"unit", 1}, {"days", 1}, {"abs", 1}, {"per", 1}, {"possible_share", 2}}};

/// Where the text begins, handed to the actions so that each node knows its place.
struct begin_tag {};

template <class Context, class Range>
std::uint32_t offset(Context const& context, Range const& range) {
  return static_cast<std::uint32_t>(range.begin() - x3::get<begin_tag>(context).get());
}

Expression binary(Op op, Expression left, Expression right, std::uint32_t begin) {
  Expression out;
  out.op = op;
  out.begin = begin;
  out.operands.push_back(std::move(left));
  out.operands.push_back(std::move(right));
  return out;
}

// Plain digits: double_ would also read "inf", "nan" and "1e5".
auto const set_number = [](auto& context) {
  auto const& range = x3::_attr(context);
  Expression out;
  std::from_chars(range.begin(), range.end(), out.number);
  out.begin = offset(context, range);
  x3::_val(context) = std::move(out);
};
auto const set_name = [](auto& context) {
  auto const& range = x3::_attr(context);
  Expression out;
  out.op = Op::name;
  out.name.assign(range.begin(), range.end());
  out.begin = offset(context, range);
  x3::_val(context) = std::move(out);
};
auto const start_call = [](auto& context) { x3::_val(context).op = Op::call; };
auto const add_operand = [](auto& context) { x3::_val(context).operands.push_back(std::move(x3::_attr(context))); };
auto const take = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
auto const negate = [](auto& context) {
  Expression out;
  out.op = Op::negate;
  out.begin = x3::_attr(context).begin;
  out.operands.push_back(std::move(x3::_attr(context)));
  x3::_val(context) = std::move(out);
};
template <Op op>
auto const join = [](auto& context) {
  std::uint32_t const begin = x3::_attr(context).begin;
  x3::_val(context) = binary(op, std::move(x3::_val(context)), std::move(x3::_attr(context)), begin);
};

x3::rule<struct comparison_tag, Expression> const comparison;
x3::rule<struct sum_tag, Expression> const sum;
x3::rule<struct product_tag, Expression> const product;
x3::rule<struct factor_tag, Expression> const factor;
x3::rule<struct number_tag, Expression> const number;
x3::rule<struct name_tag, Expression> const name;

auto const letter = x3::char_("a-zA-Z_");
auto const number_def = x3::raw[x3::lexeme[+x3::char_("0-9") >> -('.' >> +x3::char_("0-9"))]][set_number];
auto const name_def = x3::raw[x3::lexeme[letter >> *(letter | x3::char_("0-9"))]][set_name];
auto const close = x3::lit(')');
auto const factor_def =
    number[take] | (name[take] >> -(x3::lit('(')[start_call] > sum[add_operand] > *(',' > sum[add_operand]) > close)) |
    ('(' > sum[take] > close) | ('-' > factor[negate]);
auto const product_def = factor[take] >> *(('*' > factor[join<Op::multiply>]) | ('/' > factor[join<Op::divide>]));
auto const sum_def = product[take] >> *(('+' > product[join<Op::add>]) | ('-' > product[join<Op::subtract>]));
auto const comparison_def = sum[take] >> -(("==" > sum[join<Op::equal>]) | ("<=" > sum[join<Op::less_equal>]) |
                                           (">=" > sum[join<Op::greater_equal>]) | ('<' > sum[join<Op::less>]) |
                                           ('>' > sum[join<Op::greater>]));

BOOST_SPIRIT_DEFINE(comparison, sum, product, factor, number, name)

Diagnostic fault(std::string_view text, std::size_t at, std::string words) {
  Diagnostic out;
  auto const passed = text.substr(0, std::min(at, text.size()));
  out.mark.column = 1 + static_cast<std::uint32_t>(std::count_if(passed.begin(), passed.end(), [](char c) {
                      return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
                    }));
  out.text = std::move(words);
  return out;
}

/// Calls must name a function and give it the right number of operands; nothing else can be wrong in a parsed tree.
void check_calls(Expression const& node, std::string_view text, std::vector<Diagnostic>& faults) {
  if (node.op == Op::call) {
    auto const known =
        std::find_if(kFunctions.begin(), kFunctions.end(), [&](Function f) { return f.name == node.name; });
    if (known == kFunctions.end()) {
      faults.push_back(fault(text, node.begin, "unknown function `" + node.name + "`"));
      faults.back().hint = "known: sum, mean, convert, unit, days, abs, per, possible_share";
    } else if (known->operands != node.operands.size()) {
      faults.push_back(fault(text, node.begin,
                             "`" + node.name + "` takes " + std::to_string(known->operands) +
                                 (known->operands == 1 ? " operand" : " operands")));
    }
  }
  for (Expression const& operand : node.operands) check_calls(operand, text, faults);
}

}  // namespace

Result<Expression> parse_expression(std::string_view text) {
  if (text.size() > kMaxBytes) return fault(text, 0, "an expression of more than 1,000 bytes");
  // The parser recurses on parentheses and signs, so their number bounds the stack.
  int depth = 0, signs = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    signs = text[i] == '-' ? signs + 1 : text[i] == ' ' ? signs : 0;
    if (depth > kMaxDepth || signs > kMaxDepth) return fault(text, i, "more than 32 open parentheses or signs");
  }
  Iterator const first = text.data();
  Iterator at = first;
  Iterator const last = first + text.size();
  Expression out;
  try {
    auto const parser = x3::with<begin_tag>(std::cref(first))[comparison];
    if (!x3::phrase_parse(at, last, parser, x3::ascii::space, out))
      return fault(text, 0, "expected a number, a name or `(`");
  } catch (x3::expectation_failure<Iterator> const& failure) {
    // Only a closing parenthesis and an operand are ever expected; spirit quotes the first.
    bool const parenthesis = failure.which().find(')') != std::string::npos && failure.which().size() <= 3;
    Iterator const where = std::find_if(failure.where(), last, [](char c) { return c != ' ' && c != '\t'; });
    return fault(text, static_cast<std::size_t>(where - first),
                 parenthesis ? "expected `)`" : "expected a number, a name or `(`");
  }
  if (at != last) {
    Diagnostic out_of_place = fault(text, static_cast<std::size_t>(at - first), "expected an operator or the end");
    if (*at == '=') out_of_place.hint = "two that are equal are written a == b";
    if (*at == '%') out_of_place.hint = "percent are plain numbers: 5% of x is x * 0.05";
    return out_of_place;
  }
  std::vector<Diagnostic> faults;
  check_calls(out, text, faults);
  if (!faults.empty()) return faults;
  return out;
}

std::string to_string(Expression const& expression) {
  static constexpr std::array<std::string_view, 13> kNames{"",  "",   "",  "-",  "+", "-", "*",
                                                           "/", "==", "<", "<=", ">", ">="};
  if (expression.op == Op::name) return expression.name;
  if (expression.op == Op::number) {
    std::array<char, 32> buffer{};
    auto const [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), expression.number);
    return {buffer.data(), end};
  }
  std::string out = "(";
  out +=
      expression.op == Op::call ? std::string_view(expression.name) : kNames[static_cast<std::size_t>(expression.op)];
  for (Expression const& operand : expression.operands) out += ' ' + to_string(operand);
  return out + ')';
}

}  // namespace stet
