#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "app/ndjson.hpp"

namespace stet {
namespace {

constexpr unsigned kDepth = 32;        // of values that no field of ours has
constexpr std::size_t kHeading = 120;  // bytes of a line that may be a heading

/// Takes the top level's strings as they come; all else is stepped over. No tree is built, so that a hostile line costs
/// no more than its length.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  std::optional<std::string> dossier, id, text, date, source, role;
  std::string why;

  bool StartObject() { return open(true); }
  bool StartArray() { return open(false); }
  bool EndObject(rapidjson::SizeType) { return --depth_, true; }
  bool EndArray(rapidjson::SizeType) { return --depth_, true; }
  bool Key(char const* at, rapidjson::SizeType length, bool) {
    if (depth_ == 1) key_.assign(at, length);
    return true;
  }
  bool String(char const* at, rapidjson::SizeType length, bool) {
    if (!top("the line")) return false;
    if (depth_ == 1)
      if (auto* const field = field_of(key_)) field->emplace(at, length);
    return true;
  }
  bool Null() { return top("the line"); }
  bool Default() {
    if (!top("the line")) return false;
    return depth_ != 1 || field_of(key_) == nullptr || fail("`" + key_ + "` is no text");
  }

 private:
  bool fail(std::string reason) {
    why = std::move(reason);
    return false;
  }
  bool top(std::string_view what) { return depth_ > 0 || fail(std::string(what) + " is no JSON object"); }
  bool open(bool object) {
    if (depth_ == 0 && !object) return fail("the line is no JSON object");
    if (depth_ == 1 && field_of(key_) != nullptr) return fail("`" + key_ + "` is no text");
    return ++depth_ <= kDepth || fail("values are nested too deep");
  }
  std::optional<std::string>* field_of(std::string_view key) {
    if (key == "dossier") return &dossier;
    if (key == "id") return &id;
    if (key == "text") return &text;
    if (key == "date") return &date;
    if (key == "source") return &source;
    if (key == "role") return &role;
    return nullptr;
  }

  unsigned depth_ = 0;
  std::string key_;
};

bool may_be_heading(std::string_view line) {
  static constexpr std::string_view kStops = ".!?:;,";
  return line.size() <= kHeading && kStops.find(line.back()) == std::string_view::npos;
}

std::string_view trimmed(std::string_view line) {
  static constexpr std::string_view kSpace = " \t\r\f\v";
  auto const first = line.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

void lay_out_plain_text(Document& document) {
  std::string_view const text = document.text;
  document.lines = {0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && i + 1 < text.size()) document.lines.push_back(i + 1);
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u) document.wide.push_back(i);
  }
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    std::string_view const line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) {
      Block block;
      block.begin = static_cast<Offset>(line.data() - text.data());
      block.end = static_cast<Offset>(block.begin + line.size());
      document.blocks.push_back(block);
    }
    begin = end + 1;
  }
  if (document.blocks.size() < 2) return;
  Block& first = document.blocks.front();
  std::string_view const line = document.cut(first.begin, first.end);
  if (!may_be_heading(line)) return;
  first.zone = Zone::heading;
  first.level = 1;
  document.title = line;
}

std::optional<NdjsonDocument> parse_ndjson_document(std::string_view line, std::string& why) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  Handler handler;
  rapidjson::Reader reader;
  rapidjson::MemoryStream stream(line.data(), line.size());
  auto const parsed = reader.Parse<kFlags>(stream, handler);
  if (!parsed) {
    why = !handler.why.empty() ? handler.why
                               : "no JSON at byte " + std::to_string(parsed.Offset()) + ": " +
                                     rapidjson::GetParseError_En(parsed.Code());
    return std::nullopt;
  }
  NdjsonDocument out;
  Document& document = out.document;
  if (!handler.id || !handler.text) {
    why = handler.id ? "`text` is missing" : "`id` is missing";
    return std::nullopt;
  }
  if (handler.date) {
    document.published = parse_iso_day(*handler.date);
    if (!document.published) {
      why = "`date` is no day of the form YYYY-MM-DD";
      return std::nullopt;
    }
    document.published_from = DateOrigin::given;
    document.published_text = *handler.date;
  }
  document.role = DocumentRole::peer;
  if (handler.role) {
    out.has_role = true;
    if (*handler.role == "draft")
      document.role = DocumentRole::draft;
    else if (*handler.role == "source")
      document.role = DocumentRole::source;
    else {
      why = "`role` is neither `draft` nor `source`";
      return std::nullopt;
    }
  }
  out.dossier = std::move(handler.dossier);
  document.id = std::move(*handler.id);
  document.text = std::move(*handler.text);
  if (handler.source) document.publisher = std::move(*handler.source);
  lay_out_plain_text(document);
  return out;
}

}  // namespace stet
