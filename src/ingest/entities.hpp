// Character references of HTML: the numeric ones, and the named ones that news text uses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

struct Entity {
  std::size_t length = 0;  // bytes that it takes up, from & to ;
  std::string text;        // what it stands for, UTF-8
};

/// The reference that begins at the first byte of `text`, which is '&'. Nothing where there is none that is known.
std::optional<Entity> read_entity(std::string_view text);

}  // namespace stet
