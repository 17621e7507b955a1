#include <gtest/gtest.h>

#include "unit/language/lexicon.hpp"

namespace stet {
namespace {

using testing_support::lexicon;

struct Row {
  char const* word;
  char const* state;
};

TEST(States, verbs_put_things_into_them) {
  Row const rows[] = {
      {"kill", "killed"}, {"die", "killed"}, {"drown", "killed"}, {"perish", "killed"}, {"injure", "injured"},
      {"hurt", "injured"},
      {"wound", "injured"}, {"vanish", "missing"}, {"rescue", "rescued"}, {"survive", "rescued"},
      {"displace", "displaced"},
      {"evacuate", "evacuated"}, {"arrest", "arrested"}, {"detain", "arrested"}, {"indict", "charged"},
      {"convict", "convicted"},
      {"jail", "sentenced"}, {"free", "released"}, {"infect", "infected"}, {"recover", "recovered"},
      {"vaccinate", "vaccinated"},
      {"deploy", "deployed"}, {"station", "deployed"}, {"withdraw", "withdrawn"}, {"hire", "hired"},
      {"dismiss", "laid-off"},
      {"order", "order"}, {"deliver", "delivery"}, {"destroy", "destroyed"}, {"damage", "damaged"},
      {"cancel", "cancelled"},
      {"postpone", "delayed"}, {"launch", "launched"}, {"intercept", "intercepted"}, {"seize", "seized"},
      {"sink", "sunk"},
      {"sing", ""}, {"be", ""}, {"", ""}};
  for (Row const& row : rows) EXPECT_EQ(lexicon().state_of_verb(row.word), row.state) << row.word;
}

TEST(States, nouns_and_adjectives_name_them) {
  Row const rows[] = {{"fatality", "killed"}, {"death", "killed"}, {"dead", "killed"}, {"death toll", "killed"},
  {"injury", "injured"},
                      {"missing", "missing"}, {"survivor", "rescued"}, {"hostage", "kidnapped"},
                      {"frigate", "frigate"}, {"pencil", ""}};
  for (Row const& row : rows) EXPECT_EQ(lexicon().concept_of(row.word), row.state) << row.word;
  EXPECT_EQ(lexicon().concept_of("fatality"), lexicon().state_of_verb("kill"));
}

TEST(States, concepts_of_things_are_none) {
  for (char const* id : {"killed", "injured", "missing", "order", "destroyed"})
    EXPECT_TRUE(lexicon().is_state(id)) << id;
  for (char const* id : {"vessel", "person", "quarter", "no such concept", ""})
    EXPECT_FALSE(lexicon().is_state(id)) << id;
}

TEST(States, never_equal) {
  struct Ids {
    char const* a;
    char const* b;
    bool apart;
  };
  Ids const rows[] = {{"killed", "injured", true}, {"injured", "killed", true}, {"killed", "killed", false},
  {"killed", "casualty", false},
                      {"order", "delivery", true}, {"deployed", "withdrawn", true}, {"man", "woman", true},
                      {"frigate", "helicopter", true},
                      {"killed", "vessel", false}, {"killed", "no such concept", false}};
  for (Ids const& row : rows) EXPECT_EQ(lexicon().never_equal(row.a, row.b), row.apart) << row.a << " / " << row.b;
}

TEST(Persons, by_their_likeliest_sense_or_by_the_concept_file) {
  for (char const* word : {"soldier", "nurse", "survivor", "resident", "firefighter", "passenger", "person",
                           "crew", "police", "plumber", "staff"})
    EXPECT_TRUE(lexicon().is_person(word)) << word;
  for (char const* word : {"ship", "dollar", "acre", "hospital", "death", "xyzzy", ""})
    EXPECT_FALSE(lexicon().is_person(word)) << word;
}

TEST(TimeWords, rows) {
  for (char const* word : {"day", "quarter", "monday", "december", "fortnight", "century"})
    EXPECT_TRUE(lexicon().is_time_word(word)) << word;
  for (char const* word : {"ship", "person", "game", ""})
    EXPECT_FALSE(lexicon().is_time_word(word)) << word;
}

}  // namespace
}  // namespace stet
