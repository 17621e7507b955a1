// The words of a PDF and where they stand, as `pdftotext -bbox-layout` tells them: pages of lines of words, in points
// from the upper left corner.
//
// The lines are a first guess: they may run over two columns or break within one (pdf_lines.hpp mends them), and the
// program's own order of flows and blocks is not kept (pdf_columns.hpp finds it).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double middle() const { return (top + bottom) / 2; }
};

/// The smallest box around both.
PdfBox around(PdfBox const& a, PdfBox const& b);

struct PdfWord {
  PdfBox box;
  std::string text;  // UTF-8; ligatures as letters
};

struct PdfLine {
  PdfBox box;
  double size = 0;  // the height of most of its text: about 1.1 times the type's size, by the font
  unsigned page = 0;
  bool sideways = false;   // set across the page's direction
  bool furniture = false;  // running head or foot, page number, line number
  std::vector<PdfWord> words;
};

struct PdfPage {
  unsigned number = 0;  // from 1
  double width = 0;
  double height = 0;
  std::vector<PdfLine> lines;
};

/// Sets `box` and `size` by the words, of which there is one at least.
void measure(PdfLine& line);
/// Where most of its words stand: raised and lowered ones left aside.
double foot_of(PdfLine const& line);
/// The words with single spaces.
std::string plain_text(PdfLine const& line);

/// Never fails: what is not understood is passed over. A page set sideways as a whole is turned upright.
std::vector<PdfPage> read_pdf_words(std::string_view xhtml);

}  // namespace stet
