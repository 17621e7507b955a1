// libFuzzer entry over the quantity grammars: any bytes, either decimal mark; every promise of a scan must hold.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "unit/grammars/check_scan.hpp"
#include "unit/grammars/scan_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const text(reinterpret_cast<char const*>(data), size);
  for (bool comma : {false, true}) {
    stet::Document const document = stet::test::one_block(text);
    std::string const broken =
        stet::test::broken_promise(stet::scan(document.text, document.tokens, {.decimal_comma = comma}), document.text);
    if (!broken.empty()) {
      std::fprintf(stderr, "%s\n", broken.c_str());
      std::abort();
    }
    for (std::size_t at = 0; at < size; at += 7) (void)stet::read_date(text, at);
  }
  return 0;
}
