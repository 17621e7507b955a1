// Why a figure has its verdict, in a sentence.
#pragma once

#include <string>

#include "core/dossier.hpp"
#include "rules/judge.hpp"

namespace stet {

/// `the draft's "90 tons" differs from "80 tons" in Forum (2022-02-14)`.
std::string reason(Dossier const& dossier, Judgement const& judgement);

}  // namespace stet
