#include "grammars/expression.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

std::string read(std::string const& text) {
  auto const result = parse_expression(text);
  if (result) return to_string(*result);
  std::string out;
  for (Diagnostic const& fault : result.faults()) out += std::to_string(fault.mark.column) + ": " + fault.text;
  return out;
}

struct Row {
  int line;
  std::string text;
  std::string expect;
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

TEST(Expression, reads_each_form) {
  for (Row const& row : std::vector<Row>{
           ROW("p == (b - a) / a * 100", "(== p (* (/ (- b a) a) 100))"),
           ROW("a - b - c", "(- (- a b) c)"),
           ROW("a + b * c", "(+ a (* b c))"),
           ROW("-a * b", "(* (- a) b)"),
           ROW("sum(parts) == whole", "(== (sum parts) whole)"),
           ROW("y == convert(x, unit(y))", "(== y (convert x (unit y)))"),
           ROW("abs( a-b )<=2.5", "(<= (abs (- a b)) 2.5)"),
           ROW("a >= mean(b)", "(>= a (mean b))"),
           ROW("days(d) < 7", "(< (days d) 7)"),
           ROW("7", "7"),
       })
    EXPECT_EQ(read(row.text), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Expression, names_what_is_missing_and_where) {
  for (Row const& row : std::vector<Row>{
           ROW("", "1: expected a number, a name or `(`"),
           ROW("a + ", "5: expected a number, a name or `(`"),
           ROW("a == ", "6: expected a number, a name or `(`"),
           ROW("(a + b", "7: expected `)`"),
           ROW("sum(a", "6: expected `)`"),
           ROW("a b", "3: expected an operator or the end"),
           ROW("a == b == c", "8: expected an operator or the end"),
           ROW("a = b", "3: expected an operator or the end"),
           ROW("total(a) == b", "1: unknown function `total`"),
           ROW("a == convert(b)", "6: `convert` takes 2 operands"),
           ROW("a == 1e5", "7: expected an operator or the end"),
           ROW("é", "1: expected a number, a name or `(`"),
           ROW("a + é", "5: expected a number, a name or `(`"),
           ROW("a * inf(b)", "5: unknown function `inf`"),
       })
    EXPECT_EQ(read(row.text), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Expression, bounds_hostile_input) {
  EXPECT_NE(read(std::string(900, '(')).find("more than 32"), std::string::npos);
  EXPECT_NE(read(std::string(900, '-')).find("more than 32"), std::string::npos);
  EXPECT_NE(read(std::string(1001, 'a')).find("1,000 bytes"), std::string::npos);
}

}  // namespace
}  // namespace stet
