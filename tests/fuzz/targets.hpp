// What scripts/fuzz feeds: each reader by its name. The input is a file of that format, but
//   docx, odt, xlsx, ods   the XML of its parts (packages.hpp)
//   pdf                    what `pdftotext -bbox-layout` prints
//   charset                a byte that picks the declared charset, then the text
//   number_format          a format code, and behind the first line's end a value
//   grammars               a text whose quantities are read
//   rules                  a file of rules
//   expression             what stands under `expect`
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stet::test {

struct FuzzTarget {
  std::string_view name;
  /// "" where every promise holds, else the one that is broken.
  std::string (*run)(std::string_view input);
};

std::span<FuzzTarget const> fuzz_targets();
/// Null where there is none of that name.
FuzzTarget const* find_target(std::string_view name);

}  // namespace stet::test
