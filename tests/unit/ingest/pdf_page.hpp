// Pages as `pdftotext -bbox-layout` would print them, for tests: every letter is half as wide as its type is large.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/pdf/layout.hpp"

namespace stet::test {

/// A line whose words stand a space apart. `^` before a word raises it and makes it small, without a space before it.
struct Line {
  double left = 0;
  double top = 0;
  std::string_view text;
  double size = 10;
};

class PdfPrint {
 public:
  PdfPrint& page(double width = 600, double height = 800);
  PdfPrint& line(Line const& line);
  /// Lines below each other, 12 points apart. `justify` > 0 sets them to that width.
  PdfPrint& lines(double left, double top, std::vector<std::string_view> const& texts, double justify = 0);
  std::string text() const;

 private:
  std::string out_;
  bool open_ = false;
};

/// The blocks of the document, as dump() writes them.
std::string dump_pdf(PdfPrint const& print, std::vector<bool> const& distrusted = {});
/// "page 1 at The first words / page 2 at …"
std::string places_of(PdfPrint const& print);

}  // namespace stet::test
