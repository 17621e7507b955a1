#include "app/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace stet {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 1u << 16;

Diagnostic fault(std::string const& path, std::string const& doing, int error) {
  return {Diagnostic::Severity::error, {path, 0, 0}, "", doing + ": " + std::strerror(error), "", ""};
}

/// All of `text` to an open descriptor; errno of the fault, or 0.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    ssize_t const written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Reads until the end or until more than `limit` bytes came; errno of the fault, or 0.
int read_all(int descriptor, std::uint64_t limit, std::string& out) {
  for (;;) {
    std::size_t const have = out.size();
    if (have > limit) return EFBIG;
    out.resize(have + kChunk);
    ssize_t const got = ::read(descriptor, out.data() + have, kChunk);
    out.resize(have + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) return 0;
  }
}

/// A name beside `target` that nobody has; written and closed. Empty where that failed, with the fault in `faults`.
std::string write_beside(std::string const& target, Output const& output, std::vector<Diagnostic>& faults) {
  fs::path const place(target);
  std::string const name =
      (place.parent_path() / ("." + place.filename().string() + "." + std::to_string(::getpid()) + ".tmp")).string();
  int const descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    faults.push_back(fault(output.path, "cannot be written", errno));
    return {};
  }
  int error = write_all(descriptor, output.content);
  if (::close(descriptor) != 0 && error == 0) error = errno;
  if (error == 0) return name;
  faults.push_back(fault(output.path, "cannot be written", error));
  ::unlink(name.c_str());
  return {};
}

}  // namespace

Result<std::string> read_text(std::string const& path, std::size_t limit) {
  int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return fault(path, "cannot be read", errno);
  std::string out;
  int const error = read_all(descriptor, limit, out);
  ::close(descriptor);
  if (error != 0) return fault(path, "cannot be read", error);
  return out;
}

std::string line_of(std::string_view text, std::uint32_t line) {
  constexpr std::size_t kLongest = 200;
  for (; line > 1; --line) {
    std::size_t const end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return line == 0 ? std::string() : std::string(text.substr(0, std::min(text.find('\n'), kLongest)));
}

std::optional<std::string> read_stdin(std::uint64_t limit) {
  std::string out;
  if (read_all(STDIN_FILENO, limit, out) != 0) return std::nullopt;
  return out;
}

std::string canonical(std::string const& path) {
  std::error_code error;
  // Absolute first: of a relative path that is not there, weakly_canonical resolves nothing.
  fs::path const out = fs::weakly_canonical(fs::absolute(fs::path(path.empty() ? "." : path), error), error);
  if (error) return fs::path(path).lexically_normal().string();
  std::string text = out.string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

bool is_there(std::string const& path) {
  std::error_code error;
  fs::file_status const status = fs::status(path, error);
  // What may not be looked at may still be there: reading it gives the better message.
  return status.type() != fs::file_type::not_found;
}

bool is_folder(std::string const& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::string folder_of(std::string const& path) {
  std::string const parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

std::string joined_path(std::string const& folder, std::string const& path) {
  fs::path const p(path);
  if (p.is_absolute() || folder == ".") return path;
  return (fs::path(folder) / p).string();
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder == "/") return path.size() > 1;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::vector<Diagnostic> write_files(std::vector<Output> const& outputs) {
  std::vector<Diagnostic> faults;
  std::vector<std::pair<std::string, std::string>> ready;  // written name, target
  for (Output const& output : outputs) {
    std::string const target = canonical(output.path);  // a link stays a link: what it points to is replaced
    std::string const name = write_beside(target, output, faults);
    if (!name.empty()) ready.emplace_back(name, target);
  }
  for (auto const& [name, target] : ready) {
    if (!faults.empty() || ::rename(name.c_str(), target.c_str()) != 0) {
      if (faults.empty()) faults.push_back(fault(target, "cannot be written", errno));
      ::unlink(name.c_str());
    }
  }
  return faults;
}

bool write_stdout(std::string_view text) { return write_all(STDOUT_FILENO, text) == 0; }

}  // namespace stet
