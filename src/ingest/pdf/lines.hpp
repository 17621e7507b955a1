// Mends the lines that pdftotext gives: it cuts a line where a raised mark or a drop capital stands, and runs one over
// cells or columns that stand close together.
#pragma once

#include <vector>

#include "ingest/pdf/words.hpp"

namespace stet {

/// The size of the type, by the height of a line: fonts differ, this is their middle.
inline double em_of(PdfLine const& line) { return 0.8 * line.size; }

/// Do they stand in one row? A small one may stand raised or lowered beside a larger.
bool beside(PdfLine const& a, PdfLine const& b);

/// Are the words set apart evenly, as those of a justified line are? Never where two numbers stand side by side; of two
/// words alone it cannot be told where one is a number.
bool is_evenly_set(PdfLine const& line);
/// One line of the lines that stand beside each other, in that order.
PdfLine joined(std::vector<PdfLine const*> const& lines);

/// Is the line's word small, raised, and like the mark of a note: "3", "2,4", "*", "a", "[5]"?
bool is_note_mark(PdfLine const& line, std::size_t word);

/// A bullet, a dash, "1.", "(a)": what begins an item of a list.
bool is_list_mark(std::string_view word);
/// A bullet or dash that tells nothing but that an item begins.
bool is_bullet(std::string_view word);

/// The pieces between gaps wider than words are apart, in the order of the lines. A line whose words are all far apart
/// is set to a width and stays whole.
std::vector<PdfLine> mend_lines(std::vector<PdfLine> lines);

}  // namespace stet
