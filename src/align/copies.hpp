// Source groups: ten copies of one wire story are one source.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.hpp"

namespace stet {

/// Group number of each document, by first appearance. Two texts share a group where they share 80 % of the five-word
/// runs of the shorter one; furniture is left out of account. Drafts stand alone.
/// Works on `jobs` threads (0: one for each processor).
std::vector<std::uint32_t> source_groups(std::vector<Document> const& documents, unsigned jobs = 1);

}  // namespace stet
