// Independent pieces of work on several threads; what comes out does not depend on their number.
//
//   for_each_index(documents.size(), 0, [&](std::size_t i) { segment(documents[i]); });
#pragma once

#include <cstddef>
#include <functional>

namespace stet {

/// Calls work(i) once for every i below `count`, on `jobs` threads (0: one for each processor), and returns when all
/// are done. Each call must touch data of its own only. What a call throws is thrown again here, the lowest i's first.
void for_each_index(std::size_t count, unsigned jobs, std::function<void(std::size_t)> const& work);

}  // namespace stet
