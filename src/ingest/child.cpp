#include "ingest/child.hpp"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace stet {
namespace {

constexpr int kInput = 3;      // the child's descriptor of the document
constexpr int kMissing = 127;  // as a shell says it

class Descriptor {
 public:
  explicit Descriptor(int value = -1) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Descriptor() { reset(); }
  void reset() {
    if (value_ >= 0) ::close(value_);
    value_ = -1;
  }
  int get() const { return value_; }
  explicit operator bool() const { return value_ >= 0; }

 private:
  int value_;
};

/// A file in memory that holds the bytes.
Descriptor memory_file(std::string_view bytes) {
  Descriptor file(::memfd_create("document", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    ssize_t const written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file) ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

void set_limit(__rlimit_resource which, std::uint64_t value) {
  rlimit const limit{value, value};
  ::setrlimit(which, &limit);
}

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
#error "say here how the kernel calls this machine's system calls (linux/audit.h)"
#endif

/// From here on this process, and what it becomes, can open no socket: the kernel refuses. False where it takes no
/// filter.
bool forbid_network() {
  constexpr std::uint32_t kOtherNumbers = 0x40000000;  // from here on x86-64 counts all calls once more, for x32
  constexpr std::uint32_t kNumber = offsetof(seccomp_data, nr), kArch = offsetof(seccomp_data, arch);
  sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kArch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kMachine, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),  // system calls by another machine's numbers
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kOtherNumbers, 3, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 2, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_io_uring_setup, 1, 0),  // it opens sockets too
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
  };
  sock_fprog const program{sizeof rules / sizeof rules[0], rules};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// Runs in the child, between fork and exec: only calls that are safe there while other threads hold locks.
[[noreturn]] void become(char* const* arguments, char* const* environment, char const* program, int input, int output,
                         ChildLimits const& limits) {
  int const nothing = ::open("/dev/null", O_RDWR);
  if (::dup2(nothing, STDIN_FILENO) < 0 || ::dup2(nothing, STDERR_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0)
    ::_exit(kMissing - 1);
  if (input == kInput)
    ::fcntl(input, F_SETFD, 0);
  else if (::dup2(input, kInput) < 0)
    ::_exit(kMissing - 1);
  set_limit(RLIMIT_CPU, limits.seconds);
  set_limit(RLIMIT_AS, limits.memory);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  // A write that the limit forbids fails: where fontconfig would renew its cache, poppler goes on without one.
  ::signal(SIGXFSZ, SIG_IGN);
  set_limit(RLIMIT_NOFILE, 64);
  if (!forbid_network()) ::_exit(kMissing - 1);
  ::execve(program, arguments, environment);
  ::_exit(kMissing);
}

/// The program's path: execvpe() is not safe between fork and exec.
std::string find_program(std::string const& name) {
  if (name.find('/') != name.npos) return name;
  char const* const path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "/usr/bin:/bin" : path;
  while (!rest.empty()) {
    std::size_t const end = std::min(rest.find(':'), rest.size());
    // an empty entry would mean the working folder, where strangers' files lie
    std::string const candidate = std::string(rest.substr(0, end)) + "/" + name;
    if (end > 0 && rest[0] == '/' && ::access(candidate.c_str(), X_OK) == 0) return candidate;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

/// Reads the pipe to its end; too_long or too_much where a limit came first.
ChildResult::End drain(int pipe, ChildLimits const& limits, std::string& out) {
  using Clock = std::chrono::steady_clock;
  auto const deadline = Clock::now() + std::chrono::seconds(3 * limits.seconds);
  std::array<char, 64 * 1024> buffer;
  for (;;) {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildResult::End::too_long;
    pollfd waiting{pipe, POLLIN, 0};
    int const ready = ::poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return ChildResult::End::failed;
    if (ready <= 0) continue;
    ssize_t const got = ::read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ChildResult::End::failed;
    if (got == 0) return ChildResult::End::done;
    out.append(buffer.data(), static_cast<std::size_t>(got));
    if (out.size() > limits.output) return ChildResult::End::too_much;
  }
}

}  // namespace

ChildResult run_child(std::vector<std::string> const& arguments, std::string_view input, ChildLimits const& limits) {
  ChildResult out;
  std::string const program = find_program(arguments.at(0));
  if (program.empty()) {
    out.end = ChildResult::End::missing;
    return out;
  }
  Descriptor file = memory_file(input);
  std::array<int, 2> ends{};
  if (!file || ::pipe2(ends.data(), O_CLOEXEC) != 0) return out;
  Descriptor reading(ends[0]), writing(ends[1]);

  std::vector<std::string> words = arguments;
  for (std::string& word : words)
    if (word == "{}") word = "/dev/fd/" + std::to_string(kInput);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  std::string locale = "LC_ALL=C.UTF-8", path = "PATH=/usr/bin:/bin";
  std::array<char*, 3> environment{locale.data(), path.data(), nullptr};

  pid_t const child = ::fork();
  if (child < 0) return out;
  if (child == 0) become(pointers.data(), environment.data(), program.c_str(), file.get(), writing.get(), limits);
  writing.reset();
  out.end = drain(reading.get(), limits, out.output);
  if (out.end != ChildResult::End::done) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (out.end != ChildResult::End::done) return out;
  if (WIFSIGNALED(status)) {
    bool const clock = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL;
    out.end = clock ? ChildResult::End::too_long : ChildResult::End::failed;
  } else {
    out.code = WEXITSTATUS(status);
    if (out.code == kMissing) out.end = ChildResult::End::missing;
  }
  return out;
}

}  // namespace stet
