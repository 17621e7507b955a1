// A look at a mail before its parser: what would cost the parser more than a mail is worth, or its stack.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Why the mail must not be parsed; "" where it may. Linear on any bytes.
std::string why_mail_is_refused(std::string_view bytes);

}  // namespace stet
