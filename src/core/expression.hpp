// The small expressions of rules as a tree: `p == (b - a) / a * 100`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stet {

struct Expression {
  enum class Op : std::uint8_t {
    number,
    name,
    call,  // leaves, and a function with its operands
    negate,
    add,
    subtract,
    multiply,
    divide,
    equal,
    less,
    less_equal,
    greater,
    greater_equal,  // only at the root
  };

  Op op = Op::number;
  double number = 0;
  std::string name;  // of a name or a function
  std::vector<Expression> operands;
  std::uint32_t begin = 0;  // byte in the expression's text where the name or operator stands

  bool is_comparison() const { return op >= Op::equal; }
};

/// Prefix form for tests and messages: `(== p (* (/ (- b a) a) 100))`.
std::string to_string(Expression const& expression);

}  // namespace stet
