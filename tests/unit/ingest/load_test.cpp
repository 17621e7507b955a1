#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "ingest/sha256.hpp"
#include "unit/ingest/show.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("stet-ingest-test-" + std::to_string(::getpid()))) { fs::create_directories(path_); }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  std::string file(std::string const& name, std::string_view bytes) const {
    fs::path const path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

TEST(Sniff, NamesAndFirstBytes) {
  struct Row {
    char const* path;
    std::string_view bytes;
    std::optional<Format> expected;
  };
  Row const rows[] = {
      {"a.txt", "words"sv, Format::text},
      {"a.TXT", "words"sv, Format::text},
      {"a", "words"sv, Format::text},
      {"a.md", "# words"sv, Format::markdown},
      {"a.csv", "a,b"sv, Format::csv},
      {"a.tsv", "a\tb"sv, Format::csv},
      {"a.htm", "words"sv, Format::html},
      {"a", "\n <!DOCTYPE html><p>words"sv, Format::html},
      {"a", "\xEF\xBB\xBF<html><p>words"sv, Format::html},
      {"a.txt", ""sv, Format::text},
      {"a.txt", "wo\0rds"sv, std::nullopt},
      {"a.html", "%PDF-1.7 words"sv, std::nullopt},
      {"a.txt", "PK\x03\x04 words"sv, std::nullopt},
      {"a.png", "\x89PNG\r\n"sv, std::nullopt},
      {"a.txt", "\xFF\xFEw\0o\0"sv, Format::text},
  };
  for (Row const& row : rows) EXPECT_EQ(sniff(row.path, row.bytes), row.expected) << row.path << " " << row.bytes;
}

TEST(Load, BinaryFilesAreNamed) {
  Loaded const loaded = load("a.txt", "wo\0rds"sv);
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.unread[0].path, "a.txt");
  EXPECT_NE(loaded.unread[0].why, "");
  EXPECT_FALSE(loaded.document.whole);
  EXPECT_EQ(loaded.document.text, "");
}

TEST(Load, FilesOverTheLimitAreNamed) {
  LoadLimits limits;
  limits.bytes = 10;
  EXPECT_EQ(load_bytes("a.txt", "ten bytes.", DocumentRole::draft, limits).unread.size(), 0u);
  Loaded const loaded = load_bytes("a.txt", "eleven byte", DocumentRole::draft, limits);
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_EQ(loaded.document.text, "");
  EXPECT_FALSE(loaded.document.whole);
}

TEST(Load, InvalidBytesAreReplacedAndPlaced) {
  Loaded const loaded = load("a.txt", "Caf\xC3\xA9\ncost \xFF 12 euros and \xC3\xA9\xC3( more.\n");
  ASSERT_EQ(loaded.unread.size(), 1u);
  EXPECT_NE(loaded.unread[0].why.find("2:6"), std::string::npos) << loaded.unread[0].why;
  EXPECT_NE(loaded.document.text.find("cost \xEF\xBF\xBD 12 euros"), std::string::npos);
  EXPECT_EQ(frame_faults(loaded.document), "");
  EXPECT_EQ(misplaced_words(loaded.document, "Caf\xC3\xA9\ncost \xFF 12 euros and \xC3\xA9\xC3( more.\n"), "");
}

TEST(Load, WindowsText) {
  Loaded const guessed = load("a.txt", "The caf\xE9 took \x80 12 \x96 and kept \x93most\x94 of it.");
  EXPECT_EQ(guessed.document.text,
            "The caf\xC3\xA9 took \xE2\x82\xAC 12 \xE2\x80\x93 and kept \xE2\x80\x9Cmost\xE2\x80\x9D of it.\n");
  EXPECT_EQ(guessed.unread.size(), 1u);
  Loaded const declared = load("a.html", "<meta charset=windows-1252><body><p>The caf\xE9 took \x80 12.</p>");
  EXPECT_EQ(declared.document.text, "The caf\xC3\xA9 took \xE2\x82\xAC 12.\n");
  EXPECT_EQ(declared.unread.size(), 0u);
}

TEST(Load, Utf16) {
  Loaded const loaded = load("a.txt", "\xFF\xFE\x31\0\x32\0 \0\xAC\x20"sv);
  EXPECT_EQ(loaded.document.text, "12 \xE2\x82\xAC\n");
  EXPECT_TRUE(loaded.unread.empty());
}

TEST(Load, ColumnsCountCodePoints) {
  Loaded const loaded = load("a.txt", "\xEF\xBB\xBF" "Ann\xC3\xA9\xE2\x80\x99s 12.\r\n\r\nAnd 44 \xE2\x82\xAC\xE2\x82\xAC 7.");
  auto const at = [&](char const* word) {
    Position const p = position_of(loaded.document, static_cast<Offset>(loaded.document.text.find(word)));
    return std::to_string(p.line) + ":" + std::to_string(p.column);
  };
  EXPECT_EQ(at("44"), "3:5");
  EXPECT_EQ(at("7"), "3:11");
}

TEST(Load, Fingerprint) {
  // the test vector "abc" of FIPS 180-4
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(load("a.txt", "abc").document.sha256, sha256_hex("abc"));
}

TEST(Load, RoleAndNames) {
  Document const document = load_bytes("sources/a.txt", "words", DocumentRole::peer).document;
  EXPECT_EQ(document.id, "sources/a.txt");
  EXPECT_EQ(document.path, "sources/a.txt");
  EXPECT_EQ(document.role, DocumentRole::peer);
}

TEST(Files, LoadAndList) {
  Folder const folder;
  std::string const b = folder.file("b.txt", "Twelve boats."), a = folder.file("deep/a.md", "# Boats\n");
  folder.file(".hidden", "no");
  folder.file(".git/config", "no");
  std::vector<Unread> unread;
  EXPECT_EQ(list_files(folder.path(), unread), (std::vector<std::string>{b, a}));
  EXPECT_TRUE(unread.empty());
  EXPECT_EQ(load_file(b, DocumentRole::source).document.text, "Twelve boats.\n");
}

TEST(Files, WhatIsNotThereIsNamed) {
  Folder const folder;
  std::vector<Unread> unread;
  EXPECT_TRUE(list_files(folder.path() + "/none", unread).empty());
  EXPECT_EQ(unread.size(), 1u);
  Loaded const gone = load_file(folder.path() + "/none.txt", DocumentRole::source);
  ASSERT_EQ(gone.unread.size(), 1u);
  EXPECT_FALSE(gone.document.whole);
  EXPECT_EQ(load_file(folder.path(), DocumentRole::source).unread.size(), 1u);
  LoadLimits limits;
  limits.bytes = 4;
  EXPECT_EQ(load_file(folder.file("long.txt", "Twelve"), DocumentRole::source, limits).unread.size(), 1u);
}

TEST(Files, LinksDoNotLeadInCircles) {
  Folder const folder;
  std::string const file = folder.file("in/a.txt", "Twelve boats.");
  fs::create_directory_symlink(folder.path(), folder.path() + "/in/up");
  std::vector<Unread> unread;
  EXPECT_EQ(list_files(folder.path(), unread), std::vector<std::string>{file});
}

}  // namespace
}  // namespace stet::test
