// Fields of a DOCX text: a code that is not read, and the result that it gave last, which is. Fields stand within
// fields and reach over paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stet {

/// Fields that are open: of each, whether its code is past and its result has begun.
class DocxFields {
 public:
  /// "begin", "separate", "end"
  void take(std::string_view mark) {
    if (mark == "begin") {
      results_.push_back(false);
      ++codes_;
    } else if (!results_.empty() && mark == "separate") {
      if (!results_.back()) --codes_;
      results_.back() = true;
    } else if (!results_.empty() && mark == "end") {
      if (!results_.back()) --codes_;
      results_.pop_back();
      if (codes_ == 0) dropped_ = false;
    }
  }
  bool in_code() const { return codes_ > 0; }
  void drop() { dropped_ = true; }
  /// Has text been left out as the code of a field that then never ended?
  bool swallowed() const { return codes_ > 0 && dropped_; }

 private:
  std::vector<bool> results_;
  std::size_t codes_ = 0;
  bool dropped_ = false;
};

}  // namespace stet
