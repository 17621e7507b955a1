// The published schema describes what the program writes: every dossier and example is validated against it.
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <fstream>
#include <sstream>

#include "cli/program.hpp"

namespace stet::test {
namespace {

rapidjson::Document parsed(std::string const& text) {
  rapidjson::Document out;
  out.Parse(text.data(), text.size());
  EXPECT_FALSE(out.HasParseError()) << "at byte " << out.GetErrorOffset();
  return out;
}

class Schema {
 public:
  Schema() : document_(parsed(published())), schema_(document_) {}

  /// "" where the text is valid, else the place and the rule that it breaks.
  std::string fault_in(rapidjson::Value const& value) const {
    rapidjson::SchemaValidator validator(schema_);
    if (value.Accept(validator)) return "";
    rapidjson::StringBuffer place;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
    return std::string(place.GetString()) + ": " + validator.GetInvalidSchemaKeyword();
  }

 private:
  static std::string published() {
    std::ostringstream out;
    out << std::ifstream(STET_SOURCE_DIR "/docs/schema/check.schema.json").rdbuf();
    return out.str();
  }

  rapidjson::Document document_;
  rapidjson::SchemaDocument schema_;
};

TEST(SchemaFile, every_dossiers_result_keeps_it) {
  Schema const schema;
  Folder folder;
  for (std::string const& dossier : dossiers()) {
    std::string const draft = draft_of(dossier);
    ASSERT_NE(draft, "") << dossier;
    Outcome const outcome =
        folder.run({"check", draft, "--sources", dossier + "/sources", "--roles", "--format", "json"});
    EXPECT_EQ(schema.fault_in(parsed(outcome.out)), "") << dossier;
  }
}

TEST(SchemaFile, peers_and_what_cannot_be_read_keep_it) {
  Schema const schema;
  Folder folder;
  write_dossier(folder);
  folder.write("sources/torn.txt", "It cost $3.2 milion and 1,00,0 men saw it.\n\xFF\xFE\x01");
  EXPECT_EQ(schema.fault_in(parsed(folder.run({"check", "sources", "--format", "json"}).out)), "");
  folder.write("draft.txt", "");
  EXPECT_EQ(schema.fault_in(parsed(folder.run({"check", "draft.txt", "--sources", "sources", "--format", "json"}).out)),
            "");
}

TEST(SchemaFile, results_of_ndjson_keep_it) {
  Schema const schema;
  Outcome const outcome = Folder().run({"check", "--input", "ndjson", "--format", "json", "-"},
                                       "{\"dossier\": \"d\", \"id\": \"a\", \"text\": \"Nine boats sank.\"}\n"
                                       "{\"dossier\": \"d\", \"id\": \"b\", \"text\": \"Eight boats sank.\"}\n");
  EXPECT_EQ(schema.fault_in(parsed(outcome.out)), "") << outcome.err;
}

TEST(SchemaFile, a_wrong_result_breaks_it) {
  Schema const schema;
  Folder folder;
  write_dossier(folder);
  auto json = parsed(folder.run({"check", "draft.txt", "--sources", "sources", "--format", "json"}).out);
  ASSERT_EQ(schema.fault_in(json), "");
  json["figures"][0]["verdict"] = "fine";
  EXPECT_EQ(schema.fault_in(json), "#/figures/0/verdict: enum");
}

}  // namespace
}  // namespace stet::test
