// What the files about parts and wholes share.
#pragma once

#include <vector>

#include "extract/sums/line.hpp"

namespace stet::sums {

using Run = std::vector<std::size_t>;  // items that are figures

inline constexpr std::size_t kMostParts = 12;

/// A word after which a list names some of its parts only.
bool open_word(Line const& line, std::size_t item);
/// Of one measure, though a part may leave the unit to its total: "£12 million: 7 million for rent and 5 million …".
bool goes_with(Figure const& part, Figure const& total);
/// Of one measure, and no larger: a part as far as the numbers go.
bool smaller(Figure const& part, Figure const& total);
/// May `part` be a part of `total`: the same measure, and for counted things nouns that go together.
bool part_of(Line const& line, Figure const& part, Figure const& total);
/// A total far from the sum of what may be its parts counts something else.
bool near_sum(Line const& line, std::size_t total, Run const& parts);
/// Do the words around the figure make it a sum of others: "nine in all", "a total of nine"?
bool sums_up(Line const& line, std::size_t figure);
/// Is the figure what is left: "the remaining 180"?
bool the_rest(Line const& line, std::size_t figure);

/// `full`: the list claims to name every part.
void add_sum(Line const& line, std::size_t total, Run const& parts, bool full, Claims& out);

/// "Of the 73 children, 41 come from the city and …"; "486,000 people. They consist of …"
void find_part_rows(Line const& line, Claims& out);
/// "1,850 jobs are to go. Of these, 1,240 are in Germany, 430 in Spain and 230 in Austria."
void find_resumed_parts(Line const& line, Claims& out);
/// "Of the 500 tickets, 320 went to members and the remaining 180 to the public."
void find_remainders(Line const& line, Claims& out);
/// Shares of one whole: "45 % for, 40 % against and 20 % undecided".
void find_hundreds(Line const& line, Claims& out);

}  // namespace stet::sums
