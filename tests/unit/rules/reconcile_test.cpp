// Which figure of several sums is wrong.
#include "rules/reconcile.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

/// Rows of numbers, the last of each the total of the others; the last row the total of those above it.
struct Square {
  explicit Square(std::vector<std::vector<double>> const& rows) {
    for (auto const& row : rows)
      for (double const value : row) {
        Figure figure;
        figure.id = static_cast<FigureId>(dossier.figures.size());
        figure.reading.nominal = value;
        figure.narrow = figure.wide = Interval::point(value);
        dossier.figures.push_back(figure);
      }
    auto const width = rows.front().size(), height = rows.size();
    auto const cell = [&](std::size_t r, std::size_t c) { return static_cast<FigureId>(r * width + c); };
    for (std::size_t r = 0; r < height; ++r) {
      Claim claim;
      for (std::size_t c = 0; c < width; ++c)
        claim.members.push_back({cell(r, c), c + 1 == width ? Role::total : Role::part});
      claims.push_back(claim);
    }
    for (std::size_t c = 0; c < width; ++c) {
      Claim claim;
      for (std::size_t r = 0; r < height; ++r)
        claim.members.push_back({cell(r, c), r + 1 == height ? Role::total : Role::part});
      claims.push_back(claim);
    }
  }

  std::optional<Suspect> suspect() const {
    std::vector<Claim const*> sums;
    for (Claim const& claim : claims) sums.push_back(&claim);
    return find_suspect(sums, dossier);
  }

  Dossier dossier;
  std::vector<Claim> claims;
};

TEST(Reconcile, names_no_one_where_all_sums_hold) {
  EXPECT_FALSE(Square({{40, 50, 90}, {30, 20, 50}, {70, 70, 140}}).suspect());
}

TEST(Reconcile, names_any_cell_that_alone_explains_what_fails) {
  std::vector<std::vector<double>> const right{{41, 53, 94}, {32, 27, 59}, {18, 22, 40}, {91, 102, 193}};
  for (std::size_t r = 0; r < 4; ++r)
    for (std::size_t c = 0; c < 3; ++c) {
      auto wrong = right;
      wrong[r][c] += 9;
      auto const suspect = Square(wrong).suspect();
      ASSERT_TRUE(suspect) << r << ' ' << c;
      EXPECT_EQ(suspect->figure, r * 3 + c);
      EXPECT_DOUBLE_EQ(suspect->value, right[r][c]);
    }
}

TEST(Reconcile, names_no_one_where_two_are_wrong_or_two_would_do) {
  EXPECT_FALSE(Square({{41, 53, 94}, {39, 27, 59}, {18, 29, 40}, {91, 102, 193}}).suspect());
  // One sum alone: any of its figures would do.
  Square one({{41, 53, 99}, {32, 27, 59}});
  one.claims.resize(1);
  one.claims.push_back(one.claims.front());
  EXPECT_FALSE(one.suspect());
}

TEST(Reconcile, a_difference_within_the_last_digit_is_no_fault) {
  Square sums({{12.3, 3.3, 15.6}, {40.1, 2.2, 42.3}, {52.4, 5.5, 57.8}});
  for (Figure& figure : sums.dossier.figures) {
    figure.reading.step = 0.1;
    figure.narrow = widen(figure.narrow, 0.05);
  }
  EXPECT_FALSE(sums.suspect());
}

}  // namespace
}  // namespace stet
