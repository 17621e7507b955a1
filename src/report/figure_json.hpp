// One figure as the contract's JSON object, the same in `check` and in `extract`.
#pragma once

#include <string>

#include "core/dossier.hpp"
#include "report/json_out.hpp"

namespace stet {

/// "f1" for the figure with index 0.
std::string figure_name(FigureId id);

/// What a figure's object has beyond the contract.
struct FigureExtras {
  bool roles = false;  // what it is for its sentence
  bool base = false;   // its value in base units, with rounding and hedge allowed for
};

/// Writes the object as the next element.
void put_figure(JsonOut& out, Dossier const& dossier, Figure const& figure, FigureExtras extras);
/// Members of the object that is open: the document, the stretch, its place in the file, its text.
void put_place(JsonOut& out, Dossier const& dossier, Span span);
/// The member `sentence`: null where there is none.
void put_sentence(JsonOut& out, Document const& document, std::uint32_t index);

}  // namespace stet
