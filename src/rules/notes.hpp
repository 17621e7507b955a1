// Remarks on a confirmed figure that are no findings: `bound-dropped`, `bound-stale`, `precision-invented`,
// `only-by-rounding`, `unit-reading`.
#pragma once

#include "core/dossier.hpp"
#include "rules/judge.hpp"

namespace stet {

/// Appends the notes that a judgement gives rise to; only figures that agree with a source get any.
void add_notes(Dossier const& dossier, Judgement const& judgement, Figure& figure);

}  // namespace stet
