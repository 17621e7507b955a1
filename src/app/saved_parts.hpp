// The parts of a saved result, each read by a file of its own (saved.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/json.hpp"
#include "core/report.hpp"

namespace stet {

/// A stretch of a document's text that the result quotes.
struct Quote {
  Span span;
  std::string_view text;
  Node const* node = nullptr;
};

/// A result on its way into a Report.
struct SavedReader {
  explicit SavedReader(JsonFields& f) : fields(f) {}

  JsonFields& fields;
  Report report;
  std::map<std::string, DocumentId, std::less<>> documents;  // by id
  std::vector<bool> has_text;                                // by document
  std::vector<Quote> quotes;
  std::vector<std::vector<Sentence>> sentences;  // by document, as they come; sorted by place_sentences()

  DocumentId document(Node const& object, std::string_view key);
  std::optional<FigureId> figure(Node const& node);
  std::vector<FigureId> figures(Node const& object, std::string_view key);
  std::optional<Day> day(Node const& object, std::string_view key);
  /// `doc`, `begin`, `end`, `line`, `column`, `place`, `text`: taken down as a quote and a known place.
  Span stretch(Node const& object);
  /// The member `sentence`, where there is one; its begin, or nothing.
  std::optional<Offset> sentence(Node const& object, DocumentId doc, Zone zone);
};

/// The value of an enumeration by its name; nothing for an unknown one. Names are those of name_of().
template <class E>
std::optional<E> named(std::string_view name, unsigned count, std::string_view (*name_of_value)(E)) {
  for (unsigned i = 0; i < count; ++i)
    if (name_of_value(static_cast<E>(i)) == name) return static_cast<E>(i);
  return std::nullopt;
}

/// The same for a member of an object that must have it; null is the empty name.
template <class E>
E choice(JsonFields& fields, Node const& object, std::string_view key, unsigned count,
         std::string_view (*name_of_value)(E)) {
  std::string const name = fields.text_or_null(object, key);
  if (auto const value = named(name, count, name_of_value)) return *value;
  if (Node const* const node = object.find(key)) fields.fail(*node, "`" + name + "` is no `" + std::string(key) + "`");
  return E{};
}

void read_documents(SavedReader& reader, Node const& root);
void read_figures(SavedReader& reader, Node const& root);
void read_findings(SavedReader& reader, Node const& root);
/// What goes beyond the contract: rules, topics, comparisons.
void read_run(SavedReader& reader, Node const& root);
/// Puts the quotes into the texts and the sentences into order.
void lay_out_texts(SavedReader& reader);

}  // namespace stet
