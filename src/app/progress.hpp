// One line on stderr that says what a long run is doing: only on a terminal, and only after half a second.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace stet {

class Progress {
 public:
  /// `wanted` false makes every call do nothing; a terminal is asked for in any case.
  explicit Progress(bool wanted = true);
  /// Takes the line away.
  ~Progress();
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;

  /// A new part of the work of `total` steps (0: not counted) begins.
  void stage(std::string const& name, std::size_t total);
  /// One step of it is done; any thread may say so.
  void step() { ++done_; }

 private:
  void show(std::stop_token stop);

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::string name_;
  std::size_t total_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::jthread thread_;  // last: it uses the members above
};

}  // namespace stet
