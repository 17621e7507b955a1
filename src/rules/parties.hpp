// Who gives a figure, as texts name them.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// A party's name as it is compared: lower case, without "the".
std::string party_name(std::string_view attribution);
/// One name within the other, on word boundaries: "police" and "Leeds police"; false where one is empty.
bool same_party(std::string_view a, std::string_view b);
/// Two parties that are known to be different: both named, neither within the other, and neither as general as
/// "officials", which may be anybody.
bool rival_parties(std::string_view a, std::string_view b);

}  // namespace stet
