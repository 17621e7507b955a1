#include "core/workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace stet {
namespace {

TEST(Workers, every_index_once) {
  for (unsigned const jobs : {0u, 1u, 3u, 64u}) {
    std::vector<int> seen(1000);
    for_each_index(seen.size(), jobs, [&](std::size_t i) { ++seen[i]; });
    EXPECT_EQ(seen, std::vector<int>(1000, 1)) << jobs;
  }
  for_each_index(0, 4, [](std::size_t) { FAIL(); });
}

TEST(Workers, the_lowest_fault_comes_out_and_the_rest_is_done) {
  std::atomic<int> done = 0;
  try {
    for_each_index(50, 4, [&](std::size_t i) {
      ++done;
      if (i == 7 || i == 40) throw std::runtime_error(std::to_string(i));
    });
    FAIL();
  } catch (std::runtime_error const& fault) {
    EXPECT_STREQ(fault.what(), "7");
  }
  EXPECT_EQ(done, 50);
}

}  // namespace
}  // namespace stet
