// The `form` of a style rule: how a house writes its numbers, read from YAML.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/node.hpp"

namespace stet {

/// Each part is asked for only where it is set.
struct StyleForm {
  struct SpellOut {
    int from = 1, to = 9;             // whole numbers that are written in words, others in digits
    std::vector<std::string> except;  // kinds of figures that are always in digits, as in the JSON: "money", "age"
  };
  struct Hedged {
    std::vector<std::string> words;  // "about", "nearly"
    int max_significant_digits = 2;
  };
  struct ScaleWord {
    double from = 1e6;             // from here on round numbers take a scale word
    std::string million, billion;  // " million", "m"
  };
  std::optional<SpellOut> spell_out;
  std::optional<Hedged> hedge;
  std::optional<std::string> percent;       // "%", "percent" or "per cent"
  std::optional<double> group_digits_from;  // digits are grouped by commas from this number on
  std::optional<ScaleWord> scale_word;
  bool sentence_start = false;  // no sentence begins with digits
};

/// `body`: the rule with its keys spell_out, hedge, percent, group_digits, scale_word, sentence_start, any of which may
/// be missing. Faults with codes R002, R009, R012.
StyleForm read_style_form(Node const& body, std::vector<Diagnostic>& faults);

}  // namespace stet
