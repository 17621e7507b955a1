#include "language/concepts.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <utility>

#include "language/lemma.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostConcepts = 2000;  // relations are kept as a square
constexpr std::size_t kMostTogether = 100;   // concepts in one family
constexpr std::size_t kMostParents = 8;
constexpr std::size_t kLongestWord = 64;

constexpr std::array<std::string_view, 3> kFileKeys{"concepts", "never_equal", "opposite"};
constexpr std::array<std::string_view, 5> kRowKeys{"id", "nouns", "adjectives", "verbs", "under"};

std::string folded(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Words are looked up by lemma: "police officers" is kept as "police officer".
std::string noun_key(std::string const& word) {
  auto const last = word.rfind(' ') + 1;  // npos + 1 == 0
  return word.substr(0, last) + lemma_of_noun(std::string_view(word).substr(last));
}

// Letters to insert, delete or replace.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j)
      corner = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, corner + (a[i] == b[j] ? 0 : 1)}));
  }
  return row.back();
}

template <class Range>
std::string hint_for(std::string_view word, Range const& known) {
  std::string_view nearest;
  std::size_t least = 3;
  if (word.size() <= kLongestWord)
    for (std::string_view const candidate : known)
      if (std::size_t const n = edits(word, candidate); n < least && n * 2 <= candidate.size()) {
        least = n;
        nearest = candidate;
      }
  return nearest.empty() ? std::string() : "did you mean `" + std::string(nearest) + "`?";
}

std::string allowed(std::string_view word, std::span<std::string_view const> known) {
  std::string out = hint_for(word, known);
  out += out.empty() ? "allowed: " : " allowed: ";
  for (std::size_t i = 0; i < known.size(); ++i) out += (i > 0 ? ", " : "") + std::string(known[i]);
  return out;
}

class Reader {
 public:
  void file(Node const& node) {
    if (node.is_null()) return;
    if (!node.is_map())
      return fault(node.mark, "a concept file is a map with `concepts`, `never_equal` and `opposite`");
    in_this_file_.clear();
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      auto const& [key, value] = node.members[i];
      if (key == "concepts") {
        for (Node const& row : list(value, key)) row_of(row);
      } else if (key == "never_equal" || key == "opposite") {
        for (Node const& family : list(value, key))
          families_.push_back({&family, key == "opposite" ? WordRelation::opposite : WordRelation::sister, {}});
      } else {
        fault(node.keys[i], "unknown key `" + key + "`", allowed(key, kFileKeys));
      }
    }
  }

  Result<Concepts> result() && {
    for (auto const& [child, parent] : under_)
      if (auto const number = known(*parent)) parents_[child].push_back(*number);
    for (Family& family : families_) resolve(family);
    if (faults_.empty()) relate();
    if (!faults_.empty()) return std::move(faults_);
    return std::move(out_);
  }

 private:
  struct Family {
    Node const* node;
    WordRelation relation;
    std::vector<std::uint32_t> members;
  };

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
    if (!in_this_file_.emplace(*id, 0).second)
      return fault(row.mark, "concept `" + *id + "` stands in this file already");
    auto const found = number_of(out_.of_id, *id);
    if (!found && out_.ids.size() == kMostConcepts) return fault(row.mark, "more than 2000 concepts");
    auto const number = found.value_or(static_cast<std::uint32_t>(out_.ids.size()));
    if (!found) {
      out_.of_id.emplace(*id, number);
      out_.ids.push_back(*id);
      out_.state.push_back(false);
      parents_.emplace_back();
    }
    for (std::size_t i = 0; i < row.members.size(); ++i) {
      auto const& [key, value] = row.members[i];
      if (key == "id") continue;
      if (key == "nouns" || key == "adjectives") {
        words(value, key, out_.of_word, number);
      } else if (key == "verbs") {
        words(value, key, out_.of_verb, number);
      } else if (key == "under") {
        parents(value, number);
      } else {
        fault(row.keys[i], "unknown key `" + key + "` in concept `" + *id + "`", allowed(key, kRowKeys));
      }
    }
  }

  void words(Node const& value, std::string const& key, Concepts::Numbers& map, std::uint32_t number) {
    for (Node const& word : list(value, key)) {
      if (!word.is_scalar() || word.scalar.empty() || word.scalar.size() > kLongestWord) {
        fault(word.mark, "`" + key + "` must hold words");
        continue;
      }
      if (key != "nouns") out_.state[number] = true;
      std::string text = folded(word.scalar);
      if (key == "nouns") text = noun_key(text);
      if (key == "verbs") text = lemma_of_verb(text);
      auto const [at, fresh] = map.emplace(std::move(text), number);
      if (!fresh && at->second != number)
        fault(word.mark, "`" + word.scalar + "` stands in concept `" + out_.ids[at->second] + "` already");
    }
  }

  void parents(Node const& value, std::uint32_t number) {
    if (value.is_scalar()) {
      under_.emplace_back(number, &value);
    } else {
      auto const& all = list(value, "under");
      if (all.size() > kMostParents) return fault(value.mark, "more than 8 concepts under `under`");
      for (Node const& item : all) under_.emplace_back(number, &item);
    }
  }

  std::optional<std::uint32_t> known(Node const& item) {
    auto const number = item.is_scalar() ? number_of(out_.of_id, item.scalar) : std::nullopt;
    if (!number) fault(item.mark, "no concept `" + item.scalar + "`", hint_for(item.scalar, out_.ids));
    return number;
  }

  WordRelation& slot(std::uint32_t x, std::uint32_t y) { return out_.relations[x * out_.ids.size() + y]; }

  void relate() {
    std::size_t const n = out_.ids.size();
    out_.relations.assign(n * n, WordRelation::unknown);
    std::vector<std::size_t> height(n, 0);  // ancestors
    for (std::uint32_t x = 0; x < n; ++x) {
      slot(x, x) = WordRelation::same;
      height[x] = rise(x);
    }
    for (WordRelation const relation : {WordRelation::opposite, WordRelation::sister})
      for (Family const& family : families_)
        if (family.relation == relation) apart(family);

    // What a concept is never equal to, those under it are not either. Parents first: they have fewer ancestors.
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return height[a] < height[b]; });
    for (std::uint32_t const x : order)
      for (std::uint32_t const parent : parents_[x])
        for (std::uint32_t y = 0; y < n; ++y) {
          WordRelation const given = slot(parent, y);
          bool const apart = given == WordRelation::sister || given == WordRelation::opposite;
          if (apart && slot(x, y) == WordRelation::unknown) slot(x, y) = slot(y, x) = given;
        }
    out_.person.assign(n, false);
    if (auto const person = number_of(out_.of_id, "person"))
      for (std::uint32_t x = 0; x < n; ++x)
        out_.person[x] = x == *person || slot(*person, x) == WordRelation::broader;
  }

  // Marks everything above `x` as broader; gives how many.
  std::size_t rise(std::uint32_t x) {
    std::vector<std::uint32_t> open = parents_[x];
    std::size_t count = 0;
    while (!open.empty()) {
      std::uint32_t const above = open.back();
      open.pop_back();
      if (above == x) {
        auto const at = std::find_if(under_.begin(), under_.end(), [&](auto const& u) { return u.first == x; });
        fault(at->second->mark, "concept `" + out_.ids[x] + "` stands under itself");
        return count;
      }
      if (slot(above, x) == WordRelation::broader) continue;
      slot(above, x) = WordRelation::broader;
      slot(x, above) = WordRelation::narrower;
      ++count;
      open.insert(open.end(), parents_[above].begin(), parents_[above].end());
    }
    return count;
  }

  void resolve(Family& family) {
    auto const& items = list(*family.node, family.relation == WordRelation::opposite ? "opposite" : "never_equal");
    if (items.size() > kMostTogether) return fault(family.node->mark, "more than 100 concepts in one family");
    for (Node const& item : items)
      if (auto const number = known(item)) family.members.push_back(*number);
  }

  void apart(Family const& family) {
    auto const& members = family.members;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j)
        pair(members[i], members[j], family.relation, family.node->mark);
  }

  void pair(std::uint32_t a, std::uint32_t b, WordRelation relation, Mark const& mark) {
    if (a == b) return fault(mark, "`" + out_.ids[a] + "` stands twice in one family");
    WordRelation const given = slot(a, b);
    if (given == WordRelation::broader || given == WordRelation::narrower)
      return fault(mark, "one of `" + out_.ids[a] + "` and `" + out_.ids[b] +
                             "` stands under the other: they cannot be apart");
    if (given == WordRelation::unknown) slot(a, b) = slot(b, a) = relation;
  }

  Concepts out_;
  Concepts::Numbers in_this_file_;
  std::vector<std::vector<std::uint32_t>> parents_;
  std::vector<std::pair<std::uint32_t, Node const*>> under_;
  std::vector<Family> families_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

Result<Concepts> read_concepts(std::vector<Node> const& files) {
  Reader reader;
  for (Node const& file : files) reader.file(file);
  return std::move(reader).result();
}

std::optional<std::uint32_t> number_of(Concepts::Numbers const& numbers, std::string_view key) {
  auto const at = numbers.find(key);
  if (at == numbers.end()) return std::nullopt;
  return at->second;
}

}  // namespace stet
