#include "language/concepts.hpp"

namespace stet {
namespace {

class Reader {
 public:
  void file(Node const& node) {
    if (node.is_null()) return;
    if (!node.is_map()) return fault(node.mark, "a concept file is a map with `concepts` and `never_equal`");
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      auto const& [key, value] = node.members[i];
      if (key == "concepts") {
        for (Node const& row : list(value, key)) row_of(row);
      } else if (key != "never_equal") {
        fault(node.keys[i], "unknown key `" + key + "`", "allowed: concepts, never_equal");
      }
    }
    // families name concepts, so they wait until all concepts of the file are known
    if (Node const* const families = node.find("never_equal"))
      for (Node const& family : list(*families, "never_equal")) family_of(family);
  }

  Result<Concepts> result() && {
    if (!faults_.empty()) return std::move(faults_);
    return std::move(out_);
  }

 private:
  void fault(Mark mark, std::string text, std::string hint = {}) {
    Diagnostic d;
    d.mark = std::move(mark);
    d.code = "C001";
    d.text = std::move(text);
    d.hint = std::move(hint);
    faults_.push_back(std::move(d));
  }

  std::vector<Node> const& list(Node const& node, std::string const& key) {
    static std::vector<Node> const kEmpty;
    if (node.is_list()) return node.items;
    fault(node.mark, "`" + key + "` must be a list");
    return kEmpty;
  }

  void row_of(Node const& row) {
    auto const id = row.text("id");
    if (!row.is_map() || !id || id->empty()) return fault(row.mark, "a concept needs an `id`");
    auto const [slot, fresh] = out_.of_id.emplace(*id, static_cast<std::uint32_t>(out_.ids.size()));
    if (fresh) out_.ids.push_back(*id);
    std::uint32_t const number = slot->second;
    for (std::size_t i = 0; i < row.members.size(); ++i) {
      auto const& [key, value] = row.members[i];
      if (key == "id") continue;
      if (key == "nouns" || key == "adjectives") {
        words(value, key, out_.of_word, number);
      } else if (key == "verbs") {
        words(value, key, out_.of_verb, number);
      } else {
        fault(row.keys[i], "unknown key `" + key + "` in concept `" + *id + "`", "allowed: id, nouns, adjectives, verbs");
      }
    }
  }

  void words(Node const& value, std::string const& key, std::unordered_map<std::string, std::uint32_t>& map, std::uint32_t number) {
    for (Node const& word : list(value, key)) {
      if (!word.is_scalar() || word.scalar.empty()) {
        fault(word.mark, "`" + key + "` must hold words");
        continue;
      }
      auto const [at, fresh] = map.emplace(word.scalar, number);
      if (!fresh && at->second != number)
        fault(word.mark, "`" + word.scalar + "` stands in concept `" + out_.ids[at->second] + "` already");
    }
  }

  void family_of(Node const& family) {
    std::vector<std::uint32_t> members;
    for (Node const& item : list(family, "never_equal")) {
      auto const at = out_.of_id.find(item.scalar);
      if (at == out_.of_id.end()) {
        fault(item.mark, "no concept `" + item.scalar + "`");
      } else {
        members.push_back(at->second);
      }
    }
    for (std::uint32_t const a : members)
      for (std::uint32_t const b : members)
        if (a != b) out_.apart.emplace(a, b);
  }

  Concepts out_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

Result<Concepts> read_concepts(std::vector<Node> const& files) {
  Reader reader;
  for (Node const& file : files) reader.file(file);
  return std::move(reader).result();
}

}  // namespace stet
