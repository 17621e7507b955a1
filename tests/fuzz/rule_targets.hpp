// The targets of what desks write: rule files and the expressions in them.
#pragma once

#include <string>
#include <string_view>

namespace stet::test {

/// Any bytes as a rule file: read, loaded and compiled twice with the same outcome, every fault at a place of the file.
std::string check_rules(std::string_view input);

/// Any bytes as an expression: a fault at a place of it, or a tree that is read again from how it is written.
std::string check_expression(std::string_view input);

}  // namespace stet::test
