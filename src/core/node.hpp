// A tree of scalars, lists and maps with the place each came from: what YAML becomes before the engine sees it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic.hpp"

namespace stet {

struct Member;

struct Node {
  enum class Type : std::uint8_t { null, scalar, list, map };

  Type type = Type::null;
  std::string scalar;                                // the text, unquoted; also of numbers and booleans
  bool quoted = false;                               // scalar stood in quotes: never a number or a boolean
  std::vector<Node> items;                           // list
  std::vector<Member> members;                       // map, in file order
  std::vector<Mark> keys;                            // map: where each key stands, parallel to `members`
  Mark mark;                                         // where the value stands

  bool is_null() const { return type == Type::null; }
  bool is_scalar() const { return type == Type::scalar; }
  bool is_list() const { return type == Type::list; }
  bool is_map() const { return type == Type::map; }

  /// Member of a map, or nullptr.
  Node const* find(std::string_view key) const;
  /// The scalar of a member; nothing where there is none or it is no scalar.
  std::optional<std::string> text(std::string_view key) const;
};

/// One entry of a map. (A std::pair of an incomplete Node is beyond clang with GCC's library.)
struct Member {
  std::string first;
  Node second;
};

/// Numbers as YAML's core schema has them; nothing for quoted scalars and other text.
std::optional<double> as_number(Node const& node);
std::optional<bool> as_bool(Node const& node);
/// A list's scalars, or the one scalar.
std::vector<std::string> as_strings(Node const& node);

}  // namespace stet
