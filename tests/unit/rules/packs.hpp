// The built-in packs, read from the source tree as a desk's own packs would be.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/yaml.hpp"
#include "rules/engine.hpp"

namespace stet {

inline Node read_yaml_file(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  auto node = parse_yaml(text.str(), path.filename().string());
  if (node) return *node;
  for (Diagnostic const& fault : node.faults()) ADD_FAILURE() << to_string(fault);
  return {};
}

inline Pack read_pack(std::string const& name) {
  std::filesystem::path const folder = std::filesystem::path(STET_SOURCE_DIR) / "rules" / name;
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().filename() != "pack.yml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Node> files;
  for (auto const& path : paths) files.push_back(read_yaml_file(path));
  auto pack = load_pack(read_yaml_file(folder / "pack.yml"), files);
  if (pack) {
    for (Rule& rule : pack->rules) rule.on = true;
    return *pack;
  }
  for (Diagnostic const& fault : pack.faults()) ADD_FAILURE() << to_string(fault);
  return {};
}

inline Engine built_in_engine() {
  auto engine = Engine::build({read_pack("core"), read_pack("sums"), read_pack("units"), read_pack("dates")});
  if (!engine)
    for (Diagnostic const& fault : engine.faults()) ADD_FAILURE() << to_string(fault);
  return std::move(*engine);
}

/// "F1 error core/conflict 0,1: message", one line a finding.
inline std::string dump_findings(Dossier const& dossier) {
  std::string out;
  for (Finding const& finding : dossier.findings) {
    out += finding.id + " " + std::string(name_of(finding.severity)) + " " + finding.rule;
    for (std::size_t i = 0; i < finding.figures.size(); ++i)
      out += (i ? "," : " ") + std::to_string(finding.figures[i]);
    for (Span span : finding.locations) out += " [" + std::string(dossier.text_of(span)) + "]";
    out += ": " + finding.message + "\n";
  }
  return out;
}

}  // namespace stet
