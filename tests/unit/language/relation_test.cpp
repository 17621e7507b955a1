#include <gtest/gtest.h>

#include <vector>

#include "unit/language/lexicon.hpp"

namespace stet {
namespace {

using testing_support::lexicon;

struct Pair {
  char const* a;
  char const* b;
};

WordRelation turned(WordRelation relation) {
  if (relation == WordRelation::broader) return WordRelation::narrower;
  return relation == WordRelation::narrower ? WordRelation::broader : relation;
}

void expect_all(std::vector<Pair> const& rows, WordRelation relation) {
  for (auto const& [a, b] : rows) {
    EXPECT_EQ(lexicon().relation(a, b), relation) << a << " / " << b;
    EXPECT_EQ(lexicon().relation(b, a), turned(relation)) << b << " / " << a;
  }
}

TEST(Relation, the_same_thing) {
  expect_all({{"troop", "soldier"}, {"death", "fatality"}, {"ship", "vessel"}, {"firm", "company"}, {"lorry", "truck"},
              {"revenue", "turnover"}, {"home", "house"}, {"job", "post"}, {"redundancy", "layoff"},
              {"car", "automobile"},
              {"doctor", "physician"}, {"quake", "earthquake"}, {"wage", "salary"}, {"plane", "aircraft"},
              {"protester", "demonstrator"}, {"worker", "employee"}, {"spending", "expenditure"}, {"blaze", "fire"},
              {"vote", "ballot"}, {"attorney", "lawyer"}, {"film", "movie"}, {"bushfire", "wildfire"},
              {"pupil", "schoolchild"}, {"inhabitant", "dweller"}, {"profit", "earnings"}, {"import", "import"},
              {"detainee", "arrest"}, {"survivor", "rescued"}, {"layoff", "job cut"}, {"police officer", "policeman"},
              {"explosion", "blast"}, {"truce", "ceasefire"}, {"hurricane", "typhoon"}, {"rise", "increase"},
              {"newspaper", "paper"}, {"risk", "danger"}, {"error", "mistake"}, {"holiday", "vacation"},
              {"fog", "fog"}},
             WordRelation::same);
}

TEST(Relation, broader_and_narrower) {
  expect_all({{"ship", "warship"}, {"vessel", "frigate"}, {"vehicle", "lorry"}, {"weapon", "firearm"},
              {"person", "soldier"},
              {"person", "child"}, {"person", "plumber"}, {"person", "senator"}, {"lawmaker", "senator"},
              {"casualty", "death"},
              {"casualty", "injury"}, {"death", "homicide"}, {"fire", "wildfire"}, {"storm", "hurricane"},
              {"building", "school"},
              {"home", "flat"}, {"aircraft", "helicopter"}, {"tax", "tariff"}, {"loan", "mortgage"},
              {"revenue", "sale"},
              {"troop", "marine"}, {"worker", "miner"}, {"visitor", "tourist"}, {"child", "baby"}, {"adult", "woman"},
              {"offence", "burglary"}, {"accident", "collision"}, {"dog", "terrier"}},
             WordRelation::broader);
}

TEST(Relation, sisters_are_never_equal) {
  expect_all({{"death", "injury"}, {"survivor", "fatality"}, {"refugee", "migrant"}, {"revenue", "profit"},
              {"revenue", "cost"},
              {"deficit", "debt"}, {"order", "delivery"}, {"passenger", "crew"}, {"doctor", "nurse"}, {"grant", "loan"},
              {"wind", "gust"}, {"soldier", "civilian"}, {"layoff", "vacancy"}, {"adult", "child"}, {"woman", "child"},
              {"man", "baby"}, {"marine", "policeman"}, {"frigate", "destroyer"}, {"frigate", "ferry"},
              {"warship", "helicopter"},
              {"lorry", "bus"}, {"car", "train"}, {"house", "hospital"}, {"teacher", "pupil"}, {"quarter", "year"},
              {"evacuee", "death"}, {"arrest", "conviction"}, {"missile", "drone"}, {"tariff", "grant"},
              {"sale", "profit"},
              {"quake", "aftershock"}, {"hurricane", "tornado"}, {"rainfall", "snow"}, {"voter", "candidate"},
              {"boy", "woman"}},
             WordRelation::sister);
}

TEST(Relation, opposites_are_never_equal) {
  expect_all({{"import", "export"}, {"man", "woman"}, {"boy", "girl"}, {"birth", "death"}, {"supply", "demand"},
              {"profit", "loss"}, {"surplus", "deficit"}, {"sale", "purchase"}, {"buyer", "seller"},
              {"increase", "fall"},
              {"victory", "defeat"}, {"arrival", "departure"}, {"landlord", "tenant"}, {"creditor", "debtor"},
              {"majority", "minority"}, {"husband", "wife"}, {"war", "peace"}},
             WordRelation::opposite);
}

TEST(Relation, unknown_is_no_ground_to_join) {
  expect_all({{"ship", "tree"}, {"troop", "ton"}, {"school", "signature"}, {"acre", "worker"}, {"xyzzy", "plugh"},
              {"bed", "seat"},
              {"horse", "dollar"}, {"bank", "river"}, {"house", "rain"}, {"vote", "barrel"}, {"missile", "hospital"},
              {"company", "country"}, {"share", "worker"}, {"fire", "fine"}, {"goal", "job"}, {"strike", "airstrike"},
              {"dose", "death"}, {"case", "death"}, {"test", "case"}, {"price", "volume"}, {"", "ship"},
              {"turbine", "tunnel"},
              {"tenant", "seat"}, {"wage", "debt"}},
             WordRelation::unknown);
}

TEST(Relation, never_joins_families_of_the_file_through_wordnet) {
  // WordNet has a sense that these pairs share; the concept file knows them as two things.
  expect_all({{"student", "pupil"}}, WordRelation::sister);
}

}  // namespace
}  // namespace stet
