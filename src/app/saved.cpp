#include "app/saved.hpp"

#include <algorithm>

#include "app/files.hpp"
#include "app/saved_parts.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostBytes = 64u << 20;

bool expect_result(JsonFields& fields, Node const& root) {
  static constexpr char const* kHint = "save one with `stet check DRAFT --sources PATH -o result.json`";
  if (!root.is_map()) {
    fields.fail(root, "is no result of stet: it holds no JSON object", kHint);
  } else if (Node const* const version = root.find("stet"); version == nullptr || root.find("figures") == nullptr) {
    fields.fail(root, "is no result of stet: `stet` or `figures` is missing", kHint);
  } else if (as_number(*version) != 1.0) {
    fields.fail(*version, "`stet` must be 1, the version of this format");
  }
  return !fields.failed();
}

/// Where the last code point of a text begins.
Offset last_character(std::string_view text) {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
  return static_cast<Offset>(at);
}

void expect_draft(SavedReader& reader, Node const& root) {
  std::string const id = reader.fields.text_or_null(root, "draft");
  Dossier const& dossier = reader.report.dossier;
  DocumentId const draft = dossier.draft();
  if ((draft == kNone ? std::string() : dossier.documents[draft].id) != id)
    if (Node const* const node = root.find("draft"))
      reader.fields.fail(*node, "`" + id + "` is not the draft among the documents");
}

}  // namespace

DocumentId SavedReader::document(Node const& object, std::string_view key) {
  std::string const id = fields.text(object, key);
  auto const found = documents.find(id);
  if (found != documents.end()) return found->second;
  if (Node const* const node = object.find(key)) fields.fail(*node, "there is no document `" + id + "`");
  return kNone;
}

std::optional<FigureId> SavedReader::figure(Node const& node) {
  std::string_view const name = node.scalar;
  std::uint64_t number = 0;
  bool good = node.quoted && name.size() > 1 && name.size() < 11 && name[0] == 'f' && name[1] != '0';
  for (std::size_t i = 1; good && i < name.size(); ++i) {
    good = name[i] >= '0' && name[i] <= '9';
    number = number * 10 + static_cast<std::uint64_t>(name[i] - '0');
  }
  if (good && number <= report.dossier.figures.size()) return static_cast<FigureId>(number - 1);
  fields.fail(node, "`" + node.scalar + "` is no figure of this result");
  return std::nullopt;
}

std::vector<FigureId> SavedReader::figures(Node const& object, std::string_view key) {
  std::vector<FigureId> out;
  for (Node const& item : fields.list(object, key))
    if (auto const id = figure(item)) out.push_back(*id);
  return out;
}

std::optional<Day> SavedReader::day(Node const& object, std::string_view key) {
  std::string const text = fields.text_or_null(object, key);
  if (text.empty()) return std::nullopt;
  auto const out = parse_iso_day(text);
  if (!out || text.size() != 10)
    fields.fail(*object.find(key), "`" + std::string(key) + "` is no day of the form YYYY-MM-DD");
  return out;
}

Span SavedReader::stretch(Node const& object) {
  Span const span{document(object, "doc"), fields.number(object, "begin"), fields.number(object, "end")};
  KnownPlace place{span.begin, {fields.number(object, "line"), fields.number(object, "column")}, ""};
  place.name = fields.optional_text(object, "place");
  Node const* const text = object.find("text");
  fields.text(object, "text");
  if (fields.failed() || text == nullptr) return {0, 0, 0};
  quotes.push_back({span, text->scalar, text});
  auto& known = report.dossier.documents[span.doc].known;
  known.push_back(place);
  if (fields.has(object, "end_line") && span.begin < span.end) {
    place.at = span.begin + last_character(text->scalar);
    place.position = {fields.number(object, "end_line"), fields.number(object, "end_column") - 1};
    if (place.at > span.begin) known.push_back(std::move(place));
  }
  return span;
}

std::optional<Offset> SavedReader::sentence(Node const& object, DocumentId doc, Zone zone) {
  Node const* const node = object.find("sentence");
  if (node == nullptr || node->is_null() || !fields.expect_object(*node, "sentence")) return std::nullopt;
  Span const span{doc, fields.number(*node, "begin"), fields.number(*node, "end")};
  Node const* const text = node->find("text");
  fields.text(*node, "text");
  if (fields.failed() || text == nullptr) return std::nullopt;
  quotes.push_back({span, text->scalar, text});
  sentences[doc].push_back({span.begin, span.end, 0, 0, 0, zone});
  return span.begin;
}

Result<Report> parse_saved(std::string_view text, std::string const& file) {
  auto const root = parse_json(text, file);
  if (!root) return root.faults();
  JsonFields fields(text, file);
  SavedReader reader(fields);
  if (expect_result(fields, *root)) read_documents(reader, *root);
  if (!fields.failed()) {
    reader.report.dossier.id = fields.optional_text(*root, "dossier");
    reader.report.dossier.as_of = reader.day(*root, "as_of");
    expect_draft(reader, *root);
    read_figures(reader, *root);
  }
  if (!fields.failed()) read_findings(reader, *root);
  if (!fields.failed()) read_run(reader, *root);
  if (!fields.failed()) lay_out_texts(reader);
  if (fields.failed()) return fields.take_faults();
  return std::move(reader.report);
}

Result<Report> load_saved(std::string const& file) {
  if (file == "-") {
    auto const text = read_stdin(kMostBytes);
    if (text) return parse_saved(*text, "stdin");
    return Diagnostic{Diagnostic::Severity::error, {"stdin", 0, 0}, "", "cannot be read, or is over 64 MB", "", ""};
  }
  auto const text = read_text(file, kMostBytes);
  if (!text) return text.faults();
  return parse_saved(*text, file);
}

}  // namespace stet
