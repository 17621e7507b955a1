// One way of writing for each character: composed accents (NFC), letters for ligatures, plain digits for full-width
// ones.
#pragma once

#include "core/document.hpp"

namespace stet {

/// Rewrites the document's text where it has to, and moves its blocks, cells, places and anchors along. A text that is
/// already so is only looked at once.
void to_normal_form(Document& document);

}  // namespace stet
