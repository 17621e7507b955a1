// Verdicts that follow from others: a figure that the draft works out from figures which the sources confirm.
//
//   "31,000 lorries, a rise of 20 per cent on the 24,800 of 2015", both counts confirmed  ->  20 per cent: conflict
#pragma once

#include <vector>

#include "core/dossier.hpp"
#include "rules/judge.hpp"
#include "rules/options.hpp"

namespace stet {

/// Gives every unsupported figure of the draft that is the outcome of a claim, all other figures of which are
/// confirmed, the verdict that the rules' expressions yield: confirmed where one reading of the wording works out,
/// conflict where none does. Its evidence is that of the figures it follows from. Such a conflict has no figure that
/// differs: what is wrong the arithmetic rule says. Linear in claims times rules.
void follow(std::vector<CompiledRule> const& rules, Dossier& dossier, std::vector<Judgement>& judgements);

}  // namespace stet
