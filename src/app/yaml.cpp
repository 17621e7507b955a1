#include "app/yaml.hpp"

#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stet {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{2} << 20;  // a thousand rules with their examples have 1 MiB
constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxFaults = 100;
constexpr std::size_t kMaxExcerpt = 400;

bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// The first byte that is no UTF-8 or a control character that YAML has no place for.
std::optional<std::size_t> first_bad_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f) return i;
      ++i;
      continue;
    }
    std::size_t const length = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
    if (c < 0xc2 || c > 0xf4 || i + length > text.size()) return i;
    for (std::size_t k = 1; k < length; ++k)
      if (!continuation(text[i + k])) return i;
    auto const second = static_cast<unsigned char>(text[i + 1]);
    if ((c == 0xe0 && second < 0xa0) || (c == 0xed && second > 0x9f) || (c == 0xf0 && second < 0x90) ||
        (c == 0xf4 && second > 0x8f))
      return i;
    i += length;
  }
  return std::nullopt;
}

/// Byte offsets to lines and columns. Asked in rising order it walks the text once.
class Places {
 public:
  Places(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  Mark mark(std::size_t at) {
    at = std::min(at, text_.size());
    if (at < at_) at_ = 0, line_ = 1, column_ = 1;
    for (; at_ < at; ++at_) {
      if (text_[at_] == '\n')
        ++line_, column_ = 1;
      else if (!continuation(text_[at_]))
        ++column_;
    }
    return {file_, line_, column_};
  }

 private:
  std::string_view text_;
  std::string file_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

struct Free {
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};

/// Builds the tree out of libfyaml's events, with a stack of its own: no recursion, so that depth is only a number.
class Builder {
 public:
  Builder(std::string_view text, std::string_view file) : text_(text), places_(text, file) {
    root_.mark = places_.mark(0);
  }

  Result<Node> run() {
    fy_diag_cfg settings;
    fy_diag_cfg_default(&settings);
    settings.fp = nullptr;
    settings.output_fn = [](fy_diag*, void*, char const*, std::size_t) {};
    settings.level = FYET_ERROR;
    std::unique_ptr<fy_diag, Free> const diag{fy_diag_create(&settings)};
    if (!diag) return fault_at(0, "Y005", "out of memory");
    fy_diag_set_collect_errors(diag.get(), true);
    fy_parse_cfg config{};
    config.search_path = "";
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DEFAULT_VERSION_1_2 |
                                                   FYPCF_JSON_NONE | FYPCF_DISABLE_MMAP_OPT);
    config.diag = diag.get();
    std::unique_ptr<fy_parser, Free> const parser{fy_parser_create(&config)};
    if (!parser || fy_parser_set_string(parser.get(), text_.data(), text_.size()) != 0)
      return fault_at(0, "Y005", "out of memory");

    bool more = true;
    while (more) {
      fy_event* const event = fy_parser_parse(parser.get());
      if (event == nullptr) break;
      more = take(*event);
      fy_parser_event_free(parser.get(), event);
    }
    if (more && fy_parser_get_stream_error(parser.get())) add_parser_fault(diag.get());
    if (faults_.empty()) return std::move(root_);
    std::stable_sort(faults_.begin(), faults_.end(), [](Diagnostic const& a, Diagnostic const& b) {
      return std::pair(a.mark.line, a.mark.column) < std::pair(b.mark.line, b.mark.column);
    });
    return std::move(faults_);
  }

  Diagnostic fault_at(std::size_t at, std::string code, std::string text, std::string hint = {}) {
    Diagnostic out;
    out.mark = places_.mark(at);
    out.code = std::move(code);
    out.text = std::move(text);
    out.hint = std::move(hint);
    out.excerpt = excerpt_of(text_, out.mark.line);
    return out;
  }

 private:
  struct Open {
    Node node;
    std::size_t at = 0;
    bool key_waits = false;                                // a map whose last key has no value yet
    std::unordered_map<std::string, std::uint32_t> lines;  // keys seen, and where
  };

  static fy_token* token_of(fy_event const& event) {
    switch (event.type) {
      case FYET_SCALAR:
        return event.scalar.value;
      case FYET_MAPPING_START:
        return event.mapping_start.mapping_start;
      case FYET_SEQUENCE_START:
        return event.sequence_start.sequence_start;
      case FYET_ALIAS:
        return event.alias.anchor;
      case FYET_DOCUMENT_START:
        return event.document_start.document_start;
      default:
        return nullptr;
    }
  }

  /// Where the event's token begins, its opening quote included. An absent value stands where the last thing ended.
  std::size_t offset_of(fy_event const& event) {
    fy_token* const token = token_of(event);
    fy_mark const* const mark = token != nullptr ? fy_token_start_mark(token) : nullptr;
    if (mark == nullptr) return last_;
    std::size_t at = std::min<std::size_t>(mark->input_pos, text_.size());
    if (event.type == FYET_SCALAR && at > 0) {
      fy_scalar_style const style = fy_token_scalar_style(token);
      if (style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED) --at;
    }
    last_ = at;
    return at;
  }

  void add(Diagnostic fault) {
    if (faults_.size() < kMaxFaults) faults_.push_back(std::move(fault));
  }

  /// False ends the run: what follows could not be understood.
  bool take(fy_event const& event) {
    std::size_t const at = offset_of(event);
    switch (event.type) {
      case FYET_DOCUMENT_START:
        if (documents_++ == 0) return true;
        add(fault_at(at, "Y004", "a second document in one file", "keep one document a file; no second `---`"));
        return false;
      case FYET_ALIAS:
        add(fault_at(at > 0 && text_[at - 1] == '*' ? at - 1 : at, "Y003", "an alias", "write the value out"));
        return false;
      case FYET_MAPPING_START:
        return plain(event.mapping_start.anchor, event.mapping_start.tag) && open(Node::Type::map, at);
      case FYET_SEQUENCE_START:
        return plain(event.sequence_start.anchor, event.sequence_start.tag) && open(Node::Type::list, at);
      case FYET_MAPPING_END:
      case FYET_SEQUENCE_END: {
        Node done = std::move(stack_.back().node);
        stack_.pop_back();
        return place(std::move(done), at);
      }
      case FYET_SCALAR:
        return plain(event.scalar.anchor, event.scalar.tag) && scalar(event, at);
      default:
        return true;
    }
  }

  bool plain(fy_token* anchor, fy_token* tag) {
    fy_token* const extra = anchor != nullptr ? anchor : tag;
    if (extra == nullptr) return true;
    fy_mark const* const mark = fy_token_start_mark(extra);
    std::size_t at = mark != nullptr ? std::min<std::size_t>(mark->input_pos, text_.size()) : last_;
    if (anchor != nullptr && at > 0 && text_[at - 1] == '&') --at;
    add(fault_at(at, "Y003", anchor != nullptr ? "an anchor" : "a tag",
                 anchor != nullptr ? "write the value out where it is wanted" : "quote a text, write a number bare"));
    return false;
  }

  bool open(Node::Type type, std::size_t at) {
    if (!stack_.empty() && stack_.back().node.is_map() && !stack_.back().key_waits) {
      add(fault_at(at, "Y001", "a list or map as a key", "keys are words; `${name}` in a text needs double quotes"));
      return false;
    }
    if (stack_.size() == kMaxDepth) {
      add(fault_at(at, "Y005", "more than 64 levels of lists and maps"));
      return false;
    }
    Open level;
    level.node.type = type;
    level.node.mark = places_.mark(at);
    level.at = at;
    stack_.push_back(std::move(level));
    return true;
  }

  bool scalar(fy_event const& event, std::size_t at) {
    std::size_t length = 0;
    fy_token* const token = event.scalar.value;
    char const* const bytes = token != nullptr ? fy_token_get_text(token, &length) : nullptr;
    std::string value(bytes != nullptr ? bytes : "", bytes != nullptr ? length : 0);
    if (!stack_.empty() && stack_.back().node.is_map() && !stack_.back().key_waits) return key(std::move(value), at);
    Node node;
    node.mark = places_.mark(at);
    node.quoted = token != nullptr && fy_token_scalar_style(token) != FYSS_PLAIN;
    bool const absent =
        token == nullptr ||
        (!node.quoted && (value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL"));
    if (!absent) {
      node.type = Node::Type::scalar;
      node.scalar = std::move(value);
    }
    return place(std::move(node), at);
  }

  bool key(std::string name, std::size_t at) {
    Open& level = stack_.back();
    Mark mark = places_.mark(at);
    auto const [seen, fresh] = level.lines.emplace(name, mark.line);
    if (!fresh && faults_.size() < kMaxFaults)
      add(fault_at(at, "Y002", "duplicate key `" + name + "`", "first on line " + std::to_string(seen->second)));
    level.node.keys.push_back(std::move(mark));
    level.node.members.push_back({std::move(name), Node{}});
    level.key_waits = true;
    return true;
  }

  bool place(Node node, std::size_t at) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return true;
    }
    Open& parent = stack_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key_waits) {
      parent.node.members.back().second = std::move(node);
      parent.key_waits = false;
    } else {
      add(fault_at(at, "Y001", "a list or map as a key"));
      return false;
    }
    return true;
  }

  /// libfyaml's own words at its own place, but for two that it puts far from the culprit: an open bracket is shown
  /// where it opens, a tab where it stands.
  void add_parser_fault(fy_diag* diag) {
    void* step = nullptr;
    fy_diag_error const* const error = fy_diag_errors_iterate(diag, &step);
    if (error == nullptr) {
      add(fault_at(last_, "Y001", "no YAML"));
      return;
    }
    std::string const words = error->msg != nullptr ? error->msg : "no YAML";
    if (words.find("without a closing") != std::string::npos || words.find("flow ") != std::string::npos)
      if (auto const open = open_bracket()) {
        bool const brace = text_[*open] == '{';
        add(fault_at(*open, "Y001",
                     brace ? "this `{` is not closed, or a comma is missing behind it"
                           : "this `[` is not closed, or a comma is missing behind it",
                     brace ? "close it with `}`" : "close it with `]`"));
        return;
      }
    auto const line = static_cast<std::uint32_t>(std::max(1, error->line));
    std::size_t begin = 0;
    for (std::uint32_t at = 1; at < line && begin < text_.size(); ++at) {
      std::size_t const end = text_.find('\n', begin);
      begin = end == std::string_view::npos ? text_.size() : end + 1;
    }
    for (std::size_t from = begin, lines = 0; lines < 2 && from < text_.size(); ++lines) {
      std::size_t const word = std::min(text_.find_first_not_of(" \t", from), text_.size());
      std::size_t const tab = text_.substr(from, word - from).find('\t');
      if (tab != std::string_view::npos) {
        add(fault_at(from + tab, "Y001", "a tab in the indentation", "use blanks"));
        return;
      }
      std::size_t const end = text_.find('\n', from);
      from = end == std::string_view::npos ? text_.size() : end + 1;
    }
    Diagnostic out = fault_at(begin, "Y001", words);
    out.mark.column = static_cast<std::uint32_t>(std::max(1, error->column));
    out.hint = hint_for(words);
    if (out.excerpt.find("\xe2\x80\x9c") != std::string::npos && !out.hint.empty())
      out.hint = "the curly quotes of print are none here: put straight ones, \"…\"";
    add(std::move(out));
  }

  /// What to do about the parser's words; "" where they say it.
  static std::string hint_for(std::string_view words) {
    constexpr std::pair<std::string_view, std::string_view> kHints[] = {
        {"nested block mapping", "put a text with `: ` in double quotes"},
        {"after mapping", "put a text that begins with `{` in double quotes"},
        {"mismatched flow", "a `[` or `{` before it is not closed"},
        {"plain scalar cannot start", "put it in double quotes"},
        {"double-quoted scalar", "a text in quotes ends on its line: is the closing `\"` missing?"},
        {"single-quoted scalar", "a text in quotes ends on its line: is the closing `'` missing?"},
        {"did not find expected key",
         "the keys of one rule stand in one column, and the items of a list at least as far right as its name"},
        {"invalid indentation", "the keys of one rule stand in one column"}};
    for (auto const& [part, hint] : kHints)
      if (words.find(part) != std::string_view::npos) return std::string(hint);
    return {};
  }

  /// The bracket of the innermost list or map in brackets that is open.
  std::optional<std::size_t> open_bracket() const {
    for (std::size_t i = stack_.size(); i-- > 0;)
      if (stack_[i].at < text_.size() && (text_[stack_[i].at] == '{' || text_[stack_[i].at] == '['))
        return stack_[i].at;
    return std::nullopt;
  }

  std::string_view text_;
  Places places_;
  std::vector<Open> stack_;
  std::vector<Diagnostic> faults_;
  Node root_;
  std::size_t last_ = 0;
  unsigned documents_ = 0;
};

}  // namespace

Result<Node> parse_yaml(std::string_view text, std::string_view file) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  if (text.size() > kMaxBytes) {
    Diagnostic out;
    out.mark = {std::string(file), 1, 1};
    out.code = "Y005";
    out.text = "more than 2 MiB of YAML";
    return out;
  }
  Builder builder(text, file);
  if (auto const at = first_bad_byte(text)) {
    bool const control = static_cast<unsigned char>(text[*at]) < 0x80;
    return control ? builder.fault_at(*at, "Y006", "a control character",
                                      "it cannot be seen: delete it and write its place anew")
                   : builder.fault_at(*at, "Y006", "a byte that is no UTF-8 text", "save the file as UTF-8");
  }
  return builder.run();
}

std::string excerpt_of(std::string_view text, std::uint32_t line) {
  std::size_t begin = 0;
  for (std::uint32_t at = 1; at < line; ++at) {
    std::size_t const end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  std::string out(text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin));
  if (!out.empty() && out.back() == '\r') out.pop_back();
  if (out.size() > kMaxExcerpt) return {};
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return out;
}

}  // namespace stet
