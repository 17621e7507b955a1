#include <algorithm>
#include <cstdio>
#include <tuple>

#include "app/commands/commands.hpp"
#include "app/files.hpp"

namespace stet {
namespace {

void print(std::vector<Diagnostic> const& diagnostics) {
  for (Diagnostic const& diagnostic : diagnostics) {
    std::string const text = to_string(diagnostic);
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

}  // namespace

int refuse(std::vector<Diagnostic> faults) {
  std::stable_sort(faults.begin(), faults.end(), [](Diagnostic const& a, Diagnostic const& b) {
    return std::tie(a.mark.file, a.mark.line, a.mark.column) < std::tie(b.mark.file, b.mark.line, b.mark.column);
  });
  print(faults);
  return 2;
}

void warn(std::vector<Diagnostic> const& warnings) { print(warnings); }

void report_unread(Dossier const& dossier) {
  for (Unread const& unread : dossier.unread)
    if (unread.begin >= unread.end ||
        (unread.doc != kNone && !dossier.documents[unread.doc].whole && unread.text.empty()))
      std::fprintf(stderr, "stet: %s: %s\n", unread.path.c_str(), unread.why.c_str());
  for (Document const& document : dossier.documents)
    if (!document.decimal_comma.empty())
      std::fprintf(stderr, "stet: %s: note: numbers are read with a decimal comma, like %s (`decimal_comma` decides)\n",
                   document.id.c_str(), document.decimal_comma.c_str());
}

int finish(std::string_view result, int code) {
  if (write_stdout(result)) return code;
  std::fputs("stet: standard output cannot be written\n", stderr);
  return 3;
}

Run run_of(Options const& options, Settings const& settings) {
  Run out;
  out.as_of = settings.as_of.value;
  if (settings.decimal_comma.origin != Origin::built_in) out.decimal_comma = settings.decimal_comma.value;
  out.roles = options.roles;
  out.jobs = options.jobs;
  return out;
}

}  // namespace stet
