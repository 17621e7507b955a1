// What a mail's text holds beside what its sender says now: older mails quoted below or between, signatures, footers of
// mailing lists. They are other people's words of another day, and must not be evidence under this mail's date.
#pragma once

#include "ingest/content.hpp"

namespace stet {

/// Turns into furniture: lines with ">" before them, all below "On … wrote:" or the header of an older mail, a
/// signature below "--", the footer of a list. What the sender writes between quoted lines stays.
void set_aside_quotes(Content& content);

}  // namespace stet
