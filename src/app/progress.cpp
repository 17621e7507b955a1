#include "app/progress.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace stet {

using namespace std::chrono_literals;

Progress::Progress(bool wanted) {
  if (wanted && ::isatty(STDERR_FILENO) == 1) thread_ = std::jthread([this](std::stop_token stop) { show(stop); });
}

Progress::~Progress() = default;  // the thread stops and wipes its line before it is joined

void Progress::stage(std::string const& name, std::size_t total) {
  std::lock_guard const lock(mutex_);
  name_ = name;
  total_ = total;
  done_ = 0;
}

void Progress::show(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  std::string shown;
  for (auto pause = 500ms; !wake_.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); }); pause = 200ms) {
    if (stop.stop_requested()) break;
    std::string line = "\r\x1b[Kstet: " + name_;
    if (total_ != 0) line += ' ' + std::to_string(done_.load()) + '/' + std::to_string(total_);
    if (line != shown) std::fputs(line.c_str(), stderr);
    shown = line;
  }
  if (!shown.empty()) std::fputs("\r\x1b[K", stderr);
}

}  // namespace stet
