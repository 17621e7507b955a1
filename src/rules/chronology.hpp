// Which of the figures that are one thing with a draft's speak of its time, and which of those spoke last.
#pragma once

#include <optional>
#include <vector>

#include "core/dossier.hpp"
#include "rules/times.hpp"

namespace stet {

constexpr int kReportingDays = 3;  // in which all report one thing
constexpr int kPeriodDays = 27;    // from which on a stretch of time is a period: a month

/// A source figure of the same thing as the draft's.
struct Candidate {
  FigureId figure;
  Days days;
  bool agrees;
  bool touching;
  bool slip;
  bool former;  // "14, up from nine": the nine
  TimeOrder time;
};

class Chronology {
 public:
  /// `limit`: the day of the check. The dossier must outlive it.
  Chronology(Dossier const& dossier, std::optional<Day> limit) : dossier_(dossier), limit_(limit) {}

  /// Does the figure hold for a time that the draft names? "Today" and "this year" are no more than the draft's own
  /// day.
  bool of_a_time(Figure const& figure) const;
  /// Is its time wholly after the day of the check?
  bool to_come(Figure const& figure) const;
  /// Does its time begin before the day of the check and end after it, or on that day? Of such a year a text gives a
  /// forecast, "since August" a count that goes on.
  bool under_way(Figure const& figure) const;

  /// Those of `all` that hold for the figure's time, or for now where it names none, as they were said last.
  std::vector<Candidate> in_force(Figure const& figure, std::vector<Candidate> const& all) const;

  /// Those of the newest day, and the undated ones.
  static std::vector<Candidate> newest(std::vector<Candidate> const& all);

 private:
  bool gives_very_number(Figure const& figure, Candidate const& c) const;
  std::vector<Candidate> of_its_time(Figure const& figure, std::vector<Candidate> const& all) const;
  std::vector<Candidate> said_last(std::vector<Candidate> const& all) const;
  std::vector<Candidate> later_takes(std::vector<Candidate> const& now) const;

  Dossier const& dossier_;
  std::optional<Day> limit_;
};

}  // namespace stet
