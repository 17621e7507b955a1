// Output formats: what a file's ending stands for, and the writer of each.
//
//   targets_of({"r.html", "r.sarif"})   [{"r.html", html}, {"r.sarif", sarif}]
#pragma once

#include <string>
#include <vector>

#include "app/files.hpp"
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

/// How text and HTML are to look.
struct Styles {
  TextStyle text;
  HtmlStyle html;
};

/// The HTML style that the options ask for. A house's folder that is not there, and parts in it that cannot stand in
/// the place of ours, are faults.
Result<HtmlStyle> html_style_of(Options const& options);

/// The report in that format.
std::string render(Report const& report, OutputFormat format, Styles const& styles);

/// Every target with its content; of linked HTML also the style and the script beside it.
std::vector<Output> outputs_of(Report const& report, std::vector<Target> const& targets, HtmlStyle const& style);

}  // namespace stet
