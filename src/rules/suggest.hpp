// "did you mean …?" for words of a closed set.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stet {

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; words over 64 bytes count as 65.
unsigned edit_distance(std::string_view a, std::string_view b);

/// The known word that `word` most likely stands for: near in spelling, or one that it begins or that begins it; "" for
/// none.
std::string_view nearest_word(std::string_view word, std::span<std::string_view const> known);

/// "did you mean `agree`? " where one of `known` is near enough, then "allowed: a, b, c".
std::string suggest(std::string_view word, std::span<std::string_view const> known);

}  // namespace stet
