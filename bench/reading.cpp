// How fast each reader is, in bytes of the files as they lie on the disk a second, on the documents that the tests
// read.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "ingest/load.hpp"

namespace stet::bench {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string path;
  std::string bytes;
};

/// The whole samples of tests/formats and tests/pages, by ending.
std::map<std::string, std::vector<File>> const& samples() {
  static auto const all = [] {
    std::map<std::string, std::vector<File>> out;
    for (char const* folder : {"tests/formats/files", "tests/pages/saved"}) {
      for (auto const& entry : fs::directory_iterator(fs::path(STET_SOURCE_DIR) / folder)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".gold") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        out[entry.path().extension().string()].push_back(
            {entry.path().string(), {std::istreambuf_iterator<char>(in), {}}});
      }
    }
    for (auto& [ending, files] : out)
      std::sort(files.begin(), files.end(), [](File const& a, File const& b) { return a.path < b.path; });
    return out;
  }();
  return all;
}

void reading(benchmark::State& state, std::string const& ending) {
  std::vector<File> const& files = samples().at(ending);
  std::size_t bytes = 0;
  for (File const& file : files) bytes += file.bytes.size();
  for (auto _ : state)
    for (File const& file : files) benchmark::DoNotOptimize(load_bytes(file.path, file.bytes, DocumentRole::source));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.counters["files"] = static_cast<double>(files.size());
}

[[maybe_unused]] bool const kRegistered = [] {
  for (char const* ending :
       {".txt", ".md", ".html", ".csv", ".docx", ".odt", ".xlsx", ".ods", ".pdf", ".eml", ".rss", ".warc", ".zip"})
    benchmark::RegisterBenchmark((std::string("reading/") + (ending + 1)).c_str(), reading, std::string(ending))
        ->Unit(benchmark::kMillisecond);
  return true;
}();

}  // namespace
}  // namespace stet::bench
