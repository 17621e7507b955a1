// `stet explain --why-not` on a number that is no figure says what it was taken for.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace stet::test {
namespace {

struct Row {
  char const* sentence;
  char const* number;  // asked at its first byte
  char const* says;
};

TEST(WhyNot, a_blocked_number_gives_its_reason) {
  Row const rows[] = {
      {"The bus 7 was late.", "7", "\"bus 7\": no figure - name with a number"},
      {"He flew a Boeing 737 home.", "737", "no figure - name with a number"},
      {"The G7 met in May.", "G7", "\"G7\": no figure - name with a number"},
      {"She finished 4th in the end.", "4th", "no figure - ordinal"},
      {"They won 3-1 at home.", "3-1", "no figure - score or series"},
      {"It was a 50-50 call.", "50-50", "no figure - idiom"},
      {"Call 555-867-5309 for help.", "555", "no figure - phone number"},
      {"Call 0207 946 0958 for help.", "0207", "no figure - number with a leading zero"},
      {"See http://news.example.org/2019 for more.", "2019", "no figure - net address"},
      {"They live at 14 Clark Avenue now.", "14", "no figure - address"},
      {"It breaks section 5(2) of the law.", "5(2)", "no figure - section number"},
      {"There were 12 deaths per 100,000 people.", "100,000", "no figure - base of a rate"},
      {"No one came to the hall.", "one", "no figure - pronoun"},
      {"He read John 3:16 aloud.", "3:16", "no figure - verse"},
      {"It broke in 2019 and again later.", "2019", "no figure - date"},
      {"It starts at 6:30 pm sharp.", "6:30", "no figure - date"},
      {"It cost 1,00,0 in all.", "1,00,0", "could not be read - group marks do not fit"},
      {"It cost $3.2 milion in all.", "3.2", "could not be read - unknown word for a scale"},
  };
  for (Row const& row : rows) {
    Folder folder;
    write_dossier(folder);
    std::string const sentence = row.sentence;
    folder.write("draft.txt", "The flood in Arden destroyed 212 homes.\n\n" + sentence + "\n");
    std::string const place = "draft.txt:3:" + std::to_string(sentence.find(row.number) + 1);
    Outcome const outcome = folder.run({"explain", "--why-not", place, "--sources", "sources"});
    EXPECT_EQ(outcome.code, 0) << sentence << outcome.err;
    EXPECT_TRUE(outcome.printed(row.says)) << sentence << '\n' << outcome.out << outcome.err;
  }
}

TEST(WhyNot, a_document_of_continental_numbers_says_so) {
  Folder folder;
  folder.write("note.txt", "The dam holds 1.234.567 litres and lost 12,5 percent.\n");
  Outcome const read = folder.run({"extract", "note.txt"});
  EXPECT_EQ(read.code, 0) << read.err;
  EXPECT_TRUE(read.said("numbers are read with a decimal comma, like 1.234.567")) << read.err;
  EXPECT_TRUE(folder.run({"ingest", "note.txt"}).printed("with a decimal comma, like 1.234.567"));
  folder.write("stet.yml", "decimal_comma: false\n");
  EXPECT_FALSE(folder.run({"extract", "note.txt"}).said("decimal comma"));
}

}  // namespace
}  // namespace stet::test
