// The text of a mail, put together from the pieces that MIME holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// One part of a mail that is text, without its transfer encoding.
struct MailText {
  std::string bytes;
  std::string charset;  // as declared; "" where it is not
  bool html = false;
};

/// Nothing, or only words that send the reader to another form of the mail: "View this message in your browser".
bool is_stub(MailText const& text);

/// Several texts as one: of one charset and kind as they are, else as UTF-8, and as HTML where one of them is. What had
/// to be guessed or replaced goes into `faults`.
MailText join_texts(std::vector<MailText> texts, std::vector<std::string>& faults);

/// Takes the mail that a plain text forwards off its end, as a Part that is a mail; nothing where it forwards none, or
/// one whose header cannot be made out. `subject` is that of the mail around it.
std::optional<Part> take_forwarded(MailText& text, std::string_view subject);

}  // namespace stet
