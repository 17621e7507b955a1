// stet.yml as Settings.
#include <gtest/gtest.h>

#include "app/config.hpp"

namespace stet {
namespace {

TEST(ParseSettings, every_key_has_its_place) {
  auto const read = parse_settings(
      "as_of: 2021-03-04\n"
      "decimal_comma: true\n"
      "packs: [core, house]\n"
      "select: core\n"
      "ignore:\n"
      "- core/unsupported\n"
      "severity:\n"
      "  core/disputed: note\n"
      "sources:\n"
      "  sources/a.txt: {date: 2021-03-01, publisher: The Wire, tier: wire, url: \"https://wire.example/a\"}\n",
      "desk/stet.yml");
  ASSERT_TRUE(read) << to_string(read.faults().front());
  EXPECT_EQ(read->as_of.value, make_day(2021, 3, 4));
  EXPECT_EQ(read->as_of.origin, Origin::file);
  EXPECT_EQ(read->as_of.mark, (Mark{"desk/stet.yml", 1, 8}));
  EXPECT_TRUE(read->decimal_comma.value);
  ASSERT_EQ(read->packs.value.size(), 2u);
  EXPECT_EQ(read->packs.value[1].text, "house");
  EXPECT_EQ(read->select.value.at(0).text, "core");
  EXPECT_EQ(read->ignore.value.at(0).mark.line, 6u);
  EXPECT_EQ(read->severity.value.at(0).second, Severity::note);
  SourceEntry const& source = read->sources.value.at(0);
  EXPECT_EQ(source.date, make_day(2021, 3, 1));
  EXPECT_EQ(source.tier, "wire");
  EXPECT_TRUE(source.file.ends_with("/desk/sources/a.txt")) << source.file;
}

TEST(ParseSettings, an_empty_file_changes_nothing) {
  for (char const* const text : {"", "# only words\n", "sources:\nseverity:\n"}) {
    auto const read = parse_settings(text, "stet.yml");
    ASSERT_TRUE(read) << text << to_string(read.faults().front());
    EXPECT_FALSE(read->as_of.value);
    EXPECT_TRUE(read->sources.value.empty());
  }
}

TEST(ParseSettings, the_command_line_wins) {
  auto read = parse_settings("as_of: 2021-03-04\n", "stet.yml");
  ASSERT_TRUE(read);
  Options options;
  options.date = make_day(2022, 1, 1);
  options.decimal_comma = true;
  apply(options, *read);
  EXPECT_EQ(read->as_of.value, make_day(2022, 1, 1));
  EXPECT_EQ(read->as_of.origin, Origin::command_line);
  EXPECT_EQ(read->decimal_comma.origin, Origin::command_line);
}

}  // namespace
}  // namespace stet
