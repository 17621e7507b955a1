#include "layering/includes.hpp"

#include <algorithm>
#include <optional>

namespace stet {
namespace {

using Names = std::vector<std::string_view>;

struct Stage {
  std::string_view folder;
  Names own;           // prefixes of project headers
  Names third_party;   // prefixes of headers in angle brackets, beyond the standard library
  bool files = false;  // may it open files?
};

std::vector<Stage> const& stages() {
  static std::vector<Stage> const table = {
      {"src/core/", {"core/"}, {}},
      {"grammars/", {"core/", "grammars/"}, {"boost/"}},
      {"src/text/", {"core/", "text/"}, {}},
      {"src/language/tools/", {"language/"}, {}, true},  // a program of the build, not of stet
      {"src/language/", {"core/", "language/"}, {}},
      {"src/ingest/",
       {"core/", "ingest/", "grammars/read.hpp"},
       {"gumbo.h", "md4c.h", "mbedtls/", "pugixml.hpp", "rapidjson/"},
       true},
      {"src/extract/", {"core/", "extract/", "language/lexicon.hpp", "grammars/read.hpp"}, {}},
      {"src/align/", {"core/", "align/", "language/lexicon.hpp", "language/vectors.hpp"}, {"Eigen/", "xxhash.h"}},
      {"src/rules/",
       {"core/", "rules/", "grammars/read.hpp", "grammars/expression.hpp", "text/tokens.hpp"},
       {"Eigen/", "fmt/", "xxhash.h"}},
      {"src/report/", {"core/", "report/"}, {"fmt/", "kainjow/mustache.hpp", "mbedtls/sha256.h", "rapidjson/"}},
      {"src/app/",
       {"core/", "grammars/read.hpp", "text/", "language/", "ingest/", "extract/", "align/", "rules/", "report/",
        "app/"},
       {"fmt/", "rapidjson/"},
       true},
  };
  return table;
}

/// Libraries that have one door each.
struct Door {
  std::string_view header;
  std::string_view file;  // prefix: header and body
};
constexpr Door kDoors[] = {{"CLI/", "src/app/options"},
                           {"libfyaml.h", "src/app/yaml.cpp"},
                           {"archive", "src/ingest/containers/archive.cpp"},
                           {"gmime/", "src/ingest/containers/email.cpp"},
                           {"iconv.h", "src/ingest/charset_iconv.cpp"},
                           {"uchardet", "src/ingest/charset_iconv.cpp"},
                           {"utf8proc.h", "src/ingest/normal_form.cpp"},
                           // what begins and limits another program
                           {"linux/", "src/ingest/child.cpp"},
                           {"signal.h", "src/ingest/child.cpp"},
                           {"sys/mman.h", "src/ingest/child.cpp"},
                           {"sys/prctl.h", "src/ingest/child.cpp"},
                           {"sys/resource.h", "src/ingest/child.cpp"},
                           {"sys/syscall.h", "src/ingest/child.cpp"},
                           {"sys/wait.h", "src/ingest/child.cpp"}};

constexpr std::string_view kPlatform[] = {"fcntl.h",    "poll.h",      "unistd.h", "sys/ioctl.h",
                                          "sys/stat.h", "sys/types.h", "fnmatch.h"};

bool starts_with_any(std::string_view header, auto const& prefixes) {
  return std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](std::string_view p) { return header.starts_with(p); });
}

/// The standard library's own headers have neither a dot nor a slash.
bool is_standard(std::string_view header) { return header.find_first_of("./") == std::string_view::npos; }

std::optional<std::string> fault_of_project_header(Stage const& stage, std::string_view file, std::string_view header) {
  if (header.find("..") != std::string_view::npos) return "paths go down from src/, never up";
  // Generated headers (embedded files) have no folder and stay out of other headers.
  if (header.find('/') == std::string_view::npos) {
    if (file.ends_with(".cpp")) return std::nullopt;
    return "generated headers belong in a .cpp";
  }
  if (starts_with_any(header, stage.own)) return std::nullopt;
  return std::string(stage.folder) + " may not include it";
}

std::optional<std::string> fault_of_system_header(Stage const& stage, std::string_view file, std::string_view header) {
  if (header == "locale" || header == "clocale") return "no locale calls";
  if (!stage.files && (header == "fstream" || header == "filesystem")) return "the engine opens no file";
  if (is_standard(header)) return std::nullopt;
  for (Door const& door : kDoors)
    if (header.starts_with(door.header)) {
      if (file.starts_with(door.file)) return std::nullopt;
      return "belongs behind " + std::string(door.file);
    }
  if (file.ends_with(".hpp") && !file.starts_with("grammars/x3/")) return "third-party headers belong in a .cpp";
  if (stage.files && starts_with_any(header, kPlatform)) return std::nullopt;
  if (starts_with_any(header, stage.third_party)) return std::nullopt;
  return std::string(stage.folder) + " may not use this library";
}

struct Include {
  std::string_view header;
  bool system = false;
};

std::optional<Include> include_of(std::string_view line) {
  auto skip = [&line](std::string_view what) {
    if (!line.starts_with(what)) return false;
    line.remove_prefix(what.size());
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return true;
  };
  skip("");
  if (!skip("#") || !skip("include") || line.empty()) return std::nullopt;
  bool const system = line.front() == '<';
  std::size_t const end = line.find(system ? '>' : '"', 1);
  if ((!system && line.front() != '"') || end == std::string_view::npos) return std::nullopt;
  return Include{line.substr(1, end - 1), system};
}

}  // namespace

std::vector<Breach> breaches(std::string_view file, std::string_view text) {
  auto const& table = stages();
  auto const stage =
      std::find_if(table.begin(), table.end(), [&](Stage const& s) { return file.starts_with(s.folder); });
  if (stage == table.end()) return {{0, "", "stands in no folder of the table in tests/layering/includes.cpp"}};

  std::vector<Breach> out;
  for (unsigned number = 1; !text.empty(); ++number) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    auto const include = include_of(line);
    if (!include) continue;
    auto const fault = include->system ? fault_of_system_header(*stage, file, include->header)
                                       : fault_of_project_header(*stage, file, include->header);
    if (fault) out.push_back({number, std::string(include->header), *fault});
  }
  return out;
}

}  // namespace stet
