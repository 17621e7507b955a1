// Lines of one column to paragraphs, and paragraphs cut by columns and pages put together.
#pragma once

#include <vector>

#include "ingest/pdf/layout.hpp"

namespace stet {

/// Appends the paragraphs of a column's lines, all of zone body.
void put_paragraphs(std::vector<PdfLine> lines, std::vector<PdfBlock>& out);

/// Puts together paragraphs that go on in the next column or page, past the captions, tables, footnotes and furniture
/// between them.
void join_continued(std::vector<PdfBlock>& blocks);

}  // namespace stet
