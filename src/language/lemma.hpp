// From word forms to lemmas: irregular forms from WordNet, then the endings of English.
#pragma once

#include <string>
#include <string_view>

namespace stet {

std::string lemma_of_noun(std::string_view lower);
std::string lemma_of_verb(std::string_view lower);
/// A past tense or past participle, regular or irregular.
bool is_past(std::string_view lower);

}  // namespace stet
