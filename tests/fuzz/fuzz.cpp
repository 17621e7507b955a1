// libFuzzer's entry: any bytes to the target that STET_FUZZ_TARGET names; every promise must hold.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fuzz/targets.hpp"

namespace {

stet::test::FuzzTarget const& chosen_target() {
  char const* const name = std::getenv("STET_FUZZ_TARGET");
  if (auto const* target = stet::test::find_target(name == nullptr ? "" : name)) return *target;
  std::fputs("STET_FUZZ_TARGET must be one of:", stderr);
  for (auto const& target : stet::test::fuzz_targets()) std::fprintf(stderr, " %s", std::string(target.name).c_str());
  std::fputs("\n", stderr);
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static stet::test::FuzzTarget const& target = chosen_target();
  // a PDF within a container finds no program that reads it: children are slow, and theirs are other people's bugs
  static int const alone = ::setenv("PATH", "", 1);
  (void)alone;
  std::string const broken = target.run({reinterpret_cast<char const*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
