#include "report/escape.hpp"

namespace stet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What would begin a list, a heading or a rule if the line began with it.
bool starts_block(std::string_view line, std::size_t at) {
  char const c = line[at];
  if (at == 0) return c == '-' || c == '+' || c == '=';
  if (c != '.' && c != ')') return false;
  for (std::size_t i = 0; i < at; ++i)
    if (!is_digit(line[i])) return false;
  return true;
}

/// Length of what hosts of Markdown take for the inside of a link, a mention or an issue number; 0 for none.
std::size_t link_maker(std::string_view line, std::size_t at) {
  if (line[at] == '@' || line[at] == '#') return 1;
  if (line.substr(at).starts_with("://")) return 3;
  auto const is_w = [&](std::size_t i) { return line[i] == 'w' || line[i] == 'W'; };
  return line[at] == '.' && at >= 3 && is_w(at - 1) && is_w(at - 2) && is_w(at - 3) ? 1 : 0;
}

/// Those that follow each other share a span: two of them side by side would be read as one with a longer fence.
std::size_t link_makers(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size()) {
    std::size_t const length = link_maker(line, end);
    if (length == 0) break;
    end += length;
  }
  return end - at;
}

}  // namespace

std::string to_markdown(std::string_view text) {
  std::string const line = to_terminal(text);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    char const c = line[at];
    if (std::size_t const length = link_makers(line, at); length > 0) {
      // A code span: the one thing in which no host looks for links, and whose text is still its text.
      out.append("`").append(line, at, length).append("`");
      at += length - 1;
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (std::string_view("\\`*_[]{}|~$^").find(c) != std::string_view::npos || starts_block(line, at)) out += '\\';
      out += c;
    }
  }
  return out;
}

}  // namespace stet
