// The parts of a DOCX package that a reader needs, found as the package names them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ingest/containers/archive.hpp"

namespace stet {

class XmlLoader;

/// Where a part's relationships lead: by their id, and one of each type.
struct Relations {
  std::map<std::string, std::string, std::less<>> by_id;
  std::map<std::string, std::string, std::less<>> by_type;  // "styles", "footnotes", "officeDocument"

  /// The part of that type; `usual` where the package names none.
  std::string of_type(std::string_view type, std::string_view usual) const;
};

/// Reads the relationships of the part called `name` ("": of the package itself). What is damaged is as if absent.
Relations read_relations(Package const& package, std::string_view name, XmlLoader& xml);

/// Is the member one that the text may be in?
bool is_docx_text(std::string_view name);

}  // namespace stet
