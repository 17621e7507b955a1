// The grammar of rule expressions: + - * / == <= >= < >, parentheses, numbers, names, and the functions sum, mean,
// convert, unit, days and abs. One comparison at the root at most.
//
//   parse_expression("sum(parts) == whole")  ->  (== (sum parts) whole)
//   parse_expression("a + ")                 ->  column 5: expected a number, a name or `(`
#pragma once

#include <string_view>

#include "core/diagnostic.hpp"
#include "core/expression.hpp"

namespace stet {

/// Reads the whole of `text`. A fault's mark has the column in code points from 1, line 0 and no file: the caller knows
/// where the text stands. At most 1,000 bytes and 32 open parentheses. Never throws.
Result<Expression> parse_expression(std::string_view text);

}  // namespace stet
