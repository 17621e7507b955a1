// A saved result says everything again: each report that is made from it is, byte for byte, the one that the check
// made.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

constexpr char const* kEndings[] = {".json", ".html", ".txt", ".md", ".csv", ".sarif", ".xml", ".jsonld"};

void append_outputs(std::vector<std::string>& arguments, std::string const& name) {
  for (char const* const ending : kEndings) arguments.insert(arguments.end(), {"-o", name + ending});
}

/// The line on which two texts part, of both; "" where they are the same.
std::string first_difference(std::string const& a, std::string const& b) {
  if (a == b) return "";
  auto const at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  std::size_t const begin = at == 0 ? 0 : a.rfind('\n', at - 1) + 1;
  return a.substr(begin, a.find('\n', at) - begin) + "\nagainst\n" + b.substr(begin, b.find('\n', at) - begin);
}

void expect_same_again(Folder const& folder, std::vector<std::string> check, std::string const& shown) {
  append_outputs(check, "first");
  ASSERT_NE(folder.run(check).code, 2) << shown;
  std::vector<std::string> report{"report", "first.json"};
  append_outputs(report, "again");
  Outcome const outcome = folder.run(report);
  EXPECT_EQ(outcome.code, 0) << shown << outcome.err;
  EXPECT_EQ(outcome.out, "") << "with -o nothing goes to stdout unless asked for";
  for (std::string const ending : kEndings)
    EXPECT_EQ(first_difference(folder.read("first" + ending), folder.read("again" + ending)), "")
        << shown << ' ' << ending;
}

TEST(Saved, every_dossier_is_reported_the_same_again) {
  Folder folder;
  for (std::string const& dossier : dossiers())
    expect_same_again(folder, {"check", draft_of(dossier), "--sources", dossier + "/sources", "--roles"}, dossier);
}

TEST(Saved, peers_too) {
  Folder folder;
  for (std::string const& dossier : dossiers()) expect_same_again(folder, {"check", dossier + "/sources"}, dossier);
}

TEST(Saved, web_pages_too) {
  Folder folder;
  folder.write("draft.txt", "The flood destroyed 340 homes and 31 people lost their posts.\n");
  expect_same_again(folder, {"check", "draft.txt", "--sources", STET_SOURCE_DIR "/tests/pages/saved"}, "pages");
}

TEST(Saved, with_tables_decisions_and_what_was_not_read) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt",
               "On Monday, March 3, 2021 the flood in Arden destroyed 340 homes and cost $3.2 milion.\n"
               "Spending rose from $1,000 to $1,200, a 25% rise. Caf\xC3\xA9s lost 1,00,0 chairs.\n");
  folder.write("sources/t.csv", "town,homes,boats\nArden,212,7\nColm,45,\n");
  folder.write("sources/scan.bin", std::string_view("\x7f"
                                                    "ELF\0\0",
                                                    6));
  folder.write("sources/bad.txt", "The flood in Arden destroyed 199 homes, the council s\xE4id.\n");
  folder.write(
      "decisions.json",
      "{\"stet_decisions\": 1, \"decisions\": [{\"fingerprint\": {\"claim\": \"a\", \"value\": \"b\", \"evidence\": "
      "\"c\"}, \"state\": \"wrong\", \"note\": \"cut\"}]}");
  expect_same_again(folder, {"check", "draft.txt", "--sources", "sources", "--decisions", "decisions.json"}, "");
  EXPECT_NE(folder.read("again.txt").find("vanished: wrong: cut"), std::string::npos);
}

TEST(Saved, a_result_of_the_contract_alone_is_enough) {
  Folder folder;
  std::string const text =
      R"({"stet": 1, "draft": "d.md", "as_of": "2022-02-22", "documents": [
  {"id": "d.md", "path": "d.md", "role": "draft", "title": null, "publisher": null, "published": null,
   "published_from": null, "sha256": null, "read": "whole"}],
 "figures": [{"id": "f1", "doc": "d.md", "begin": 9, "end": 16, "line": 3, "column": 5, "text": "40 cows",
  "sentence": {"begin": 5, "end": 22, "text": "The 40 cows left."}, "zone": "body", "kind": "count",
  "value": {"nominal": 40, "min": null, "max": null}, "relation": "=", "approximate": false, "trend": null,
  "unit": {"id": "cow", "text": "cows", "dimension": "count"}, "subject": {"head": "cow", "text": "cows", "terms": ["cow"]},
  "context": {"terms": []}, "when": {"from": null, "to": null, "text": null, "basis": "unknown"}, "attribution": null,
  "verdict": "unsupported", "evidence": [], "why": null, "notes": []}],
 "findings": [{"id": "F1", "fingerprint": {"claim": "a", "value": "b", "evidence": "c"}, "rule": "core/unsupported",
  "category": "unsupported", "severity": "warning", "figures": ["f1"], "message": "No source has cows."}],
 "unread": []})";
  folder.write("r.json", text);
  Outcome const outcome = folder.run({"report", "r.json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(
      outcome.out.starts_with("d.md:3:5: warning: No source has cows. [core/unsupported]\n"
                              "    draft: The 40 cows left.\n"))
      << outcome.out;
  EXPECT_TRUE(folder.run({"report", "r.json", "--format", "html"}).printed("left."));
  EXPECT_EQ(folder.run({"report", "-", "--format", "csv"}, text).code, 0);
}

TEST(Saved, decisions_can_be_laid_on_a_saved_result) {
  Folder folder;
  write_dossier(folder);
  folder.write("draft.txt", "The flood in Arden destroyed 340 homes.\n");
  folder.run({"check", "draft.txt", "--sources", "sources", "-o", "r.json"});
  rapidjson::Document json;
  json.Parse(folder.read("r.json").c_str());
  auto const& print = json["findings"][0]["fingerprint"];
  folder.write("decisions.json",
               std::string("{\"stet_decisions\": 1, \"decisions\": [{\"fingerprint\": {\"claim\": \"") +
                   print["claim"].GetString() + "\", \"value\": \"" + print["value"].GetString() +
                   "\", \"evidence\": \"" + print["evidence"].GetString() +
                   "\"}, \"state\": \"query\", \"initials\": \"AB\"}]}");
  Outcome const outcome = folder.run({"report", "r.json", "--decisions", "decisions.json"});
  EXPECT_TRUE(outcome.printed("decision: query by AB")) << outcome.out << outcome.err;
}

struct Row {
  char const* from;
  char const* to;
  char const* says;
};

TEST(Saved, a_damaged_or_foreign_file_is_2_with_its_place) {
  Folder folder;
  write_dossier(folder);
  folder.run({"check", "draft.txt", "--sources", "sources", "-o", "good.json"});
  std::string const good = folder.read("good.json");
  Row const rows[] = {
      {"\"stet\": 1", "\"stet\": 2", "r.json:2:11: error: `stet` must be 1"},
      {"\"stet\": 1,", "", "r.json:1:1: error: is no result of stet"},
      {"\"draft\": \"draft.txt\"", "\"draft\": \"other.txt\"", "`other.txt` is not the draft"},
      {"\"doc\": \"draft.txt\"", "\"doc\": \"other.txt\"", "there is no document `other.txt`"},
      {"\"kind\": \"count\"", "\"kind\": \"cunt\"", "`cunt` is no `kind`"},
      {"\"text\": \"212 homes\"", "\"text\": \"212 houses\"", "`text` is not as long as"},
      {"\"text\": \"212 homes\"", "\"text\": \"213 homes\"", "`text` is not what stands at that place"},
      {"\"id\": \"f1\"", "\"id\": \"f9\"", "figures are numbered in order"},
      {"\"evidence\": [\"f2\"", "\"evidence\": [\"f99\"", "`f99` is no figure of this result"},
      {"\"nominal\": 212", "\"nominal\": \"212\"", "`nominal` must be a number"},
      {"\"approximate\": false,", "", "`approximate` is missing"},
      {"\"role\": \"source\"", "\"role\": \"draft\"", "there are two drafts"},
      {"\"unread\": []", "\"unread\": [", "r.json:"},
  };
  for (Row const& row : rows) {
    std::string text = good;
    std::size_t const at = text.find(row.from);
    ASSERT_NE(at, text.npos) << row.from;
    folder.write("r.json", text.replace(at, std::string_view(row.from).size(), row.to));
    Outcome const outcome = folder.run({"report", "r.json", "-o", "r.html"});
    EXPECT_EQ(outcome.code, 2) << row.to;
    EXPECT_TRUE(outcome.said(row.says)) << row.to << ": " << outcome.err;
    EXPECT_TRUE(outcome.err.starts_with("r.json:")) << outcome.err;
    EXPECT_FALSE(folder.has("r.html"));
  }
  EXPECT_TRUE(folder.run({"report", "draft.txt"}).said("draft.txt:1:1: error: no JSON"));
  EXPECT_EQ(folder.run({"report", "none.json"}).code, 2);
  EXPECT_EQ(folder.run({"report", "good.json", "-o", "good.json"}).code, 2);
}

TEST(Saved, hostile_offsets_cost_no_memory) {
  Folder folder;
  write_dossier(folder);
  folder.run({"check", "draft.txt", "--sources", "sources", "-o", "good.json"});
  std::string text = folder.read("good.json");
  for (std::size_t at = text.find("\"begin\": "); at != text.npos; at = text.find("\"begin\": ", at + 1))
    text.insert(at + 9, "42949");
  folder.write("r.json", text);
  EXPECT_EQ(folder.run({"report", "r.json"}).code, 2);
}

}  // namespace
}  // namespace stet::test
