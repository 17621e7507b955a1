#include "ingest/office/docx_package.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <vector>

#include "ingest/xml.hpp"

namespace stet {
namespace {

/// "word/" of "word/document.xml"; "" where it stands at the top.
std::string_view folder_of(std::string_view name) { return name.substr(0, name.rfind('/') + 1); }  // npos + 1 is 0

/// A target as a member's name: "../styles.xml" seen from "word/" is "styles.xml".
std::string member_name(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : std::string(folder);
  path += target;
  std::vector<std::string_view> steps;
  std::string_view rest = path;
  while (!rest.empty()) {
    std::size_t const end = std::min(rest.find('/'), rest.size());
    std::string_view const step = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
  }
  std::string out;
  for (std::string_view const step : steps) out.append(out.empty() ? "" : "/").append(step);
  return out;
}

}  // namespace

std::string Relations::of_type(std::string_view type, std::string_view usual) const {
  auto const found = by_type.find(type);
  return found == by_type.end() ? std::string(usual) : found->second;
}

Relations read_relations(Package const& package, std::string_view name, XmlLoader& xml) {
  Relations out;
  std::string_view const folder = folder_of(name);
  std::string const file = std::string(folder) + "_rels/" + std::string(name.substr(folder.size())) + ".rels";
  std::string bytes(package.part(file));
  pugi::xml_document tree;
  if (bytes.empty() || !xml.load(bytes, tree).empty()) return out;
  for (pugi::xml_node const relation : tree.document_element().children()) {
    if (attribute_of(relation, "TargetMode") == "External") continue;
    std::string target = member_name(folder, attribute_of(relation, "Target"));
    std::string_view type = attribute_of(relation, "Type");
    type.remove_prefix(type.rfind('/') + 1);
    out.by_type.try_emplace(std::string(type), target);
    out.by_id.try_emplace(std::string(attribute_of(relation, "Id")), std::move(target));
  }
  return out;
}

bool is_docx_text(std::string_view name) {
  if (name.ends_with(".rels")) return name.find("_rels/") != name.npos;
  if (!name.ends_with(".xml")) return false;
  for (std::string_view const other :
       {"theme/", "customXml/", "charts/", "diagrams/", "embeddings/", "glossary/", "fontTable", "numbering", "media/"})
    if (name.find(other) != name.npos) return false;
  return true;
}

}  // namespace stet
