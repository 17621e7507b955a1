#include "ingest/containers/email_text.hpp"

#include <algorithm>
#include <array>

#include "ingest/charset.hpp"
#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestStub = 600;

/// Lines to paragraphs of HTML: an empty line ends one.
std::string as_html(std::string_view text) {
  std::string out = "<p>";
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    std::string_view const line = trim(text.substr(at, end - at));
    at = end + 1;
    if (line.empty() && !blank) out += "</p><p>";
    blank = line.empty();
    for (char const c : line) {
      if (c == '&')
        out += "&amp;";
      else if (c == '<')
        out += "&lt;";
      else
        out += c;
    }
    out += '\n';
  }
  return out + "</p>";
}

/// The line that stands over a forwarded mail. Outlook puts the same one over the mail that is answered.
bool is_forward_line(std::string_view line, bool forwards) {
  if (line.size() > 80) return false;
  std::string const lowered = lower_ascii(trim(line));
  if (lowered.starts_with("begin forwarded message")) return true;
  if (!lowered.starts_with("-----")) return false;
  return lowered.find("forwarded message") != lowered.npos ||
         (forwards && lowered.find("original message") != lowered.npos);
}

std::string without_quote_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size() - 1) + 1;
    std::string_view line = text.substr(at, end - at);
    at = end;
    if (line.starts_with('>')) line.remove_prefix(line.starts_with("> ") ? 2 : 1);
    out += line;
  }
  return out;
}

std::string_view without_blank_lines(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

/// A charset's name as it may stand in a header that we write.
std::string plain_name(std::string_view charset) {
  bool const plain = std::all_of(charset.begin(), charset.end(), [](char c) {
    return c == '-' || c == '_' || !words_of({&c, 1}).empty();
  });
  return plain && charset.size() < 40 ? std::string(charset) : std::string();
}

}  // namespace

bool is_stub(MailText const& text) {
  std::string_view const shown = trim(text.bytes);
  if (shown.empty()) return true;
  if (text.html || shown.size() > kLongestStub) return false;
  std::string const lowered = lower_ascii(shown);
  constexpr std::array kWords = {"in your browser"sv,   "in a browser"sv,  "view this email"sv, "view this e-mail"sv,
                                 "view this message"sv, "web version"sv,   "view online"sv,     "html-capable"sv,
                                 "html capable"sv,      "supports html"sv, "support html"sv,    "html email"sv,
                                 "html e-mail"sv,       "html format"sv,   "html version"sv,    "read online"sv};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return lowered.find(w) != lowered.npos; });
}

MailText join_texts(std::vector<MailText> texts, std::vector<std::string>& faults) {
  if (texts.empty()) return {};
  MailText out = std::move(texts.front());
  texts.erase(texts.begin());
  if (texts.empty()) return out;
  auto const any = [&](auto test) { return std::any_of(texts.begin(), texts.end(), test); };
  bool const charsets = any([&](MailText const& t) { return lower_ascii(t.charset) != lower_ascii(out.charset); });
  bool const kinds = any([&](MailText const& t) { return t.html != out.html; });
  texts.insert(texts.begin(), std::move(out));
  out = {"", charsets ? "utf-8" : texts.front().charset, kinds || texts.front().html};
  for (MailText const& text : texts) {
    std::string bytes = text.bytes;
    if (charsets) {
      DecodedText const decoded = decode_text(text.bytes, text.charset);
      bytes = decoded.text();
      faults.insert(faults.end(), decoded.faults.begin(), decoded.faults.end());
    }
    if (out.html && !text.html) bytes = as_html(bytes);
    out.bytes.append(out.bytes.empty() ? "" : "\n\n").append(bytes);
  }
  return out;
}

std::optional<Part> take_forwarded(MailText& text, std::string_view subject) {
  if (text.html) return std::nullopt;
  std::string const lowered = lower_ascii(subject);
  bool const forwards = lowered.starts_with("fw:") || lowered.starts_with("fwd:");
  std::string_view const whole = text.bytes;
  for (std::size_t at = 0; at < whole.size();) {
    std::size_t const end = std::min(whole.find('\n', at), whole.size() - 1) + 1;
    if (!is_forward_line(whole.substr(at, end - at), forwards)) {
      at = end;
      continue;
    }
    std::string_view const rest = without_blank_lines(whole.substr(end));
    std::string const unquoted = rest.starts_with('>') ? without_quote_marks(rest) : std::string(rest);
    std::string_view const mail = without_blank_lines(unquoted);
    if (sniff("", mail) != Format::email) return std::nullopt;
    Part part;
    part.name = "forwarded message";
    part.format = Format::email;
    std::string const charset = plain_name(text.charset);
    part.bytes = "Content-Type: text/plain" + (charset.empty() ? "" : "; charset=" + charset) +
                 "\nContent-Transfer-Encoding: 8bit\n";
    part.bytes += mail;
    text.bytes.resize(at);
    return part;
  }
  return std::nullopt;
}

}  // namespace stet
