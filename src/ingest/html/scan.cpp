#include "ingest/html/scan.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "ingest/markup.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::array kVoid = {"area"sv, "base"sv,  "br"sv,   "col"sv,  "embed"sv, "frame"sv,  "hr"sv,    "image"sv,
                              "img"sv,  "input"sv, "link"sv, "meta"sv, "param"sv, "source"sv, "track"sv, "wbr"sv};
// The parser closes these by itself when the next one begins, so a page may leave any number of them open.
constexpr std::array kSelfClosing = {"body"sv, "caption"sv,  "colgroup"sv, "dd"sv,    "dt"sv, "head"sv, "html"sv,
                                     "li"sv,   "optgroup"sv, "option"sv,   "p"sv,     "rp"sv, "rt"sv,   "tbody"sv,
                                     "td"sv,   "tfoot"sv,    "th"sv,       "thead"sv, "tr"sv};
// The parser opens these again behind the element that closed them.
constexpr std::array kFormatting = {"b"sv, "big"sv,   "code"sv,   "em"sv,     "font"sv, "i"sv, "nobr"sv,
                                    "s"sv, "small"sv, "strike"sv, "strong"sv, "tt"sv,   "u"sv};
constexpr std::array kRaw = {"iframe"sv, "noembed"sv,  "noframes"sv, "noscript"sv, "script"sv,
                             "style"sv,  "textarea"sv, "title"sv,    "xmp"sv};

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view name) {
  return std::binary_search(list.begin(), list.end(), name);
}

std::size_t count_attributes(std::string_view tag) {
  std::size_t count = 0;
  char quote = 0;
  bool space = false;
  for (char const c : tag) {
    if (quote != 0) {
      if (c == quote) quote = 0, ++count;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else {
      bool const now = c == ' ' || c == '/' || (c >= '\t' && c <= '\r');
      if (now && !space) ++count;
      space = now;
    }
  }
  return count;
}

class Scanner {
 public:
  Scanner(std::string_view html, std::size_t limit) : html_(html), limit_(limit) {}

  HtmlShape run() {
    for (std::size_t at = html_.find('<'); at < html_.size() && shape_.depth <= limit_; at = html_.find('<', at)) {
      std::size_t const length = tag_length(html_, at);
      if (length == 0) {
        ++at;
        continue;
      }
      std::string const name = tag_name(html_, at);
      std::string_view const tag = html_.substr(at, length);
      at += length;
      if (name.empty()) continue;
      if (tag[1] == '/') {
        close(name);
        continue;
      }
      shape_.attributes = std::max(shape_.attributes, count_attributes(tag));
      if (has(kRaw, name)) {
        at = skip_raw(at, name);
      } else if (!has(kVoid, name) && !has(kSelfClosing, name)) {
        if (name == "a" || name == "button" || name == "nobr") close(name);
        open(name);
      }
    }
    return shape_;
  }

 private:
  void open(std::string const& name) {
    stack_.push_back(name);
    ++open_[name];
    note();
  }

  void close(std::string const& name) {
    auto const again = reopened_.find(name);
    if (again != reopened_.end() && again->second > 0 && open_[name] == 0) {
      --again->second;
      --pending_;
      return;
    }
    if (open_[name] == 0) return;
    bool const formatting = has(kFormatting, name);
    while (!stack_.empty()) {
      std::string const top = std::move(stack_.back());
      stack_.pop_back();
      --open_[top];
      if (top == name) break;
      // an element that its parent's end tag closes; formatting goes on behind it
      if (!formatting && has(kFormatting, top)) {
        ++reopened_[top];
        ++pending_;
      } else if (formatting) {
        held_.push_back(top);
      }
    }
    // </b> closes no <div> that was opened inside of the <b>
    for (; !held_.empty(); held_.pop_back()) {
      stack_.push_back(held_.back());
      ++open_[held_.back()];
    }
    note();
  }

  void note() { shape_.depth = std::max(shape_.depth, stack_.size() + pending_); }

  std::size_t skip_raw(std::size_t from, std::string const& name) const {
    for (std::size_t at = html_.find("</", from); at != html_.npos; at = html_.find("</", at + 2))
      if (lower_ascii(html_.substr(at + 2, name.size())) == name) return at;
    return html_.size();
  }

  std::string_view html_;
  std::size_t limit_;
  HtmlShape shape_;
  std::vector<std::string> stack_;
  std::vector<std::string> held_;
  std::map<std::string, std::size_t> open_;
  std::map<std::string, std::size_t> reopened_;
  std::size_t pending_ = 0;
};

}  // namespace

HtmlShape scan_html(std::string_view html, std::size_t depth_limit) { return Scanner(html, depth_limit).run(); }

}  // namespace stet
