#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/language/lexicon.hpp"

namespace stet {
namespace {

using testing_support::lexicon;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

char const* name_of(Lexicon::Actor::Form form) {
  switch (form) {
    case Lexicon::Actor::Form::country: return "country";
    case Lexicon::Actor::Form::demonym: return "demonym";
    case Lexicon::Actor::Form::capital: return "capital";
    case Lexicon::Actor::Form::organisation: return "organisation";
  }
  return "";
}

// id, form, words taken; "none" for no actor
std::string dump(std::string_view text) {
  auto const actor = lexicon().actor(words_of(text));
  return actor ? actor->id + " " + name_of(actor->form) + " " + std::to_string(actor->words) : "none";
}

TEST(Actors, rows) {
  struct Row {
    char const* text;
    char const* actor;
  };
  Row const rows[] = {
      {"Russia", "RU country 1"}, {"Russian troops", "RU demonym 1"}, {"Moscow", "RU capital 1"},
      {"Kremlin", "RU capital 1"},
      {"Russia's army", "RU country 1"}, {"Russia\xE2\x80\x99s army", "RU country 1"},
      {"RUSSIAN TROOPS", "RU demonym 1"},
      {"U.S. Navy", "US country 1"}, {"US", "US country 1"}, {"USA", "US country 1"}, {"United States", "US country 2"},
      {"United States of America", "US country 4"}, {"Americans", "US demonym 1"}, {"White House", "US capital 2"},
      {"Washington", "US capital 1"}, {"Pentagon", "US capital 1"}, {"UK", "GB country 1"}, {"U.K.", "GB country 1"},
      {"Britain", "GB country 1"}, {"Great Britain", "GB country 2"}, {"British", "GB demonym 1"},
      {"Downing Street", "GB capital 2"},
      {"Scotland", "GB-SCT country 1"}, {"Northern Ireland", "GB-NIR country 2"}, {"Ireland", "IE country 1"},
      {"North Korea", "KP country 2"}, {"North Korean ships", "KP demonym 2"}, {"South Korea", "KR country 2"},
      {"South Sudan", "SS country 2"}, {"Sudan", "SD country 1"}, {"South African", "ZA demonym 2"},
      {"New Zealand", "NZ country 2"},
      {"Czech Republic", "CZ country 2"}, {"Czechia", "CZ country 1"}, {"Belarus", "BY country 1"},
      {"Chinese", "CN demonym 1"},
      {"Beijing", "CN capital 1"}, {"Georgia", "GE country 1"}, {"Turkey", "TR country 1"}, {"Türkiye", "TR country 1"},
      {"Ivory Coast", "CI country 2"}, {"Côte d'Ivoire", "CI country 2"}, {"Myanmar", "MM country 1"},
      {"Burma", "MM country 1"},
      {"Bosnia and Herzegovina", "BA country 3"}, {"Democratic Republic of the Congo", "CD country 5"},
      {"Kosovo", "XK country 1"},
      {"Spaniards", "ES demonym 1"}, {"Danes", "DK demonym 1"}, {"Ukrainians", "UA demonym 1"},
      {"Palestinians", "PS demonym 1"},
      {"Mexico City", "MX capital 2"}, {"Phnom Penh", "KH capital 2"}, {"NATO", "NATO organisation 1"},
      {"Nato", "NATO organisation 1"}, {"European Union", "EU organisation 2"}, {"EU", "EU organisation 1"},
      {"United Nations", "UN organisation 2"}, {"U.N.", "UN organisation 1"},
      {"World Health Organization", "WHO organisation 3"},
      {"International Monetary Fund", "IMF organisation 3"}, {"Save the Children", "Save the Children organisation 3"},
      {"Red Cross", "Red Cross organisation 2"}, {"al-Qaeda", "al-Qaeda organisation 1"}};
  for (Row const& row : rows) EXPECT_EQ(dump(row.text), row.actor) << row.text;
}

TEST(Actors, none) {
  for (char const* text : {"", "us", "who", "turkey", "polish", "russia", "Table", "Indian Ocean", "South China Sea",
                           "British Columbia",
                           "the Kremlin", "Who", "Us", "\xff\xfe", "Untied States"})
    EXPECT_EQ(dump(text), "none") << text;
  std::string const long_word(1 << 20, 'A');
  EXPECT_FALSE(lexicon().actor(std::vector<std::string_view>(1000, long_word)));
}

}  // namespace
}  // namespace stet
