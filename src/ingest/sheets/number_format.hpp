// What a reader of a spreadsheet sees of a cell's number, by its number format:
//
//   NumberFormat("0.0%").show(0.123)               "12.3%"
//   NumberFormat("#,##0;(#,##0)").show(-1234)      "-1,234": a minus, however the sheet writes it
//   NumberFormat("£#,##0.0,,\"m\"").show(1.24e7)   "£12.4 million": m, k and bn behind a number that is shown scaled
//   NumberFormat("d mmmm yyyy").show(27191)        "11 June 1974"; day/month/year in figures gives "1974-06-11"
//   NumberFormat("mmm-yy").show(45084)             "June 2023"
//
// Numbers shown with an exponent or as a fraction are written out with a decimal point. No locale: the point is ".".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/sheets/format_code.hpp"

namespace stet {

class NumberFormat {
 public:
  /// `code` is UTF-8.
  explicit NumberFormat(std::string_view code = "General");

  /// "" where the sheet shows nothing (";;;") or no date ("#####"). `from_1904`: days are counted from 1 January 1904.
  std::string show(double value, bool from_1904 = false) const;
  /// Of a cell that holds text: what the fourth section makes of it, else the text.
  std::string show(std::string_view text) const;
  /// Does it show texts as they are?
  bool leaves_text() const {
    return sections_.size() < 4 && !(sections_.size() == 1 && sections_[0].has(FormatPart::text));
  }
  /// Does it show such numbers as dates or times?
  bool dated(double value) const { return section_of(value).dated; }

 private:
  FormatSection const& section_of(double value) const;
  /// Does that section itself say, in its own way, that its numbers are below zero?
  bool only_negative(FormatSection const& section) const;

  std::vector<FormatSection> sections_;
};

/// "million" for 2 and "m", "mn", …: a letter behind a number that is shown divided by as many thousands; "" for
/// others.
std::string_view scale_word(int thousands, std::string_view letters);

/// A number of days since the end of 1899 as the section shows it; "" beyond the calendar, and for the 29 February 1900
/// that never was. Hours and seconds are not rounded up to a time that has not come.
std::string show_date(FormatSection const& section, double days, bool from_1904);

}  // namespace stet
