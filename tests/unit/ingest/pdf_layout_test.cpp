#include <gtest/gtest.h>

#include "ingest/pdf/layout.hpp"
#include "pdf_page.hpp"

namespace stet {
namespace {

using test::dump_pdf;
using test::PdfPrint;
using test::places_of;

// --- paragraphs ---

TEST(PdfLayout, lines_of_a_paragraph_are_joined_and_hyphenation_undone) {
  PdfPrint print;
  print.lines(50, 100,
              {"The harbour board spent more than 14.6 million on dred-",
               "ging in 2023, twice as much as planned, it said here."});
  EXPECT_EQ(dump_pdf(print),
            "body The harbour board spent more than 14.6 million on dredging in 2023, twice as much as planned, it "
            "said here.");
}

TEST(PdfLayout, some_hyphens_at_a_line_end_stay) {
  auto const joined = [](std::string_view upper, std::string_view lower) {
    PdfPrint print;
    std::string const first = "the board said again and again that the " + std::string(upper);
    std::string const second = std::string(lower) + " is what it wants, and nothing else at all.";
    print.lines(50, 100, {first, second});
    std::string const all = dump_pdf(print);
    std::size_t const begin = all.find("that the ") + 9;
    return all.substr(begin, all.find(" is what") - begin);
  };
  EXPECT_EQ(joined("season 2019-", "20"), "season 2019-20");
  EXPECT_EQ(joined("season 2019\xE2\x80\x93", "20"),
            "season 2019\xE2\x80\x93"
            "20");
  EXPECT_EQ(joined("34-", "year-old"), "34-year-old");
  EXPECT_EQ(joined("seven-", "year plan"), "seven-year plan");
  EXPECT_EQ(joined("Franco-", "German plan"), "Franco-German plan");
  EXPECT_EQ(joined("state-of-", "the-art plan"), "state-of-the-art plan");
  EXPECT_EQ(joined("dredg\xC2\xAD", "ing plan"), "dredging plan");
  EXPECT_EQ(joined("govern-", "ment plan"), "government plan");
}

TEST(PdfLayout, a_hyphen_stays_where_the_document_writes_it_elsewhere) {
  PdfPrint print;
  print.lines(50, 100,
              {"The new owner-operators pay for it, and some of the owner-",
               "operators have left the harbour since the spring of 2019."});
  EXPECT_EQ(dump_pdf(print),
            "body The new owner-operators pay for it, and some of the owner-operators have left the harbour since the "
            "spring of 2019.");
}

TEST(PdfLayout, paragraphs_end_at_gaps_indents_and_short_lines) {
  PdfPrint print;
  print.lines(50, 100, {"The first paragraph fills its lines up to the edge and", "ends here."})
      .lines(50, 124, {"The second one begins without a gap and goes on to the", "next line, then it ends."})
      .lines(50, 160,
             {"The third one stands below a gap and fills all the line",
              "and then another line up to the edge of the whole page"})
      .lines(62, 184, {"The fourth one is indented and fills the line again so"})
      .lines(50, 196, {"that it goes on here."});
  EXPECT_EQ(dump_pdf(print),
            "body The first paragraph fills its lines up to the edge and ends here. / "
            "body The second one begins without a gap and goes on to the next line, then it ends. / "
            "body The third one stands below a gap and fills all the line and then another line up to the edge of the "
            "whole page / "
            "body The fourth one is indented and fills the line again so that it goes on here.");
}

TEST(PdfLayout, short_lines_that_do_not_go_on_stand_alone) {
  PdfPrint print;
  print.lines(50, 100, {"1,204 ships in 2023", "412,500 passengers", "14 minutes of delay"});
  EXPECT_EQ(dump_pdf(print), "body 1,204 ships in 2023 / body 412,500 passengers / body 14 minutes of delay");
}

TEST(PdfLayout, bullets_go_and_items_stand_alone) {
  PdfPrint print;
  print.lines(50, 100,
              {"\xE2\x80\xA2 The crossing time falls from 95 minutes to 72 minutes",
               "\xE2\x80\xA2 The fare stays at 8.50 until the end of the year 2027"});
  EXPECT_EQ(dump_pdf(print),
            "body The crossing time falls from 95 minutes to 72 minutes / "
            "body The fare stays at 8.50 until the end of the year 2027");
}

TEST(PdfLayout, a_drop_capital_goes_before_its_word) {
  PdfPrint print;
  print.line({50, 100, "T", 30})
      .line({68, 102, "he harbour board spent more than 14.6 million on its"})
      .line({68, 114, "dredging, and nobody knows who is to pay for all of it."});
  EXPECT_EQ(dump_pdf(print),
            "body The harbour board spent more than 14.6 million on its dredging, and nobody knows who is to pay for "
            "all of it.");
}

// --- columns and pages ---

TEST(PdfLayout, two_columns_under_a_headline_over_both) {
  PdfPrint print;
  print.line({50, 60, "Dairy herds shrink by a tenth", 24});
  print.lines(50, 100,
              {"farmers sold 84,000 cows in the year to", "april, one in ten of the national herd, after",
               "the price of milk fell to 30.8 pence a litre,", "and imports rose to 610,000 tonnes in 2023"});
  print.lines(320, 104,
              {"from 540,000 tonnes two years before that.", "the ministry has set aside 22 million in aid,",
               "or about 1,960 for each of the 11,200 farms", "that still milk, the minister said here."});
  EXPECT_EQ(
      dump_pdf(print),
      "heading1 Dairy herds shrink by a tenth / "
      "body farmers sold 84,000 cows in the year to april, one in ten of the national herd, after the price of milk "
      "fell to "
      "30.8 pence a litre, and imports rose to 610,000 tonnes in 2023 from 540,000 tonnes two years before that. the "
      "ministry has set aside 22 million in aid, or about 1,960 for each of the 11,200 farms that still milk, the "
      "minister "
      "said here.");
}

TEST(PdfLayout, columns_whose_lines_alternate_are_two) {
  PdfPrint print;
  print.lines(50, 100,
              {"the board said that 1,204 ships", "had called in 2023, which is", "more than in the year before."});
  print.lines(320, 106,
              {"passengers were 412,500 in all,", "and freight came to 98,640", "tonnes in the same months."});
  EXPECT_EQ(dump_pdf(print),
            "body the board said that 1,204 ships had called in 2023, which is more than in the year before. / "
            "body passengers were 412,500 in all, and freight came to 98,640 tonnes in the same months.");
}

TEST(PdfLayout, a_justified_line_with_wide_gaps_is_one_line) {
  PdfPrint print;
  print.lines(50, 100,
              {"board said that the dredging cost", "MARLOWE, March 14, 2024", "more than the four ships together",
               "and that nobody will pay for it"},
              200);
  EXPECT_EQ(dump_pdf(print),
            "body board said that the dredging cost MARLOWE, March 14, 2024 more than the four ships together and that "
            "nobody will pay for it");
}

TEST(PdfLayout, a_sentence_over_two_pages_is_one_and_both_pages_are_places) {
  PdfPrint print;
  print.page().lines(50, 100, {"Income from harbour dues in the whole of 2023 reached 4.7"});
  print.line({50, 780, "1"});
  print.page().lines(50, 100, {"million, and rents brought in 950,000 from 88 tenants now."});
  print.line({50, 780, "2"});
  EXPECT_EQ(dump_pdf(print),
            "body Income from harbour dues in the whole of 2023 reached 4.7 million, and rents brought in 950,000 from "
            "88 tenants now. / furniture 1 / furniture 2");
  EXPECT_EQ(places_of(print), "page 1 at Income / page 2 at million, / page 1 at 1\n2\n / page 2 at 2\n");
}

TEST(PdfLayout, a_page_turned_sideways_is_read_upright) {
  std::string print = "<page width=\"600\" height=\"800\"><line>";
  double at = 700;
  for (std::string_view const word : {"Tables", "stand", "sideways", "here,", "412,500", "of", "them."}) {
    double const length = 5.0 * static_cast<double>(word.size());
    print += "<word xMin=\"100\" xMax=\"110\" yMin=\"" + std::to_string(at - length) + "\" yMax=\"" +
             std::to_string(at) + "\">";
    print.append(word).append("</word>");
    at -= length + 3;
  }
  std::vector<PdfPage> const pages = read_pdf_words(print + "</line></page>");
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_EQ(pages[0].width, 800);
  EXPECT_FALSE(pages[0].lines[0].sideways);
  EXPECT_NEAR(pages[0].lines[0].box.left, 100, 0.01);
  EXPECT_NEAR(pages[0].lines[0].box.top, 100, 0.01);
}

// --- what stands there for the page's sake ---

TEST(PdfLayout, heads_and_feet_that_come_again_are_furniture) {
  PdfPrint print;
  for (std::string_view const number : {"1", "2", "3"}) {
    std::string const foot = "Annual report, page " + std::string(number) + " of 3";
    print.page()
        .line({50, 30, "The Harbour Courier"})
        .lines(50, 200, {"All is well on this page, the harbour master said again."})
        .line({50, 770, foot});
  }
  std::string const page =
      "furniture The Harbour Courier / body All is well on this page, the harbour master said again. / furniture "
      "Annual report, page ";
  EXPECT_EQ(dump_pdf(print), page + "1 of 3 / " + page + "2 of 3 / " + page + "3 of 3");
}

TEST(PdfLayout, lines_at_one_height_whose_figures_differ_are_no_heads) {
  PdfPrint print;
  print.page().line({50, 40, "Ships: 1,204 in March"}).page().line({50, 40, "Ships: 1,305 in March"});
  EXPECT_EQ(dump_pdf(print), "body Ships: 1,204 in March / body Ships: 1,305 in March");
}

TEST(PdfLayout, what_a_browser_prints_around_a_page_is_furniture) {
  PdfPrint print;
  print.line({20, 15, "11/26/26, 1:28 AM"}).line({200, 15, "Council passes budget"});
  print.lines(50, 100, {"The council passed a budget of 1.24 billion on Tuesday."});
  print.line({20, 780, "https://courier.example/budget.html"}).line({550, 780, "1/1"});
  EXPECT_EQ(dump_pdf(print),
            "furniture 11/26/26, 1:28 AM / furniture Council passes budget / body The council passed a budget of 1.24 "
            "billion on Tuesday. / furniture https://courier.example/budget.html / furniture 1/1");
}

TEST(PdfLayout, numbers_of_lines_are_furniture) {
  PdfPrint print;
  std::vector<std::string> numbers;
  for (int i = 1; i <= 9; ++i) numbers.push_back(std::to_string(i));
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    double const top = 100 + 24 * static_cast<double>(i);
    print.line({30, top, numbers[i]}).line({60, top, "and the board said that nobody here would pay for it"});
  }
  std::string const all = dump_pdf(print);
  EXPECT_EQ(all.find("body 1"), all.npos) << all;
  EXPECT_NE(all.find("furniture 9"), all.npos) << all;
  EXPECT_NE(all.find("for it and the board said"), all.npos) << all;
}

TEST(PdfLayout, a_distrusted_page_is_furniture) {
  PdfPrint print;
  print.page().line({50, 100, "96,017 riders"}).page().line({50, 100, "48,250 riders"});
  EXPECT_EQ(dump_pdf(print, {true}), "furniture 96,017 riders / body 48,250 riders");
}

// --- marks, notes, captions ---

TEST(PdfLayout, marks_of_notes_are_left_out_and_powers_are_kept) {
  PdfPrint print;
  print.lines(50, 100,
              {"The fleet landed 1,234^3 tonnes in July, 18%^1 more^* than in 2022,",
               "on 960 km^2 , with 10^6 hooks, its 86^th year, and 47 boats^2,4 ."});
  EXPECT_EQ(dump_pdf(print),
            "body The fleet landed 1,234 tonnes in July, 18% more than in 2022, on 960 km\xC2\xB2 , with "
            "10\xE2\x81\xB6 hooks, its "
            "86th year, and 47 boats .");
}

TEST(PdfLayout, small_text_at_the_foot_behind_a_mark_is_a_footnote) {
  PdfPrint print;
  print.lines(50, 100,
              {"The fleet landed 1,234 tonnes in July, more than in",
               "2022, and sold them for 4.7 million in the same month."});
  print.line({50, 700, "^3 Not adjusted for the 3 days of storm.", 7})
      .line({50, 709, "^4 Gutted weight, in tonnes.", 7});
  EXPECT_EQ(dump_pdf(print),
            "body The fleet landed 1,234 tonnes in July, more than in 2022, and sold them for 4.7 million in the same "
            "month. / footnote Not adjusted for the 3 days of "
            "storm. / footnote Gutted weight, in tonnes.");
}

TEST(PdfLayout, captions_are_told_from_sentences_about_pictures) {
  PdfPrint print;
  print.line({50, 100, "Figure 2: The channel, 310 metres wide"}).line({50, 140, "Table 3 Passengers by line"});
  print.lines(50, 180, {"Table 3 shows that passengers rose by 11.2% in a year."});
  EXPECT_EQ(dump_pdf(print),
            "caption Figure 2: The channel, 310 metres wide / caption Table 3 Passengers by line / body Table 3 shows "
            "that passengers rose by 11.2% in a year.");
}

TEST(PdfLayout, headings_have_levels_by_their_size) {
  PdfPrint print;
  print.line({50, 50, "Port report", 24})
      .line({50, 90, "Dredging", 14})
      .lines(50, 120, {"The work took 19 months instead of 12, the board said."});
  print.line({50, 150, "Ships", 14}).lines(50, 180, {"There were 1,204 of them, of which 88 were of the navy."});
  EXPECT_EQ(dump_pdf(print),
            "heading1 Port report / heading2 Dredging / body The work took 19 months instead of 12, the board said. / "
            "heading2 Ships / body There were 1,204 of them, of which 88 were of the navy.");
}

TEST(PdfLayout, ligatures_are_letters) {
  PdfPrint print;
  print.line({50, 100,
              "The of\xEF\xAC\x81"
              "ce has \xEF\xAC\x82"
              "ags and wa\xEF\xAC\x84"
              "es"});
  EXPECT_EQ(dump_pdf(print), "body The office has flags and waffles");
}

// --- tables ---

PdfPrint& row(PdfPrint& print, double top, std::vector<std::string_view> const& cells) {
  double left = 50;
  for (std::string_view const cell : cells) {
    if (!cell.empty()) print.line({left, top, cell});
    left += left == 50 ? 150 : 90;
  }
  return print;
}

TEST(PdfLayout, aligned_cells_are_a_table_and_empty_ones_keep_their_place) {
  PdfPrint print;
  row(print, 100, {"Line", "Passengers", "Late (%)", "Cost"});
  row(print, 114, {"1 Harbour", "1,204,500", "6.1", "$2.14"});
  row(print, 128, {"2 Airport", "986,200", "", "$3.80"});
  row(print, 142, {"9 Night", "439,200", "3.4", ""});
  EXPECT_EQ(dump_pdf(print),
            "table [!Line] [!Passengers] [!Late (%)] [!Cost] / table [1 Harbour] [1,204,500] [6.1] [$2.14] / "
            "table [2 Airport] [986,200] [] [$3.80] / table [9 Night] [439,200] [3.4] []");
}

TEST(PdfLayout, a_cell_may_have_two_lines) {
  PdfPrint print;
  row(print, 100, {"Service", "2021", "2022"});
  row(print, 120, {"Ambulances", "12,304", "13,118"});
  row(print, 140, {"Patients seen within"});
  row(print, 151, {"four hours", "61.4%", "66.0%"});
  row(print, 171, {"Nurses", "1,204", "1,190"});
  EXPECT_EQ(
      dump_pdf(print),
      "table [!Service] [!2021] [!2022] / table [Ambulances] [12,304] [13,118] / table [Patients seen within four "
      "hours] [61.4%] [66.0%] / table [Nurses] [1,204] [1,190]");
}

TEST(PdfLayout, a_head_over_two_columns_heads_both) {
  PdfPrint print;
  print.line({190, 86, "Men in the whole district"}).line({385, 86, "Women in the whole city"});
  row(print, 100, {"Age", "2022", "2023", "2022", "2023"});
  row(print, 114, {"Under 20", "12", "14", "9", "11"});
  row(print, 128, {"20 to 39", "48", "51", "47", "40"});
  row(print, 142, {"40 and over", "102", "99", "120", "131"});
  std::string const all = dump_pdf(print);
  EXPECT_NE(all.find("[40 and over] [102] [99] [120] [131]"), all.npos) << all;
}

TEST(PdfLayout, two_rows_are_no_table_and_their_cells_stand_alone) {
  PdfPrint print;
  row(print, 100, {"Press office", "555 0101"});
  row(print, 114, {"Visitors", "1,204"});
  EXPECT_EQ(dump_pdf(print), "body Press office / body 555 0101 / body Visitors / body 1,204");
}

// --- hostile ---

TEST(PdfLayout, broken_markup_is_passed_over) {
  for (std::string_view const text :
       {"", "<", "<page", "<word xMin=\"1\">no page</word>",
        "<page width=\"nan\" height=\"1e999\"><line><word xMin=\"inf\" yMin=\"-1e300\">a</word>",
        "<page><line><word xMin=\"5\" xMax=\"1\" yMax=\"-3\">a</word><word>b</word></line></page>",
        "<page><line></line></page>"}) {
    EXPECT_NO_THROW(lay_out(read_pdf_words(text), {})) << text;
  }
}

TEST(PdfLayout, a_page_of_tens_of_thousands_of_words_in_one_place_ends_soon) {
  std::string text = "<page width=\"600\" height=\"800\">";
  for (int i = 0; i < 30'000; ++i)
    text += "<line><word xMin=\"10\" yMin=\"10\" xMax=\"12\" yMax=\"20\">7</word></line>";
  EXPECT_EQ(lay_out(read_pdf_words(text + "</page>"), {}).blocks.size(), 30'000u);
}

TEST(PdfLayout, words_on_a_slope_or_heap_are_all_kept) {
  std::string text = "<page width=\"600\" height=\"800\">";
  for (int i = 0; i < 2'500; ++i) {
    std::string const left = std::to_string(i * 37 % 590), top = std::to_string(i * 53 % 780);
    text += "<line><word xMin=\"" + left + "\" yMin=\"" + top + "\" xMax=\"" + left + "9\" yMax=\"" + top +
            "9\">w</word></line>";
  }
  PdfLayout const layout = lay_out(read_pdf_words(text + "</page>"), {});
  std::size_t words = 0;
  for (PdfBlock const& block : layout.blocks) {
    for (PdfLine const& line : block.lines) words += line.words.size();
    for (PdfCell const& cell : block.cells)
      for (PdfLine const& line : cell.lines) words += line.words.size();
  }
  EXPECT_EQ(words, 2'500u);
}

}  // namespace
}  // namespace stet
