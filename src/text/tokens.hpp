// Tokens of clean text: words, numbers and single symbols (core/document.hpp says what each takes in).
#pragma once

#include <string_view>
#include <vector>

#include "core/document.hpp"

namespace stet {

/// Appends the tokens of text[begin, end) to `out`. Linear; any bytes are safe.
void tokenize(std::string_view text, Offset begin, Offset end, std::vector<Token>& out);

}  // namespace stet
