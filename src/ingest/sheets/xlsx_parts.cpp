#include "ingest/sheets/xlsx_parts.hpp"

#include <charconv>
#include <pugixml.hpp>

#include "ingest/utf8.hpp"
#include "ingest/xml.hpp"

namespace stet {
namespace {

std::string folder_of(std::string_view path) {
  std::size_t const slash = path.rfind('/');
  return slash == path.npos ? std::string() : std::string(path.substr(0, slash + 1));
}

/// Targets are relative to the folder of the part that names them, or begin with a slash.
std::string resolve_target(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base(folder);
  while (target.starts_with("../") || target.starts_with("./")) {
    bool const up = target.starts_with("../");
    target.remove_prefix(up ? 3 : 2);
    if (up && !base.empty()) base = folder_of(std::string_view(base).substr(0, base.size() - 1));
  }
  return base + std::string(target);
}

/// The relationships of the part at `path`.
XlsxTargets read_targets(Package& package, std::string_view path, LoadLimits const& limits) {
  XlsxTargets out;
  std::string const folder = folder_of(path);
  auto const part = package.parts.find(folder + "_rels/" + std::string(path.substr(folder.size())) + ".rels");
  if (part == package.parts.end()) return out;
  pugi::xml_document document;
  if (!XmlLoader(limits).load(part->second, document, XmlText::alone).empty()) return out;
  for (pugi::xml_node const node : document.document_element().children()) {
    if (attribute_of(node, "TargetMode") == "External") continue;
    std::string_view const type = attribute_of(node, "Type");
    std::size_t const slash = type.rfind('/');
    std::string const kind(slash == type.npos ? type : type.substr(slash + 1));
    out.try_emplace(std::string(attribute_of(node, "Id")),
                    XlsxTarget{kind, resolve_target(folder, attribute_of(node, "Target"))});
  }
  return out;
}

std::string workbook_path(Package& package, LoadLimits const& limits) {
  for (auto const& [id, target] : read_targets(package, "", limits))
    if (target.kind == "officeDocument") return target.path;
  return "xl/workbook.xml";
}

std::size_t number_in(std::string_view text, std::size_t otherwise) {
  std::size_t out = otherwise;
  return std::from_chars(text.data(), text.data() + text.size(), out).ec == std::errc() ? out : otherwise;
}

/// _x000D_: a character by its UTF-16 number; _x005F_ is an underscore that would else begin one.
std::string decode_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::string_view const rest = text.substr(at, 7);
    unsigned value = 0;
    bool const escape = rest.size() == 7 && rest.starts_with("_x") && rest[6] == '_' &&
                        std::from_chars(rest.data() + 2, rest.data() + 6, value, 16).ptr == rest.data() + 6;
    if (escape)
      out += encode(value);
    else
      out += text[at];
    at += escape ? 7 : 1;
  }
  return out;
}

}  // namespace

XlsxWorkbook read_workbook(Package& package, LoadLimits const& limits) {
  XlsxWorkbook out;
  std::string const path = workbook_path(package, limits);
  auto const part = package.parts.find(path);
  if (part == package.parts.end()) {
    out.fault = "holds no workbook";
    return out;
  }
  pugi::xml_document document;
  out.fault = XmlLoader(limits).load(part->second, document, XmlText::alone);
  if (!out.fault.empty()) return out;
  out.targets = read_targets(package, path, limits);
  pugi::xml_node const root = document.document_element();
  out.from_1904 = is_on(child_of(root, "workbookPr"), "date1904");
  for (pugi::xml_node const node : child_of(root, "sheets").children()) {
    std::string_view const state = attribute_of(node, "state");
    XlsxSheet sheet{clean_text(attribute_of(node, "name")), "", state == "hidden" || state == "veryHidden"};
    // r:id, whatever the prefix; sheetId is another thing
    sheet.target = attribute_of(node, "id");
    out.sheets.push_back(std::move(sheet));
  }
  if (out.sheets.empty()) out.fault = "the workbook has no sheets";
  return out;
}

std::string XlsxStyles::read(std::string& part, LoadLimits const& limits) {
  pugi::xml_document document;
  std::string why = XmlLoader(limits).load(part, document, XmlText::alone);
  if (!why.empty()) return why;
  pugi::xml_node const root = document.document_element();
  std::map<std::size_t, std::string_view> codes;
  for (pugi::xml_node const node : child_of(root, "numFmts").children())
    codes.try_emplace(number_in(attribute_of(node, "numFmtId"), 0), attribute_of(node, "formatCode"));
  std::map<std::size_t, std::size_t> index;  // into formats_, by number
  for (pugi::xml_node const node : child_of(root, "cellXfs").children()) {
    std::size_t const id = number_in(attribute_of(node, "numFmtId"), 0);
    auto const [at, fresh] = index.try_emplace(id, formats_.size());
    if (fresh) {
      auto const code = codes.find(id);
      std::string_view const builtin = builtin_format(static_cast<unsigned>(std::min<std::size_t>(id, 9'999)));
      formats_.emplace_back(code != codes.end() ? clean_text(code->second) : std::string(builtin));
    }
    of_style_.push_back(at->second);
  }
  return {};
}

NumberFormat const* XlsxStyles::format(std::size_t style) const {
  if (style < of_style_.size()) return &formats_[of_style_[style]];
  return style == 0 ? &general_ : nullptr;
}

std::string xlsx_text(pugi::xml_node const& item) {
  std::string out;
  for (pugi::xml_node const child : item.children()) {
    std::string_view const name = local_name(child);
    if (name == "t") out += text_in(child);
    if (name == "r") out += text_in(child_of(child, "t"));
  }
  return clean_text(out.find("_x") == out.npos ? out : decode_escapes(out));
}

std::string read_shared_strings(std::string& part, LoadLimits const& limits, std::deque<std::string>& out) {
  pugi::xml_document document;
  std::string why = XmlLoader(limits).load(part, document, XmlText::alone);
  if (!why.empty()) return why;
  for (pugi::xml_node const item : document.document_element().children())
    if (local_name(item) == "si") out.push_back(xlsx_text(item));
  return {};
}

}  // namespace stet
