#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "fixture.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

using Keys = std::vector<std::string>;

rapidjson::Document parsed(std::string const& text) {
  rapidjson::Document out;
  out.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  EXPECT_FALSE(out.HasParseError()) << "at byte " << out.GetErrorOffset() << " of " << text;
  return out;
}

Keys keys_of(rapidjson::Value const& object) {
  Keys out;
  for (auto const& member : object.GetObject()) out.emplace_back(member.name.GetString());
  return out;
}

TEST(Json, keys_stand_in_the_order_of_the_contract) {
  auto const json = parsed(write_json(test::flood_report()));
  EXPECT_EQ(keys_of(json), (Keys{"stet", "draft", "as_of", "documents", "figures", "findings", "unread"}));
  EXPECT_EQ(keys_of(json["documents"][0]),
            (Keys{"id", "path", "role", "title", "publisher", "published", "published_from", "sha256", "read"}));
  EXPECT_EQ(keys_of(json["figures"][0]),
            (Keys{"id",      "doc",  "begin",       "end",      "line",        "column", "text", "sentence",
                  "zone",    "kind", "value",       "relation", "approximate", "trend",  "unit", "subject",
                  "context", "when", "attribution", "verdict",  "evidence",    "why",    "notes"}));
  EXPECT_EQ(keys_of(json["figures"][0]["sentence"]), (Keys{"begin", "end", "text"}));
  EXPECT_EQ(keys_of(json["figures"][0]["value"]), (Keys{"nominal", "min", "max"}));
  EXPECT_EQ(keys_of(json["figures"][0]["unit"]), (Keys{"id", "text", "dimension"}));
  EXPECT_EQ(keys_of(json["figures"][3]["unit"]), (Keys{"id", "text", "dimension", "assumed"}));
  EXPECT_EQ(keys_of(json["figures"][0]["subject"]), (Keys{"head", "text", "terms"}));
  EXPECT_EQ(keys_of(json["figures"][0]["context"]), (Keys{"terms"}));
  EXPECT_EQ(keys_of(json["figures"][0]["when"]), (Keys{"from", "to", "text", "basis"}));
  EXPECT_EQ(keys_of(json["findings"][0]),
            (Keys{"id", "fingerprint", "rule", "category", "severity", "figures", "message"}));
  EXPECT_EQ(keys_of(json["findings"][3]),
            (Keys{"id", "fingerprint", "rule", "category", "severity", "figures", "locations", "message"}));
  EXPECT_EQ(keys_of(json["findings"][3]["locations"][0]), (Keys{"doc", "begin", "end", "line", "column", "text"}));
  EXPECT_EQ(keys_of(json["unread"][0]), (Keys{"doc", "begin", "end", "line", "column", "text", "why"}));
  EXPECT_EQ(keys_of(json["unread"][1]), (Keys{"path", "why"}));
}

TEST(Json, a_figure_is_told_whole) {
  auto const json = parsed(write_json(test::flood_report()));
  auto const& figure = json["figures"][12];
  EXPECT_STREQ(figure["id"].GetString(), "f13");
  EXPECT_STREQ(figure["doc"].GetString(), "sources/agency.txt");
  EXPECT_STREQ(figure["text"].GetString(), "7,500 homes");
  EXPECT_EQ(figure["begin"].GetUint(), 12u);
  EXPECT_EQ(figure["end"].GetUint(), 23u);
  EXPECT_EQ(figure["line"].GetUint(), 1u);
  EXPECT_EQ(figure["column"].GetUint(), 13u);
  EXPECT_STREQ(figure["sentence"]["text"].GetString(), "By Thursday 7,500 homes were still dark.");
  EXPECT_STREQ(figure["zone"].GetString(), "body");
  EXPECT_STREQ(figure["kind"].GetString(), "count");
  EXPECT_EQ(figure["value"]["nominal"].GetInt(), 7500);
  EXPECT_TRUE(figure["value"]["min"].IsNull());
  EXPECT_STREQ(figure["relation"].GetString(), "=");
  EXPECT_FALSE(figure["approximate"].GetBool());
  EXPECT_TRUE(figure["trend"].IsNull());
  EXPECT_STREQ(figure["unit"]["id"].GetString(), "home");
  EXPECT_STREQ(figure["unit"]["dimension"].GetString(), "count");
  EXPECT_STREQ(figure["subject"]["head"].GetString(), "home");
  EXPECT_TRUE(figure["subject"]["text"].IsNull());
  EXPECT_STREQ(figure["when"]["from"].GetString(), "2023-03-16");
  EXPECT_STREQ(figure["when"]["text"].GetString(), "By Thursday");
  EXPECT_STREQ(figure["when"]["basis"].GetString(), "stated");
  EXPECT_TRUE(figure["attribution"].IsNull());
  EXPECT_TRUE(figure["verdict"].IsNull());
  EXPECT_EQ(figure["evidence"].Size(), 0u);
  EXPECT_TRUE(figure["why"].IsNull());
  EXPECT_EQ(figure["notes"].Size(), 0u);
}

TEST(Json, a_judged_figure_names_its_evidence) {
  auto const json = parsed(write_json(test::flood_report()));
  auto const& figure = json["figures"][2];
  EXPECT_STREQ(figure["verdict"].GetString(), "disputed");
  ASSERT_EQ(figure["evidence"].Size(), 2u);
  EXPECT_STREQ(figure["evidence"][0].GetString(), "f11");
  EXPECT_STREQ(figure["attribution"].GetString(), "the mayor");
  EXPECT_STREQ(figure["notes"][0]["id"].GetString(), "only-by-rounding");
  EXPECT_TRUE(figure["approximate"].GetBool());
}

TEST(Json, documents_say_what_is_known_of_them) {
  auto const json = parsed(write_json(test::flood_report()));
  EXPECT_STREQ(json["draft"].GetString(), "draft.md");
  EXPECT_STREQ(json["as_of"].GetString(), "2023-03-16");
  auto const& council = json["documents"][1];
  EXPECT_STREQ(council["role"].GetString(), "source");
  EXPECT_STREQ(council["publisher"].GetString(), "Allerford Council");
  EXPECT_STREQ(council["published_from"].GetString(), "json-ld");
  EXPECT_STREQ(council["read"].GetString(), "whole");
  auto const& radio = json["documents"][3];
  EXPECT_TRUE(radio["published"].IsNull());
  EXPECT_TRUE(radio["published_from"].IsNull());
  EXPECT_TRUE(radio["publisher"].IsNull());
  EXPECT_STREQ(radio["read"].GetString(), "part");
  Report report = test::flood_report();
  report.dossier.documents[3].text.clear();
  report.dossier.figures.pop_back();
  report.dossier.findings.clear();
  EXPECT_STREQ(parsed(write_json(report))["documents"][3]["read"].GetString(), "none");
}

TEST(Json, peers_have_no_draft) {
  auto const json = parsed(write_json(test::peer_report()));
  EXPECT_TRUE(json["draft"].IsNull());
  EXPECT_STREQ(json["documents"][0]["role"].GetString(), "peer");
  EXPECT_TRUE(json["figures"][0]["verdict"].IsNull());
}

TEST(Json, numbers_are_plain_decimals) {
  Report report = test::peer_report();
  Reading& reading = report.dossier.figures[0].reading;
  reading.kind = Kind::ratio;
  reading.nominal = 1.0 / 3;
  report.dossier.figures[1].reading.nominal = 650000000;
  report.dossier.figures[1].reading.min = 0.1 + 0.2;
  report.dossier.figures[1].reading.max = kInfinity;
  std::string const text = write_json(report, true);
  EXPECT_NE(text.find(R"("value":{"nominal":0.3333,"min":null,"max":null})"), std::string::npos);
  EXPECT_NE(text.find(R"("value":{"nominal":650000000,"min":0.3,"max":null})"), std::string::npos);
}

TEST(Json, what_is_on_demand_appears_on_demand) {
  Report report = test::peer_report();
  Figure& figure = report.dossier.figures[0];
  figure.zone = Zone::table;
  figure.context.headers = {"Choir", "Singers"};
  figure.roles.add(Role::part);
  figure.roles.add(Role::level);
  figure.when.clock = 18 * 60 + 5;
  figure.reading.unit.readings = {{"short_ton", 907.18474}, {"tonne", 1000}};
  report.dossier.figures[1].reading.unit = {};
  EXPECT_EQ(write_json(report).find("\"roles\""), std::string::npos);
  report.roles = true;
  report.dossier.id = "choirs";
  auto const json = parsed(write_json(report, true));
  EXPECT_EQ(keys_of(json).front(), "dossier");
  auto const& out = json["figures"][0];
  ASSERT_EQ(out["roles"].Size(), 2u);
  EXPECT_STREQ(out["roles"][0].GetString(), "level");
  EXPECT_STREQ(out["roles"][1].GetString(), "part");
  EXPECT_EQ(keys_of(out["context"]), (Keys{"terms", "headers"}));
  EXPECT_STREQ(out["when"]["to"].GetString(), "2023-05-01T18:05");
  EXPECT_STREQ(out["unit"]["readings"][0].GetString(), "short_ton");
  EXPECT_TRUE(json["figures"][1]["unit"].IsNull());
}

TEST(Json, compact_is_one_line) {
  std::string const text = write_json(test::flood_report(), true);
  EXPECT_EQ(text.find('\n'), text.size() - 1);
  EXPECT_EQ(text, write_json(test::flood_report(), true));
}

TEST(Json, any_bytes_give_valid_json) {
  auto const json = parsed(write_json(test::hostile_report()));
  std::string const why = json["figures"][0]["why"].GetString();
  EXPECT_NE(why.find("\x1b[2J\x01"), std::string::npos) << "a reader of JSON gets the text as it is";
  EXPECT_NE(why.find("\uFFFD"), std::string::npos);
}

TEST(FigureLine, is_the_same_object) {
  Report const report = test::flood_report();
  std::string const line = write_figure_line(report.dossier, report.dossier.figures[3], false);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  auto const json = parsed(write_json(report));
  EXPECT_EQ(parsed(line), json["figures"][3]);
  EXPECT_TRUE(parsed(write_figure_line(report.dossier, report.dossier.figures[3], true)).HasMember("roles"));
}

}  // namespace
}  // namespace stet
