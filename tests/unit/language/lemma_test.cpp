#include <gtest/gtest.h>

#include <string>

#include "unit/language/lexicon.hpp"

namespace stet {
namespace {

using testing_support::lexicon;

struct Form {
  char const* form;
  char const* lemma;
};

TEST(Lemma, of_nouns) {
  Form const rows[] = {
      {"troops", "troop"}, {"forces", "force"}, {"people", "person"}, {"women", "woman"}, {"feet", "foot"},
      {"cities", "city"}, {"crashes", "crash"}, {"boxes", "box"}, {"houses", "house"}, {"cases", "case"},
      {"glass", "glass"}, {"crisis", "crisis"}, {"crises", "crisis"}, {"viruses", "virus"}, {"bus", "bus"},
      {"buses", "bus"}, {"lives", "life"}, {"wolves", "wolf"}, {"heroes", "hero"}, {"policies", "policy"},
      {"movies", "movie"}, {"cookies", "cookie"}, {"shoes", "shoe"}, {"firefighters", "firefighter"},
      {"deaths", "death"},
      {"gases", "gas"}, {"gas", "gas"}, {"policemen", "policeman"}, {"businessmen", "businessman"},
      {"children", "child"},
      {"car-makers", "car-maker"}, {"passers-by", "passer-by"}, {"taxes", "tax"}, {"shelves", "shelf"},
      {"taxis", "taxi"},
      {"potatoes", "potato"}, {"losses", "loss"}, {"axes", "axe"}, {"bases", "base"}, {"analyses", "analysis"},
      {"bonuses", "bonus"}, {"lorries", "lorry"}, {"employees", "employee"}, {"valleys", "valley"},
      {"criteria", "criterion"},
      {"wages", "wage"}, {"sheep", "sheep"}, {"oxen", "ox"}, {"thieves", "thief"}, {"roofs", "roof"}};
  for (Form const& row : rows) EXPECT_EQ(lexicon().noun_lemma(row.form), row.lemma) << row.form;
}

TEST(Lemma, some_nouns_have_no_singular) {
  for (char const* word : {"aircraft", "police", "series", "species", "headquarters", "barracks", "news", "data", "media",
                           "clothes", "goods", "earnings", "savings", "proceeds", "means", "measles", "corps"})
    EXPECT_EQ(lexicon().noun_lemma(word), word);
}

TEST(Lemma, unknown_nouns_lose_their_plural) {
  Form const rows[] = {{"blorps", "blorp"}, {"zibbies", "zibby"}, {"quonches", "quonch"}, {"plass", "plass"},
  {"", ""}, {"s", "s"}};
  for (Form const& row : rows) EXPECT_EQ(lexicon().noun_lemma(row.form), row.lemma) << row.form;
}

TEST(Lemma, of_verbs) {
  Form const rows[] = {
      {"killed", "kill"}, {"rose", "rise"}, {"fell", "fall"}, {"held", "hold"}, {"cut", "cut"}, {"put", "put"},
      {"stopped", "stop"}, {"planned", "plan"}, {"hired", "hire"}, {"fired", "fire"}, {"dying", "die"}, {"died", "die"},
      {"carried", "carry"}, {"said", "say"}, {"deploying", "deploy"}, {"saved", "save"}, {"closes", "close"},
      {"goes", "go"},
      {"shut", "shut"}, {"injured", "injure"}, {"drowned", "drown"}, {"sank", "sink"}, {"admitted", "admit"},
      {"raised", "raise"}, {"bought", "buy"}, {"struck", "strike"}, {"fled", "flee"}, {"agreed", "agree"},
      {"sued", "sue"},
      {"travelled", "travel"}, {"referred", "refer"}, {"hosted", "host"}, {"wounded", "wound"}, {"wound", "wound"},
      {"founded", "found"}, {"withdrew", "withdraw"}, {"beginning", "begin"}, {"filed", "file"}, {"rated", "rate"}};
  for (Form const& row : rows) EXPECT_EQ(lexicon().verb_lemma(row.form), row.lemma) << row.form;
}

TEST(Lemma, past_forms) {
  for (char const* form : {"killed", "rose", "fell", "cut", "put", "held", "seen", "stopped", "admitted", "hosted", "hit",
                           "hurt", "shed", "sped", "fed", "read"})
    EXPECT_TRUE(lexicon().past_form(form)) << form;
  for (char const* form : {"kill", "rises", "falling", "red", "bed", "hundred", "troops", "speed", "indeed", "need",
                           "naked",
                           "sacred", "wound", "proceed", ""})
    EXPECT_FALSE(lexicon().past_form(form)) << form;
}

TEST(Lemma, takes_any_bytes) {
  std::string const long_word(1 << 20, 's'), hyphens(1 << 16, '-');
  for (std::string const& word : {long_word, hyphens, std::string("\xff\xfe\0s", 4), std::string("''s-'s")}) {
    EXPECT_LE(lexicon().noun_lemma(word).size(), word.size() + 2);
    EXPECT_LE(lexicon().verb_lemma(word).size(), word.size() + 2);
    lexicon().pos(word);
    EXPECT_EQ(lexicon().relation(word, "ship"), WordRelation::unknown);
  }
}

TEST(PartsOfSpeech, closed_classes_replace_what_wordnet_says) {
  for (char const* word : {"in", "a", "at", "as", "it", "he", "or", "no", "was", "whilst", "amidst"})
    EXPECT_FALSE(lexicon().pos(word).has(Pos::noun)) << word;
  EXPECT_TRUE(lexicon().pos("the").only(Pos::determiner));
  EXPECT_TRUE(lexicon().pos("were").has(Pos::auxiliary));
  EXPECT_TRUE(lexicon().pos("between").only(Pos::preposition));
  EXPECT_TRUE(lexicon().pos("twelve").only(Pos::number));
}

TEST(PartsOfSpeech, rows) {
  struct Row {
    char const* word;
    bool noun, verb, adjective;
  };
  Row const rows[] = {{"people", true, false, false}, {"police", true, false, false}, {"forces", true, true, false},
                      {"russian", true, false, true}, {"hospital", true, false, false}, {"larger", false, false, true},
                      {"costliest", false, false, true}, {"car-maker", true, false, false},
                      {"hosted", false, true, false},
                      {"xyzzyish", false, false, false}};
  for (Row const& row : rows) {
    PosSet const pos = lexicon().pos(row.word);
    EXPECT_EQ(pos.has(Pos::noun), row.noun) << row.word;
    EXPECT_EQ(pos.has(Pos::verb), row.verb) << row.word;
    EXPECT_EQ(pos.has(Pos::adjective), row.adjective) << row.word;
  }
  EXPECT_TRUE(lexicon().pos("deployed").has(Pos::verb));
}

TEST(PartsOfSpeech, the_main_one_by_tagged_uses) {
  EXPECT_TRUE(lexicon().mainly("forces", Pos::noun));
  EXPECT_FALSE(lexicon().mainly("forces", Pos::verb));
  EXPECT_TRUE(lexicon().mainly("rose", Pos::verb));
  EXPECT_TRUE(lexicon().mainly("house", Pos::noun));
  EXPECT_FALSE(lexicon().mainly("hospital", Pos::verb));
}

}  // namespace
}  // namespace stet
