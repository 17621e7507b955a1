// What ingest made of a file, in lines that a test can hold: one a block, `zone: text`.
//
//   heading1: Ferry sinks off the cape
//   table 0.1: [Dead] | [41]              number of the table, row, cells; header cells as <Dead>
#pragma once

#include <string>
#include <string_view>

#include "ingest/load.hpp"

namespace stet::test {

std::string show(Document const& document);
/// Reads `bytes` as the content of a file of that name.
Loaded load(std::string_view name, std::string_view bytes);
std::string show(std::string_view name, std::string_view bytes);
/// "2023-06-06 dateline", "none"
std::string show_date(Document const& document);
/// The offset in the file from which the byte of clean text at `at` was read.
std::uint64_t file_offset(Document const& document, Offset at);
/// Faults of a document's frame: blocks out of order, cells outside of their row, text outside of blocks, invalid UTF-8,
/// anchors out of order. "" where there are none.
std::string frame_faults(Document const& document);
/// Every ASCII word of the clean text that does not stand in `bytes` where its anchor says; `most` of them at most.
std::string misplaced_words(Document const& document, std::string_view bytes, std::size_t most = 3);

}  // namespace stet::test
