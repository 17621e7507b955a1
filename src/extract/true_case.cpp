#include "extract/true_case.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/words.hpp"
#include "grammars/read.hpp"

namespace stet {
namespace {

constexpr std::size_t kLongWord = 4;    // letters: shorter ones are mostly written small in headlines too
constexpr std::size_t kLeastWords = 3;  // of that length, before a line counts as a headline

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
char lowered(char c) { return upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string small(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), lowered);
  return out;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class TrueCase {
 public:
  TrueCase(Document const& document, Lexicon const& lexicon) : document_(document), lexicon_(lexicon) {}

  std::string run() {
    std::vector<Sentence const*> headlines;
    for (Sentence const& sentence : document_.sentences)
      if (sentence.zone != Zone::table && sentence.zone != Zone::furniture && headline(sentence))
        headlines.push_back(&sentence);
    if (headlines.empty()) return {};
    note_names(headlines);
    out_ = document_.text;
    for (Sentence const* const sentence : headlines) rewrite(*sentence);
    return std::move(out_);
  }

 private:
  std::string_view word(std::uint32_t token) const {
    Token const& t = document_.tokens[token];
    return document_.cut(t.begin, t.end);
  }
  bool is_word(std::uint32_t token) const { return document_.tokens[token].kind == TokenKind::word; }

  // Does every longer word begin with a capital?
  bool headline(Sentence const& sentence) const {
    std::size_t longer = 0;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      std::string_view const text = word(t);
      if (!is_word(t) || text.size() < kLongWord || has_digit(text)) continue;
      if (std::none_of(text.begin(), text.end(), upper)) return false;
      ++longer;
    }
    return longer >= kLeastWords;
  }

  // Words with a capital inside sentences of running text, and never without.
  void note_names(std::vector<Sentence const*> const& headlines) {
    std::unordered_set<std::string_view> plain;
    for (Sentence const& sentence : document_.sentences) {
      if (std::binary_search(headlines.begin(), headlines.end(), &sentence)) continue;
      for (std::uint32_t t = sentence.first_token + 1; t < sentence.last_token; ++t) {
        if (!is_word(t)) continue;
        if (upper(word(t)[0])) names_.insert(word(t));
        if (lower(word(t)[0])) plain.insert(word(t));
      }
    }
    std::erase_if(names_, [&](std::string_view name) { return plain.count(small(name)) != 0; });
  }

  void rewrite(Sentence const& sentence) {
    bool shouted = true;  // "STORM LEAVES 400 HOMELESS"
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t)
      if (is_word(t)) shouted &= std::none_of(word(t).begin(), word(t).end(), lower);
    std::span const tokens(document_.tokens.data() + sentence.first_token, sentence.last_token - sentence.first_token);
    std::vector<DateReading> const dates = scan(document_.text, tokens).dates;
    for (std::uint32_t t = sentence.first_token + 1; t < sentence.last_token; ++t) {
      std::string_view const text = word(t);
      if (!is_word(t) || !upper(text[0]) || has_digit(text)) continue;
      Token const& token = document_.tokens[t];
      bool const dated = std::any_of(dates.begin(), dates.end(), [&](DateReading const& date) {
        return date.begin <= token.begin && token.end <= date.end;  // "May"
      });
      bool const acronym = text.size() > 1 && !lower(text[1]);
      if (dated || (acronym && !shouted) || names_.count(text) != 0 || !ordinary(sentence, t)) continue;
      std::transform(out_.begin() + token.begin, out_.begin() + token.end, out_.begin() + token.begin, lowered);
    }
  }

  bool ordinary(Sentence const& sentence, std::uint32_t t) const {
    std::string const here = small(word(t));
    PosSet const pos = lexicon_.pos(here);
    if (pos.empty() || lexicon_.actor({word(t)})) return false;
    bool const before_number = t + 1 < sentence.last_token && has_digit(word(t + 1));
    return !before_number || !lexicon_.mainly(here, Pos::noun) || agrees(here, t);
  }

  // "Storm Leaves 400", "Gunmen Kill 12": a verb in number with the noun before it
  bool agrees(std::string const& here, std::uint32_t t) const {
    if (!lexicon_.pos(here).has(Pos::verb)) return false;
    if (lexicon_.past_form(here)) return true;
    return here.ends_with('s') != plural_noun(small(word(t - 1)), lexicon_);
  }

  Document const& document_;
  Lexicon const& lexicon_;
  std::unordered_set<std::string_view> names_;
  std::string out_;
};

}  // namespace

std::string true_cased(Document const& document, Lexicon const& lexicon) { return TrueCase(document, lexicon).run(); }

}  // namespace stet
