// Everything about one check, in one owner with flat vectors; ids are indexes; each stage appends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/claim.hpp"
#include "core/date.hpp"
#include "core/document.hpp"
#include "core/figure.hpp"
#include "core/finding.hpp"
#include "core/topic.hpp"

namespace stet {

/// A date in a document, found beside its figures: for the calendar checks and for `when`.
struct DateMention {
  Span span;
  std::uint32_t sentence = 0;
  DateReading reading;
};

struct Dossier {
  std::string id;                        // NDJSON `dossier`; empty for files
  std::optional<Day> as_of;
  std::vector<Document> documents;       // the draft first, then sources by id
  std::vector<Figure> figures;           // by document, then position
  std::vector<DateMention> dates;        // by document, then position
  std::vector<Claim> claims;             // by document, then stated figure
  bool tied = false;                     // claims were looked for: what no claim ties does not belong together
  std::vector<std::uint32_t> groups;     // document -> source group: texts that copy each other share one
  std::vector<Topic> topics;
  std::vector<Comparison> comparisons;   // by a, then b
  std::vector<Finding> findings;         // worst first, then position of the first figure
  std::vector<Unread> unread;

  Document const& document_of(Figure const& figure) const { return documents[figure.span.doc]; }
  std::string_view text_of(Span span) const { return documents[span.doc].cut(span.begin, span.end); }
  /// The draft's index, or kNone between peers.
  DocumentId draft() const;
};

}  // namespace stet
