// From a segmented document to figures in context: counted noun, subject, context, as-of date, attribution.
#pragma once

#include <vector>

#include "core/dossier.hpp"
#include "language/lexicon.hpp"

namespace stet {

struct ExtractOptions {
  std::optional<Day> as_of;  // stands in for the date of an undated draft
  bool decimal_comma = false;
};

struct Extracted {
  std::vector<Figure> figures;  // ids from 0, spans in document 0: the caller renumbers
  std::vector<DateMention> dates;
  std::vector<Claim> claims;     // ids of figures and dates from 0, as theirs
  std::vector<Unread> unread;    // malformed numbers
  std::vector<Blocked> blocked;  // numbers that are no figures, and why
};

Extracted extract(Document const& document, Lexicon const& lexicon, ExtractOptions const& options = {});

}  // namespace stet
