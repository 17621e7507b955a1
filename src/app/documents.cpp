#include "app/documents.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/files.hpp"
#include "ingest/load.hpp"

namespace stet {
namespace {

Diagnostic about(Diagnostic::Severity severity, std::string const& path, std::string text, std::string hint = "") {
  return {severity, {path, 0, 0}, "", std::move(text), std::move(hint), ""};
}

std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

struct Gatherer {
  Gathered out;
  std::vector<Diagnostic> faults;
  std::set<std::string> seen;        // canonical paths of the documents
  std::vector<std::string> folders;  // canonical paths of the folders that were listed
  std::string decisions;             // canonical path; empty for none

  bool find(std::string const& path) {
    if (is_there(path)) return true;
    faults.push_back(about(Diagnostic::Severity::error, path, "there is no such file or folder"));
    return false;
  }

  void take(std::string const& path, DocumentRole role) {
    if (path == "stet.yml" || path.ends_with("/stet.yml")) return;  // settings, never evidence
    if (!decisions.empty() && canonical(path) == decisions) return;
    if (seen.insert(canonical(path)).second) out.inputs.files.push_back({path, role, std::nullopt});
  }

  void take_stdin(DocumentRole role) {
    auto bytes = read_stdin(LoadLimits{}.bytes);
    if (!bytes) {
      out.inputs.unread.push_back({"-", kNone, 0, 0, "", "standard input could not be read, or is over 64 MB"});
      if (role != DocumentRole::draft) return;
      bytes.emplace();
    }
    out.inputs.files.push_back({"-", role, std::move(bytes)});
  }

  /// A file, or all files below a folder.
  void expand(std::string const& path, DocumentRole role) {
    if (!is_folder(path)) return take(path, role);
    folders.push_back(canonical(path));
    std::vector<Unread> unread;
    std::vector<std::string> const files = list_files(without_slashes(path), unread);
    for (std::string const& file : files) take(file, role);
    if (files.empty() && unread.empty())
      out.warnings.push_back(about(Diagnostic::Severity::warning, path, "the folder holds no files"));
    for (Unread& entry : unread) out.inputs.unread.push_back(std::move(entry));
  }
};

/// A report over a document would lose it, and one among the sources would be evidence in the next run.
void guard(Gatherer& g, std::string const& output) {
  std::string const file = canonical(output);
  auto refuse = [&](std::string text) {
    g.faults.push_back(about(Diagnostic::Severity::error, output, std::move(text), "choose another place for -o"));
  };
  if (file == g.decisions) return refuse("is the file of decisions and would be overwritten");
  if (g.seen.contains(file)) return refuse("is one of the documents to read and would be overwritten");
  for (std::string const& folder : g.folders)
    if (is_below(file, folder))
      return refuse("lies in a folder of documents: the next run would read it as one of them");
}

}  // namespace

Result<Gathered> gather(Options const& options, std::string const& decisions) {
  Gatherer g;
  if (!decisions.empty()) g.decisions = canonical(decisions);
  bool const has_draft = options.sources.has_value();
  auto place = [&](std::string const& path, DocumentRole role) {
    if (path == "-") return g.take_stdin(role);
    if (g.find(path)) g.expand(path, role);
  };
  if (has_draft) {
    std::string const& draft = options.paths.front();
    if (draft != "-" && is_folder(draft))
      g.faults.push_back(about(Diagnostic::Severity::error, draft, "is a folder; the draft is one file",
                               "without --sources, all documents of a folder are compared with each other"));
    else
      place(draft, DocumentRole::draft);
    // Sorted, so that a file named in two ways is known by the same one, whatever the order.
    std::vector<std::string> sources = *options.sources;
    std::sort(sources.begin(), sources.end());
    for (std::string const& path : sources)
      if (g.find(path)) g.expand(path, DocumentRole::source);
  } else {
    std::vector<std::string> paths = options.paths;
    std::sort(paths.begin(), paths.end());
    for (std::string const& path : paths) place(path, DocumentRole::peer);
  }
  for (std::string const& output : options.outputs) guard(g, output);
  if (!g.faults.empty()) return std::move(g.faults);
  return std::move(g.out);
}

}  // namespace stet
