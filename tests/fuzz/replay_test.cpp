// Inputs that once broke a reader, kept in finds/ and run again.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

TEST(Replay, EveryFindRunsThrough) {
  int count = 0;
  for (auto const& entry : std::filesystem::directory_iterator(STET_SOURCE_DIR "/tests/fuzz/finds")) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()), 0)
        << entry.path();
    ++count;
  }
  EXPECT_GT(count, 0) << "finds/ is missing";
}
