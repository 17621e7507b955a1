#include "ingest/containers/warc.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <string>

#include "dump.hpp"
#include "ingest/containers/archive.hpp"

namespace stet::test {
namespace {

std::string record(std::string const& type, std::string const& url, std::string const& block,
                   std::string const& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2024-06-11T23:59:59Z\r\n" +
         more + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string page(std::string const& url, std::string const& fields, std::string const& body,
                 std::string const& status = "200 OK") {
  return record("response", url, "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body);
}

std::string const kHtml = "Content-Type: text/html; charset=utf-8\r\n";

std::string gzip(std::string const& text) {
  std::string out(1 << 20, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_raw(writer);
  archive_write_add_filter_gzip(writer);
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer, entry);
  archive_write_data(writer, text.data(), text.size());
  archive_entry_free(entry);
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

TEST(Warc, pages_that_a_server_sent_are_documents) {
  std::string const crawl =
      record("warcinfo", "", "software: x") + record("request", "https://x.example/news/a", "GET /") +
      page("<https://x.example/2024/06/01/a?b=1>", kHtml, "<p>Four boats.</p>") +
      page("https://x.example/2024/06/01/a?b=1", kHtml, "<p>Two ships.</p>") +
      page("https://x.example/gone", kHtml, "<p>Not Found</p>", "404 Not Found") +
      page("https://x.example/p.png", "Content-Type: image/png\r\n", "x") +
      page("https://x.example/d.json", "Content-Type: application/ld+json\r\n", "{}") +
      page("https://x.example/ports", "content-type: TEXT/CSV\r\n", "port,ships\nLeith,640\n") +
      record("resource", "https://x.example/../note.txt", "A note.", "Content-Type: text/plain\r\n") +
      record("resource", "metadata://gnu.org/wget.log", "log", "Content-Type: text/plain\r\n") +
      record("revisit", "https://x.example/", "HTTP/1.1 200 OK\r\n\r\n");
  std::string const read =
      "a.warc/x.example/2024/06/01/a?b=1: body Four boats.\n"
      "a.warc/x.example/2024/06/01/a?b=1 2: body Two ships.\n"
      "a.warc/x.example/note.txt: body A note.\n"
      "a.warc/x.example/ports: table [!port] [!ships] / table [Leith] [640]\n";
  EXPECT_EQ(read_all("a.warc", crawl), read);
  Document const d = load_bytes("a.warc", crawl, DocumentRole::source)[0].document;
  EXPECT_EQ(d.url, "https://x.example/2024/06/01/a?b=1");
  EXPECT_EQ(to_string(d.retrieved.value()), "2024-06-11");
  EXPECT_EQ(date_of(d), "2024-06-01 url");
}

TEST(Warc, an_address_is_text_whatever_its_bytes) {
  Document const d =
      load("a.warc", page("https://x.example/caf\xE9/2024/06/01/a", kHtml, "<p>Four boats.</p>")).document;
  EXPECT_EQ(d.url, "https://x.example/caf\uFFFD/2024/06/01/a");
  EXPECT_EQ(d.published_text, d.url);
  EXPECT_EQ(read_all("a.warc", page("https://x.example/\xE9", kHtml + "Content-Encoding: \xFF\r\n", "x")),
            "a.warc! https://x.example/\uFFFD: packed in a way that is not read (\uFFFD)\n");
}

TEST(Warc, dates_after_the_crawl_are_not_the_texts) {
  auto const date = [](std::string const& day) {
    return date_of(
        load("a.warc", page("https://x.example/a", kHtml, "<meta name='date' content='" + day + "'><p>Four.</p>"))
            .document);
  };
  EXPECT_EQ(date("2024-06-12"), "2024-06-12 meta");  // another zone's day
  EXPECT_EQ(date("2024-06-13"), "none");
}

TEST(Warc, packing_for_the_way_is_undone) {
  std::string const html = "<p>Four boats.</p>";
  std::string const packed = gzip(html), read = "a.warc/x.example/a: body Four boats.\n";
  std::string const chunked = "Transfer-Encoding: chunked\r\n", zipped = "Content-Encoding: gzip\r\n",
                    deflated = "Content-Encoding: deflate\r\n";
  auto const get = [](std::string const& fields, std::string const& body) {
    return read_all("a.warc", page("https://x.example/a", kHtml + fields, body));
  };
  EXPECT_EQ(get(chunked, "5;x=1\r\n<p>Fo\r\nd\r\nur boats.</p>\r\n0\r\n\r\n"), read);
  EXPECT_EQ(get(chunked, html), read);  // the crawler joined them and kept the header
  EXPECT_EQ(get(zipped, packed), read);
  EXPECT_EQ(get(zipped, html), read);
  std::string const stream = packed.substr(10, packed.size() - 18);
  EXPECT_EQ(get(deflated, stream), read);
  EXPECT_EQ(get(deflated, "\x78\x9C" + stream + "1234"), read);
  EXPECT_EQ(get(chunked, "5\r\n<p>Fo\r\nzz"), "a.warc! https://x.example/a: its chunks are damaged or cut short\n");
  EXPECT_EQ(get("Content-Encoding: br\r\n", "x"),
            "a.warc! https://x.example/a: packed in a way that is not read (br)\n");
  EXPECT_EQ(
      get(zipped, packed.substr(0, 15)),
      "a.warc! https://x.example/a: its packing is damaged or cut short, or it unpacks to more than 1048576 bytes\n");
}

TEST(Warc, records_packed_one_by_one_are_all_read) {
  std::string const first = page("https://x.example/a", kHtml, "<p>Four boats.</p>"),
                    second = page("https://x.example/b", kHtml, "<p>Two ships.</p>");
  EXPECT_EQ(read_all("a.warc.gz", gzip(first) + gzip(second)),
            "a.warc.gz/x.example/a: body Four boats.\na.warc.gz/x.example/b: body Two ships.\n");
}

TEST(Warc, what_is_not_whole_is_named) {
  std::string const first = page("https://x.example/a", kHtml, "<p>Four boats.</p>"),
                    second = page("https://x.example/b", kHtml, "<p>Two ships.</p>");
  std::string const read = "a.warc/x.example/a: body Four boats.\n";
  EXPECT_EQ(read_all("a.warc", first + second.substr(0, second.size() - 10)),
            "a.warc! https://x.example/b: the record is cut short\n" + read);
  EXPECT_EQ(read_all("a.warc", first + "\r\nnoise"),
            "a.warc! damaged at byte " + std::to_string(first.size() + 2) + ": the rest is left out\n" + read);
  EXPECT_EQ(read_all("a.warc", first + record("response", "https://x.example/b", "HTTP/1.1 200 OK\r\n\r\nTwo",
                                              "WARC-Truncated: length\r\n")),
            "a.warc! https://x.example/b: cut short by the crawler (length)\n" + read);
  EXPECT_EQ(read_all("a.warc", record("warcinfo", "", "x")), "a.warc! holds no files\n");
  for (std::size_t size = 0; size < first.size(); ++size)
    ASSERT_FALSE(load_bytes("a.warc", std::string_view(first).substr(0, size), DocumentRole::source).empty());
}

TEST(Decompress, whole_streams_only) {
  std::string const packed = gzip(std::string(100'000, 'a'));
  EXPECT_EQ(decompress(packed, 100'000)->size(), 100'000u);
  EXPECT_FALSE(decompress(packed, 99'999));
  for (std::size_t size = 0; size + 8 < packed.size(); ++size)
    EXPECT_FALSE(decompress(packed.substr(0, size), 1u << 20)) << size;
  EXPECT_FALSE(decompress("no stream at all", 1u << 20));
}

}  // namespace
}  // namespace stet::test
