#include "core/node.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

Node scalar(std::string text, bool quoted = false) {
  Node n;
  n.type = Node::Type::scalar;
  n.scalar = std::move(text);
  n.quoted = quoted;
  return n;
}

TEST(Node, numbers_are_whole_unquoted_scalars) {
  EXPECT_EQ(as_number(scalar("2.5")), 2.5);
  EXPECT_FALSE(as_number(scalar("2.5", true)));
  EXPECT_FALSE(as_number(scalar("2.5x")));
  EXPECT_FALSE(as_number(scalar("")));
}

TEST(Diagnostic, shows_place_excerpt_caret_and_hint) {
  Diagnostic const d{Diagnostic::Severity::error, {"house/tolls.yml", 14, 3}, "R012", "unknown key `tolerence`",
                     "did you mean `agree`?", "  tolerence: {rel: 1%}"};
  EXPECT_EQ(to_string(d),
            "house/tolls.yml:14:3: error[R012] unknown key `tolerence`\n"
            "   14 |   tolerence: {rel: 1%}\n"
            "      |   ^ did you mean `agree`?\n");
}

}  // namespace
}  // namespace stet
