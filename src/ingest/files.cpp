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

struct Listing {
  fs::path root;  // without links
  std::vector<std::string> files;
  std::vector<Unread> unread;
};

void leave_out(Listing& listing, fs::path const& path, std::string why) {
  listing.unread.push_back({path.string(), kNone, 0, 0, "", std::move(why)});
}

/// A link in a folder of strangers' files may point at anything on this machine.
bool leads_out(Listing const& listing, fs::path const& link) {
  std::error_code fault;
  fs::path const target = fs::canonical(link, fault);
  if (fault) return true;
  auto const [root, inner] = std::mismatch(listing.root.begin(), listing.root.end(), target.begin(), target.end());
  return root != listing.root.end();
}

void list(Listing& listing, fs::path const& folder, int depth) {
  auto const fail = [&](std::string why) { leave_out(listing, folder, std::move(why)); };
  if (depth > kDeepestFolder) return fail("folders nested too deep");
  std::error_code fault;
  fs::directory_iterator entries(folder, fault);
  if (fault) return fail("the folder cannot be read");
  for (; entries != fs::directory_iterator(); entries.increment(fault)) {
    if (fault) return fail("the folder cannot be read whole");
    fs::path const& path = entries->path();
    if (path.filename().string().starts_with('.')) continue;
    std::error_code ignored;
    bool const link = entries->is_symlink(ignored);
    // a link to a folder may lead in a circle; a link to a file is a file
    if (entries->is_directory(ignored)) {
      if (!link) list(listing, path, depth + 1);
    } else if (entries->is_regular_file(ignored)) {
      if (link && leads_out(listing, path))
        leave_out(listing, path, "the link leads out of the folder");
      else
        listing.files.push_back(path.string());
    } else if (link) {
      leave_out(listing, path, "the link leads nowhere");
    }
  }
  if (fault) fail("the folder cannot be read whole");
}

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::vector<Loaded> load_file(std::string const& path, DocumentRole role, LoadLimits const& limits) {
  auto const refuse = [&](std::string why) {
    Loaded out;
    out.document.id = out.document.path = path;
    out.document.role = role;
    out.document.whole = false;
    out.unread.push_back({path, kNone, 0, 0, "", std::move(why)});
    return std::vector<Loaded>{std::move(out)};
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
  Listing listing;
  std::error_code fault;
  listing.root = fs::canonical(folder, fault);  // a folder that is not there is named by list()
  list(listing, folder, 0);
  std::sort(listing.files.begin(), listing.files.end());
  std::sort(listing.unread.begin(), listing.unread.end(),
            [](Unread const& a, Unread const& b) { return a.path < b.path; });
  for (Unread& entry : listing.unread) unread.push_back(std::move(entry));
  return std::move(listing.files);
}

}  // namespace stet
