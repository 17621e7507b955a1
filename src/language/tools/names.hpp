// Names of countries and organisations for the build-time tool: CLDR's English territories and our own actors.txt.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace stet::tool {

struct Named {
  std::string id;         // empty: the name is no actor although it begins like one ("Indian Ocean")
  std::uint32_t form = 0; // of Lexicon::Actor::Form
  bool ours = false;
};

/// Name -> whom it stands for. Rows of `actors` win over CLDR's; a name that two rows of ours claim, or a country code
/// that CLDR does not know, ends the program with a message.
std::map<std::string, Named> read_names(std::string const& cldr, std::string const& actors);

}  // namespace stet::tool
