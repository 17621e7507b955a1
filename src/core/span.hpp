// Positions in the clean text of a document. Every quote that stet shows is cut out by a Span, never searched for again.
#pragma once

#include <cstdint>
#include <limits>

namespace stet {

using DocumentId = std::uint32_t;  // index into Dossier::documents
using FigureId = std::uint32_t;    // index into Dossier::figures
using Offset = std::uint32_t;      // byte offset in a document's clean UTF-8 text

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Half-open range of bytes [begin, end) in the clean text of document `doc`.
struct Span {
  DocumentId doc = 0;
  Offset begin = 0;
  Offset end = 0;

  Offset size() const { return end - begin; }
  bool contains(Span other) const { return doc == other.doc && begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return doc == other.doc && begin < other.end && other.begin < end; }
  auto operator<=>(Span const&) const = default;
};

}  // namespace stet
