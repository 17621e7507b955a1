// Output formats: what a file's ending stands for, and the writer of each.
//
//   targets_of({"r.html", "r.sarif"})   [{"r.html", html}, {"r.sarif", sarif}]
#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "core/diagnostic.hpp"
#include "core/report.hpp"
#include "report/write.hpp"

namespace stet {

/// A file to be written.
struct Target {
  std::string path;
  OutputFormat format = OutputFormat::text;
};

/// Every -o with its format; wrong endings, folders, places that are not there and the same file twice are faults.
Result<std::vector<Target>> targets_of(std::vector<std::string> const& outputs);

/// The report in that format; `style` is for text alone.
std::string render(Report const& report, OutputFormat format, TextStyle const& style);

}  // namespace stet
