#include "align/agreement.hpp"

#include <gtest/gtest.h>

#include "readings.hpp"

namespace stet {
namespace {

using namespace test;

struct Row {
  char const* what;
  Figure a, b;
  Agreement expected;
};

TEST(Agreement, rows) {
  Row const rows[] = {
      {"148,900 rounds to 150,000", count_of(150000), count_of(148900), Agreement::rounded},
      {"the same number", count_of(4460), count_of(4460), Agreement::exact},
      {"digits swapped", count_of(265), count_of(256), Agreement::disjoint},
      {"20 dead is no 16", count_of(20), count_of(16), Agreement::disjoint},
      {"n against at least n", count_of(150000), bound(150000, Relation::greater_equal), Agreement::exact},
      {"8 against at least 20", count_of(8), bound(20, Relation::greater_equal), Agreement::disjoint},
      {"90 against more than 90", count_of(90), bound(90, Relation::greater), Agreement::disjoint},
      {"two lower bounds", bound(7, Relation::greater_equal), bound(10, Relation::greater_equal), Agreement::exact},
      {"a range is no uncertainty", range(10, 21), range(10, 14), Agreement::disjoint},
      {"the same range", range(10, 21), range(10, 21), Agreement::exact},
      {"a point in a range", count_of(12), range(10, 21), Agreement::exact},
      {"nearly 500 and 512", hedged(500, Hedge::nearly), count_of(512), Agreement::disjoint},
      {"tonnes and kilograms", measure(6.35, 0.01, "tonne", 1000), measure(6350, 1, "kilogram", 1), Agreement::exact},
  };
  for (Row const& row : rows) {
    EXPECT_EQ(agreement(row.a, row.b), row.expected) << row.what;
    EXPECT_EQ(agreement(row.b, row.a), row.expected) << row.what << " (turned round)";
  }
}

TEST(Agreement, an_ambiguous_ton_agrees_where_any_reading_does) {
  Figure tons = measure(7000, 1000, "ton", 907.18474);
  tons.reading.unit.readings = {{"short_ton", 907.18474}, {"long_ton", 1016.0469088}, {"tonne", 1000}};
  normalize(tons);
  EXPECT_NE(agreement(tons, measure(6350, 1, "tonne", 1000)), Agreement::disjoint);
  EXPECT_NE(agreement(tons, measure(7000, 1, "tonne", 1000)), Agreement::disjoint);
  EXPECT_EQ(agreement(tons, measure(5200, 1, "tonne", 1000)), Agreement::disjoint);
}

TEST(Comparable, a_price_by_the_tonne_and_the_bare_price) {
  Figure rate = count_of(5820), price = count_of(5280);
  rate.reading.kind = price.reading.kind = Kind::money;
  rate.reading.unit = {"USD_per_tonne", "$", Dimension::currency, 0.001, 0, "USD_per_kilogram", "tonne", false, {}};
  price.reading.unit = {"USD", "$", Dimension::currency, 1, 0, "USD", "", false, {}};
  normalize(rate), normalize(price);
  EXPECT_TRUE(comparable(rate, price));
  EXPECT_EQ(agreement(rate, price), Agreement::disjoint);
  price.reading.nominal = 5820;
  normalize(price);
  EXPECT_EQ(agreement(rate, price), Agreement::exact);
  EXPECT_TRUE(equal_numbers(rate, price));
}

TEST(Comparable, two_currencies_that_may_be_one) {
  Figure kroner = count_of(31), crowns = count_of(45);
  kroner.reading.kind = crowns.reading.kind = Kind::money;
  kroner.reading.unit = {"NOK", "kroner", Dimension::currency, 1, 0, "NOK", "", true, {{"NOK", 1}, {"DKK", 1}}};
  crowns.reading.unit = {"SEK", "crowns", Dimension::currency, 1, 0, "SEK", "", true, {{"SEK", 1}, {"NOK", 1}}};
  EXPECT_TRUE(comparable(kroner, crowns));
  crowns.reading.unit.readings = {{"SEK", 1}, {"CZK", 1}};
  EXPECT_FALSE(comparable(kroner, crowns));
}

TEST(Comparable, a_percent_that_is_left_out) {
  Figure percent = count_of(201), bare = count_of(187);
  percent.reading.kind = Kind::percent;
  percent.reading.unit = {"percent", "%", Dimension::dimensionless, 0.01, 0, "ratio", "", false, {}};
  bare.reading.kind = Kind::number;
  bare.reading.unit = {};
  percent.subject.head = bare.subject.head = "ratio";
  EXPECT_TRUE(comparable(percent, bare));
  EXPECT_EQ(agreement(percent, bare), Agreement::disjoint);
  bare.subject.head = "index";
  EXPECT_FALSE(comparable(percent, bare));
}

TEST(Comparable, needs_one_dimension_and_one_denominator) {
  Figure dollars = count_of(5), euros = count_of(5), percent = count_of(5), points = count_of(5);
  dollars.reading.unit = {"USD", "$", Dimension::currency, 1, 0, "USD", "", true, {}};
  euros.reading.unit = {"EUR", "€", Dimension::currency, 1, 0, "EUR", "", false, {}};
  percent.reading.kind = points.reading.kind = Kind::percent;
  percent.reading.unit = {"percent", "%", Dimension::dimensionless, 0.01, 0, "", "", false, {}};
  points.reading.unit = {"percentage_point", "points", Dimension::dimensionless, 0.01, 0, "", "", false, {}};
  EXPECT_FALSE(comparable(dollars, euros));
  EXPECT_FALSE(comparable(percent, points));
  EXPECT_FALSE(comparable(percent, dollars));
  EXPECT_TRUE(comparable(percent, percent));
  EXPECT_TRUE(comparable(count_of(3), count_of(4)));
}

TEST(SignificantDigits, as_written) {
  EXPECT_EQ(significant_digits(count_of(150000).reading), 2);
  EXPECT_EQ(significant_digits(count_of(148900).reading), 4);
  EXPECT_EQ(significant_digits(measure(3.5, 0.01, "tonne", 1000).reading), 3);
}

}  // namespace
}  // namespace stet
