// Which figures of two texts are the same thing, from text to comparison.
#include <gtest/gtest.h>

#include "align/align.hpp"
#include "unit/extract/pipeline.hpp"

namespace stet {
namespace {

using namespace test;

struct Texts {
  Dossier dossier;
  std::vector<FigureId> firsts;  // the first figure of each
};

/// Texts of one day, the first in the role `first`, the others in `rest`.
Texts texts_of(std::vector<std::string> const& texts, DocumentRole first = DocumentRole::draft,
               DocumentRole rest = DocumentRole::source) {
  Texts out;
  for (std::string const& text : texts) {
    Document document = document_of(text, "2024-05-02");
    document.role = out.firsts.empty() ? first : rest;
    auto const doc = static_cast<DocumentId>(out.dossier.documents.size());
    out.firsts.push_back(static_cast<FigureId>(out.dossier.figures.size()));
    for (Figure figure : figures_of(document).figures) {
      figure.id += out.firsts.back();
      figure.span.doc = figure.subject.span.doc = doc;
      if (figure.part_of != kNone) figure.part_of += out.firsts.back();
      out.dossier.figures.push_back(std::move(figure));
    }
    out.dossier.documents.push_back(std::move(document));
  }
  return out;
}

/// The draft `a` and two sources: how the draft's first figure stands to the first of `c`, where `b` agrees with it.
std::string bridged(char const* a, char const* b, char const* c) {
  Texts texts = texts_of({a, b, c});
  align(texts.dossier, lexicon());
  for (Comparison const& pair : texts.dossier.comparisons)
    if (pair.a == texts.firsts[0] && pair.b == texts.firsts[2])
      return std::string(name_of(pair.sameness)) + ": " + pair.why;
  return "-";
}

TEST(Bridge, sources_that_tell_a_thing_alike_are_held_against_the_draft_together) {
  char const* const clinics = "A night in hospital costs a family 180 euros on average, with the taxi.";
  char const* const ministry = "By its survey a night in hospital costs a family 95 euros on average.";
  EXPECT_EQ(bridged("One of its beds costs them 180 euros.", clinics, ministry),
            "same: told like \"180 euros\", which agrees");
  // the draft has another number than either, or gives both
  EXPECT_NE(bridged("One of its beds costs them 210 euros.", clinics, ministry).substr(0, 5), "same:");
  EXPECT_NE(bridged("One of its beds costs them 180 euros; for a family a night in hospital costs 95 euros on average.",
                    clinics, ministry)
                .substr(0, 5),
            "same:");
}

/// The first figure of `a` against figure `nth` of `b`: "same exact", "other disjoint", …; "-" where they are not compared.
std::string first_pair(char const* a, char const* b, bool peers = false, FigureId nth = 0) {
  Texts texts = peers ? texts_of({a, b}, DocumentRole::peer, DocumentRole::peer) : texts_of({a, b});
  align(texts.dossier, lexicon());
  for (Comparison const& pair : texts.dossier.comparisons)
    if (pair.a == 0 && pair.b == texts.firsts[1] + nth)
      return std::string(name_of(pair.sameness)) + ' ' + std::string(name_of(pair.agreement));
  return "-";
}

TEST(Compare, of_two_peers_either_may_tell_of_then) {
  char const* const then = "Dan Hart's wife was worried when he hit 337 pounds.";
  char const* const now = "Dan Hart went from 337 pounds to 202 pounds.";
  EXPECT_EQ(first_pair(then, now, true, 0), "same exact");
  EXPECT_NE(first_pair(then, now, true, 1), "same disjoint");
}

std::string listed(Dossier const& dossier) {
  std::string out;
  for (Comparison const& pair : dossier.comparisons)
    out += std::to_string(pair.a) + ' ' + std::to_string(pair.b) + ' ' + std::string(name_of(pair.sameness)) + ' ' +
           std::to_string(pair.score) + ' ' + pair.why + '\n';
  for (std::uint32_t const group : dossier.groups) out += std::to_string(group) + ' ';
  return out;
}

TEST(Compare, threads_make_no_difference) {
  std::vector<std::string> texts{"The flood of Leith drove 1,240 people from 310 homes and cost the town $3.4 million."};
  for (int i = 0; i < 400; ++i) {  // more figures than those of which every pair is looked at
    std::string const n = std::to_string(1200 + i % 90);
    texts.push_back("In Leith the flood drove " + n + " people from " + std::to_string(300 + i % 40) +
                    " homes. The town put its cost at $" + std::to_string(1 + i % 7) + ".4 million, and " + n +
                    " sandbags were laid along the harbour before the crest of the river came down from the hills.");
  }
  Texts one = texts_of(texts), several = texts_of(texts);
  align(one.dossier, lexicon(), {}, 1);
  align(several.dossier, lexicon(), {}, 4);
  ASSERT_GT(one.dossier.comparisons.size(), 1000u);
  EXPECT_EQ(listed(one.dossier), listed(several.dossier));
}

TEST(Compare, rows) {
  struct Row {
    char const* a;
    char const* b;
    char const* expected;
  };
  Row const rows[] = {
      {"The blast killed 12 miners in Leith.", "In Leith 12 miners died in the blast.", "same exact"},
      {"The blast killed 12 miners in Leith.", "The blast in Leith killed 17 miners.", "same disjoint"},
      {"The blast killed 12 miners in Leith.", "The blast in Leith injured 17 miners.", "other disjoint"},
      {"Russia sent 90,000 troops to the border.", "Poland sent 60,000 troops to the border.", "other disjoint"},
      {"The firm's net profit was $9 million.", "The firm's gross profit was $14 million.", "other disjoint"},
      {"In Leith 300 miners marched.", "In Perth 450 miners marched.", "other disjoint"},
      // too loose to be wrong
      {"The blast in Leith hurt 2,400 miners.", "The blast in Leith hurt hundreds of miners.", "unknown disjoint"},
      // a number a hundred times as large is another thing, a thousand times as large a slip
      {"The fund for the miners of Leith holds $3 million.", "The fund for miners holds $700 in a tin.", "unknown disjoint"},
      {"The fund for the miners of Leith holds $3 million.", "The fund for the miners of Leith holds $3 billion.", "same disjoint"},
      // a rate is no amount
      {"The yard builds 90 boats a year for the navy.", "The yard builds 400 boats for the navy.", "other disjoint"},
      {"The navy ordered 90 boats.", "The price of fuel rose to $3.", "-"},
  };
  for (Row const& row : rows) EXPECT_EQ(first_pair(row.a, row.b), row.expected) << row.a << " / " << row.b;
}

}  // namespace
}  // namespace stet
