// A JSON text under construction. Members appear in the order in which they are given; keys are literals of the
// program, values may be any bytes.
//
//   JsonOut out(true);
//   out.open_object(); out.number("begin", 812); out.text_or_null("title", ""); out.close_object();
//   out.take()   {"begin":812,"title":null}
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

class JsonOut {
 public:
  /// One line without blanks where `compact`, else indented by two.
  explicit JsonOut(bool compact);
  ~JsonOut();
  JsonOut(JsonOut const&) = delete;
  JsonOut& operator=(JsonOut const&) = delete;

  void open_object();
  void open_object(std::string_view key);
  void close_object();
  void open_array(std::string_view key);
  void close_array();

  /// An element of an array.
  void text(std::string_view value);

  void text(std::string_view key, std::string_view value);
  /// Null where the value is empty.
  void text_or_null(std::string_view key, std::string_view value);
  void texts(std::string_view key, std::vector<std::string> const& values);
  void number(std::string_view key, std::uint32_t value);
  /// A plain decimal (see decimal()); null where there is none, or where it is infinite.
  void number(std::string_view key, std::optional<double> value);
  /// The same to the last digit, for numbers that are to be calculated with again.
  void exact_number(std::string_view key, double value);
  void truth(std::string_view key, bool value);
  void null(std::string_view key);

  /// The text with a newline at its end.
  std::string take();

 private:
  void digits(std::string_view key, std::string const& text);

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stet
