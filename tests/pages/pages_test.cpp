#include <gtest/gtest.h>

#include "pages/page.hpp"

namespace stet::test {
namespace {

// The floors are what the reader reaches today; they only ever go up.
TEST(Pages, the_article_is_kept_and_the_furniture_is_not) {
  PageScore score;
  auto const pages = load_pages();
  ASSERT_GE(pages.size(), 60u);
  for (Page const& page : pages) judge(page, score);
  double const kept = static_cast<double>(score.kept) / static_cast<double>(score.article);
  double const taken = static_cast<double>(score.taken) / static_cast<double>(score.furniture);
  EXPECT_GE(kept, 0.995) << score.misses;
  EXPECT_LE(taken, 0.04) << score.misses;
  std::printf("article %zu of %zu, furniture taken for it %zu of %zu; dates %zu of %zu, right %zu\n", score.kept,
              score.article, score.taken, score.furniture, score.dates, score.dated, score.right_dates);
  EXPECT_GE(score.right_dates * 100, score.dates * 95) << score.misses;
  EXPECT_GE(score.right_dates, 50u) << score.misses;
  EXPECT_EQ(score.wrong_changes, 0u) << score.misses;
}

}  // namespace
}  // namespace stet::test
