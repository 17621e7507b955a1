#include "ingest/containers/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dump.hpp"
#include "zip.hpp"

namespace stet::test {
namespace {

struct File {
  std::string name;
  std::string bytes;
  std::string link;  // not empty: a symbolic link
};

/// Packs the files as libarchive does: format "zip" or "paxr" (tar), filter "gzip" or "".
std::string pack(std::string const& format, std::string const& filter, std::vector<File> const& files) {
  std::string out(1 << 20, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_by_name(writer, format.c_str());
  if (!filter.empty()) archive_write_add_filter_by_name(writer, filter.c_str());
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  for (File const& file : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, file.name.c_str());
    archive_entry_set_filetype(entry, file.link.empty() ? AE_IFREG : AE_IFLNK);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
    if (!file.link.empty()) archive_entry_set_symlink(entry, file.link.c_str());
    archive_write_header(writer, entry);
    archive_write_data(writer, file.bytes.data(), file.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

/// "path: text" of each document, "path! why" of what was not read.
std::string all(std::string_view path, std::string_view bytes, LoadLimits const& limits = {}) {
  std::string out;
  for (Loaded const& loaded : load_bytes(path, bytes, DocumentRole::source, limits)) {
    if (!loaded.document.text.empty()) out += loaded.document.path + ": " + loaded.document.text;
    for (Unread const& unread : loaded.unread) out += unread.path + "! " + unread.why + "\n";
  }
  return out;
}

std::vector<File> const kFiles = {{"b/two.md", "Two *ships*.", ""}, {"one.txt", "One ship.", ""}};

TEST(Archive, parts_are_documents_sorted_by_path) {
  std::string const read = "a/b/two.md: Two ships.\na/one.txt: One ship.\n";
  EXPECT_EQ(all("a", pack("zip", "", kFiles)), read);
  EXPECT_EQ(all("a", pack("paxr", "", kFiles)), read);
  EXPECT_EQ(all("a", pack("paxr", "gzip", kFiles)), read);
  EXPECT_EQ(all("a", pack("paxr", "xz", kFiles)), read);
}

TEST(Archive, a_packed_single_file_stands_for_itself) {
  std::string const packed = pack("raw", "gzip", {{"x", "port,ships\nLeith,640\n", ""}});
  auto const loaded = load_bytes("in/ports.csv.gz", packed, DocumentRole::source);
  ASSERT_EQ(loaded.size(), 1u);
  EXPECT_EQ(loaded[0].document.path, "in/ports.csv.gz");
  EXPECT_EQ(dump(loaded[0].document), "table [!port] [!ships] / table [Leith] [640]");
  EXPECT_EQ(loaded[0].document.sha256, load_bytes("x", packed, DocumentRole::source)[0].document.sha256);
}

TEST(Archive, archives_within_archives_to_a_depth) {
  std::string inner = pack("zip", "", {{"one.txt", "One ship.", ""}});
  EXPECT_EQ(all("a.zip", pack("zip", "", {{"b.zip", inner, ""}})), "a.zip/b.zip/one.txt: One ship.\n");
  std::string name = "a";
  for (int i = 0; i < 4; ++i) inner = pack("zip", "", {{"b", inner, ""}});
  EXPECT_EQ(all("a", inner), "a/b/b/b/b! containers nested more than 4 deep\n");
}

TEST(Archive, hostile_names_links_and_hidden_files) {
  EXPECT_EQ(all("a", pack("paxr", "",
                          {{"../../evil.txt", "x", ""},
                           {"/etc/passwd.txt", "x", ""},
                           {"b/../../c.txt", "x", ""},
                           {"link.txt", "", "/etc/passwd"},
                           {".hidden.txt", "x", ""},
                           {"__MACOSX/one.txt", "x", ""},
                           {"./good.txt", "Good.", ""}})),
            "a! ../../evil.txt: a name that leads out of the archive\n"
            "a! /etc/passwd.txt: a name that leads out of the archive\n"
            "a! b/../../c.txt: a name that leads out of the archive\n"
            "a! link.txt: a link or device, not a file\n"
            "a/good.txt: Good.\n");
}

TEST(Archive, names_are_text_whatever_their_bytes) {
  EXPECT_EQ(read_all("a.zip", zip({{"caf\xE9/\xFF.txt", "Four boats."}})),
            "a.zip/caf\uFFFD/\uFFFD.txt: body Four boats.\n");
  EXPECT_EQ(read_all("a.zip", zip({{"../\xFF", "x"}})), "a.zip! ../\uFFFD: a name that leads out of the archive\n");
}

TEST(Archive, bombs_stop_at_the_limits) {
  std::string const zeros(900'000, '0');
  LoadLimits limits;
  limits.ratio = 2;
  EXPECT_EQ(all("a", pack("paxr", "gzip", {{"one.txt", zeros, ""}, {"two.txt", zeros, ""}}), limits),
            "a! unpacks to more than 2 times its size: the rest is left out\na/one.txt: " + zeros + "\n");
  limits = {};
  limits.bytes = 100'000;
  EXPECT_EQ(all("a", pack("zip", "", {{"one.txt", zeros, ""}, {"two.txt", "Two.", ""}}), limits),
            "a! one.txt: larger than 100000 bytes\na/two.txt: Two.\n");
  limits = {};
  limits.parts = 1;
  EXPECT_EQ(all("a", pack("zip", "", kFiles), limits),
            "a! more than 1 parts: the rest is left out\na/b/two.md: Two ships.\n");
}

TEST(Archive, of_many_unread_parts_some_are_named_and_the_rest_counted) {
  std::vector<File> files;
  for (int i = 100; i < 200; ++i) files.push_back({std::to_string(i) + ".bin", std::string("\0", 1), ""});
  auto const loaded = load_bytes("a.zip", pack("zip", "", files), DocumentRole::source);
  ASSERT_EQ(loaded.size(), 20u);
  EXPECT_EQ(loaded[0].unread.back().why, "80 more parts were not read");
}

TEST(Archive, every_beginning_of_an_archive_is_read_or_named) {
  for (char const* format : {"zip", "paxr"}) {
    for (char const* filter : {"", "gzip"}) {
      std::string const whole = pack(format, format[0] == 'z' ? "" : filter, kFiles);
      for (std::size_t size = 1; size < whole.size(); size += 1 + size / 16) {
        auto const loaded = load_bytes("a.bin", std::string_view(whole).substr(0, size), DocumentRole::source);
        ASSERT_FALSE(loaded.empty());
      }
    }
  }
}

TEST(Archive, an_empty_archive_says_so) { EXPECT_EQ(all("a", pack("zip", "", {})), "a! holds no files\n"); }

}  // namespace
}  // namespace stet::test
