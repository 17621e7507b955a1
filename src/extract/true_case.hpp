// Headlines that give every word a capital ("Storm Leaves 400 Homeless") brought back to the case of running text, in
// which a capital makes a name: recovering it from the word and the rest of the text, see Lita et al., "tRuEcasIng",
// ACL 2003.
#pragma once

#include <string>

#include "core/document.hpp"
#include "language/lexicon.hpp"

namespace stet {

/// The document's text, byte for byte as long, with the ordinary words of its headlines in lower case; empty where no
/// line is written so. A word stays as it is where the document has it with a capital in running text, where the
/// lexicon has only nouns for it and a number follows ("Super Bowl 50"), and in tables.
std::string true_cased(Document const& document, Lexicon const& lexicon);

}  // namespace stet
