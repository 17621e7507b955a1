// Messages of rules: text with placeholders `${name}`, `${name.attribute}`, `${name.attribute|round:1}`.
//
//   "${draft.text} matches ${old.name}"  with draft = "12,000 acres", old = a figure of wire.html
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dossier.hpp"

namespace stet {

struct Placeholder {
  std::string name;
  std::string attribute;     // empty where none is written
  std::optional<int> round;  // decimals
  std::uint32_t begin = 0;   // byte in the message where its `$` stands
};

/// Literal text and placeholders in turn: text[0] place[0] text[1] … text[n].
struct Message {
  std::vector<std::string> text{""};
  std::vector<Placeholder> places;
};

struct MessageFault {
  std::uint32_t begin = 0;
  std::string text;
};

/// Splits a message; a `${` that is never closed or an unknown filter is a fault.
Message parse_message(std::string_view text, std::vector<MessageFault>& faults);

/// The attributes that a figure has in a message.
std::vector<std::string_view> const& figure_attributes();

/// What the placeholders of one finding stand for.
struct Shown {
  std::vector<std::pair<std::string_view, FigureId>> figures;  // "draft" -> its figure; kNone prints `none`
  std::vector<std::pair<std::string_view, double>> numbers;
  std::vector<std::pair<std::string_view, std::string>> words;  // "date.text" or "expected"
};

/// Fills the placeholders. One with nothing to show prints `none`.
std::string render(Message const& message, Dossier const& dossier, Shown const& shown);

/// "1,234.5": group commas, at most `decimals` decimals, no trailing zeros.
std::string number_text(double value, int decimals);
/// The publisher of a figure's document, else the document's id.
std::string source_name(Dossier const& dossier, FigureId figure);
/// The day for which a figure holds, else its document's publication day; "" where neither is known.
std::string source_date(Dossier const& dossier, FigureId figure);

}  // namespace stet
