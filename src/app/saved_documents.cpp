#include <algorithm>
#include <tuple>

#include "app/saved_parts.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostText = 1u << 28;   // of one document, whose quotes alone are known
constexpr std::size_t kMostTexts = 1u << 29;  // of all of them
constexpr unsigned kRoles = 3, kOrigins = 8, kZones = 9;

/// A stretch inside the text and behind what came before.
bool fits(SavedReader& reader, Node const& node, Offset from, Offset begin, Offset end, std::size_t size) {
  bool const good = from <= begin && begin <= end && end <= size;
  if (!good) reader.fields.fail(node, "lies outside the text, or before what it follows");
  return good;
}

void read_cells(SavedReader& reader, Node const& node, Block& block) {
  JsonFields& fields = reader.fields;
  Offset from = block.begin;
  for (Node const& item : fields.list(node, "cells")) {
    if (!fields.expect_object(item, "cells")) return;
    Cell cell;
    cell.begin = fields.number(item, "begin");
    cell.end = fields.number(item, "end");
    cell.header = fields.has(item, "header") && fields.truth(item, "header");
    cell.column = static_cast<std::uint16_t>(block.cells.size());
    if (!fits(reader, item, from, cell.begin, cell.end, block.end)) return;
    from = cell.end;
    block.cells.push_back(cell);
  }
}

void read_blocks(SavedReader& reader, Node const& node, Document& document) {
  JsonFields& fields = reader.fields;
  Offset from = 0;
  for (Node const& item : fields.list(node, "blocks")) {
    if (!fields.expect_object(item, "blocks")) return;
    Block block;
    block.begin = fields.number(item, "begin");
    block.end = fields.number(item, "end");
    block.zone = choice<Zone>(fields, item, "zone", kZones, name_of);
    if (fields.failed() || !fits(reader, item, from, block.begin, block.end, document.text.size())) return;
    from = block.end;
    if (fields.has(item, "table")) {
      block.table = fields.number(item, "table");
      block.row = fields.number(item, "row");
      read_cells(reader, item, block);
    }
    document.blocks.push_back(std::move(block));
  }
}

Document read_document(SavedReader& reader, Node const& node) {
  JsonFields& fields = reader.fields;
  Document out;
  out.id = fields.text(node, "id");
  out.path = fields.text_or_null(node, "path");
  out.role = choice<DocumentRole>(fields, node, "role", kRoles, name_of);
  out.title = fields.text_or_null(node, "title");
  out.publisher = fields.text_or_null(node, "publisher");
  out.published = reader.day(node, "published");
  out.published_from = choice<DateOrigin>(fields, node, "published_from", kOrigins, name_of);
  out.sha256 = fields.text_or_null(node, "sha256");
  std::string const read = fields.text(node, "read");
  out.whole = read == "whole";
  if (read != "whole" && read != "part" && read != "none" && node.find("read") != nullptr)
    fields.fail(*node.find("read"), "`" + read + "` is no `read`");
  out.url = fields.optional_text(node, "url");
  out.tier = fields.optional_text(node, "tier");
  out.published_text = fields.optional_text(node, "published_text");
  if (fields.has(node, "modified")) out.modified = reader.day(node, "modified");
  if (fields.has(node, "retrieved")) out.retrieved = reader.day(node, "retrieved");
  out.paragraphs = fields.has(node, "paragraphs") && fields.truth(node, "paragraphs");
  out.text = fields.optional_text(node, "text");
  if (fields.has(node, "blocks")) read_blocks(reader, node, out);
  // "part" says that there was some text, whether or not a figure quotes it
  if (read == "part" && out.text.empty()) out.text = " ";
  return out;
}

/// Without a text of its own the document gets one as long as its quotes reach, of blanks.
bool make_room(SavedReader& reader) {
  std::vector<Document>& documents = reader.report.dossier.documents;
  std::size_t all = 0;
  for (Quote const& quote : reader.quotes) {
    std::string& text = documents[quote.span.doc].text;
    bool const sized = quote.span.begin <= quote.span.end && quote.span.end - quote.span.begin == quote.text.size();
    bool const known = reader.has_text[quote.span.doc];
    if (!sized || (known ? quote.span.end > text.size() : quote.span.end > kMostText)) {
      reader.fields.fail(*quote.node, "`text` is not as long as `begin` and `end` say, or lies outside the text");
      return false;
    }
    if (known || text.size() >= quote.span.end) continue;
    all += quote.span.end - text.size();
    if (all > kMostTexts) {
      reader.fields.fail(*quote.node, "the texts are too long to be read");
      return false;
    }
    text.resize(quote.span.end, ' ');
  }
  return true;
}

void fill_in(SavedReader& reader) {
  std::vector<Document>& documents = reader.report.dossier.documents;
  for (Quote const& quote : reader.quotes)
    if (!reader.has_text[quote.span.doc])
      documents[quote.span.doc].text.replace(quote.span.begin, quote.text.size(), quote.text);
  for (Quote const& quote : reader.quotes)
    if (documents[quote.span.doc].cut(quote.span.begin, quote.span.end) != quote.text)
      reader.fields.fail(*quote.node, "`text` is not what stands at that place of the document");
}

/// Where the text is not whole, its sentences are all there is to show.
void blocks_from_sentences(Document& document) {
  Offset from = 0;
  for (Sentence const& sentence : document.sentences) {
    if (sentence.begin < from) continue;
    Block block;
    block.begin = sentence.begin;
    block.end = from = sentence.end;
    block.zone = sentence.zone == Zone::table ? Zone::body : sentence.zone;
    document.blocks.push_back(std::move(block));
  }
}

}  // namespace

void read_documents(SavedReader& reader, Node const& root) {
  JsonFields& fields = reader.fields;
  std::vector<Document>& documents = reader.report.dossier.documents;
  std::vector<std::uint32_t>& groups = reader.report.dossier.groups;
  for (Node const& node : fields.list(root, "documents")) {
    if (!fields.expect_object(node, "documents")) return;
    auto const doc = static_cast<DocumentId>(documents.size());
    documents.push_back(read_document(reader, node));
    reader.has_text.push_back(fields.has(node, "text"));
    groups.push_back(fields.has(node, "copy_of") ? reader.document(node, "copy_of") : doc);
    if (!reader.documents.try_emplace(documents.back().id, doc).second)
      fields.fail(node, "the document `" + documents.back().id + "` is there twice");
    if (documents.back().role == DocumentRole::draft && reader.report.dossier.draft() != doc)
      fields.fail(node, "there are two drafts");
  }
  reader.sentences.resize(documents.size());
}

void lay_out_texts(SavedReader& reader) {
  if (!make_room(reader)) return;
  fill_in(reader);
  for (DocumentId doc = 0; doc < reader.sentences.size(); ++doc) {
    Document& document = reader.report.dossier.documents[doc];
    document.sentences = std::move(reader.sentences[doc]);
    auto const order = [](Sentence const& a, Sentence const& b) {
      return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    };
    std::stable_sort(document.sentences.begin(), document.sentences.end(), order);
    auto const same = [](Sentence const& a, Sentence const& b) { return a.begin == b.begin && a.end == b.end; };
    document.sentences.erase(std::unique(document.sentences.begin(), document.sentences.end(), same),
                             document.sentences.end());
    if (document.blocks.empty()) blocks_from_sentences(document);
    std::stable_sort(document.known.begin(), document.known.end(),
                     [](KnownPlace const& a, KnownPlace const& b) { return a.at < b.at; });
  }
  // A figure's `sentence` has held the sentence's begin until now.
  for (Figure& figure : reader.report.dossier.figures) {
    if (figure.sentence == kNone) continue;
    auto const& sentences = reader.report.dossier.documents[figure.span.doc].sentences;
    auto const at = std::lower_bound(sentences.begin(), sentences.end(), figure.sentence,
                                     [](Sentence const& s, Offset begin) { return s.begin < begin; });
    figure.sentence = static_cast<std::uint32_t>(at - sentences.begin());
  }
}

}  // namespace stet
