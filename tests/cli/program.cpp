#include "cli/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace stet::test {
namespace {

namespace fs = std::filesystem;

std::string new_folder() {
  std::string name = (fs::temp_directory_path() / "stet-cli-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
  return name;
}

std::string content_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

}  // namespace

Folder::Folder() : path_(new_folder()), streams_(new_folder()) {}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  fs::remove_all(streams_, ignored);
}

void Folder::write(std::string const& name, std::string_view content) const {
  fs::path const place(path(name));
  fs::create_directories(place.parent_path());
  std::ofstream(place, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
}

std::string Folder::read(std::string const& name) const { return content_of(path(name)); }

bool Folder::has(std::string const& name) const { return fs::exists(path(name)); }

std::vector<std::string> Folder::names(std::string const& below) const {
  std::vector<std::string> out;
  for (auto const& entry : fs::directory_iterator(path(below))) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

Outcome Folder::run(std::vector<std::string> const& arguments, std::string_view input,
                    std::vector<std::string> const& variables) const {
  std::string const in = streams_ + "/in", out = streams_ + "/out", err = streams_ + "/err";
  std::ofstream(in, std::ios::binary).write(input.data(), static_cast<std::streamsize>(input.size()));
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, path_.c_str());
  std::vector<std::string> words{STET_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment{"PATH=/usr/bin:/bin"};
  environment.insert(environment.end(), variables.begin(), variables.end());
  auto pointers = [](std::vector<std::string>& strings) {
    std::vector<char*> list;
    for (std::string& string : strings) list.push_back(string.data());
    list.push_back(nullptr);
    return list;
  };
  auto const begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  int const error =
      posix_spawn(&child, STET_PROGRAM, &actions, nullptr, pointers(words).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot run " STET_PROGRAM);
  int status = 0;
  ::waitpid(child, &status, 0);
  Outcome outcome;
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = content_of(out);
  outcome.err = content_of(err);
  return outcome;
}

void write_dossier(Folder const& folder) {
  folder.write("draft.txt", "The flood in Arden destroyed 212 homes.\n");
  folder.write("sources/council.txt",
               "Published: March 4, 2021\n\nThe flood in Arden destroyed 212 homes, the council said.\n");
  folder.write("sources/radio.txt", "Published: March 4, 2021\n\nIn Arden the flood has destroyed 212 homes.\n");
}

std::vector<std::string> dossiers() {
  std::vector<std::string> out{STET_SOURCE_DIR "/examples/build-up"};
  for (auto const& entry : fs::directory_iterator(STET_SOURCE_DIR "/tests/dossiers"))
    if (entry.is_directory()) out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  // A sanitized program takes ten times as long, and what the sanitizers look for shows in a few dossiers as well.
  std::vector<std::string> some;
  for (std::size_t i = 0; i < out.size(); i += 8) some.push_back(out[i]);
  out = some;
#endif
  return out;
}

std::string draft_of(std::string const& dossier) {
  for (auto const& entry : fs::directory_iterator(dossier))
    if (entry.path().stem() == "draft") return entry.path().string();
  return "";
}

}  // namespace stet::test
