#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "dump.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              ("stet-ingest-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
               ::testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "b");
    write("b/two.txt", "Two.");
    write("a.txt", "One.");
    write(".hidden.txt", "No.");
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(std::string const& name, std::string const& text) { std::ofstream(folder_ / name) << text; }
  std::string path(std::string const& name) const { return (folder_ / name).string(); }

  fs::path folder_;
};

TEST_F(Files, folders_are_listed_sorted_and_without_hidden_files) {
  fs::create_directory_symlink(folder_, folder_ / "circle");
  fs::create_symlink(folder_ / "nowhere", folder_ / "dangling.txt");
  std::vector<Unread> unread;
  EXPECT_EQ(list_files(folder_.string(), unread), (std::vector<std::string>{path("a.txt"), path("b/two.txt")}));
  ASSERT_EQ(unread.size(), 1u);
  EXPECT_EQ(unread[0].path, path("dangling.txt"));
  EXPECT_TRUE(list_files(path("missing"), unread).empty());
  EXPECT_EQ(unread.back().why, "the folder cannot be read");
}

TEST_F(Files, files_are_read_or_named) {
  Loaded const good = load_file(path("a.txt"), DocumentRole::draft).front();
  EXPECT_EQ(good.document.text, "One.\n");
  EXPECT_EQ(good.document.path, path("a.txt"));
  EXPECT_EQ(good.document.role, DocumentRole::draft);
  EXPECT_TRUE(good.document.whole);
  EXPECT_EQ(load_file(path("missing.txt"), DocumentRole::source).front().unread.at(0).why, "cannot be opened");
  EXPECT_EQ(load_file(path("b"), DocumentRole::source).front().unread.at(0).why, "is a folder");
  LoadLimits limits;
  limits.bytes = 3;
  Loaded const large = load_file(path("a.txt"), DocumentRole::source, limits).front();
  EXPECT_EQ(large.unread.at(0).why, "larger than 3 bytes");
  EXPECT_TRUE(large.document.text.empty());
  EXPECT_FALSE(large.document.whole);
}

TEST(Sniff, formats_by_name_and_first_bytes) {
  EXPECT_EQ(sniff("a.md", "x"), Format::markdown);
  EXPECT_EQ(sniff("A.HTML", "x"), Format::html);
  EXPECT_EQ(sniff("a.csv", "x"), Format::csv);
  EXPECT_EQ(sniff("a.txt", "x"), Format::text);
  EXPECT_EQ(sniff("a", "<!DOCTYPE html><p>"), Format::html);
  EXPECT_EQ(sniff("a.txt", "\n<html><p>"), Format::html);
  EXPECT_EQ(sniff("-", "x"), Format::text);
  EXPECT_EQ(sniff("a.json", "{}"), std::nullopt);
  EXPECT_EQ(sniff("a.txt", "%PDF-1.7"), Format::pdf);
  EXPECT_EQ(sniff("a.txt", std::string_view("a\0b", 3)), std::nullopt);
}

TEST(Sniff, mails_boxes_feeds_and_crawls) {
  EXPECT_EQ(sniff("a.eml", "Subject: " + std::string(5'000, 'a')), Format::email);
  EXPECT_EQ(sniff("a.eml", "Four boats."), Format::text);
  EXPECT_EQ(sniff("a", "\xEF\xBB\xBFReceived: by x\r\n from y\r\nX-Spam: no\r\nTo: b\r\n\r\nx"), Format::email);
  EXPECT_EQ(sniff("a", std::string_view("Received: by x\nTo: b\n\na\0b", 26)), Format::email);
  EXPECT_EQ(sniff("a.txt", "From: Ann\nTo: Bo\nSubject: Ships\n\nx"), Format::email);
  // facts in the form of a header
  EXPECT_EQ(sniff("a.txt", "From: Leith\nTo: Hull\nShips: 640\n\nx"), Format::text);
  EXPECT_EQ(sniff("a.txt", "Date: 3 May\nTo: Hull\n\nx"), Format::text);
  EXPECT_EQ(sniff("a.txt", "From: the council\nIt was said to be so.\n"), Format::text);
  EXPECT_EQ(sniff("a", "From ann@example.org Thu Jan  9 06:00:00 2025\nFrom: a\nSubject: b\nX: c\n\nx"), Format::mbox);
  EXPECT_EQ(sniff("a.txt", "From here on, it rained.\nTo: b\n"), Format::text);
  EXPECT_EQ(sniff("a.xml", "<?xml version=\"1.0\"?><!-- x --><rss version=\"2.0\">"), Format::feed);
  EXPECT_EQ(sniff("a", std::string_view("\xFE\xFF\0<\0f\0e\0e\0d\0>", 14)), Format::feed);
  EXPECT_EQ(sniff("a.xml", "<?xml version=\"1.0\"?><svg>"), std::nullopt);
  EXPECT_EQ(sniff("a", "WARC/1.1\r\nWARC-Type: warcinfo"), Format::warc);
  EXPECT_EQ(sniff("a.txt", "WARC/ARC files hold crawls."), Format::text);
}

TEST(Load, names_what_it_does_not_read_and_fingerprints_what_it_does) {
  EXPECT_EQ(load("a.txt", std::string_view("a\0b", 3)).unread.at(0).why, "binary file");
  EXPECT_EQ(load("a.json", "x").unread.at(0).why, "no reader for this kind of file");
  Loaded const empty = load("a.txt", "");
  EXPECT_TRUE(empty.unread.empty());
  EXPECT_TRUE(empty.document.text.empty());
  EXPECT_EQ(empty.document.sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace stet::test
