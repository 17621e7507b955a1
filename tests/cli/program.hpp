// Runs the real program in a folder of its own and takes down what it said.
//
//   Folder folder;
//   folder.write("draft.txt", "Nine men were held.");
//   Outcome const outcome = folder.run({"check", "draft.txt", "--sources", "sources"});
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stet::test {

struct Outcome {
  int code = -1;  // exit code; 128 + signal where one ended it
  std::string out;
  std::string err;
  double seconds = 0;

  bool said(std::string_view words) const { return err.find(words) != std::string::npos; }
  bool printed(std::string_view words) const { return out.find(words) != std::string::npos; }
};

/// A new empty folder that goes away with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  std::string path(std::string const& name) const { return path_ + "/" + name; }
  /// Writes a file, making the folders above it.
  void write(std::string const& name, std::string_view content) const;
  std::string read(std::string const& name) const;
  bool has(std::string const& name) const;
  /// Names of everything directly in a folder below this one, sorted.
  std::vector<std::string> names(std::string const& below = ".") const;

  /// Runs the program here. The environment is empty but for PATH and `variables`.
  Outcome run(std::vector<std::string> const& arguments, std::string_view input = "",
              std::vector<std::string> const& variables = {}) const;

 private:
  std::string path_;
  std::string streams_;  // where stdin, stdout and stderr lie, so that the folder holds the test's files only
};

/// Writes a draft and two dated sources that bear it out. Dated, because what only undated sources say is a warning.
void write_dossier(Folder const& folder);

/// Our own dossiers (under a sanitizer every eighth), absolute and sorted; and the draft of one, "" where it has none.
std::vector<std::string> dossiers();
std::string draft_of(std::string const& dossier);

}  // namespace stet::test
