#include "rules/consensus.hpp"

#include <gtest/gtest.h>

#include "hand_made.hpp"
#include "rules/judge.hpp"

namespace stet {
namespace {

/// "41: s3": the number that most trust stands behind in a finding on all figures, and who is out of line; "nothing"
/// where none is. `tiers`: of the documents, in order.
std::string weighed(std::string const& lines, std::vector<std::string> const& tiers = {},
                    Check category = Check::disputed) {
  Dossier dossier = hand_made::from_lines(lines);
  for (std::size_t i = 0; i < tiers.size(); ++i) dossier.documents[i].tier = tiers[i];
  judge(dossier);
  Finding finding;
  finding.category = category;
  for (Figure const& figure : dossier.figures) finding.figures.push_back(figure.id);
  dossier.findings = {finding};
  weigh_sources(dossier);
  if (!dossier.findings.front().weighed) return "nothing";
  Weighed const& outcome = *dossier.findings.front().weighed;
  std::string out = std::to_string(static_cast<int>(*dossier.figures[outcome.estimate].reading.nominal)) + ":";
  for (DocumentId const doc : outcome.suspect) out += " " + dossier.documents[doc].id;
  return out;
}

TEST(Consensus, two_voices_outweigh_one) {
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 41 @2022-03-02\ns2 41 @2022-03-02\ns3 44 @2022-03-02"), "41: s3");
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 41 @2022-03-02\ns2 44 @2022-03-02"), "nothing");
}

TEST(Consensus, copies_are_one_voice) {
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 41 @2022-03-02 copy=1\ns2 41 @2022-03-02 copy=1\ns3 44 @2022-03-02"),
            "nothing");
}

TEST(Consensus, a_primary_source_outweighs_a_newspaper) {
  std::string const lines = "draft 44 @2022-03-02\ns1 41 @2022-03-02\ns2 44 @2022-03-02";
  EXPECT_EQ(weighed(lines, {"", "primary", "press"}), "41: s2");
  EXPECT_EQ(weighed(lines, {"", "notes", "wire"}), "44: s1");
  EXPECT_EQ(weighed(lines, {"", "wire", "press"}), "41:");  // ahead, yet not enough to suspect anybody
}

TEST(Consensus, the_most_precise_number_speaks_for_those_that_allow_it) {
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 ~40 @2022-03-02\ns2 41 @2022-03-02\ns3 70 @2022-03-02"), "41: s3");
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 >=40 @2022-03-02\ns2 41 @2022-03-02\ns3 30 @2022-03-02"), "41: s3");
}

TEST(Consensus, sources_that_agree_or_have_no_date_are_not_weighed) {
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 41 @2022-03-02\ns2 41 @2022-03-02", {}, Check::conflict), "nothing");
  EXPECT_EQ(weighed("draft 44 @2022-03-02\ns1 41 @2022-03-02\ns2 41\ns3 44 @2022-03-02"), "nothing");
}

TEST(Consensus, trust_learned_here_settles_nothing_between_two_voices) {
  // s3 loses trust against the two others; between two lone voices that settles nothing
  Dossier dossier = hand_made::from_lines(
      "draft 9 @2022-03-02\n"
      "s1 41 @2022-03-02\ns2 41 @2022-03-02\ns3 44 @2022-03-02");
  judge(dossier);
  Finding finding;
  finding.category = Check::conflict;
  finding.figures = {0, 1, 2, 3};
  Finding pair = finding;
  pair.figures = {0, 1, 3};
  dossier.findings = {finding, pair};
  weigh_sources(dossier);
  ASSERT_TRUE(dossier.findings[0].weighed);
  EXPECT_EQ(dossier.findings[0].weighed->estimate, 1u);
  EXPECT_EQ(dossier.findings[0].weighed->suspect, std::vector<DocumentId>{3});
  EXPECT_FALSE(dossier.findings[1].weighed);
}

}  // namespace
}  // namespace stet
