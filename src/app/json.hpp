// JSON that a user hands in (decisions, saved results): parsed into core Nodes, each with its place, and read member by
// member with a diagnostic for all that is missing or of another type.
//
//   parse_json("{\n \"stet\": 1}", "saved.json")   a map; its member `stet` stands at 2:10
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

/// Parses one value. Numbers keep their digits as text. Broken syntax, invalid UTF-8, a key twice in an object, more
/// than 64 levels or 2 million values are diagnostics with line, column and excerpt. The marks of the nodes have no
/// file, which would be one copy each.
Result<Node> parse_json(std::string_view text, std::string const& file);

/// Reads members of objects; faults gather, so that one run shows them (the first 20).
class JsonFields {
 public:
  JsonFields(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

  void fail(Node const& node, std::string text, std::string hint = "");
  bool failed() const { return !faults_.empty(); }
  std::vector<Diagnostic> take_faults() { return std::move(faults_); }

  /// Each names a member that must be there; what is not, or is of another type, is a fault and reads as empty.
  std::string text(Node const& object, std::string_view key);
  std::string text_or_null(Node const& object, std::string_view key);
  std::uint32_t number(Node const& object, std::string_view key);
  std::optional<double> decimal_or_null(Node const& object, std::string_view key);
  bool truth(Node const& object, std::string_view key);
  std::vector<std::string> texts(Node const& object, std::string_view key);
  /// An empty list where it is none.
  std::vector<Node> const& list(Node const& object, std::string_view key);
  Node const& object(Node const& object, std::string_view key);

  /// The same for members that may be left out.
  bool has(Node const& object, std::string_view key) const { return object.find(key) != nullptr; }
  std::string optional_text(Node const& object, std::string_view key);
  bool expect_object(Node const& node, std::string_view what);

 private:
  Node const* member(Node const& object, std::string_view key);

  std::string_view text_;
  std::string file_;
  std::vector<Diagnostic> faults_;
};

}  // namespace stet
