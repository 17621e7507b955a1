#include "rules/selftest.hpp"

#include <algorithm>
#include <utility>

#include "rules/keys.hpp"
#include "rules/options.hpp"

namespace stet {
namespace {

struct Wanted {
  std::size_t document = 0;  // index into the example's documents
  std::size_t begin = 0;     // in the example's text without marks
  std::string text;
  bool touched = false;
};

struct Example {
  std::vector<ExampleDocument> documents;
  std::vector<Wanted> wanted;
  std::optional<Day> as_of;
  bool todo = false;
};

/// Takes the marks out of `text` and notes what they held.
std::string unmark(std::string_view text, std::size_t document, std::vector<Wanted>& wanted) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const open = text.find("[[", at);
    out += text.substr(at, open == std::string_view::npos ? open : open - at);
    if (open == std::string_view::npos) break;
    std::size_t const close = std::min(text.find("]]", open), text.size());
    std::string_view const inner = text.substr(open + 2, close - open - 2);
    wanted.push_back({document, out.size(), std::string(inner)});
    out += inner;
    at = std::min(close + 2, text.size());
  }
  return out;
}

std::optional<Day> day_of(Node const& map, std::string_view key) {
  auto const text = map.text(key);
  return text ? parse_iso_day(*text) : std::nullopt;
}

Example read_example(Node const& node) {
  Example out;
  auto add = [&](std::string id, DocumentRole role, std::string_view text) -> ExampleDocument& {
    ExampleDocument document;
    document.id = std::move(id);
    document.role = role;
    document.text = unmark(text, out.documents.size(), out.wanted);
    return out.documents.emplace_back(std::move(document));
  };
  if (node.is_scalar()) {
    add("draft", DocumentRole::draft, node.scalar);
    return out;
  }
  auto const draft = node.text("draft");
  if (draft) add("draft", DocumentRole::draft, *draft);
  out.as_of = day_of(node, "as_of");
  out.todo = node.text("todo") == "true";
  if (Node const* sources = node.find("sources"))
    for (Node const& source : sources->items) {
      bool const table = source.find("table") != nullptr;
      std::string const text = source.text(table ? "table" : "text").value_or("");
      ExampleDocument& document = add("source-" + std::to_string(out.documents.size() + (draft ? 0 : 1)),
                                      draft ? DocumentRole::source : DocumentRole::peer, text);
      document.table = table;
      document.published = day_of(source, "date");
      document.publisher = source.text("publisher").value_or("");
      document.tier = source.text("tier").value_or("");
    }
  return out;
}

/// Where a mark lies in the extracted text: the same place where the text was kept as it is, else its first occurrence.
Span place_of(Wanted const& wanted, Example const& example, Dossier const& dossier) {
  ExampleDocument const& given = example.documents[wanted.document];
  for (DocumentId id = 0; id < dossier.documents.size(); ++id) {
    std::string const& text = dossier.documents[id].text;
    if (dossier.documents[id].id != given.id) continue;
    std::size_t at = wanted.begin;
    if (text.compare(0, given.text.size(), given.text) != 0) at = text.find(wanted.text);
    if (at == std::string::npos || at + wanted.text.size() > text.size()) return {};
    return {id, static_cast<Offset>(at), static_cast<Offset>(at + wanted.text.size())};
  }
  return {};
}

std::vector<std::string> run_example(Engine const& engine, Example& example, Pipeline const& pipeline) {
  Dossier dossier = pipeline(example.documents, example.as_of);
  engine.run(dossier);
  std::vector<Span> places;
  for (Wanted const& wanted : example.wanted) places.push_back(place_of(wanted, example, dossier));
  std::vector<std::string> out;
  for (Finding const& finding : dossier.findings) {
    std::vector<Span> spans = finding.locations;
    for (FigureId id : finding.figures) spans.push_back(dossier.figures[id].span);
    bool touches = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
      bool const hit = std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(places[i]); });
      example.wanted[i].touched = example.wanted[i].touched || hit;
      touches = touches || hit;
    }
    if (!touches) out.push_back("a finding that was not asked for: " + finding.message);
  }
  for (Wanted const& wanted : example.wanted)
    if (!wanted.touched) out.push_back("no finding on [[" + wanted.text + "]]");
  return out;
}

}  // namespace

SelfTest selftest(Pack const& pack, Pipeline const& pipeline) {
  SelfTest out;
  for (Rule rule : pack.rules) {
    ++out.rules;
    rule.on = true;
    Mark const mark = rule.mark;
    std::string const id = rule.id;
    std::vector<std::pair<std::string, std::vector<Node>>> const sets{{"invalid", rule.invalid}, {"valid", rule.valid}};
    auto engine = Engine::build({Pack{pack.name, pack.version, {std::move(rule)}}});
    if (!engine) {
      out.failures.insert(out.failures.end(), engine.faults().begin(), engine.faults().end());
      continue;
    }
    for (auto const& [name, nodes] : sets)
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        Example example = read_example(nodes[i]);
        ++out.examples;
        auto const wrong = run_example(*engine, example, pipeline);
        if (example.todo) {
          ++out.gaps;
          if (wrong.empty())
            out.failures.push_back(rule_fault(
                nodes[i].mark, "", id + ": " + name + "[" + std::to_string(i) + "] passes: take `todo` away"));
          continue;
        }
        for (std::string const& text : wrong)
          out.failures.push_back(
              rule_fault(nodes[i].mark, "", id + ": " + name + "[" + std::to_string(i) + "]: " + text));
      }
  }
  return out;
}

}  // namespace stet
