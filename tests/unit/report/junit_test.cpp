#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "fixture.hpp"
#include "report/escape.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

pugi::xml_document parsed(std::string const& text) {
  EXPECT_TRUE(is_utf8(text));
  for (char const c : text) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') << int{c};
  for (char const* const none : {"\uFFFE", "\uFFFF"}) EXPECT_EQ(text.find(none), text.npos);
  pugi::xml_document out;
  auto const result = out.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_declaration);
  EXPECT_TRUE(result) << result.description() << " at " << result.offset;
  return out;
}

/// The numbers that a suite gives of itself are those of its cases.
void check_totals(pugi::xml_node const& suites) {
  unsigned tests = 0, failures = 0, errors = 0, skipped = 0;
  for (pugi::xml_node const& suite : suites.children("testsuite")) {
    unsigned own = 0;
    for (pugi::xml_node const& one : suite.children("testcase")) {
      ++own;
      failures += !one.child("failure").empty();
      errors += !one.child("error").empty();
      skipped += !one.child("skipped").empty();
      EXPECT_FALSE(std::string(one.attribute("name").value()).empty());
    }
    EXPECT_EQ(suite.attribute("tests").as_uint(), own);
    tests += own;
  }
  EXPECT_EQ(suites.attribute("tests").as_uint(), tests);
  EXPECT_EQ(suites.attribute("failures").as_uint(), failures);
  EXPECT_EQ(suites.attribute("errors").as_uint(), errors);
  EXPECT_EQ(suites.attribute("skipped").as_uint(), skipped);
}

TEST(Junit, has_a_case_for_each_figure) {
  auto const xml = parsed(write_junit(test::flood_report()));
  pugi::xml_node const suites = xml.child("testsuites");
  check_totals(suites);
  EXPECT_EQ(suites.attribute("failures").as_uint(), 4u) << "conflict, outdated, a sum, a weekday";
  EXPECT_EQ(suites.attribute("errors").as_uint(), 1u) << "scan.pdf";
  EXPECT_EQ(suites.attribute("skipped").as_uint(), 4u) << "without a source, and one that was not read";
  pugi::xml_node const one = suites.child("testsuite").find_child_by_attribute("name", "4. $4.5 million (3:19)");
  EXPECT_STREQ(one.attribute("classname").value(), "draft.md");
  EXPECT_STREQ(one.child("failure").attribute("type").value(), "core/conflict");
  EXPECT_NE(std::string(one.child("failure").text().get()).find("The council puts the repairs at $45 million."),
            std::string::npos);
  pugi::xml_node const fine = suites.child("testsuite").find_child_by_attribute("name", "2. Three bridges (2:84)");
  EXPECT_TRUE(fine && fine.first_child().empty());
}

TEST(Junit, peers_have_a_suite_each) {
  auto const xml = parsed(write_junit(test::peer_report()));
  check_totals(xml.child("testsuites"));
  EXPECT_EQ(std::distance(xml.child("testsuites").begin(), xml.child("testsuites").end()), 2);
  EXPECT_EQ(xml.child("testsuites").attribute("failures").as_uint(), 0u) << "a warning fails nothing";
}

TEST(Junit, any_bytes_give_valid_xml) {
  Report report = test::hostile_report();
  report.dossier.findings[0].message += "\uFFFF\uFFFE]]>";
  auto const xml = parsed(write_junit(report));
  check_totals(xml.child("testsuites"));
}

}  // namespace
}  // namespace stet
