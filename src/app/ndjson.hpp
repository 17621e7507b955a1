// The two filters: one document a line in, figures or judged dossiers out, in bounded memory.
//
//   {"id": "a", "text": "The quake killed 40.", "role": "draft"}
//   {"id": "b", "text": "The quake killed 43.", "date": "2023-02-17", "source": "The Wire"}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/pipeline.hpp"
#include "core/document.hpp"

namespace stet {

struct NdjsonDocument {
  std::optional<std::string> dossier;
  bool has_role = false;
  Document document;  // text as given; blocks by line; role peer unless has_role
};

/// One line without its newline; nothing where it is no such object, with the reason in `why`.
std::optional<NdjsonDocument> parse_ndjson_document(std::string_view line, std::string& why);

/// Cuts `text` into blocks, one a line: byte offsets stay those of the text as given. A short first line without a
/// final stop and with more below it is a heading and the title.
void lay_out_plain_text(Document& document);

/// Reads documents from stdin, writes figures to stdout as they come. The exit code: 0, or 3 where a line was no
/// document.
int extract_ndjson(Tools const& tools, Run const& run);

/// Reads documents from stdin and writes a judged result for each dossier, in order. The exit code of the worst
/// dossier; 3 also where a line was no document.
int check_ndjson(Tools const& tools, Run const& run, FailOn fail_on);

}  // namespace stet
