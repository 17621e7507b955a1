#include "ingest/containers/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <optional>

#include "ingest/shapes.hpp"
#include "ingest/sniff.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostNamed = 20;  // faults of single members; more are counted
constexpr std::size_t kLongestName = 1'000;

struct Closer {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Closer>;

std::string what_failed(archive* reader) {
  char const* const text = archive_error_string(reader);
  return text == nullptr ? "damaged" : "damaged: " + clean_text(text);
}

Reader open(std::string_view bytes, bool zip_only, std::vector<std::string>& faults) {
  Reader reader(archive_read_new());
  archive_read_support_format_zip(reader.get());
  if (!zip_only) {
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    if (is_compressed(bytes)) archive_read_support_format_raw(reader.get());
  }
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) == ARCHIVE_OK) return reader;
  faults.push_back(what_failed(reader.get()));
  return nullptr;
}

/// UTF-8, whatever the bytes are.
std::string name_of(archive_entry* entry) {
  // the plain name is null where the process's locale lacks its characters
  char const* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string() : clean_text(std::string_view(name).substr(0, kLongestName));
}

/// The whole member, or nothing with the reason in `why`. `begun` gets what came before a damage.
std::optional<std::string> read_member(archive* reader, std::uint64_t most, std::string& why,
                                       std::string* begun = nullptr) {
  std::string out;
  char buffer[64 * 1024];
  for (;;) {
    la_ssize_t const got = archive_read_data(reader, buffer, sizeof buffer);
    if (got == 0) return out;
    if (got < 0) {
      why = what_failed(reader);
      if (begun != nullptr) *begun = std::move(out);
      return std::nullopt;
    }
    out.append(buffer, static_cast<std::size_t>(got));
    if (out.size() > most) {
      why = "larger than " + std::to_string(most) + " bytes";
      return std::nullopt;
    }
  }
}

/// A path within the archive, without "./": empty where it leads out of it.
std::string inner_path(std::string_view name) {
  if (name.starts_with('/') || name.find('\\') != name.npos || name.find('\0') != name.npos) return {};
  std::string out;
  for (std::size_t at = 0; at <= name.size();) {
    std::size_t const end = std::min(name.find('/', at), name.size());
    std::string_view const step = name.substr(at, end - at);
    if (step == "..") return {};
    if (!step.empty() && step != ".") out.append(out.empty() ? "" : "/").append(step);
    at = end + 1;
  }
  return out;
}

bool is_hidden(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != path.npos || path.starts_with("__MACOSX/");
}

class Unpacker {
 public:
  Unpacker(LoadLimits const& limits, PartSink const& sink) : limits_(limits), sink_(sink) {}

  std::vector<std::string> run(std::string_view bytes) {
    Reader const reader = open(bytes, false, faults_);
    if (!reader) return std::move(faults_);
    for (archive_entry* entry = nullptr;;) {
      int const code = archive_read_next_header(reader.get(), &entry);
      if (code == ARCHIVE_EOF) break;
      if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
        faults_.push_back(what_failed(reader.get()));
        if (code != ARCHIVE_RETRY) break;
        continue;
      }
      if (!take(reader.get(), entry)) break;
    }
    if (unnamed_ > 0) faults_.push_back(std::to_string(unnamed_) + " more members left out");
    return std::move(faults_);
  }

 private:
  void leave(std::string_view name, std::string_view why) {
    if (faults_.size() >= kMostNamed)
      ++unnamed_;
    else
      faults_.push_back(std::string(name).append(": ").append(why));
  }

  /// False where the rest is not wanted.
  bool take(archive* reader, archive_entry* entry) {
    if (archive_format(reader) == ARCHIVE_FORMAT_RAW) return hand_over(reader, "", "the packed file");
    std::string const name = name_of(entry);
    auto const type = archive_entry_filetype(entry);
    if (type == AE_IFDIR) return true;
    std::string const path = inner_path(name);
    if (path.empty()) return leave(name, "a name that leads out of the archive"), true;
    if (is_hidden(path)) return true;
    bool const link = archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
    if (link || (type != AE_IFREG && type != 0)) return leave(path, "a link or device, not a file"), true;
    if (archive_entry_is_encrypted(entry) != 0) return leave(path, "protected by a password"), true;
    return hand_over(reader, path, path);
  }

  bool hand_over(archive* reader, std::string path, std::string const& called) {
    std::string why, begun;
    auto bytes = read_member(reader, limits_.bytes, why, &begun);
    if (!bytes) leave(called, why);
    // the records of a crawl are whole up to the damage, and its reader names the one that is not
    if (!bytes && path.empty() && begun.starts_with("WARC/")) bytes = std::move(begun);
    if (!bytes) return true;
    Part part;
    part.name = std::move(path);
    part.bytes = std::move(*bytes);
    return sink_(std::move(part));
  }

  LoadLimits const& limits_;
  PartSink const& sink_;
  std::vector<std::string> faults_;
  std::size_t unnamed_ = 0;
};

}  // namespace

std::vector<std::string> unpack_archive(std::string_view bytes, LoadLimits const& limits, PartSink const& sink) {
  return Unpacker(limits, sink).run(bytes);
}

namespace {

/// A stream of zlib's within the frame of gzip, which libarchive knows. It does not look at the sums at the end.
std::string as_gzip(std::string_view deflated) {
  auto const first = static_cast<unsigned char>(deflated[0]), second = static_cast<unsigned char>(deflated[1]);
  bool const zlib = (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
  if (zlib) deflated.remove_prefix(2);
  return std::string("\x1F\x8B\x08\0\0\0\0\0\0\xFF", 10).append(deflated).append(8, '\0');
}

}  // namespace

std::optional<std::string> decompress(std::string_view bytes, std::uint64_t most) {
  if (bytes.size() < 2) return std::nullopt;
  if (!is_compressed(bytes)) return decompress(as_gzip(bytes), most);
  Reader reader(archive_read_new());
  archive_read_support_format_raw(reader.get());
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_filter_bzip2(reader.get());
  archive_read_support_filter_xz(reader.get());
  archive_read_support_filter_zstd(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return std::nullopt;
  archive_entry* entry = nullptr;
  int const code = archive_read_next_header(reader.get(), &entry);
  if (code == ARCHIVE_EOF) return std::string();
  // a beginning too short to be known as packed would come back as it is
  if (code != ARCHIVE_OK || archive_filter_code(reader.get(), 0) == ARCHIVE_FILTER_NONE) return std::nullopt;
  std::string why;
  return read_member(reader.get(), most, why);
}

std::string_view Package::part(std::string_view name) const {
  auto const found = parts.find(name);
  return found == parts.end() ? std::string_view() : std::string_view(found->second);
}

Package read_package(std::string_view bytes, LoadLimits const& limits,
                     std::function<bool(std::string_view name)> const& wanted) {
  Package out;
  Reader const reader = open(bytes, true, out.faults);
  if (!reader) return out;
  std::size_t entries = 0;
  std::uint64_t total = 0;
  for (archive_entry* entry = nullptr;;) {
    int const code = archive_read_next_header(reader.get(), &entry);
    if (code == ARCHIVE_EOF) break;
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
      out.faults.push_back(what_failed(reader.get()));
      break;
    }
    if (++entries > limits.parts) {
      out.faults.push_back("more than " + std::to_string(limits.parts) + " parts: the rest is left out");
      break;
    }
    std::string name = name_of(entry);
    if (!wanted(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) {
      out.faults.push_back("protected by a password");
      break;
    }
    std::string why;
    auto part = read_member(reader.get(), std::min(limits.bytes, limits.unpacked - total), why);
    if (!part) {
      out.faults.push_back(name + ": " + why);
      if (archive_errno(reader.get()) != 0) break;
      continue;
    }
    total += part->size();
    out.parts.try_emplace(std::move(name), std::move(*part));
  }
  return out;
}

}  // namespace stet
