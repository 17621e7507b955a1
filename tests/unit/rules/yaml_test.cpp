#include "app/yaml.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

/// Tree with marks: `{key@line:col: value@line:col}`.
std::string dump(Node const& node) {
  std::string const at = "@" + std::to_string(node.mark.line) + ":" + std::to_string(node.mark.column);
  if (node.is_null()) return "null" + at;
  if (node.is_scalar()) return (node.quoted ? "\"" + node.scalar + "\"" : node.scalar) + at;
  std::string out = node.is_list() ? "[" : "{";
  for (std::size_t i = 0; i < node.items.size(); ++i) out += (i ? ", " : "") + dump(node.items[i]);
  for (std::size_t i = 0; i < node.members.size(); ++i)
    out += (i ? ", " : "") + node.members[i].first + "@" + std::to_string(node.keys[i].line) + ":" +
           std::to_string(node.keys[i].column) + ": " + dump(node.members[i].second);
  return out + (node.is_list() ? "]" : "}") + at;
}

std::string read(std::string const& text) {
  auto const result = parse_yaml(text, "f.yml");
  if (result) return dump(*result);
  std::string out;
  for (Diagnostic const& fault : result.faults()) out += to_string(fault);
  return out;
}

struct Row {
  int line;
  std::string text;
  std::string expect;
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

TEST(Yaml, keeps_the_place_of_every_value_and_key) {
  for (Row const& row : std::vector<Row>{
           ROW("a: 1\nb: \"x\"\n", "{a@1:1: 1@1:4, b@2:1: \"x\"@2:4}@1:1"),
           ROW("é: [ü, 'w', {z: }]", "{é@1:1: [ü@1:5, \"w\"@1:8, {z@1:14: null@1:14}@1:13]@1:4}@1:1"),
           ROW("- a\n- b: c\n", "[a@1:3, {b@2:3: c@2:6}@2:3]@1:1"),
           ROW("a: |\n  7\nb: 7\n", "{a@1:1: \"7\n\"@2:1, b@3:1: 7@3:4}@1:1"),
           ROW("a: ~\nb: null\nc: 'null'\n", "{a@1:1: null@1:4, b@2:1: null@2:4, c@3:1: \"null\"@3:4}@1:1"),
           ROW("\xef\xbb\xbfk: v\r\nl: w\r\n", "{k@1:1: v@1:4, l@2:1: w@2:4}@1:1"),
           ROW("m: ${a} has ${b}", "{m@1:1: ${a} has ${b}@1:4}@1:1"),
           ROW("", "null@1:1"),
           ROW("# only a remark\n", "null@1:1"),
       })
    EXPECT_EQ(read(row.text), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Yaml, names_each_fault_at_its_place) {
  for (Row const& row : std::vector<Row>{
           ROW("a: 1\nb: 2\na: 3\n",
               "f.yml:3:1: error[Y002] duplicate key `a`\n    3 | a: 3\n      | ^ first on line 1\n"),
           ROW("x: {ü: 1, ü: 2}\n",
               "f.yml:1:11: error[Y002] duplicate key `ü`\n    1 | x: {ü: 1, ü: 2}\n      |           ^ first on line "
               "1\n"),
           ROW("a:\n  b: 1\n\tc: 2\n",
               "f.yml:3:1: error[Y001] a tab in the indentation\n    3 |  c: 2\n      | ^ use blanks\n"),
           ROW("a: \"open\nb: 2\n",
               "f.yml:1:4: error[Y001] wrongly indented double-quoted scalar\n    1 | a: \"open\n      |    ^ a text "
               "in quotes ends on its line: is the closing `\"` missing?\n"),
           ROW("m: From a: to b\n",
               "f.yml:1:10: error[Y001] invalid nested block mapping on the same line\n    1 | m: From a: to b\n"
               "      |          ^ put a text with `: ` in double quotes\n"),
           ROW("m: {a} has {b}\n",
               "f.yml:1:8: error[Y001] invalid value after mapping\n    1 | m: {a} has {b}\n"
               "      |        ^ put a text that begins with `{` in double quotes\n"),
           ROW("k: [1, 2\n",
               "f.yml:1:4: error[Y001] this `[` is not closed, or a comma is missing behind it\n    1 | k: [1, 2\n     "
               " |    ^ close it with `]`\n"),
           ROW("a: &x 1\n",
               "f.yml:1:4: error[Y003] an anchor\n    1 | a: &x 1\n      |    ^ write the value out where it is "
               "wanted\n"),
           ROW("a: 1\nb: *x\n", "f.yml:2:4: error[Y003] an alias\n    2 | b: *x\n      |    ^ write the value out\n"),
           ROW("a: !!str 1\n",
               "f.yml:1:4: error[Y003] a tag\n    1 | a: !!str 1\n      |    ^ quote a text, write a number bare\n"),
           ROW("---\na: 1\n---\nb: 2\n",
               "f.yml:3:1: error[Y004] a second document in one file\n    3 | ---\n"
               "      | ^ keep one document a file; no second `---`\n"),
           ROW("? [a]\n: b\n",
               "f.yml:1:3: error[Y001] a list or map as a key\n    1 | ? [a]\n"
               "      |   ^ keys are words; `${name}` in a text needs double quotes\n"),
           ROW("a: é\xff\n",
               "f.yml:1:5: error[Y006] a byte that is no UTF-8 text\n    1 | a: é\xff\n      |     ^ save the file as "
               "UTF-8\n"),
       })
    EXPECT_EQ(read(row.text), row.expect) << __FILE__ << ":" << row.line;
}

TEST(Yaml, caps_depth_and_size) {
  std::string const deep = std::string(200000, '[');
  EXPECT_NE(read(deep).find("error[Y005] more than 64 levels"), std::string::npos);
  EXPECT_EQ(read(std::string(63, '[') + std::string(63, ']')).find("Y005"), std::string::npos);
  EXPECT_NE(read(std::string((std::size_t{2} << 20) + 1, ' ')).find("error[Y005] more than 2 MiB"), std::string::npos);
}

TEST(Yaml, reports_all_duplicates_of_a_file_up_to_a_cap) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "k: 1\n";
  auto const result = parse_yaml(text, "f.yml");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.faults().size(), 100u);
  EXPECT_EQ(result.faults().front().mark.line, 2u);
}

}  // namespace
}  // namespace stet
