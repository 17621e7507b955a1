#include "rules/evaluate.hpp"

#include <gtest/gtest.h>

#include "grammars/expression.hpp"
#include "hand_made.hpp"
#include "rules/message.hpp"
#include "rules/times.hpp"

namespace stet {
namespace {

/// Names a, b, c … for the figures in text order; "fits", "expected 20 above", or "silent".
std::string outcome(std::string const& expression, std::string const& text, bool last_is_change = false) {
  auto const parsed = parse_expression(expression);
  if (!parsed) return parsed.faults()[0].text;
  static std::string const kNames = "abcdef";
  Dossier const dossier = hand_made::from_text(text);
  Bound bound;
  for (Figure const& figure : dossier.figures) {
    bool const change = last_is_change && figure.id + 1 == dossier.figures.size();
    bound.push_back({std::string_view(kNames).substr(figure.id, 1), {figure.id}, change});
  }
  auto const result = evaluate(*parsed, bound, {}, dossier);
  if (!result) return "silent";
  if (result->fits) return "fits";
  return "expected " + number_text(result->expected, 3) + (result->side < 0 ? " below" : " above");
}

struct Row {
  int line;
  std::string expression;
  std::string text;
  std::string expect;
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

TEST(Evaluate, figures_through_expressions) {
  for (Row const& row : std::vector<Row>{
           ROW("c == a + b", "<level boat 2> <level boat 3> <level boat 5>", "fits"),
           ROW("c == a + b", "<level boat 2> <level boat 3> <level boat 6>", "expected 5 below"),
           ROW("c == a + b", "<level boat 2> <level boat 3> <level boat 4>", "expected 5 above"),
           ROW("c == a * b", "<level boat 20> <level USD 7> <level USD 140>", "silent"),  // boats times dollars
           ROW("b == a * 100", "<level USD 3> <level USD 300>", "fits"),
           ROW("c == abs(a - b)", "<level boat 2> <level boat 9> <level boat 7>", "fits"),
           ROW("b <= a", "<level boat 2> <level boat 9>", "expected 2 below"),
           ROW("b <= a", "<level boat 9> <level boat 2>", "fits"),
           ROW("b >= a", "<level boat 9> <level boat 2>", "expected 9 above"),
           ROW("b == a", "<level boat >=9> <level boat 20>", "fits"),
           ROW("b == a", "<level boat <9> <level boat 20>", "expected 9 below"),
           ROW("b == a", "<level boat ~100> <level boat 95>", "fits"),
           ROW("b == -a", "<level boat 3> <level boat 3>", "expected -3 below"),
           // A round number of five digits or more may be rounded, a shorter one is what it says.
           ROW("b == a + 400", "<level boat 60000> <level boat 60400>", "fits"),
           ROW("b == a + 40", "<level boat 6000> <level boat 6041>", "expected 6,040 below"),
           ROW("c == a + b", "<level USD 2> <level GBP 3> <level USD 5>", "silent"),
           ROW("b == days(a)", "<duration day 3> <level boat 3>", "fits"),
           ROW("b == days(a)", "<level boat 3> <level boat 3>", "silent"),
           ROW("b == convert(a, unit(b))", "<level tonne 3> <level mile_per_hour 3>", "silent"),
           ROW("b == a / 0", "<level boat 3> <level boat 3>", "fits"),
           ROW("c == a / b * 100", "<level boat 1> <level boat 3> <level percent 33>", "fits"),
           ROW("c == a / b * 100", "<level boat 1> <level boat 3> <level percentage_point 33>", "silent"),
       })
    EXPECT_EQ(outcome(row.expression, row.text), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Evaluate, a_change_has_the_sign_of_its_verb) {
  for (Row const& row : std::vector<Row>{
           ROW("c == b - a", "<level boat 9> <level boat 7> <change boat 2 down>", "fits"),
           ROW("c == b - a", "<level boat 9> <level boat 7> <change boat 2 up>", "expected -2 below"),
           ROW("c == b - a", "<level boat 9> <level boat 7> <change boat 2>", "fits"),
           ROW("c == b - a", "<level boat 9> <level boat 7> <change boat 3>", "expected -2 below"),
       })
    EXPECT_EQ(outcome(row.expression, row.text, true), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Evaluate, an_ambiguous_unit_fits_by_any_of_its_readings) {
  Dossier dossier = hand_made::from_text("<level tonne 7000> <level tonne 6350>");
  Figure& ton = dossier.figures[0];
  ton.reading.unit.id = "ton";
  auto const parsed = parse_expression("b == a");
  Bound const bound{{"a", {0}}, {"b", {1}}};
  EXPECT_FALSE(evaluate(*parsed, bound, {}, dossier)->fits);
  ton.readings = {Interval::closed(7.0e6, 7.02e6), Interval::closed(6.34e6, 6.36e6)};
  EXPECT_TRUE(evaluate(*parsed, bound, {}, dossier)->fits);
}

TEST(Evaluate, an_ambiguous_unit_is_one_unit_throughout_a_text) {
  Dossier dossier = hand_made::from_text("<level ton 7000> <level ton 4200> <level ton 3800>");
  for (Figure& figure : dossier.figures) figure.readings = {figure.wide, figure.wide * 1.12};  // short and long tons
  auto const parsed = parse_expression("a == b + c");
  Bound const bound{{"a", {0}}, {"b", {1}}, {"c", {2}}};
  EXPECT_FALSE(evaluate(*parsed, bound, {}, dossier)->fits);
}

TEST(Evaluate, gives_up_on_too_many_readings_rather_than_guess) {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "<level boat 1> ";
  Dossier dossier = hand_made::from_text(text);
  for (Figure& figure : dossier.figures) figure.readings = {Interval::point(1), Interval::point(2), Interval::point(3)};
  dossier.figures[5].readings = {Interval::point(900), Interval::point(901)};
  dossier.figures[5].reading.unit.id = "dinghy";
  auto const parsed = parse_expression("f == a + b + c + d + e");
  Bound const bound{{"a", {0}}, {"b", {1}}, {"c", {2}}, {"d", {3}}, {"e", {4}}, {"f", {5}}};
  EXPECT_FALSE(evaluate(*parsed, bound, {}, dossier).has_value());
}

TEST(Evaluate, tolerance_of_a_rule) {
  Dossier const dossier = hand_made::from_text("<level boat 100001> <level boat 101001>");
  auto const parsed = parse_expression("b == a");
  Bound const bound{{"a", {0}}, {"b", {1}}};
  EXPECT_FALSE(evaluate(*parsed, bound, {}, dossier)->fits);
  EXPECT_TRUE(evaluate(*parsed, bound, {true, 0.02}, dossier)->fits);
}

TEST(Times, a_sentence_copied_word_for_word_speaks_for_its_first_text) {
  Dossier dossier = hand_made::from_lines("s1 12 @2022-03-03\ns2 12 @2022-03-01\ns3 12 @2022-03-04");
  for (DocumentId doc : {0u, 1u}) {
    Document& document = dossier.documents[doc];
    document.text = "A spokesman for the harbour said that twelve boats were missing.";
    document.sentences = {{0, static_cast<Offset>(document.text.size()), 0, 0, 0, Zone::body}};
  }
  EXPECT_EQ(speakers(dossier), (std::vector<std::uint32_t>{1, 1, 2}));
  auto const days = effective_days(dossier, speakers(dossier));
  EXPECT_EQ(to_string(*days[0].last), "2022-03-01");
  EXPECT_EQ(to_string(*days[2].last), "2022-03-04");
}

TEST(Times, before_is_strict) {
  auto span = [](int first, int last, std::optional<int> clock = {}) {
    return Days{make_day(2022, 3, static_cast<unsigned>(first)), make_day(2022, 3, static_cast<unsigned>(last)), clock};
  };
  EXPECT_TRUE(before(span(1, 2), span(3, 3)));
  EXPECT_FALSE(before(span(1, 3), span(3, 3)));
  EXPECT_TRUE(before(span(3, 3, 600), span(3, 3, 700)));
  EXPECT_FALSE(before(span(3, 3), span(3, 3, 700)));
  EXPECT_FALSE(before({}, span(3, 3)));
}

TEST(Interval, touching_is_disjoint_with_nothing_between) {
  EXPECT_TRUE(touching(Interval::above(90), Interval::point(90)));
  EXPECT_TRUE(touching(Interval::point(90), Interval::below(90)));
  EXPECT_FALSE(touching(Interval::above(90), Interval::point(80)));
  EXPECT_FALSE(touching(Interval::at_least(90), Interval::point(90)));
  EXPECT_TRUE(touching(Interval::half_open(0.225, 0.25), Interval{0.25, kInfinity, true, false}));
}

}  // namespace
}  // namespace stet
