// Names for the parts of a container that has no file names of its own, or has hostile ones.
//
//   safe_name("../Q3\treport.pdf")                "Q3 report.pdf"
//   slug_of("Flood defences: \u00A33m more")      "flood-defences-3m-more"
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace stet {

/// One step of a path: valid UTF-8, no slashes, no control characters, no dots at its beginning, of a length that a
/// reader can take in; the ending stays. "" where nothing is left.
std::string safe_name(std::string_view name);

/// Host and path of an address as a path: each step is safe. A query is part of the last step.
std::string path_of_url(std::string_view url);

/// The first words of a title in lower case, joined by hyphens: letters and digits of ASCII only, "" where there are
/// none.
std::string slug_of(std::string_view title);

/// Keeps names apart: of two that are the same the second becomes "report 2.pdf".
class UniqueNames {
 public:
  std::string take(std::string name);

 private:
  std::map<std::string, std::size_t, std::less<>> seen_;  // by name, how often it was asked for
};

}  // namespace stet
