// When figures hold, as the judge and the pair checks see it.
#pragma once

#include <optional>
#include <vector>

#include "core/dossier.hpp"

namespace stet {

/// The days a figure speaks for; both empty for an undated one. A lone end counts for both.
struct Days {
  std::optional<Day> first;
  std::optional<Day> last;
  std::optional<int> clock;
  bool known() const { return last.has_value(); }
};

/// Does the text itself say when this figure holds? A date in the sentence or relative words do; for a figure of a
/// period (flow, change, rate) so does the sentence before. A dateline or publication date does not.
bool dates_itself(Figure const& figure);

Days days_of(Figure const& figure);
/// Every day of `a` before every day of `b`; on one and the same day the clock decides where both texts give one.
bool before(Days const& a, Days const& b);
/// Days on which a figure's document must be read: the span cut off at `limit`.
Days cut_at(Days days, std::optional<Day> limit);

/// The source group that each figure speaks for, by figure id: its document's, or that of the earliest text in which
/// its sentence stands word for word.
std::vector<std::uint32_t> speakers(Dossier const& dossier);

/// For figures dated only by their document: one speaker's copies that give the same value hold from the earliest
/// copy's day on. Days by figure id, for all figures of the dossier.
std::vector<Days> effective_days(Dossier const& dossier, std::vector<std::uint32_t> const& speaker);

}  // namespace stet
