#include "core/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace stet {

void for_each_index(std::size_t count, unsigned jobs, std::function<void(std::size_t)> const& work) {
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  std::size_t const threads = std::min<std::size_t>(jobs, count);
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::size_t first_fault = count;
  std::exception_ptr fault;
  auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        std::lock_guard const lock(mutex);
        if (i < first_fault) first_fault = i, fault = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
    run();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace stet
