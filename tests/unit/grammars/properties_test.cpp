// What holds of any text: no crash, spans in bounds and apart, the gate open on every wording that is read.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "grammars/read.hpp"
#include "unit/grammars/check_scan.hpp"
#include "unit/grammars/corpus.hpp"
#include "unit/grammars/scan_text.hpp"

namespace stet::test {
namespace {

std::vector<CorpusRow> const& corpus() {
  static auto const rows = read_corpus(STET_SOURCE_DIR "/tests/corpus");
  return rows;
}

void expect_sound(std::string const& text, ScanOptions const& options = {}) {
  Document const document = one_block(text);
  EXPECT_EQ(broken_promise(scan(document.text, document.tokens, options), document.text), "") << text;
}

TEST(ScanProperties, HoldOnEveryCorpusRow) {
  for (CorpusRow const& row : corpus()) {
    expect_sound(row.wording);
    expect_sound(row.wording, {.decimal_comma = true});
  }
}

TEST(ScanProperties, HoldOnEveryPrefixAndSuffix) {
  for (CorpusRow const& row : corpus())
    for (std::size_t cut = 0; cut <= row.wording.size(); ++cut) {
      expect_sound(row.wording.substr(0, cut));
      expect_sound(row.wording.substr(cut));
    }
}

TEST(ScanProperties, HoldOnRowsRunTogether) {
  std::mt19937 random(20240611);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
      text += corpus()[random() % corpus().size()].wording;
      text += std::array<char const*, 7>{" ", ", ", " and ", "-", " (", "\xE2\x80\x93", " to "}[random() % 7];
    }
    expect_sound(text);
  }
}

TEST(ScanProperties, HoldOnRandomBytes) {
  std::mt19937 random(7);
  std::string const alphabet =
      "0123456789.,-/$%:;()'\"+ \xC2\xA3\xE2\x82\xAC\xC2\xBD mkbnt one two half of a.m. May \x80\xFF\xF0";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    std::size_t const size = random() % 40;
    for (std::size_t i = 0; i < size; ++i)
      text += random() % 8 == 0 ? static_cast<char>(random() % 256) : alphabet[random() % alphabet.size()];
    expect_sound(text);
  }
}

TEST(ScanProperties, HoldWhateverTheTokens) {
  std::mt19937 random(11);
  for (CorpusRow const& row : corpus()) {
    std::vector<Token> tokens;
    for (Offset at = 0; at < row.wording.size();) {
      Offset const end =
          std::min<Offset>(static_cast<Offset>(row.wording.size()), at + 1 + static_cast<Offset>(random() % 6));
      tokens.push_back({at, end, TokenKind::word});
      at = end;
    }
    Scan const found = scan(row.wording, tokens);
    std::string const broken = broken_promise(found, row.wording);
    EXPECT_TRUE(broken.empty() || broken == "a span with a space at its end") << broken << ": " << row.wording;
  }
}

TEST(Gate, OpensOnEveryWordingThatIsRead) {
  for (CorpusRow const& row : corpus()) {
    Document const document = one_block(row.wording);
    Scan const found = scan(document.text, document.tokens);
    auto opens_within = [&](std::uint32_t begin, std::uint32_t end) {
      for (Token const& token : document.tokens)
        if (token.begin < end && token.end > begin && gate_opens(document.cut(token.begin, token.end))) return true;
      return false;
    };
    for (Reading const& r : found.readings) EXPECT_TRUE(opens_within(r.begin, r.end)) << row.wording;
    for (DateReading const& d : found.dates) EXPECT_TRUE(opens_within(d.begin, d.end)) << row.wording;
  }
}

TEST(Gate, StaysShutOnOrdinaryWords) {
  for (std::string_view word :
       {"harbour", "minister", "said", "with", "percent", "troops", "Marta", "of", "tent", "NATO", "in"})
    EXPECT_FALSE(gate_opens(word)) << word;
}

}  // namespace
}  // namespace stet::test
