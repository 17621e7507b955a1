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

TEST(Concepts, faults_name_their_place) {
  EXPECT_EQ(faults_of("concepts:\n  - {id: a, nuons: [x]}\n"), "2:13 unknown key `nuons` in concept `a`\n");
  EXPECT_EQ(faults_of("concepts:\n  - {nouns: [x]}\n"), "2:5 a concept needs an `id`\n");
  EXPECT_EQ(faults_of("concepts: [{id: a, nouns: [x]}, {id: b, nouns: [x]}]\n"), "1:49 `x` stands in concept `a` already\n");
  EXPECT_EQ(faults_of("never_equal: [[a, b]]\n"), "1:16 no concept `a`\n1:19 no concept `b`\n");
  EXPECT_EQ(faults_of("concepts: 5\n"), "1:11 `concepts` must be a list\n");
}

TEST(Concepts, all_faults_come_together) {
  EXPECT_EQ(faults_of("concepts: [{nouns: [x]}, {id: a, foo: 1}]\nextra: 1\n"),
            "1:12 a concept needs an `id`\n1:34 unknown key `foo` in concept `a`\n2:1 unknown key `extra`\n");
}

}  // namespace
}  // namespace stet
