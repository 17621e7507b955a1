#include "dossiers/gold.hpp"

#include <rapidjson/document.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace stet::gold {
namespace {

using Json = rapidjson::Value;

Json const& member(Json const& json, char const* name) {
  if (!json.IsObject() || !json.HasMember(name)) throw std::runtime_error(std::string("gold.json lacks ") + name);
  return json[name];
}

std::string text(Json const& json, char const* name) {
  Json const& value = member(json, name);
  if (!value.IsString()) throw std::runtime_error(std::string(name) + " is no text");
  return value.GetString();
}

Quote quote(Json const& json, std::string file) {
  unsigned const nth = json.HasMember("nth") ? json["nth"].GetUint() : 1;
  return {std::move(file), text(json, "quote"), nth};
}

}  // namespace

Gold load_gold(std::string const& folder) {
  std::ifstream in(folder + "/gold.json");
  std::stringstream content;
  content << in.rdbuf();
  rapidjson::Document json;
  json.Parse(content.str().c_str());
  if (json.HasParseError()) throw std::runtime_error(folder + "/gold.json is no JSON");

  Gold out;
  out.folder = folder;
  out.draft = text(json, "draft");
  auto const as_of = parse_iso_day(text(json, "as_of"));
  if (!as_of) throw std::runtime_error("as_of is no day");
  out.as_of = *as_of;
  for (Json const& source : member(json, "sources").GetArray()) out.sources.push_back(text(source, "file"));
  for (Json const& figure : member(json, "figures").GetArray()) {
    GoldFigure& row = out.figures.emplace_back();
    row.quote = quote(figure, out.draft);
    row.verdict = text(figure, "verdict");
    if (Json const& value = member(figure, "value"); value.IsNumber()) row.value = value.GetDouble();
    for (Json const& e : member(figure, "evidence").GetArray()) row.evidence.push_back(quote(e, text(e, "file")));
  }
  for (Json const& fault : member(json, "internal").GetArray()) {
    GoldFault& row = out.faults.emplace_back();
    row.file = text(fault, "file");
    for (Json const& q : member(fault, "quotes").GetArray()) row.quotes.push_back({row.file, q.GetString(), 1});
  }
  for (Json const& row : member(json, "cross").GetArray()) {
    Json const &a = member(row, "a"), &b = member(row, "b");
    out.clashes.push_back({quote(a, text(a, "file")), quote(b, text(b, "file"))});
  }
  for (Json const& row : member(json, "not_figures").GetArray()) out.not_figures.push_back(quote(row, text(row, "file")));
  return out;
}

}  // namespace stet::gold
