#include "language/concepts.hpp"

#include <gtest/gtest.h>

#include "app/yaml.hpp"

namespace stet {
namespace {

std::string faults_of(char const* yaml) {
  auto const node = parse_yaml(yaml, "desk.yml");
  EXPECT_TRUE(node);
  auto const concepts = read_concepts({*node});
  if (concepts) return {};
  std::string out;
  for (Diagnostic const& d : concepts.faults())
    out += std::to_string(d.mark.line) + ":" + std::to_string(d.mark.column) + " " + d.text + "\n";
  return out;
}

TEST(Concepts, a_desk_adds_words_to_a_concept) {
  auto const base = parse_yaml("concepts: [{id: vessel, nouns: [ship]}]", "a.yml");
  auto const desk = parse_yaml("concepts: [{id: vessel, nouns: [lugger]}]", "b.yml");
  auto const concepts = read_concepts({*base, *desk});
  ASSERT_TRUE(concepts);
  EXPECT_EQ(concepts->of_word.at("lugger"), concepts->of_word.at("ship"));
}

TEST(Concepts, words_are_kept_by_lemma) {
  auto const node = parse_yaml("concepts: [{id: a, nouns: [Police Officers], verbs: [sunk]}]", "a.yml");
  auto const concepts = read_concepts({*node});
  ASSERT_TRUE(concepts);
  EXPECT_TRUE(number_of(concepts->of_word, "police officer"));
  EXPECT_TRUE(number_of(concepts->of_verb, "sink"));
}

TEST(Concepts, what_is_apart_stays_apart_further_down) {
  auto const node = parse_yaml(
      "concepts: [{id: a}, {id: b, under: a}, {id: c, under: b}, {id: x}, {id: y, under: x}]\n"
      "never_equal: [[a, x]]\n", "a.yml");
  auto const concepts = read_concepts({*node});
  ASSERT_TRUE(concepts);
  auto const relation = [&](char const* p, char const* q) {
    return concepts->relation(*number_of(concepts->of_id, p), *number_of(concepts->of_id, q));
  };
  EXPECT_EQ(relation("a", "c"), WordRelation::broader);
  EXPECT_EQ(relation("c", "a"), WordRelation::narrower);
  EXPECT_EQ(relation("c", "y"), WordRelation::sister);
  EXPECT_EQ(relation("y", "c"), WordRelation::sister);
  EXPECT_EQ(relation("b", "b"), WordRelation::same);
}

TEST(Concepts, a_desk_may_refer_to_built_in_ids) {
  auto const base = parse_yaml("concepts: [{id: vessel, nouns: [ship]}]", "a.yml");
  auto const desk = parse_yaml("concepts: [{id: lugger, under: vessel, nouns: [lugger]}]", "b.yml");
  EXPECT_TRUE(read_concepts({*base, *desk}));
  EXPECT_TRUE(read_concepts({Node{}, *base}));
}

TEST(Concepts, faults_name_their_place) {
  std::pair<char const*, char const*> const rows[] = {
      {"concepts:\n  - {id: a, nuons: [x]}\n", "2:13 unknown key `nuons` in concept `a`\n"},
      {"concepts:\n  - {nouns: [x]}\n", "2:5 a concept needs an `id`\n"},
      {"concepts: [x]\n", "1:12 a concept needs an `id`\n"},
      {"concepts: [{id: a, nouns: [x]}, {id: b, nouns: [x]}]\n", "1:49 `x` stands in concept `a` already\n"},
      {"concepts: [{id: a, nouns: [ship]}, {id: b, nouns: [ships]}]\n", "1:52 `ships` stands in concept `a` already\n"},
      {"concepts: [{id: a}, {id: a}]\n", "1:21 concept `a` stands in this file already\n"},
      {"concepts: [{id: a, nouns: [[x]]}]\n", "1:28 `nouns` must hold words\n"},
      {"concepts: [{id: a, verbs: fly}]\n", "1:27 `verbs` must be a list\n"},
      {"concepts: [{id: a, under: b}]\n", "1:27 no concept `b`\n"},
      {"concepts: [{id: a, under: a}]\n", "1:27 concept `a` stands under itself\n"},
      {"never_equal: [[a, b]]\n", "1:16 no concept `a`\n1:19 no concept `b`\n"},
      {"opposite: [a]\n", "1:12 `opposite` must be a list\n"},
      {"concepts: [{id: a}]\nnever_equal: [[a, a]]\n", "2:15 `a` stands twice in one family\n"},
      {"concepts: [{id: a}, {id: b, under: a}]\nopposite: [[a, b]]\n",
       "2:12 one of `a` and `b` stands under the other: they cannot be apart\n"},
      {"concepts: 5\n", "1:11 `concepts` must be a list\n"},
      {"- 5\n", "1:1 a concept file is a map with `concepts`, `never_equal` and `opposite`\n"}};
  for (auto const& [yaml, faults] : rows) EXPECT_EQ(faults_of(yaml), faults) << yaml;
}

TEST(Concepts, faults_hint_at_what_was_meant) {
  std::pair<char const*, char const*> const rows[] = {
      {"concepts: [{id: a, nuons: [x]}]\n", "did you mean `nouns`? allowed: id, nouns, adjectives, verbs, under"},
      {"never_eqal: []\n", "did you mean `never_equal`? allowed: concepts, never_equal, opposite"},
      {"concepts: [{id: vessel}]\nopposite: [[vesel]]\n", "did you mean `vessel`?"},
      {"colour: 1\n", "allowed: concepts, never_equal, opposite"}};
  for (auto const& [yaml, hint] : rows) {
    auto const concepts = read_concepts({*parse_yaml(yaml, "desk.yml")});
    ASSERT_FALSE(concepts) << yaml;
    EXPECT_EQ(concepts.faults().front().hint, hint) << yaml;
  }
}

TEST(Concepts, all_faults_come_together) {
  EXPECT_EQ(faults_of("concepts: [{nouns: [x]}, {id: a, foo: 1}]\nextra: 1\n"),
            "1:12 a concept needs an `id`\n1:34 unknown key `foo` in concept `a`\n2:1 unknown key `extra`\n");
}

}  // namespace
}  // namespace stet
