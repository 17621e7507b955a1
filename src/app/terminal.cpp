#include "app/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace stet {
namespace {

std::string_view variable(char const* name) {
  char const* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool wants_colour(ColorWhen when, bool terminal) {
  if (when != ColorWhen::automatic) return when == ColorWhen::always;
  if (!variable("NO_COLOR").empty()) return false;
  std::string_view const force = variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return terminal && variable("TERM") != "dumb";
}

}  // namespace

TextStyle style_of_stdout(ColorWhen when) {
  bool const terminal = ::isatty(STDOUT_FILENO) == 1;
  TextStyle out;
  out.colour = wants_colour(when, terminal);
  winsize size{};
  if (terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    out.width = std::clamp<unsigned>(size.ws_col, 40, 160);
  return out;
}

}  // namespace stet
