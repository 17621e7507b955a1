// Which texts are read with a decimal comma although nobody said so.
#include <gtest/gtest.h>

#include "grammars/read.hpp"

namespace stet::test {
namespace {

TEST(NumberStyle, TwoContinentalNumbersTell) {
  EXPECT_EQ(only_decimal_commas("Es waren 1.234.567 Menschen, 12,5 Prozent mehr."), "1.234.567");
  EXPECT_EQ(only_decimal_commas("Le taux est de 12,5 % contre 7,25 %."), "12,5");
  EXPECT_EQ(only_decimal_commas("1.234,50 Euro und 3,5 Millionen, am 21.02.2022 um 18.30 Uhr"), "1.234,50");
}

TEST(NumberStyle, OneIsTooFew) {
  EXPECT_EQ(only_decimal_commas("Es waren 12,5 Prozent."), "");
  EXPECT_EQ(only_decimal_commas("12,345 and 23,456 people"), "");
  EXPECT_EQ(only_decimal_commas(""), "");
}

TEST(NumberStyle, OneEnglishNumberDecides) {
  EXPECT_EQ(only_decimal_commas("12,5 and 7,5, but 1,234,567 of them"), "");
  EXPECT_EQ(only_decimal_commas("12,5 and 7,5, but 1,234.5 of them"), "");
  EXPECT_EQ(only_decimal_commas("12,5 and 7,5, but 3.5 million"), "");
  EXPECT_EQ(only_decimal_commas("12,5 and 7,5, but 31.50 of them"), "");
}

TEST(NumberStyle, ListsAndArgumentsAreNoDecimals) {
  EXPECT_EQ(only_decimal_commas("Items 3,4 and 5,6 were dropped, and 7,8 were kept."), "");
  EXPECT_EQ(only_decimal_commas("a pointer to f(1,0) and to f(11,50)"), "");
  EXPECT_EQ(only_decimal_commas("3,5 Millionen, 12,5 Prozent"), "3,5");
}

TEST(NumberStyle, AddressesAndVersionsAreNoNumbers) {
  EXPECT_EQ(only_decimal_commas("192.168.100.200 and 192.168.100.201"), "");
  EXPECT_EQ(only_decimal_commas("v1.234.567 and x12,5 and 12,5a and 12,5"), "");
}

}  // namespace
}  // namespace stet::test
