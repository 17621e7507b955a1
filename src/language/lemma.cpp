#include "language/lemma.hpp"

#include <algorithm>
#include <array>

#include "language/words.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

bool known(std::string_view lemma, Pos pos) { return WordTable::get().lemma_pos(lemma).has(pos); }

// Nouns whose plural the endings below would take apart wrongly, or that have no singular of that meaning.
constexpr std::array kSame = {"aircraft"sv, "barracks"sv, "headquarters"sv, "means"sv, "news"sv, "police"sv, "series"sv, "species"sv};
// Past forms that are written like the present.
constexpr std::array kUnchanged = {"bet"sv, "burst"sv, "cost"sv, "cut"sv, "hit"sv, "hurt"sv, "let"sv, "put"sv, "set"sv, "shut"sv, "split"sv, "spread"sv};

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

std::string with(std::string_view word, std::size_t cut, std::string_view ending) {
  return std::string(word.substr(0, word.size() - cut)) + std::string(ending);
}

// "stopped" -> "stop": the doubled consonant before -ed and -ing
std::string stem_of(std::string_view word, std::size_t cut) {
  std::string_view const stem = word.substr(0, word.size() - cut);
  if (stem.find_first_of("aeiouy") == std::string_view::npos) return {};  // "bed", "red", "ring"
  if (known(std::string(stem) + 'e', Pos::verb) && !(known(stem, Pos::verb) && stem.size() > 3)) return std::string(stem) + 'e';
  if (known(stem, Pos::verb)) return std::string(stem);
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2] && known(stem.substr(0, stem.size() - 1), Pos::verb))
    return std::string(stem.substr(0, stem.size() - 1));
  if (known(std::string(stem) + 'e', Pos::verb)) return std::string(stem) + 'e';
  return {};
}

}  // namespace

std::string lemma_of_noun(std::string_view w) {
  if (w == "people" || w == "persons") return "person";
  if (has(kSame, w) || w.size() < 3) return std::string(w);
  if (auto const irregular = WordTable::get().irregular(w, Pos::noun)) return std::string(*irregular);
  if (auto const hyphen = w.rfind('-'); hyphen != std::string_view::npos && hyphen + 3 < w.size())
    return std::string(w.substr(0, hyphen + 1)) + lemma_of_noun(w.substr(hyphen + 1));
  if (!w.ends_with('s') || w.ends_with("ss") || w.ends_with("us") || w.ends_with("is")) {
    if (w.ends_with("men") && w.size() > 4) return with(w, 3, "man");
    return std::string(w);
  }
  if (w.ends_with("ies") && w.size() > 4) {
    if (known(with(w, 3, "y"), Pos::noun)) return with(w, 3, "y");
    return known(with(w, 1, ""), Pos::noun) ? with(w, 1, "") : with(w, 3, "y");
  }
  if (w.ends_with("ves")) {
    for (std::string_view ending : {"fe"sv, "f"sv})
      if (known(with(w, 3, ending), Pos::noun) && !known(with(w, 1, ""), Pos::noun)) return with(w, 3, ending);
  }
  std::string const bare = with(w, 1, "");
  bool const hissing = w.ends_with("ches") || w.ends_with("shes") || w.ends_with("xes") || w.ends_with("sses") || w.ends_with("zzes") || w.ends_with("oes");
  if (hissing && known(with(w, 2, ""), Pos::noun)) return with(w, 2, "");
  if (known(bare, Pos::noun)) return bare;
  if (w.ends_with("es") && known(with(w, 2, ""), Pos::noun)) return with(w, 2, "");
  if (known(w, Pos::noun)) return std::string(w);  // a lemma that ends in s by itself
  return hissing ? with(w, 2, "") : bare;
}

std::string lemma_of_verb(std::string_view w) {
  if (auto const irregular = WordTable::get().irregular(w, Pos::verb)) return std::string(*irregular);
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
  if (auto const irregular = WordTable::get().irregular(w, Pos::verb))
    return *irregular != w && !w.ends_with("ing") && !w.ends_with('s');  // "bed": listed, and its own lemma
  if (!w.ends_with("ed") || w.size() < 4) return false;
  std::string const lemma = lemma_of_verb(w);
  return lemma != w && known(lemma, Pos::verb);
}

}  // namespace stet
