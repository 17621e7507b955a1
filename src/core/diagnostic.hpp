// What is said to a user about a fault in an input: file, line, column, the words, a hint. Never thrown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stet {

/// A place in a file of the user's; line and column from 1, 0 where unknown. Columns in code points.
struct Mark {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(Mark const&) const = default;
};

struct Diagnostic {
  enum class Severity : std::uint8_t { error, warning };
  Severity severity = Severity::error;
  Mark mark;
  std::string code;     // "R012"; may be empty
  std::string text;     // one sentence, no full stop: "unknown key `tolerence`"
  std::string hint;     // "did you mean `agree`?"; may be empty
  std::string excerpt;  // the faulty line; may be empty
};

/// `file:line:col: error[R012] text` and, where there is one, the excerpt with a caret and the hint. Ends in "\n".
std::string to_string(Diagnostic const& diagnostic);

/// A value, or all the diagnostics that stand in its way.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Diagnostic fault) : state_(std::vector<Diagnostic>{std::move(fault)}) {}
  Result(std::vector<Diagnostic> faults) : state_(std::move(faults)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  T const& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  T const* operator->() const { return &std::get<0>(state_); }
  std::vector<Diagnostic> const& faults() const { return std::get<1>(state_); }

 private:
  std::variant<T, std::vector<Diagnostic>> state_;
};

}  // namespace stet
