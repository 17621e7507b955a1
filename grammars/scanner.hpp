// The scan of one stretch of text, parted between figure.cpp and figure_number.cpp. Private to grammars/.
#pragma once

#include <span>
#include <vector>

#include "grammars/parts.hpp"

namespace stet::grammar {

class Scanner {
 public:
  Scanner(std::string_view text, std::span<Token const> tokens, ScanOptions const& options);
  Scan run();

 private:
  bool idle_article() const;
  void candidate(std::size_t token);
  bool glued_name(Iterator at);
  bool date(Iterator at);
  bool quantity(Iterator at);
  bool number(Iterator at, bool negative, Iterator sign);
  bool pressure_pair(Iterator at);
  void keep(Found found);
  void block(Iterator first, Iterator last, std::string_view why);
  void rest_of_span();
  static bool scale_of_unit(Reading const& reading, Numeral& numeral);
  bool second_year(Iterator first, Iterator last, Numeral const& numeral);

  Place place_;
  NumeralMemory memory_;
  Iterator cursor_;          // nothing before it is free any more
  bool second_ = false;      // the second number of "EUR 12-15": no label is before it
  std::uint32_t taken_ = 0;  // end of the last reading or date, for hedges
  Scan out_;
  std::vector<Found> found_;
};

}  // namespace stet::grammar
