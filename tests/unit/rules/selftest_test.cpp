#include "rules/selftest.hpp"

#include <gtest/gtest.h>

#include <charconv>

#include "app/yaml.hpp"
#include "hand_made.hpp"

namespace stet {
namespace {

Pack pack_of(std::string const& tests) {
  auto const pack = parse_yaml("stet: 1\nname: house\nversion: 1\n", "pack.yml");
  auto const file = parse_yaml(
      "stet: 1\nrules:\n- id: parts\n  check: arithmetic\n  let: {parts: part, whole: total}\n"
      "  expect: sum(parts) == whole\n  message: \"${expected} not ${whole.text}\"\n  tests:\n" +
          tests,
      "a.yml");
  auto loaded = load_pack(*pack, {*file});
  if (loaded) return *loaded;
  for (Diagnostic const& fault : loaded.faults()) ADD_FAILURE() << to_string(fault);
  return {};
}

/// A stand-in for the stages: every number is a figure, the first of a document its whole, the others its parts.
Dossier read_numbers(std::vector<ExampleDocument> const& documents, std::optional<Day> as_of) {
  Dossier out;
  out.as_of = as_of;
  for (ExampleDocument const& given : documents) {
    Document document;
    document.id = given.id;
    document.role = given.role;
    document.text = given.text;
    document.sentences.push_back({0, static_cast<Offset>(given.text.size()), 0, 0, 0, Zone::body});
    bool first = true;
    std::string const& text = document.text;
    for (std::size_t at = text.find_first_of("0123456789"); at != std::string::npos;
         at = text.find_first_of("0123456789", at)) {
      std::size_t const end = std::min(text.find_first_not_of("0123456789", at), text.size());
      double value = 0;
      std::from_chars(text.data() + at, text.data() + end, value);
      Figure figure;
      figure.id = static_cast<FigureId>(out.figures.size());
      figure.span = {static_cast<DocumentId>(out.documents.size()), static_cast<Offset>(at), static_cast<Offset>(end)};
      figure.reading.kind = Kind::count;
      figure.reading.nominal = value;
      figure.reading.unit.dimension = Dimension::count;
      figure.narrow = figure.wide = Interval::point(value);
      figure.roles.add(first ? Role::total : Role::part);
      first = false;
      out.figures.push_back(figure);
      at = end;
    }
    out.documents.push_back(std::move(document));
    out.groups.push_back(static_cast<std::uint32_t>(out.groups.size()));
  }
  return out;
}

std::string failures(std::string const& tests) {
  SelfTest const result = selftest(pack_of(tests), read_numbers);
  std::string out = std::to_string(result.examples) + " examples, " + std::to_string(result.gaps) + " gaps\n";
  for (Diagnostic const& failure : result.failures) out += to_string(failure);
  return out;
}

struct Row {
  int line;
  std::string tests;
  std::string expect;
};
#define ROW(...) \
  Row { __LINE__, __VA_ARGS__ }

TEST(SelfTest, runs_the_examples_of_a_rule) {
  for (Row const& row : std::vector<Row>{
           ROW("    invalid: [\"Of [[9]]: 4 and 6.\"]\n    valid: [\"Of 10: 4 and 6.\"]\n", "2 examples, 0 gaps\n"),
           ROW("    invalid: [\"Of [[10]]: 4 and 6.\"]\n    valid: [\"Of 10: 4 and 6.\"]\n",
               "2 examples, 0 gaps\na.yml:9:15: error: house/parts: invalid[0]: no finding on [[10]]\n"),
           ROW("    invalid: [\"Of [[9]]: 4 and 6.\"]\n    valid: [\"Of 9: 4 and 6.\"]\n",
               "2 examples, 0 gaps\na.yml:10:13: error: house/parts: valid[0]: a finding that was not asked for: 10 "
               "not 9\n"),
           ROW("    invalid: [{draft: \"Of [[9]]: 4 and 6.\", sources: [{text: \"Of [[7]]: 3 and 6.\"}]}]\n"
               "    valid: [\"None.\"]\n",
               "2 examples, 0 gaps\n"),
           // A finding beside the mark does not count.
           ROW("    invalid: [{draft: \"Of 9: 4 and 6.\", sources: [{text: \"Of [[7]]: 3 and 4.\"}]}]\n"
               "    valid: [\"None.\"]\n",
               "2 examples, 0 gaps\n"
               "a.yml:9:15: error: house/parts: invalid[0]: a finding that was not asked for: 10 not 9\n"
               "a.yml:9:15: error: house/parts: invalid[0]: no finding on [[7]]\n"),
           ROW("    invalid: [\"Of [[9]]: 4 and 6.\"]\n    valid: [{draft: \"Of 9: 4 and 6.\", todo: true}]\n",
               "2 examples, 1 gaps\n"),
           ROW("    invalid: [\"Of [[9]]: 4 and 6.\"]\n    valid: [{draft: \"Of 10: 4 and 6.\", todo: true}]\n",
               "2 examples, 1 gaps\na.yml:10:13: error: house/parts: valid[0] passes: take `todo` away\n"),
       })
    EXPECT_EQ(failures(row.tests), row.expect) << __FILE__ << ":" << row.line;
}

}  // namespace
}  // namespace stet
