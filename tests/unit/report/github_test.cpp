#include <gtest/gtest.h>

#include "fixture.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = text.find('\n', at);
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

TEST(Github, a_finding_is_an_annotation_at_its_line) {
  auto const lines = lines_of(write_github(test::flood_report()));
  ASSERT_EQ(lines.size(), 9u) << "six findings, two things not read, the outcome";
  EXPECT_EQ(
      lines[0],
      "::error file=draft.md,line=3,endLine=3,col=19,endColumn=30,title=Conflict (core/conflict)::Draft has $4.5 "
      "million; Allerford Council has $45 million.%0AAllerford Council (2023-03-15), line 1: The council puts the "
      "repairs at $45 million.%0Asources/radio.txt (undated), line 1: The council puts the repairs at $45 million.");
  EXPECT_TRUE(lines[2].ends_with("::From 40 to 50 is 25%25, not 30 percent.")) << lines[2];
  EXPECT_TRUE(lines[4].starts_with("::warning file=draft.md,line=2,")) << lines[4];
  EXPECT_EQ(lines[7], "::warning file=sources/scan.pdf,title=Not read::Not read: no text layer");
  EXPECT_TRUE(lines[8].starts_with("::notice title=Figure check::8 figures: 1 confirmed")) << lines[8];
}

TEST(Github, a_document_without_lines_has_none) {
  Report report = test::peer_report();
  report.dossier.documents[0].paragraphs = true;
  std::string const line = lines_of(write_github(report))[0];
  EXPECT_TRUE(line.starts_with("::warning file=monday.txt,title=Outdated (core/outdated)::paragraph 1: 40 singers"))
      << line;
}

TEST(Github, no_text_begins_a_command) {
  Report report = test::hostile_report();
  report.dossier.findings[0].message = "\n::stop-commands::x\r::set-output name=a::b";
  report.dossier.documents[0].path = "a,line=1::b.md";
  for (std::string const& line : lines_of(write_github(report))) {
    EXPECT_TRUE(line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice "))
        << line;
    EXPECT_EQ(line.find('\r'), line.npos);
    EXPECT_EQ(line.find('\x1b'), line.npos);
  }
  EXPECT_NE(write_github(report).find("file=a%2Cline=1%3A%3Ab.md,line="), std::string::npos);
}

}  // namespace
}  // namespace stet
