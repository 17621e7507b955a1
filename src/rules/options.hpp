// A rule made ready to run: its keys checked against the closed set of its check and read into plain fields.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/expression.hpp"
#include "core/figure.hpp"
#include "core/rule.hpp"
#include "rules/about.hpp"
#include "rules/facts.hpp"
#include "rules/message.hpp"
#include "rules/style_form.hpp"

namespace stet {

/// One name of an expression and the figures it may stand for.
struct Binding {
  std::string name;
  Role role = Role::level;
  std::vector<std::string> units;   // ids; empty for any
  std::vector<std::string> except;  // ids that it may not have
  bool many = false;                // used inside sum or mean: binds all of them
};

struct Agree {
  bool rounding = true;  // a stated result may be rounded as its digits show; false: exact
  double rel = 0;        // share of the value by which two may differ besides
};

/// What a magnitude rule allows; `except`: words beside a figure that make it something else.
struct Limit {
  std::string name;
  About about;
  std::string unit;  // id; empty for any
  std::vector<std::string> except;
  Trend trend = Trend::none;
  std::optional<double> min;
  std::optional<double> max;
};

enum class Within : std::uint8_t { sentence, paragraph, document };
/// What a calendar rule asks of a date, or a consistency rule of a text.
enum class Holds : std::uint8_t { weekday, exists, age, duration, words_digits, once };

struct CompiledRule {
  Rule rule;  // without `body`, `valid` and `invalid`
  std::vector<std::pair<std::string, Message>> messages;  // name "" for the only one
  About about;
  Agree agree;
  std::vector<Binding> let;
  std::optional<Expression> expect;
  std::optional<Expression> where;        // the rule speaks only where this fits
  std::optional<Expression> unless_fits;  // … and not where this does
  bool suppressible = true;               // a house filter may silence it
  bool unless_draft_dated = false;
  bool same_unit = false;  // `same: {unit: same}`: converted units are left to other rules
  Within within = Within::sentence;
  int lag_days = 0;
  Holds holds = Holds::weekday;
  int window_days = 183;
  std::vector<Limit> limits;
  std::vector<int> slip_powers;
  std::vector<Fact> facts;
  int max_age_days = 0;  // of a fact's last look-up; 0: any
  StyleForm form;
  bool unless_known = false;  // an unsupported figure that a table of facts has is none
  double spread = 0;          // of a conversion rule for money: how far two rates of one text may lie apart
};

/// Compiles a rule; every fault of it goes into `faults`, with codes R002 to R014.
CompiledRule compile(Rule const& rule, std::vector<Diagnostic>& faults);

bool takes(Binding const& binding, Figure const& figure);

}  // namespace stet
