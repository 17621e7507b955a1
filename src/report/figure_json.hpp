// One figure as the contract's JSON object, the same in `check` and in `extract`.
#pragma once

#include <string>

#include "core/dossier.hpp"
#include "report/json_out.hpp"

namespace stet {

/// "f1" for the figure with index 0.
std::string figure_name(FigureId id);

/// Writes the object as the next element; `roles` adds the key of that name at its end.
void put_figure(JsonOut& out, Dossier const& dossier, Figure const& figure, bool roles);

}  // namespace stet
