// A text in which the figure in question is marked, "[[12 people]] were hurt", and documents made of such texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dossier.hpp"

namespace stet::test {

/// The text without its marks, and what stood between them.
struct Marked {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view inner() const { return std::string_view(text).substr(begin, end - begin); }
};

/// Nothing where the text has not exactly one pair of marks.
std::optional<Marked> unmark(std::string_view text);

/// A document with that text as given, one block a line, dated by its publisher where there is a day.
Document plain_document(std::string text, DocumentRole role, std::optional<Day> published);

/// The first figure of `doc` whose wording meets the bytes [begin, end); nullptr for none.
Figure const* figure_at(Dossier const& dossier, DocumentId doc, std::size_t begin, std::size_t end);

}  // namespace stet::test
