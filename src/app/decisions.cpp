#include "app/decisions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "app/files.hpp"
#include "app/json.hpp"
#include "core/date.hpp"

namespace stet {
namespace {

constexpr std::string_view kVersion = "1";
constexpr std::array<std::string_view, 3> kTopKeys{"stet_decisions", "draft", "decisions"};
constexpr std::array<std::string_view, 7> kKeys{"fingerprint", "state", "initials", "note", "date", "rule", "quote"};
constexpr std::array<std::string_view, 3> kParts{"claim", "value", "evidence"};

void expect_keys(JsonFields& fields, Node const& object, std::span<std::string_view const> known) {
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    std::string const& key = object.members[i].first;
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    Node place;
    place.mark = object.keys[i];
    fields.fail(place, "unknown key `" + key + "`");
  }
}

Decision read_decision(JsonFields& fields, Node const& node) {
  Decision out;
  if (!fields.expect_object(node, "decisions")) return out;
  expect_keys(fields, node, kKeys);
  Node const& fingerprint = fields.object(node, "fingerprint");
  if (fingerprint.is_map()) {
    expect_keys(fields, fingerprint, kParts);
    out.fingerprint = {fields.text(fingerprint, "claim"), fields.text(fingerprint, "value"),
                       fields.text(fingerprint, "evidence")};
  }
  std::string const state = fields.text(node, "state");
  if (auto const known = decision_state_named(state); known && *known != DecisionState::filtered) {
    out.state = *known;
  } else if (Node const* const at = node.find("state"); at != nullptr && at->quoted) {
    fields.fail(*at, "`" + state + "` is no state", "states: open, verified, wrong, query, uncheckable");
  }
  out.initials = fields.optional_text(node, "initials");
  out.note = fields.optional_text(node, "note");
  out.date = fields.optional_text(node, "date");
  out.rule = fields.optional_text(node, "rule");
  out.quote = fields.optional_text(node, "quote");
  if (!out.date.empty() && !parse_iso_day(out.date))
    fields.fail(*node.find("date"), "`date` is no day of the form YYYY-MM-DD");
  return out;
}

void expect_version(JsonFields& fields, Node const& root) {
  Node const* const version = root.find("stet_decisions");
  if (version == nullptr)
    fields.fail(root, "is no decisions file: `stet_decisions` is missing");
  else if (!version->is_scalar() || version->quoted || version->scalar != kVersion)
    fields.fail(*version, "`stet_decisions` must be 1, the version of this format");
}

}  // namespace

Result<std::vector<Decision>> parse_decisions(std::string_view text, std::string const& file) {
  auto const root = parse_json(text, file);
  if (!root) return root.faults();
  JsonFields fields(text, file);
  std::vector<Decision> out;
  if (root->is_map()) {
    expect_version(fields, *root);
  } else {
    fields.fail(*root, "is no decisions file: it holds no JSON object");
  }
  if (fields.failed()) return fields.take_faults();  // what else is in it is not ours to judge
  expect_keys(fields, *root, kTopKeys);
  fields.optional_text(*root, "draft");
  std::map<Fingerprint, DecisionState> known;
  for (Node const& node : fields.list(*root, "decisions")) {
    Decision decision = read_decision(fields, node);
    if (fields.failed()) continue;
    auto const [place, fresh] = known.try_emplace(decision.fingerprint, decision.state);
    if (!fresh && place->second != decision.state)
      fields.fail(node, "this finding is decided twice, as " + std::string(name_of(place->second)) + " and as " +
                            std::string(name_of(decision.state)));
    if (fresh) out.push_back(std::move(decision));
  }
  if (fields.failed()) return fields.take_faults();
  return out;
}

Result<std::vector<Decision>> load_decisions(std::string const& file) {
  auto const text = read_text(file);
  if (!text) return text.faults();
  return parse_decisions(*text, file);
}

}  // namespace stet
