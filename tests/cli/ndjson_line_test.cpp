// One line of NDJSON as a document, and its text as blocks.
#include <gtest/gtest.h>

#include "app/ndjson.hpp"

namespace stet {
namespace {

std::string shown(Document const& document) {
  std::string out;
  for (Block const& block : document.blocks) {
    out += std::string(name_of(block.zone)) + "<" + std::string(document.cut(block.begin, block.end)) + ">";
  }
  return out;
}

TEST(PlainText, blocks_are_its_lines) {
  struct Row {
    char const* text;
    char const* blocks;
  };
  Row const rows[] = {
      {"Boats sink\nNine boats sank.", "heading<Boats sink>body<Nine boats sank.>"},
      {"Nine boats sank.\nThree did not.", "body<Nine boats sank.>body<Three did not.>"},
      {"Nine boats", "body<Nine boats>"},
      {"  Boats sink \r\n\r\n\tNine boats sank.\r\n", "heading<Boats sink>body<Nine boats sank.>"},
      {"Who sank?\nNine boats.", "body<Who sank?>body<Nine boats.>"},
      {"\n\n", ""},
      {"", ""},
  };
  for (Row const& row : rows) {
    Document document;
    document.text = row.text;
    lay_out_plain_text(document);
    EXPECT_EQ(shown(document), row.blocks) << row.text;
    EXPECT_EQ(document.text, row.text);
  }
}

TEST(PlainText, a_long_first_line_is_no_heading) {
  Document document;
  document.text = std::string(200, 'w') + "\nNine boats sank.";
  lay_out_plain_text(document);
  EXPECT_EQ(document.blocks.front().zone, Zone::body);
  EXPECT_EQ(document.title, "");
}

TEST(PlainText, positions_point_into_the_text) {
  Document document;
  document.text = "Caf\xC3\xA9\nCaf\xC3\xA9 9";
  lay_out_plain_text(document);
  Position const at = position_of(document, 12);
  EXPECT_EQ(at.line, 2u);
  EXPECT_EQ(at.column, 6u);
}

TEST(NdjsonLine, takes_what_the_contract_names) {
  std::string why;
  auto const parsed = parse_ndjson_document(
      R"({"dossier": "d", "id": "a", "text": "x\u00e9\n", )"
      R"("date": "2021-03-04T10:00", "source": "Wire", "role": "source", "more": {"id": "b", "n": [1]}})",
      why);
  ASSERT_TRUE(parsed) << why;
  EXPECT_EQ(parsed->dossier, "d");
  EXPECT_EQ(parsed->document.id, "a");
  EXPECT_EQ(parsed->document.text, "x\xC3\xA9\n");
  EXPECT_EQ(parsed->document.published, make_day(2021, 3, 4));
  EXPECT_EQ(parsed->document.published_from, DateOrigin::given);
  EXPECT_EQ(parsed->document.publisher, "Wire");
  EXPECT_EQ(parsed->document.role, DocumentRole::source);
}

TEST(NdjsonLine, null_is_as_good_as_absent) {
  std::string why;
  auto const parsed =
      parse_ndjson_document(R"({"id": "a", "text": "", "date": null, "dossier": null, "role": null})", why);
  ASSERT_TRUE(parsed) << why;
  EXPECT_FALSE(parsed->dossier);
  EXPECT_FALSE(parsed->has_role);
  EXPECT_FALSE(parsed->document.published);
}

TEST(NdjsonLine, anything_else_is_nothing_with_a_reason) {
  for (char const* const line : {"", "1", "null", "\"a\"", "[]", "{}", "{", "{\"id\": \"a\"}", "{\"text\": \"a\"}",
                                 "{\"id\": \"a\", \"text\": \"b\"} {}", "{\"id\": \"a\", \"text\": [\"b\"]}",
                                 "{\"id\": \"a\", \"text\": {\"b\": 1}}", "{\"id\": true, \"text\": \"b\"}",
                                 "{\"id\": \"a\", \"text\": \"\\ud800\"}", "{\"id\": \"a\", \"text\": \"\xC3\"}",
                                 "{\"id\": \"a\", \"text\": \"b\", \"role\": \"editor\"}",
                                 "{\"id\": \"a\", \"text\": \"b\", \"date\": \"4 March\"}"}) {
    std::string why;
    EXPECT_FALSE(parse_ndjson_document(line, why)) << line;
    EXPECT_NE(why, "") << line;
  }
}

}  // namespace
}  // namespace stet
