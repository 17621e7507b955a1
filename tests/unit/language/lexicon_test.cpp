#include "language/lexicon.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/yaml.hpp"

namespace stet {
namespace {

Lexicon const& lexicon() {
  static std::shared_ptr<Lexicon const> const shared = [] {
    std::ifstream in(STET_SOURCE_DIR "/src/language/concepts.yml");
    std::stringstream text;
    text << in.rdbuf();
    auto const concepts = parse_yaml(text.str(), "concepts.yml");
    EXPECT_TRUE(concepts);
    auto loaded = Lexicon::load({*concepts});
    EXPECT_TRUE(loaded);
    return *loaded;
  }();
  return *shared;
}

TEST(Lemma, of_nouns) {
  std::pair<char const*, char const*> const rows[] = {
      {"troops", "troop"},     {"forces", "force"},       {"people", "person"},    {"women", "woman"},      {"feet", "foot"},
      {"cities", "city"},      {"crashes", "crash"},      {"boxes", "box"},        {"houses", "house"},     {"cases", "case"},
      {"aircraft", "aircraft"}, {"police", "police"},     {"series", "series"},    {"glass", "glass"},      {"crisis", "crisis"},
      {"crises", "crisis"},    {"viruses", "virus"},      {"bus", "bus"},          {"buses", "bus"},        {"lives", "life"},
      {"wolves", "wolf"},      {"heroes", "hero"},        {"policies", "policy"},  {"movies", "movie"},     {"shoes", "shoe"},
      {"sailors", "sailor"},   {"warships", "warship"},   {"firefighters", "firefighter"}, {"deaths", "death"}, {"gases", "gas"},
      {"policemen", "policeman"}, {"children", "child"},  {"headquarters", "headquarters"}, {"warplanes", "warplane"},
      {"car-makers", "car-maker"}, {"blorps", "blorp"},   {"taxes", "tax"},        {"shelves", "shelf"},    {"potatoes", "potato"}};
  for (auto const& [form, lemma] : rows) EXPECT_EQ(lexicon().noun_lemma(form), lemma) << form;
}

TEST(Lemma, of_verbs) {
  std::pair<char const*, char const*> const rows[] = {
      {"killed", "kill"}, {"rose", "rise"},     {"fell", "fall"},         {"stopped", "stop"}, {"hired", "hire"},     {"dying", "die"},
      {"carried", "carry"}, {"said", "say"},    {"deploying", "deploy"},  {"saved", "save"},   {"closes", "close"},   {"goes", "go"},
      {"shut", "shut"},   {"injured", "injure"}, {"drowned", "drown"},    {"sank", "sink"},    {"admitted", "admit"}, {"raised", "raise"}};
  for (auto const& [form, lemma] : rows) EXPECT_EQ(lexicon().verb_lemma(form), lemma) << form;
}

TEST(Lemma, past_forms) {
  for (char const* form : {"killed", "rose", "fell", "cut", "put", "held", "seen", "stopped", "admitted"}) EXPECT_TRUE(lexicon().past_form(form)) << form;
  for (char const* form : {"kill", "rises", "falling", "red", "bed", "hundred", "troops", "speed"}) EXPECT_FALSE(lexicon().past_form(form)) << form;
}

TEST(PartsOfSpeech, closed_classes_replace_what_wordnet_says) {
  for (char const* word : {"in", "a", "at", "as", "it", "he", "or", "no", "was"}) EXPECT_FALSE(lexicon().pos(word).has(Pos::noun)) << word;
  EXPECT_TRUE(lexicon().pos("the").only(Pos::determiner));
  EXPECT_TRUE(lexicon().pos("were").has(Pos::auxiliary));
}

TEST(PartsOfSpeech, rare_readings_are_left_out) {
  EXPECT_TRUE(lexicon().pos("people").only(Pos::noun));
  EXPECT_TRUE(lexicon().pos("forces").has(Pos::noun));
  EXPECT_TRUE(lexicon().pos("deployed").has(Pos::verb));
  EXPECT_TRUE(lexicon().pos("russian").has(Pos::adjective));
  EXPECT_TRUE(lexicon().pos("xyzzyish").empty());
}

struct Pair {
  char const* a;
  char const* b;
};

TEST(Relation, the_same_thing) {
  Pair const rows[] = {{"troop", "soldier"},  {"death", "fatality"},   {"ship", "vessel"},      {"firm", "company"},     {"lorry", "truck"},
                       {"revenue", "turnover"}, {"home", "house"},     {"job", "post"},         {"redundancy", "layoff"}, {"car", "automobile"},
                       {"doctor", "physician"}, {"quake", "earthquake"}, {"wage", "salary"},    {"plane", "aircraft"},   {"protester", "demonstrator"},
                       {"worker", "employee"},  {"spending", "expenditure"}, {"blaze", "fire"}, {"vote", "ballot"},      {"attorney", "lawyer"},
                       {"film", "movie"},       {"bushfire", "wildfire"}, {"pupil", "schoolchild"}, {"inhabitant", "dweller"}};
  for (auto const& [a, b] : rows) {
    EXPECT_EQ(lexicon().relation(a, b), WordRelation::same) << a << " / " << b;
    EXPECT_EQ(lexicon().relation(b, a), WordRelation::same) << b << " / " << a;
  }
}

TEST(Relation, never_the_same_thing) {
  Pair const rows[] = {{"death", "injury"},  {"survivor", "fatality"}, {"import", "export"}, {"man", "woman"},      {"refugee", "migrant"},
                       {"revenue", "profit"}, {"deficit", "debt"},     {"order", "delivery"}, {"passenger", "crew"}, {"doctor", "nurse"},
                       {"grant", "loan"},     {"wind", "gust"},        {"soldier", "civilian"}, {"supply", "demand"}, {"layoff", "vacancy"}};
  for (auto const& [a, b] : rows) {
    WordRelation const r = lexicon().relation(a, b);
    EXPECT_TRUE(r == WordRelation::sister || r == WordRelation::opposite) << a << " / " << b;
  }
}

TEST(Relation, broader_and_narrower) {
  EXPECT_EQ(lexicon().relation("ship", "warship"), WordRelation::broader);
  EXPECT_EQ(lexicon().relation("warship", "ship"), WordRelation::narrower);
  EXPECT_EQ(lexicon().relation("horse", "animal"), WordRelation::unknown);  // more than two steps up
}

TEST(Relation, unknown_is_no_ground_to_join) {
  Pair const rows[] = {{"ship", "tree"}, {"troop", "ton"}, {"school", "signature"}, {"acre", "worker"}, {"xyzzy", "plugh"}, {"bed", "seat"}};
  for (auto const& [a, b] : rows) EXPECT_EQ(lexicon().relation(a, b), WordRelation::unknown) << a << " / " << b;
}

TEST(States, come_from_nouns_and_verbs) {
  EXPECT_EQ(lexicon().concept_of("fatality"), "killed");
  EXPECT_EQ(lexicon().state_of_verb("kill"), "killed");
  EXPECT_EQ(lexicon().state_of_verb("drown"), "killed");
  EXPECT_EQ(lexicon().concept_of("survivor"), lexicon().state_of_verb("rescue"));
  EXPECT_EQ(lexicon().state_of_verb("sing"), "");
  EXPECT_TRUE(lexicon().never_equal("killed", "injured"));
  EXPECT_FALSE(lexicon().never_equal("killed", "killed"));
}

TEST(Persons, by_their_likeliest_sense) {
  for (char const* word : {"soldier", "nurse", "survivor", "resident", "firefighter", "passenger"}) EXPECT_TRUE(lexicon().is_person(word)) << word;
  for (char const* word : {"ship", "dollar", "acre", "hospital"}) EXPECT_FALSE(lexicon().is_person(word)) << word;
}

TEST(Actors, rows) {
  struct Row {
    std::vector<std::string_view> words;
    char const* id;
    std::size_t count;
  };
  Row const rows[] = {{{"Russia"}, "RU", 1},   {{"Russian", "troops"}, "RU", 1}, {{"Moscow"}, "RU", 1},        {{"U.S.", "Navy"}, "US", 1},
                      {{"North", "Korea"}, "KP", 2}, {{"North", "Korean", "ships"}, "KP", 2}, {{"NATO"}, "NATO", 1}, {{"European", "Union"}, "EU", 2},
                      {{"Britain"}, "GB", 1},  {{"Czech", "Republic"}, "CZ", 2}, {{"Belarus"}, "BY", 1},       {{"United", "Nations"}, "UN", 2},
                      {{"New", "Zealand"}, "NZ", 2}, {{"White", "House"}, "US", 2}, {{"Chinese"}, "CN", 1}};
  for (Row const& row : rows) {
    auto const actor = lexicon().actor(row.words);
    ASSERT_TRUE(actor) << row.words.front();
    EXPECT_EQ(actor->id, row.id);
    EXPECT_EQ(actor->words, row.count);
  }
  for (std::vector<std::string_view> const& words : {std::vector<std::string_view>{"us"}, {"turkey"}, {"polish"}, {"Table"}, {}})
    EXPECT_FALSE(lexicon().actor(words));
}

}  // namespace
}  // namespace stet
