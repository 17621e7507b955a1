// Which figures of two texts are the same thing, from text to comparison.
#include <gtest/gtest.h>

#include "align/align.hpp"
#include "unit/extract/pipeline.hpp"

namespace stet {
namespace {

using namespace test;

/// The draft `a` and two sources: how the draft's first figure stands to the first of `c`, where `b` agrees with it.
std::string bridged(char const* a, char const* b, char const* c) {
  Dossier dossier;
  std::vector<FigureId> firsts;
  for (char const* text : {a, b, c}) {
    Document document = document_of(text, "2024-05-02");
    document.role = dossier.documents.empty() ? DocumentRole::draft : DocumentRole::source;
    auto const doc = static_cast<DocumentId>(dossier.documents.size());
    firsts.push_back(static_cast<FigureId>(dossier.figures.size()));
    for (Figure figure : figures_of(document).figures) {
      figure.id += firsts.back();
      figure.span.doc = figure.subject.span.doc = doc;
      if (figure.part_of != kNone) figure.part_of += firsts.back();
      dossier.figures.push_back(std::move(figure));
    }
    dossier.documents.push_back(std::move(document));
  }
  align(dossier, lexicon());
  for (Comparison const& pair : dossier.comparisons)
    if (pair.a == firsts[0] && pair.b == firsts[2]) return std::string(name_of(pair.sameness)) + ": " + pair.why;
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
  Dossier dossier;
  for (char const* text : {a, b}) {
    Document document = document_of(text, "2024-05-02");
    document.role = peers ? DocumentRole::peer : dossier.documents.empty() ? DocumentRole::draft : DocumentRole::source;
    auto const doc = static_cast<DocumentId>(dossier.documents.size());
    auto const first = static_cast<FigureId>(dossier.figures.size());
    for (Figure figure : figures_of(document).figures) {
      figure.id += first;
      figure.span.doc = figure.subject.span.doc = doc;
      if (figure.part_of != kNone) figure.part_of += first;
      dossier.figures.push_back(std::move(figure));
    }
    dossier.documents.push_back(std::move(document));
  }
  align(dossier, lexicon());
  FigureId const target = [&] {
    for (Figure const& f : dossier.figures)
      if (f.span.doc == 1) return f.id + nth;
    return kNone;
  }();
  for (Comparison const& pair : dossier.comparisons)
    if (pair.a == 0 && pair.b == target) return std::string(name_of(pair.sameness)) + ' ' + std::string(name_of(pair.agreement));
  return "-";
}

TEST(Compare, of_two_peers_either_may_tell_of_then) {
  char const* const then = "Dan Hart's wife was worried when he hit 337 pounds.";
  char const* const now = "Dan Hart went from 337 pounds to 202 pounds.";
  EXPECT_EQ(first_pair(then, now, true, 0), "same exact");
  EXPECT_NE(first_pair(then, now, true, 1), "same disjoint");
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
