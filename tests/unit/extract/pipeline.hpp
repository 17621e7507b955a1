// Text in, figures out: the stages that extraction stands on, for tests.
#pragma once

#include <string>

#include "core/dossier.hpp"
#include "extract/extract.hpp"

namespace stet::test {

/// A document of one block a line, dated `date` (YYYY-MM-DD) where that is not empty, segmented.
Document document_of(std::string text, std::string const& date = {});
Lexicon const& lexicon();
Extracted figures_of(Document const& document);

/// One line a figure: `value unit | subject | actors | states`, as far as each is there.
std::string dump(Extracted const& extracted);

}  // namespace stet::test
