#include "language/vectors.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stet {
namespace {

WordVectors const& vectors() {
  static WordVectors const shared = [] {
    auto loaded = WordVectors::load();
    if (!loaded)
      for (Diagnostic const& d : loaded.faults()) ADD_FAILURE() << to_string(d);
    return *loaded;
  }();
  return shared;
}

struct Row {
  char const* word;
  char const* near;
  char const* far;
};

TEST(WordVectors, near_words_are_nearer_than_far_ones) {
  for (auto const& [word, near, far] : std::vector<Row>{
           {"cost", "bill", "ship"},
           {"employees", "staff", "rivers"},
           {"output", "production", "nurse"},
           {"savings", "save", "goals"},
           {"crowd", "demonstrators", "turbine"},
           {"fund", "scheme", "dog"},
           {"fire", "blaze", "salary"},
           {"vessel", "boat", "budget"},
           {"deaths", "fatalities", "seats"},
           {"homes", "properties", "votes"},
           {"jobs", "positions", "snow"},
           {"grant", "funding", "wolves"},
           {"spending", "budget", "rainfall"},
           {"companies", "businesses", "trees"},
           {"customers", "buyers", "islands"},
           {"children", "pupils", "barrels"},
           {"police", "officers", "tonnes"},
           {"raid", "attack", "vaccine"},
           {"growth", "increase", "hospital"},
           {"sales", "turnover", "bridge"},
           {"outage", "blackout", "wage"},
           {"losses", "damage", "students"},
           {"troops", "forces", "litres"},
           {"walkout", "strike", "temperature"},
           {"turnout", "attendance", "missile"},
           {"pay", "earnings", "forest"},
           {"aid", "assistance", "goal"},
           {"ticket", "fare", "kidney"},
           {"tenants", "landlord", "missiles"},
           {"crash", "collision", "tuition"},
           {"quake", "tremor", "election"},
           {"storm", "hurricane", "invoice"},
           {"survey", "poll", "truck"},
           {"prison", "jail", "harvest"},
           {"vaccine", "jab", "mortgage"},
           {"lawsuit", "claim", "runway"},
           {"harvest", "crop", "court"},
           {"passengers", "travellers", "taxes"},
           {"loan", "debt", "penguin"},
           {"electricity", "power", "novel"},
       })
    EXPECT_GT(vectors().cosine(word, near), vectors().cosine(word, far) + 0.05)
        << word << ": " << near << " and " << far;
}

TEST(WordVectors, cosine_is_symmetric_and_one_of_a_word_with_itself) {
  EXPECT_DOUBLE_EQ(vectors().cosine("cost", "cost"), 1.0);
  EXPECT_EQ(vectors().cosine("cost", "bill"), vectors().cosine("bill", "cost"));
}

TEST(WordVectors, unknown_words_are_like_nothing) {
  EXPECT_FALSE(vectors().find("xyzzyplugh"));
  for (char const* const none : {"xyzzyplugh", "", "-", "Cost", "cost-"}) {
    EXPECT_EQ(vectors().cosine("cost", none), 0.0) << none;
    EXPECT_EQ(vectors().cosine(none, none), 0.0) << none;
  }
}

TEST(WordVectors, a_compound_stands_for_its_last_part) {
  EXPECT_EQ(vectors().cosine("car-maker", "maker"), vectors().cosine("maker", "maker"));
  EXPECT_EQ(vectors().cosine("state-run-factory", "cost"), vectors().cosine("factory", "cost"));
}

TEST(WordVectors, rare_forms_stand_for_their_lemma) {
  for (auto const& [form, lemma] : std::vector<std::pair<char const*, char const*>>{
           {"motorists", "motorist"}, {"capsized", "capsize"}, {"megawatts", "megawatt"}, {"ex-evacuees", "evacuee"}})
    EXPECT_EQ(vectors().cosine(form, lemma), vectors().cosine(lemma, lemma)) << form;
}

TEST(WordVectors, rows_have_unit_length_and_rarer_words_weigh_more) {
  double last = 0;
  for (char const* const word : {"the", "people", "ship", "frigate"}) {
    auto const row = vectors().find(word);
    ASSERT_TRUE(row) << word;
    double squares = 0;
    for (std::int8_t const value : row->values) squares += std::pow(value * static_cast<double>(row->scale), 2);
    EXPECT_NEAR(squares, 1.0, 0.02) << word;
    EXPECT_GT(row->weight, last) << word;
    last = row->weight;
  }
}

TEST(WordVectors, likeness_of_one_word_each_is_the_cosine) {
  std::vector<std::string> const a{"cost"}, b{"bill"};
  EXPECT_NEAR(vectors().likeness(a, b), vectors().cosine("cost", "bill"), 1e-6);
}

TEST(WordVectors, likeness_of_contexts) {
  std::vector<std::string> const walkout{"nurses", "joined", "the", "walkout"}, strike{"staff", "went", "on", "strike"},
      rain{"rain", "fell", "on", "the", "coast"};
  EXPECT_GT(vectors().likeness(walkout, strike), vectors().likeness(walkout, rain) + 0.1);
  EXPECT_EQ(vectors().likeness(walkout, {}), 0.0);
}

TEST(WordVectors, likeness_takes_the_callers_weights) {
  std::vector<std::string> const a{"cost", "ship", "xyzzyplugh"}, b{"bill"};
  std::vector<double> const only_cost{1.0, 0.0, 5.0}, one{1.0}, nothing{0.0};
  EXPECT_NEAR(vectors().likeness(a, b, only_cost, one), vectors().cosine("cost", "bill"), 1e-6);
  EXPECT_EQ(vectors().likeness(a, b, only_cost, nothing), 0.0);
}

constexpr std::uint64_t kSmallChecksum = 0x05ccd4d0d2e5ef70;

// A table of two words in two dimensions, as scripts/vectors/table.py packs it.
class SmallTable : public testing::Test {
 protected:
  std::span<std::byte const> bytes() const { return std::as_bytes(std::span(words)); }
  std::string fault() const {
    auto const read = WordVectors::read(bytes());
    return read ? "" : read.faults().front().text;
  }

  // magic "SVEC", version; checksum; dimensions, count; size of text; ends; scales; weights; values; "cost" "ship"
  std::vector<std::uint64_t> words = {0x0000000143455653, 0,
                                      0x0000000200000002, 8,
                                      0x0000000800000004, 0x3c0102043c010204,
                                      0x3f8000003f800000, 0x000000007f00007f,
                                      0x7069687374736f63};
};

TEST_F(SmallTable, damage_is_a_fault) {
  words[1] = kSmallChecksum;
  ASSERT_EQ(fault(), "");
  EXPECT_EQ(WordVectors::read(bytes())->cosine("cost", "ship"), 0.0);
  for (std::size_t n = 1; n < words.size(); ++n)
    for (unsigned const bit : {0u, 31u, 63u}) {
      words[n] ^= std::uint64_t{1} << bit;
      EXPECT_NE(fault(), "") << "word " << n << ", bit " << bit;
      words[n] ^= std::uint64_t{1} << bit;
    }
}

TEST_F(SmallTable, another_version_or_size_is_a_fault) {
  words[1] = kSmallChecksum;
  words[0] += std::uint64_t{1} << 32;
  EXPECT_EQ(fault(), "the table of word vectors has version 2, not 1");
  words[0] = 0;
  EXPECT_EQ(fault(), "the table of word vectors is none");
  words[0] = 0x0000000143455653;
  words.push_back(0);
  EXPECT_EQ(fault(), "the table of word vectors has 80 bytes, which is not what its header says");
  words.resize(2);
  EXPECT_EQ(fault(), "the table of word vectors is cut short");
}

}  // namespace
}  // namespace stet
