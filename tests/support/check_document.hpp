// What holds of every document that a reader gives, whatever the bytes; shared by the tests and the fuzzer.
#pragma once

#include <string>

#include "core/document.hpp"
#include "ingest/load.hpp"

namespace stet::test {

/// "" where all is well, else the promise that is broken: the text is UTF-8 and its blocks are lines of it, in order
/// and apart; rows of tables have cells, in order within their row; anchors, places and lines ascend; every end of a
/// block or cell has a position and a name.
std::string broken_promise(Document const& document);
/// The same, and what is said of the unread is UTF-8 too.
std::string broken_promise(Loaded const& loaded);

}  // namespace stet::test
