#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "ingest/load.hpp"

namespace stet {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepestFolder = 64;

void list(fs::path const& folder, int depth, std::vector<std::string>& files, std::vector<Unread>& unread) {
  auto const fail = [&](std::string why) { unread.push_back({folder.string(), kNone, 0, 0, "", std::move(why)}); };
  if (depth > kDeepestFolder) return fail("folders nested too deep");
  std::error_code fault;
  fs::directory_iterator entries(folder, fault);
  if (fault) return fail("the folder cannot be read");
  for (; entries != fs::directory_iterator(); entries.increment(fault)) {
    if (fault) return fail("the folder cannot be read whole");
    fs::path const& path = entries->path();
    if (path.filename().string().starts_with('.')) continue;
    std::error_code ignored;
    // a link to a folder may lead in a circle; a link to a file is a file
    if (entries->is_directory(ignored)) {
      if (!entries->is_symlink(ignored)) list(path, depth + 1, files, unread);
    } else if (entries->is_regular_file(ignored)) {
      files.push_back(path.string());
    } else if (entries->is_symlink(ignored)) {
      unread.push_back({path.string(), kNone, 0, 0, "", "the link leads nowhere"});
    }
  }
  if (fault) fail("the folder cannot be read whole");
}

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Loaded load_file(std::string const& path, DocumentRole role, LoadLimits const& limits) {
  auto const refuse = [&](std::string why) {
    Loaded out;
    out.document.id = out.document.path = path;
    out.document.role = role;
    out.document.whole = false;
    out.unread.push_back({path, kNone, 0, 0, "", std::move(why)});
    return out;
  };
  std::error_code fault;
  if (fs::is_directory(path, fault)) return refuse("is a folder");
  std::unique_ptr<std::FILE, Closer> const file(std::fopen(path.c_str(), "rb"));
  if (!file) return refuse("cannot be opened");
  std::string bytes;
  auto const size = fs::file_size(path, fault);
  if (!fault && size <= limits.bytes) bytes.reserve(static_cast<std::size_t>(size));
  char buffer[64 * 1024];
  while (std::size_t const got = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, got);
    if (bytes.size() > limits.bytes) return refuse("larger than " + std::to_string(limits.bytes) + " bytes");
  }
  if (std::ferror(file.get()) != 0) return refuse("cannot be read to its end");
  return load_bytes(path, bytes, role, limits);
}

std::vector<std::string> list_files(std::string const& folder, std::vector<Unread>& unread) {
  std::vector<std::string> files;
  std::vector<Unread> faults;
  list(folder, 0, files, faults);
  std::sort(files.begin(), files.end());
  std::sort(faults.begin(), faults.end(), [](Unread const& a, Unread const& b) { return a.path < b.path; });
  for (Unread& entry : faults) unread.push_back(std::move(entry));
  return files;
}

}  // namespace stet
