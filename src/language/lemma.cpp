#include "language/lemma.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "language/words.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

bool known(std::string_view lemma, Pos pos) { return WordTable::get().any_pos(lemma).has(pos); }

// Nouns whose endings look like a plural's and that have no singular, or none of that meaning.
constexpr std::array kSame = {
    "aircraft"sv, "alms"sv, "barracks"sv, "binoculars"sv, "chaos"sv, "clothes"sv, "congress"sv, "corps"sv,
    "crossroads"sv, "customs"sv, "damages"sv, "data"sv, "diabetes"sv, "dues"sv, "earnings"sv, "economics"sv,
    "gallows"sv, "gas"sv, "gasworks"sv, "goods"sv, "headquarters"sv, "herpes"sv, "innings"sv, "lens"sv,
    "mathematics"sv, "means"sv, "measles"sv, "media"sv, "mumps"sv, "news"sv, "odds"sv, "olympics"sv, "outskirts"sv,
    "pants"sv, "physics"sv, "police"sv, "politics"sv, "premises"sv, "proceeds"sv, "pyjamas"sv, "rabies"sv,
    "roadworks"sv, "savings"sv, "scissors"sv, "series"sv, "shorts"sv, "species"sv, "spectacles"sv, "sunglasses"sv,
    "surroundings"sv, "takings"sv, "thanks"sv, "trousers"sv, "valuables"sv, "whereabouts"sv};

using Irregular = std::pair<std::string_view, std::string_view>;

// Where newspapers mean another word than WordNet's list of irregular forms, or where an ending misleads.
constexpr std::array kNouns = {
    Irregular{"axes"sv, "axe"sv},     Irregular{"cookies"sv, "cookie"sv}, Irregular{"dice"sv, "die"sv},
    Irregular{"lenses"sv, "lens"sv},  Irregular{"people"sv, "person"sv},  Irregular{"peoples"sv, "people"sv},
    Irregular{"persons"sv, "person"sv}, Irregular{"taxis"sv, "taxi"sv},   Irregular{"wages"sv, "wage"sv}};

// Past forms that are written like the present.
constexpr std::array kUnchanged = {
    "beat"sv,  "bet"sv,   "bid"sv,    "broadcast"sv, "burst"sv,  "cast"sv,  "cost"sv,   "cut"sv,   "fit"sv,
    "forecast"sv, "hit"sv, "hurt"sv,  "let"sv,       "offset"sv, "outbid"sv, "put"sv,   "quit"sv,  "read"sv,
    "reset"sv, "rid"sv,   "set"sv,    "shed"sv,      "shut"sv,   "slit"sv,  "split"sv,  "spread"sv, "thrust"sv,
    "undercut"sv, "upset"sv, "wed"sv, "wet"sv};

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

// WordNet's irregular forms, but for "wound": in the news a hurt, not the past of "wind".
std::optional<std::string_view> irregular_verb(std::string_view word) {
  return word == "wound" ? std::nullopt : WordTable::get().irregular(word, Pos::verb);
}

static_assert(std::is_sorted(kSame.begin(), kSame.end()) && std::is_sorted(kUnchanged.begin(), kUnchanged.end()));

std::string with(std::string_view word, std::size_t cut, std::string_view ending) {
  return std::string(word.substr(0, word.size() - cut)) + std::string(ending);
}

int uses(std::string_view lemma) { return WordTable::get().uses(lemma, Pos::verb); }

// The verb under -ed or -ing: "stopped" -> "stop", "hiring" -> "hire", "planting" -> "plant"; empty for none.
std::string stem_of(std::string_view word, std::size_t cut) {
  std::string_view const stem = word.substr(0, word.size() - cut);
  if (stem.find_first_of("aeiouy") == std::string_view::npos) return {};  // "bed", "red", "ring"
  std::string const silent = std::string(stem) + 'e';
  bool const plain = known(stem, Pos::verb), dropped = known(silent, Pos::verb);
  // a doubled consonant belongs to the ending: "planned" is of "plan", not of "plane"
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2] && !plain) {
    std::string_view const single = stem.substr(0, stem.size() - 1);
    if (known(single, Pos::verb)) return std::string(single);
  }
  if (plain && dropped) return stem.size() <= 3 || uses(silent) > uses(stem) ? silent : std::string(stem);
  if (dropped) return silent;
  if (plain) return std::string(stem);
  return {};
}

// The head of a word joined with hyphens inflects: "car-makers". Cut by hand, so that no number of hyphens recurses.
std::size_t head_of(std::string_view word) {
  auto const hyphen = word.rfind('-');
  return hyphen != std::string_view::npos && hyphen + 3 < word.size() ? hyphen + 1 : 0;
}

std::string singular(std::string_view w) {
  for (auto const& [form, lemma] : kNouns)
    if (form == w) return std::string(lemma);
  if (has(kSame, w) || w.size() < 3) return std::string(w);
  if (auto const irregular = WordTable::get().irregular(w, Pos::noun)) return std::string(*irregular);
  if (!w.ends_with('s') || w.ends_with("ss") || w.ends_with("us") || w.ends_with("is")) {
    if (w.ends_with("men") && w.size() > 4 && (known(with(w, 3, "man"), Pos::noun) || !known(w, Pos::noun)))
      return with(w, 3, "man");
    bool const plain = (w.ends_with("us") || w.ends_with("is")) && !known(w, Pos::noun) &&
                       known(with(w, 1, ""), Pos::noun);
    return plain ? with(w, 1, "") : std::string(w);
  }
  if (w.ends_with("'s")) return std::string(w);
  if (w.ends_with("ies") && w.size() > 4) {
    if (known(with(w, 3, "y"), Pos::noun)) return with(w, 3, "y");
    return known(with(w, 1, ""), Pos::noun) ? with(w, 1, "") : with(w, 3, "y");
  }
  if (w.ends_with("ves")) {
    for (std::string_view ending : {"fe"sv, "f"sv})
      if (known(with(w, 3, ending), Pos::noun) && !known(with(w, 1, ""), Pos::noun)) return with(w, 3, ending);
  }
  std::string const bare = with(w, 1, "");
  bool const hissing = w.ends_with("ches") || w.ends_with("shes") || w.ends_with("xes") || w.ends_with("sses") ||
                       w.ends_with("zzes") || w.ends_with("oes");
  if (hissing && known(with(w, 2, ""), Pos::noun) && !known(bare, Pos::noun)) return with(w, 2, "");
  if (known(bare, Pos::noun)) return bare;
  if (known(w, Pos::noun)) return std::string(w);  // a lemma that ends in s by itself
  if (w.ends_with("es") && known(with(w, 2, ""), Pos::noun)) return with(w, 2, "");
  return hissing ? with(w, 2, "") : bare;
}

}  // namespace

std::string lemma_of_noun(std::string_view w) {
  std::size_t const head = WordTable::get().irregular(w, Pos::noun) ? 0 : head_of(w);
  if (head == 0) return singular(w);
  return std::string(w.substr(0, head)) + singular(w.substr(head));
}

std::string lemma_of_verb(std::string_view w) {
  if (auto const irregular = irregular_verb(w)) return std::string(*irregular);
  if (known(w, Pos::verb)) return std::string(w);
  if (w.ends_with("ied") && w.size() > 4) return with(w, 3, "y");
  if (w.ends_with("ed") && w.size() > 3)
    if (std::string const stem = stem_of(w, 2); !stem.empty()) return stem;
  if (w.ends_with("ing") && w.size() > 4)
    if (std::string const stem = stem_of(w, 3); !stem.empty()) return stem;
  if (w.ends_with("ies") && w.size() > 4 && known(with(w, 3, "y"), Pos::verb)) return with(w, 3, "y");
  if (w.ends_with("es") && known(with(w, 2, ""), Pos::verb) && !known(with(w, 1, ""), Pos::verb)) return with(w, 2, "");
  if (w.ends_with('s') && known(with(w, 1, ""), Pos::verb)) return with(w, 1, "");
  return std::string(w);
}

bool is_past(std::string_view w) {
  if (has(kUnchanged, w)) return true;
  if (auto const irregular = irregular_verb(w))
    return *irregular != w && !w.ends_with("ing") && !w.ends_with('s');  // "bed": listed, and its own lemma
  if (!w.ends_with("ed") || w.size() < 4) return false;
  std::string const lemma = lemma_of_verb(w);
  return lemma != w && known(lemma, Pos::verb);
}

}  // namespace stet
