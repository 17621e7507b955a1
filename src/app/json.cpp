#include "app/json.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "app/files.hpp"

namespace stet {
namespace {

constexpr unsigned kDepth = 64;
constexpr std::size_t kMostValues = 2'000'000;
constexpr std::size_t kMostMembers = 1000;  // of one object: each key is looked for among those before it
constexpr std::size_t kMostFaults = 20;

/// Turns ascending offsets into lines and columns.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}

  Mark at(std::size_t offset) {
    for (; at_ < std::min(offset, text_.size()); ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80) {
        ++column_;
      }
    }
    return {"", line_, column_};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
};

/// Builds the tree as the reader's events come.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  Builder(std::string_view text, rapidjson::MemoryStream& stream) : text_(text), stream_(stream), places_(text) {}

  Node root;
  std::string why;
  Mark mark;  // of the last value or key that began

  bool Null() { return add(Node::Type::null, "", false); }
  bool Bool(bool value) { return add(Node::Type::scalar, value ? "true" : "false", false); }
  bool RawNumber(char const* at, rapidjson::SizeType length, bool) {
    return add(Node::Type::scalar, {at, length}, false);
  }
  bool String(char const* at, rapidjson::SizeType length, bool) { return add(Node::Type::scalar, {at, length}, true); }
  bool StartObject() { return open(Node::Type::map); }
  bool StartArray() { return open(Node::Type::list); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }
  bool Key(char const* at, rapidjson::SizeType length, bool) {
    begin_token();
    std::string_view const key(at, length);
    if (open_.back()->members.size() >= kMostMembers) return fail("has more members than any of our objects");
    if (open_.back()->find(key) != nullptr) return fail("`" + std::string(key) + "` stands twice in one object");
    open_.back()->members.push_back({std::string(key), {}});
    open_.back()->keys.push_back(mark);
    return true;
  }

 private:
  bool fail(std::string reason) {
    why = std::move(reason);
    return false;
  }

  /// A token begins behind the one before and whatever parts them.
  void begin_token() {
    std::size_t at = end_;
    while (at < text_.size() && std::string_view(" \t\r\n,:]}").find(text_[at]) != std::string_view::npos) ++at;
    mark = places_.at(at);
    end_ = std::max(stream_.Tell(), at);
  }

  Node* add_node(Node::Type type) {
    begin_token();
    if (++values_ > kMostValues) {
      fail("holds more values than can be read");
      return nullptr;
    }
    Node* node = &root;
    if (!open_.empty()) {
      Node& parent = *open_.back();
      node = parent.is_map() ? &parent.members.back().second : &parent.items.emplace_back();
    }
    node->type = type;
    node->mark = mark;
    return node;
  }
  bool add(Node::Type type, std::string_view scalar, bool quoted) {
    Node* const node = add_node(type);
    if (node == nullptr) return false;
    node->scalar = scalar;
    node->quoted = quoted;
    return true;
  }
  bool open(Node::Type type) {
    Node* const node = add_node(type);
    if (node == nullptr) return false;
    if (open_.size() >= kDepth) return fail("is nested too deep");
    ++end_;  // the reader has not taken the bracket yet
    open_.push_back(node);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  rapidjson::MemoryStream& stream_;
  Places places_;
  std::vector<Node*> open_;
  std::size_t end_ = 0;
  std::size_t values_ = 0;
};

Node const kNothing;

}  // namespace

Result<Node> parse_json(std::string_view text, std::string const& file) {
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  rapidjson::MemoryStream stream(text.data(), text.size());
  Builder builder(text, stream);
  rapidjson::Reader reader;
  auto const parsed = reader.Parse<kFlags>(stream, builder);
  if (parsed) return std::move(builder.root);
  bool const ours = !builder.why.empty();
  Mark mark = ours ? builder.mark : Places(text).at(parsed.Offset());
  mark.file = file;
  std::string why = ours ? builder.why : std::string("no JSON: ") + rapidjson::GetParseError_En(parsed.Code());
  if (why.ends_with('.')) why.pop_back();
  return Diagnostic{Diagnostic::Severity::error, mark, "", std::move(why), "", line_of(text, mark.line)};
}

void JsonFields::fail(Node const& node, std::string text, std::string hint) {
  if (faults_.size() >= kMostFaults) return;
  Mark mark = node.mark;
  mark.file = file_;
  // An excerpt of a result on one line would be a screenful.
  std::string excerpt = mark.column > 120 ? std::string() : line_of(text_, mark.line);
  faults_.push_back({Diagnostic::Severity::error, mark, "", std::move(text), std::move(hint), std::move(excerpt)});
}

Node const* JsonFields::member(Node const& object, std::string_view key) {
  Node const* const found = object.find(key);
  if (found == nullptr) fail(object, "`" + std::string(key) + "` is missing");
  return found;
}

std::string JsonFields::text(Node const& object, std::string_view key) {
  Node const* const node = member(object, key);
  if (node == nullptr || (node->is_scalar() && node->quoted)) return node ? node->scalar : std::string();
  fail(*node, "`" + std::string(key) + "` must be text");
  return {};
}

std::string JsonFields::text_or_null(Node const& object, std::string_view key) {
  Node const* const node = object.find(key);
  return node != nullptr && node->is_null() ? std::string() : text(object, key);
}

std::string JsonFields::optional_text(Node const& object, std::string_view key) {
  return has(object, key) ? text_or_null(object, key) : std::string();
}

std::uint32_t JsonFields::number(Node const& object, std::string_view key) {
  Node const* const node = member(object, key);
  if (node == nullptr) return 0;
  auto const value = as_number(*node);
  bool const whole = value && *value >= 0 && *value < 4294967295.0 && *value == static_cast<std::uint32_t>(*value);
  if (whole) return static_cast<std::uint32_t>(*value);
  fail(*node, "`" + std::string(key) + "` must be a whole number");
  return 0;
}

std::optional<double> JsonFields::decimal_or_null(Node const& object, std::string_view key) {
  Node const* const node = member(object, key);
  if (node == nullptr || node->is_null()) return std::nullopt;
  auto const value = as_number(*node);
  if (!value) fail(*node, "`" + std::string(key) + "` must be a number");
  return value;
}

bool JsonFields::truth(Node const& object, std::string_view key) {
  Node const* const node = member(object, key);
  if (node == nullptr) return false;
  auto const value = as_bool(*node);
  if (!value) fail(*node, "`" + std::string(key) + "` must be true or false");
  return value.value_or(false);
}

std::vector<std::string> JsonFields::texts(Node const& object, std::string_view key) {
  std::vector<std::string> out;
  for (Node const& item : list(object, key)) {
    if (!item.is_scalar() || !item.quoted) fail(item, "`" + std::string(key) + "` must be a list of texts");
    out.push_back(item.scalar);
  }
  return out;
}

std::vector<Node> const& JsonFields::list(Node const& object, std::string_view key) {
  Node const* const node = member(object, key);
  if (node == nullptr || node->is_list()) return node ? node->items : kNothing.items;
  fail(*node, "`" + std::string(key) + "` must be a list");
  return kNothing.items;
}

Node const& JsonFields::object(Node const& object, std::string_view key) {
  Node const* const node = member(object, key);
  return node != nullptr && expect_object(*node, key) ? *node : kNothing;
}

bool JsonFields::expect_object(Node const& node, std::string_view what) {
  if (node.is_map()) return true;
  fail(node, "`" + std::string(what) + "` must be an object");
  return false;
}

}  // namespace stet
