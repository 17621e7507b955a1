// The program cannot reach a network: it calls nothing that could, and links no library that could.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::string output_of(std::string const& command) {
  std::string out;
  FILE* const pipe = popen(command.c_str(), "r");
  if (!pipe) return out;
  char buffer[4096];
  while (std::size_t const n = fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, n);
  return pclose(pipe) == 0 ? out : std::string();
}

/// Names that the program takes from shared libraries, without their versions.
std::vector<std::string> imports(std::string const& program) {
  std::vector<std::string> out;
  std::istringstream lines(output_of(STET_NM " -D --undefined-only '" + program + "'"));
  for (std::string kind, name; lines >> kind >> name;) out.push_back(name.substr(0, name.find('@')));
  return out;
}

/// Names of the shared libraries that the program asks the loader for.
std::vector<std::string> libraries(std::string const& program) {
  std::vector<std::string> out;
  std::istringstream lines(output_of(STET_READELF " -d '" + program + "'"));
  for (std::string line; std::getline(lines, line);) {
    if (line.find("(NEEDED)") == std::string::npos) continue;
    std::size_t const open = line.find('['), close = line.find(']');
    out.push_back(line.substr(open + 1, close - open - 1));
  }
  return out;
}

/// Sockets and names, and the side doors: other programs and libraries opened at run time.
std::vector<std::string> forbidden(std::vector<std::string> const& names) {
  static char const* const table[] = {
      "socket",      "socketpair",    "connect",        "bind",          "listen",    "accept",  "accept4",
      "send",        "sendto",        "sendmsg",        "recv",          "recvfrom",  "recvmsg", "getaddrinfo",
      "getnameinfo", "gethostbyname", "gethostbyname2", "gethostbyaddr", "res_query", "dlopen",  "dlmopen",
      "system",      "popen",         "fork",           "vfork",         "execl",     "execlp",  "execv",
      "execve",      "execvp",        "posix_spawn",    "posix_spawnp"};
  std::vector<std::string> out;
  for (std::string const& name : names)
    if (std::find(std::begin(table), std::end(table), name) != std::end(table)) out.push_back(name);
  return out;
}

bool allowed_library(std::string const& name) {
  static char const* const table[] = {"libstdc++.so", "libm.so", "libgcc_s.so", "libc.so", "ld-linux", "libfyaml.so",
                                      "libgumbo.so", "libmd4c.so", "libmbedcrypto.so", "libarchive.so", "libpugixml.so",
                                      "libgmime-3.0.so", "libgobject-2.0.so", "libglib-2.0.so", "libuchardet.so",
                                      "libutf8proc.so",
                                      // of builds with sanitizers
                                      "libasan.so", "libubsan.so", "libtsan.so"};
  return std::any_of(std::begin(table), std::end(table),
                     [&](char const* prefix) { return name.rfind(prefix, 0) == 0; });
}

/// Helper programs are begun by one file alone, which forbids them the network: ingest/child.cpp.
bool begins_a_child(std::string const& name) { return name == "fork" || name == "execve"; }

TEST(Network, StetCallsNothingThatReachesOut) {
  auto const names = imports(STET_PROGRAM);
  ASSERT_GT(names.size(), 20u) << "nm said too little of " STET_PROGRAM;
  for (std::string const& name : forbidden(names))
    if (!begins_a_child(name)) ADD_FAILURE() << STET_PROGRAM " calls " << name;
}

TEST(Network, OneFileAloneBeginsOtherPrograms) {
  std::istringstream lines(output_of(STET_NM " -A --undefined-only '" STET_INGEST "'"));
  std::vector<std::string> callers;
  for (std::string line; std::getline(lines, line);)
    if (line.ends_with(" U fork") || line.ends_with(" U execve")) callers.push_back(line);
  EXPECT_EQ(callers.size(), 2u);
  for (std::string const& caller : callers) EXPECT_NE(caller.find(":child.cpp.o:"), std::string::npos) << caller;
}

TEST(Network, StetLinksNoLibraryBeyondTheList) {
  auto const names = libraries(STET_PROGRAM);
  ASSERT_GT(names.size(), 2u) << "readelf said too little of " STET_PROGRAM;
  for (std::string const& name : names) EXPECT_TRUE(allowed_library(name)) << STET_PROGRAM " links " << name;
}

TEST(Network, AProgramThatReachesOutIsCaught) {
  auto const found = forbidden(imports(STET_DIALS));
  EXPECT_NE(std::find(found.begin(), found.end(), "connect"), found.end());
  EXPECT_NE(std::find(found.begin(), found.end(), "getaddrinfo"), found.end());
  EXPECT_FALSE(allowed_library("libcurl.so.4"));
}

}  // namespace
