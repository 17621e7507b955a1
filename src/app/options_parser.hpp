// The parser behind parse_options(): every command with its options. Only the files app/options* know CLI11.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/options.hpp"

namespace stet {

/// The parser with the values it fills in; CLI11 keeps pointers into `options`, so the two live together.
struct Parser {
  CLI::App app{"stet checks the figures of a draft against its sources.", "stet"};
  Options options;
  std::string date;
  std::string input = "files";
  std::vector<std::string> sources;
};

/// The parser of all commands; what it reads goes into its own `options`.
std::unique_ptr<Parser> make_parser();

}  // namespace stet
