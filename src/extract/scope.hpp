// Words that narrow what a figure covers. Two figures that name different members of one family are not the same thing.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// "family:member" for a scope word ("women" -> "sex:female", "quarterly" -> "period:quarter"); empty for other words.
std::string_view scope_of(std::string_view lower);

}  // namespace stet
