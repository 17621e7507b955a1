// stet.yml: where it is looked for, and how it becomes Settings.
//
//   as_of: 2024-07-05
//   sources:
//     sources/wire.html: {date: 2024-07-04, publisher: The Wire, tier: wire}
//   ignore: [core/unsupported]
#pragma once

#include <string>
#include <vector>

#include "app/settings.hpp"
#include "core/diagnostic.hpp"

namespace stet {

/// Finds and reads the settings file: `options.config`, else stet.yml beside the draft, else in the working folder; a
/// stet.yml that lies among the sources (or peers) is left alone, with a warning. Then the command line goes on top.
/// Every unknown key and wrong type comes back with its place.
Result<Settings> load_settings(Options const& options);

/// `text` as the content of the settings file `file`; paths in it are seen from that file's folder.
Result<Settings> parse_settings(std::string const& text, std::string const& file);

}  // namespace stet
