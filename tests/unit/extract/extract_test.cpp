#include "extract/extract.hpp"

#include <gtest/gtest.h>

#include "pipeline.hpp"
#include "text/segment.hpp"

namespace stet {
namespace {

using namespace test;

struct Row {
  char const* text;
  char const* expected;
};

void check(std::initializer_list<Row> rows) {
  for (Row const& row : rows) EXPECT_EQ(dump(figures_of(document_of(row.text))), row.expected) << row.text;
}

TEST(Counted, the_noun_behind_the_number) {
  check({{"The fleet sent 140 ships to the bay.", "140 ship | ships\n"},
         {"Six Russian landing ships left port.", "6 ship | Russian landing ships | actor RU\n"},
         {"Some 40 villages lost power.", "40 village | villages\n"},
         {"The 27-nation bloc met.", "27 nation | nation\n"},
         {"Two U.S. warships are due.", "2 warship | U.S. warships | actor US\n"},
         {"The plant makes 80,000 pumps a year.", "80000 pump_per_year | pumps\n"}});
}

TEST(Measured, an_apposition_is_of_what_was_moved) {
  check({{"The deal will lift the port's capacity from 4 million to 5 million tons, a rise of 25 percent.",
          "4000000 ton | port's capacity\n5000000 ton | port's capacity\n25 percent | port's capacity\n"},
         {"The council cut the fee to $60, a drop of 40 percent.", "60 USD | fee\n40 percent | fee\n"}});
}

TEST(Counted, where_the_noun_ends) {
  check({{"The plan moves 30 Russian forces to the coast.", "30 force | Russian forces | actor RU\n"},
         {"The film had 2.7m combined digital and physical sales.",
          "2700000 sale | combined digital and physical sales | state sale\n"},
         {"Some 460 Kia and Hyundai vehicles stood there.", "460 vehicle | Kia and Hyundai vehicles\n"},
         {"They get three weeks' pay.", "3 week | pay\n"},
         {"The firm makes pumps, and its 2018 sales rose.", ""},
         {"It has 15 \"servo motors\" inside.", "15 motor | servo motors\n"}});
}

TEST(Counted, a_bare_number_in_front_shares_the_noun) {
  check({{"The yard grew from 1,600 to 2,400 welders.", "1600 welder | welders\n2400 welder | welders\n"},
         {"Some 300 cars will look for a space, and the plans provide 850.", "300 car | cars\n850 space | space\n"},
         {"The fleet has 40 ships, and the yard wants 12.", "40 ship | ships\n12 ship | ships\n"},
         {"The talks between the two went on.", ""}});
}

TEST(Counted, states_come_from_the_verb_on_either_side) {
  check({{"The blast killed 12 miners.", "12 miner | miners | state killed\n"},
         {"Twelve miners died.", "12 miner | miners | state killed\n"},
         {"Twelve miners were hurt.", "12 miner | miners | state injured\n"},
         {"There were 12 fatalities.", "12 fatality | fatalities | state killed\n"}});
}

TEST(Counted, a_noun_left_out_is_the_one_before) {
  check({{"The yard employs 940 welders. Six of them sing.", "940 welder | welders\n6 welder | welders | part\n"}});
}

TEST(Counted, a_pronoun_is_no_figure) { check({{"It was one of the best nights.", ""}, {"No one came.", ""}}); }

TEST(Measured, what_the_quantity_is_of) {
  check({{"They smuggled 7,000 tons of fuel.", "7000 ton | fuel\n"},
         {"The council gave $650 million in military aid.", "650000000 USD | military aid\n"},
         {"The state ran a deficit of 12 billion euros.", "1.2e+10 EUR | deficit\n"},
         {"The town has raised its budget for the schools of the port to $9 million.", "9000000 USD | budget\n"},
         {"Third-quarter revenue came to $9 million.", "9000000 USD | revenue\n"},
         {"The budget for the link to the farm, approved last autumn, has been raised to $9 million.",
          "9000000 USD | budget\n"},
         {"A place on the boat, survivors said, cost 5,400 euros.", "5400 EUR | place\n"},
         {"The budget for the school, the mayor said, has grown to 9 million euros.", "9000000 EUR | budget\n"},
         {"The total cost, including the first stage, is put at 9 million euros.", "9000000 EUR | total cost\n"},
         {"Exports rose 3 percent as imports of cars fell 2 percent.", "3 percent | Exports\n2 percent | imports\n"},
         {"Treatment centres in operation: 24", "24 centre | Treatment centres\n"},
         {"Net profit was $9 million.", "9000000 USD | Net profit\n"}});
}

TEST(Measured, the_subject_of_its_own_clause) {
  check({{"In the week to May 9 the depots took in 700 litres.", "700 litre | depots\n"},
         {"Analysts say that the economy will shrink by 2.4 percent.", "2.4 percent | economy\n"},
         {"They took in 700 litres of milk: 400 litres came by boat.", "700 litre | milk\n400 litre | milk\n"},
         {"Lindt is spending 85 million euros in Leith.", "85000000 EUR | Lindt\n"}});
}

TEST(Actors, the_subject_comes_before_those_it_deals_with) {
  check({{"The United States has given Ukraine $650 million.", "650000000 USD | United States | actor US\n"}});
}

TEST(Parties, behind_a_possessive) {
  Extracted const found = figures_of(document_of("Fire killed 12 miners, Poland's interior ministry said."));
  ASSERT_EQ(found.figures.size(), 1u);
  EXPECT_EQ(found.figures.front().attribution, "Poland's interior ministry");
}

TEST(Roles, a_total_and_its_listed_parts) {
  auto const roles = [](char const* text) {
    std::string out;
    for (Figure const& f : figures_of(document_of(text)).figures)
      out += f.roles.has(Role::total) ? 't' : f.roles.has(Role::part) ? 'p' : '-';
    return out;
  };
  EXPECT_EQ(roles("The crash hurt nine people: four adults and five children."), "tpp");
  EXPECT_EQ(roles("The crash hurt nine people, including four children."), "--");
  EXPECT_EQ(roles("Ships sailed: four tugs."), "-");
}

TEST(Roles, the_level_before_a_change_is_where_it_led) {
  Extracted const found = figures_of(document_of("Profit was $9 million, an increase of 5 percent from $8.6 million."));
  ASSERT_EQ(found.figures.size(), 3u);
  EXPECT_TRUE(found.figures[0].roles.has(Role::to_value));
  EXPECT_TRUE(found.figures[1].roles.has(Role::change));
  EXPECT_TRUE(found.figures[2].roles.has(Role::from_value));
}

TEST(Table, a_cell_takes_its_unit_and_its_year_from_the_headers) {
  Document d;
  d.text = "Item (EUR million) | 2024\nRevenue | 2,118\n";
  d.blocks = {{0, 25, Zone::table, 0, 0, 0, {{0, 18, 0, true}, {21, 25, 1, true}}},
              {26, 41, Zone::table, 0, 0, 1, {{26, 33, 0, false}, {36, 41, 1, false}}}};
  segment(d);
  Extracted const found = figures_of(d);
  ASSERT_EQ(found.figures.size(), 1u);
  Figure const& f = found.figures.front();
  EXPECT_EQ(f.reading.nominal, 2118e6);
  EXPECT_EQ(f.reading.unit.id, "EUR");
  EXPECT_EQ(f.subject.head, "revenue");
  EXPECT_EQ(to_string(*f.when.last), "2024-12-31");
}

TEST(Table, a_title_gives_the_unit_and_a_cell_dates_only_its_own) {
  Document d;
  d.text = "Output by plant, gigawatt hours\nPlant | Opened | 2022\nStorfoss | 11 June 1974 | 1,742\n";
  d.blocks = {{0, 31, Zone::heading, 1, kNone, 0, {}},
              {32, 53, Zone::table, 0, 0, 0, {{32, 37, 0, true}, {40, 46, 1, true}, {49, 53, 2, true}}},
              {54, 85, Zone::table, 0, 0, 1, {{54, 62, 0, false}, {65, 77, 1, false}, {80, 85, 2, false}}}};
  segment(d);
  Extracted const found = figures_of(d);
  ASSERT_EQ(found.figures.size(), 1u);
  EXPECT_EQ(found.figures[0].reading.unit.id, "gigawatt_hour");
  EXPECT_EQ(to_string(*found.figures[0].when.first), "2022-01-01");
  d.text.replace(49, 4, "cost");
  segment(d);
  EXPECT_FALSE(figures_of(d).figures.at(0).when.known());
}

/// A table of two rows, its header and one other; cells stand between " | ".
Document two_rows(std::string const& header, std::string const& row) {
  Document d;
  d.text = header + "\n" + row + "\n";
  Offset at = 0;
  for (std::string const& line : {header, row}) {
    Block block;
    block.begin = at;
    block.end = at + static_cast<Offset>(line.size());
    block.zone = Zone::table;
    block.table = 0;
    block.row = d.blocks.empty() ? 0 : 1;
    std::uint16_t column = 0;
    for (std::size_t from = 0; from <= line.size();) {
      std::size_t const to = std::min(line.find(" | ", from), line.size());
      block.cells.push_back({at + static_cast<Offset>(from), at + static_cast<Offset>(to), column++, d.blocks.empty()});
      from = to + 3;
    }
    d.blocks.push_back(std::move(block));
    at += static_cast<Offset>(line.size()) + 1;
  }
  segment(d);
  return d;
}

TEST(Table, where_units_and_times_stand) {
  struct CellRow {
    char const *header, *row;
    double value;
    char const *unit, *from;
  };
  CellRow const rows[] = {
      // the code of a currency before its scale, as programs write it
      {"month | value_usd_million", "2025-01 | 241.7", 241.7e6, "USD", "2025-01-01"},
      {"month | sales_eur_million", "2025-11 | 40.5", 40.5e6, "EUR", "2025-11-01"},
      // what stands in parentheses and is no unit takes none away
      {"Stock | 2026 (t)", "Prawns (Nephrops) | 7,900", 7900, "tonne", "2026-01-01"},
      // a column that is called by its unit
      {"Destination | tonnes", "Japan | 13120", 13120, "tonne", ""},
      // the corner, after what the rows are
      {"Tax, July to September, $ million | 2026", "Corporate | 311.4", 311.4e6, "USD", "2026-01-01"},
      // in a column of years it is a season
      {"year | tonnes", "2011-12 | 640", 640, "tonne", "2011-01-01"},
  };
  for (CellRow const& row : rows) {
    Extracted const found = figures_of(two_rows(row.header, row.row));
    ASSERT_EQ(found.figures.size(), 1u) << row.row;
    Figure const& f = found.figures.front();
    EXPECT_EQ(f.reading.nominal, row.value) << row.row;
    EXPECT_EQ(f.reading.unit.id, row.unit) << row.row;
    EXPECT_EQ(f.when.first ? to_string(*f.when.first) : "", row.from) << row.row;
  }
}

TEST(Measured, a_price_is_of_the_one_unit_that_its_clause_is_about) {
  std::pair<char const*, char const*> const rows[] = {
      {"A litre of diesel costs \xE2\x82\xAC" "1.89 at the pump.", "EUR_per_litre"},
      {"A barrel of Brent rose to $84.20.", "USD_per_barrel"},
      {"Each pound of horn brings $18,000.", "USD_per_pound"},
      {"An hour of labour stands at \xE2\x82\xAC" "41 here.", "EUR_per_hour"},
      {"The bottle costs $4.", "USD"},
      {"Two litres of diesel cost $4.", "USD"},
      {"A tonne of rubble damaged $4 million of stock.", "USD"},
  };
  for (auto const& [text, unit] : rows) {
    Extracted const found = figures_of(document_of(text));
    ASSERT_FALSE(found.figures.empty()) << text;
    EXPECT_EQ(found.figures.back().reading.unit.id, unit) << text;
  }
}

TEST(Measured, the_period_may_stand_behind_what_is_measured) {
  std::pair<char const*, char const*> const rows[] = {
      {"The town needs 40 barrels of fuel oil a day.", "period:day"},
      {"It shipped 3 tonnes of waste a day later.", ""},
      {"It shipped 3 tonnes of waste and a boat.", ""},
  };
  for (auto const& [text, scope] : rows) {
    Extracted const found = figures_of(document_of(text));
    ASSERT_EQ(found.figures.size(), 1u) << text;
    auto const& scopes = found.figures[0].context.scope;
    EXPECT_EQ(scopes.empty() ? "" : scopes.front(), scope) << text;
  }
}

TEST(Counted, headlines_leave_the_people_out) {
  for (char const* const text : {"Bombs kill 11", "Fire in two markets kills 12", "The blast killed 11."}) {
    Extracted const found = figures_of(document_of(text));
    ASSERT_FALSE(found.figures.empty()) << text;
    EXPECT_EQ(found.figures.back().subject.head, "person") << text;
  }
}

// A headline with a capital in every word is read as running text is, and names keep their numbers.
TEST(Counted, headlines_in_capitals) {
  struct Headline {
    char const* text;
    char const* figure;  // "" where none
    char const* head;
  };
  Headline const rows[] = {
      {"Storm Leaves 400 Homeless", "400 Homeless", "homeless"},
      {"Bombings in Marbel Kill 11", "11", "person"},
      {"Police Arrest 14 After Riot", "14", "person"},
      {"Gunmen Killed 12 in Marbel on 3 May", "12", "person"},
      {"STORM LEAVES 400 HOMELESS IN MARBEL", "400 HOMELESS", "homeless"},
      {"Court Fines Bank 40 Million Euros in March", "40 Million Euros", "bank"},
      {"Marbel Hosts Super Bowl 50 Next Year", "", ""},
      {"Maker Unveils Galaxy Note 10 Phone", "", ""},
  };
  for (Headline const& row : rows) {
    Document const d = document_of(row.text);
    Extracted const found = figures_of(d);
    ASSERT_EQ(found.figures.size(), *row.figure == 0 ? 0u : 1u) << row.text;
    if (found.figures.empty()) continue;
    EXPECT_EQ(d.cut(found.figures[0].span.begin, found.figures[0].span.end), row.figure);
    EXPECT_EQ(found.figures[0].subject.head, row.head) << row.text;
  }
}

// A word that running text has with a capital is a name in the headline too.
TEST(Counted, a_name_of_the_text_keeps_its_capital_in_a_headline) {
  Extracted const found = figures_of(document_of("Rally Against Bank Draws 300 to Harbour\n\nThe head of Rally said so."));
  ASSERT_EQ(found.figures.size(), 1u);
}

TEST(Counted, states_of_those_counted_at_the_end_of_a_sentence) {
  Extracted const found =
      figures_of(document_of("On Monday 14 people were confirmed dead and 32 were still unaccounted for, he said."));
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(found.figures[0].context.states, std::vector<std::string>{"killed"});
  EXPECT_EQ(found.figures[1].context.states, std::vector<std::string>{"missing"});
  Extracted const off = figures_of(document_of("The mill laid off 1,200 workers."));
  ASSERT_EQ(off.figures.size(), 1u);
  EXPECT_EQ(off.figures[0].context.states, std::vector<std::string>{"laid-off"});
}

TEST(Counted, a_year_ago_is_no_rate) {
  Extracted const found = figures_of(document_of("There were 64 cases, compared with 40 a year ago."));
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(found.figures[1].reading.unit.per, "");
}

TEST(Attributed, to_the_party_of_the_own_clause) {
  Extracted const found =
      figures_of(document_of("According to the union, 3,000 people marched; the police counted 1,200."));
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(found.figures[0].attribution, "union");
  EXPECT_EQ(found.figures[1].attribution, "police");
}

TEST(Attributed, what_adds_things_says_nothing) {
  for (auto const& [text, party] : {std::pair{"The economy added 175,000 jobs in May.", ""},
                                    std::pair{"The ministry added 40 people were missing.", "ministry"}}) {
    Extracted const found = figures_of(document_of(text));
    ASSERT_EQ(found.figures.size(), 1u) << text;
    EXPECT_EQ(found.figures[0].attribution, party) << text;
  }
}

TEST(Measured, the_noun_says_along_what) {
  for (char const* const text : {"The depth of the quake was 52 miles.", "It struck at a depth of 52 miles.",
                                 "The hole is 52 miles deep."}) {
    Extracted const found = figures_of(document_of(text));
    ASSERT_EQ(found.figures.size(), 1u) << text;
    EXPECT_EQ(found.figures[0].context.scope, std::vector<std::string>{"along:depth"}) << text;
  }
}

TEST(Measured, the_thing_behind_the_number_or_before_an_adjective) {
  std::pair<char const*, char const*> const rows[] = {
      {"Analysts look at the state's proposed $15 minimum wage.", "wage"},
      {"Job growth slows, unemployment steady at 5.8%", "unemployment"},
      {"Output halved to 320,000 tonnes, he said.", "output"},
      {"The average house now costs $338,000.", "house"},
      {"EPS $1.32", "eps"},
      {"Average waits have grown to 11 weeks.", "wait"},
      {"Maker's third quarter: revenue up 8%", "revenue"},
      {"Order intake +12% to $5.1bn", "intake"},
      {"In the first months of the year exports fell 12 per cent.", "export"},
  };
  for (auto const& [text, head] : rows) {
    Extracted const found = figures_of(document_of(text));
    ASSERT_FALSE(found.figures.empty()) << text;
    EXPECT_EQ(found.figures.back().subject.head, head) << text;
  }
}

}  // namespace
}  // namespace stet
