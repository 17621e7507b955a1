#include "core/diagnostic.hpp"

namespace stet {

std::string to_string(Diagnostic const& d) {
  std::string out;
  if (!d.mark.file.empty()) {
    out += d.mark.file + ':';
    if (d.mark.line != 0) out += std::to_string(d.mark.line) + ':' + std::to_string(d.mark.column) + ':';
    out += ' ';
  }
  out += d.severity == Diagnostic::Severity::error ? "error" : "warning";
  if (!d.code.empty()) out += '[' + d.code + ']';
  out += (d.code.empty() ? ": " : " ") + d.text + '\n';
  if (!d.excerpt.empty()) {
    std::string const number = std::to_string(d.mark.line);
    std::string const gutter(number.size() < 5 ? 5 - number.size() : 0, ' ');
    out += gutter + number + " | " + d.excerpt + '\n';
    std::string const caret(d.mark.column > 0 ? d.mark.column - 1 : 0, ' ');
    out += std::string(gutter.size() + number.size(), ' ') + " | " + caret + '^' + (d.hint.empty() ? "" : " " + d.hint) + '\n';
  } else if (!d.hint.empty()) {
    out += "      " + d.hint + '\n';
  }
  return out;
}

}  // namespace stet
