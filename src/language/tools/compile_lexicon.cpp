// Build-time tool: WordNet's files and CLDR's English territory names -> one table (src/language/table.hpp).
//
//   compile_lexicon WORDNET_DIR CLDR_EN_XML OUT
//
// Takes single words only. Deterministic: the output depends on the two inputs alone.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "language/lexicon.hpp"
#include "language/table.hpp"

namespace {

using namespace stet;
namespace t = stet::table;

constexpr std::size_t kSenses = 4;        // further senses are too rare to join two words
constexpr double kLikelyShare = 0.03;
constexpr int kTaggedUses = 10;           // below that the counts say nothing
constexpr char const* kPerson = "00007846";

struct Lemma {
  std::uint16_t pos = 0;
  std::map<std::uint16_t, int> uses;
  std::vector<std::string> senses;
};

std::uint16_t bit(Pos pos) { return static_cast<std::uint16_t>(pos); }

std::string fail(std::string const& what) {
  std::cerr << "compile_lexicon: " << what << '\n';
  std::exit(1);
}

std::ifstream open(std::string const& path) {
  std::ifstream in(path);
  if (!in) fail("cannot read " + path);
  return in;
}

bool usable(std::string const& word) {
  if (word.empty() || word.size() > 40) return false;
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\'' || c == '.'; }) &&
         word[0] >= 'a' && word[0] <= 'z';
}

class Compiler {
 public:
  void read_index(std::string const& path, Pos pos) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == ' ') continue;
      std::istringstream fields(line);
      std::string word, skip;
      int synsets = 0, pointers = 0;
      fields >> word >> skip >> synsets >> pointers;
      for (int i = 0; i < pointers; ++i) fields >> skip;
      fields >> skip >> skip;
      if (!usable(word)) continue;
      Lemma& lemma = lemmas_[word];
      lemma.pos |= bit(pos);
      if (pos != Pos::noun) continue;
      for (std::string offset; lemma.senses.size() < kSenses && fields >> offset;) lemma.senses.push_back(offset);
    }
  }

  void read_nouns(std::string const& path) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == ' ') continue;
      std::istringstream fields(line);
      std::string offset, skip, type, count_text;
      fields >> offset >> skip >> type >> count_text;
      int const count = std::stoi(count_text, nullptr, 16);
      std::vector<std::string> words;
      for (int i = 0; i < count; ++i) {
        std::string word;
        fields >> word >> skip;
        words.push_back(word);
      }
      int pointers = 0;
      fields >> pointers;
      auto& parents = hypernyms_[offset];
      for (int i = 0; i < pointers; ++i) {
        std::string symbol, target, target_type, source_target;
        fields >> symbol >> target >> target_type >> source_target;
        if (symbol == "@" && target_type == "n") parents.push_back(target);
        if (symbol != "!" || target_type != "n") continue;
        auto const from = static_cast<std::size_t>(std::stoi(source_target.substr(0, 2), nullptr, 16));
        auto const to = static_cast<std::size_t>(std::stoi(source_target.substr(2, 2), nullptr, 16));
        if (from >= 1 && from <= words.size()) antonyms_.push_back({words[from - 1], target, to});
      }
      words_of_[offset] = std::move(words);
    }
  }

  void read_counts(std::string const& path) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      auto const percent = line.find('%');
      auto const last = line.rfind(' ');
      if (percent == std::string::npos || last == std::string::npos) continue;
      auto const found = lemmas_.find(line.substr(0, percent));
      if (found == lemmas_.end()) continue;
      Pos const pos = line[percent + 1] == '1' ? Pos::noun : line[percent + 1] == '2' ? Pos::verb : line[percent + 1] == '4' ? Pos::adverb : Pos::adjective;
      found->second.uses[bit(pos)] += std::atoi(line.c_str() + last + 1);
    }
  }

  void read_exceptions(std::string const& path, Pos pos) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      std::istringstream fields(line);
      std::string form, lemma;
      fields >> form >> lemma;
      if (usable(form) && usable(lemma)) exceptions_.emplace(std::pair(form, bit(pos)), lemma);
    }
  }

  void read_territories(std::string const& path) {
    auto in = open(path);
    std::string const mark = "<territory type=\"";
    for (std::string line; std::getline(in, line);) {
      auto const at = line.find(mark);
      if (at == std::string::npos || line.find(" alt=\"") != std::string::npos) continue;
      auto const code_end = line.find('"', at + mark.size());
      std::string const code = line.substr(at + mark.size(), code_end - at - mark.size());
      auto const name_begin = line.find('>', code_end) + 1;
      auto const name_end = line.find('<', name_begin);
      bool const country = code.size() == 2 && code != "ZZ" && code[0] != 'X' && code != "QO" && code != "EZ";
      if (country && name_end != std::string::npos) territories_.emplace(line.substr(name_begin, name_end - name_begin), code);
    }
    if (territories_.size() < 200) fail("found only " + std::to_string(territories_.size()) + " territories");
  }

  std::string write() {
    number_synsets();
    std::map<std::string, std::uint32_t> word_numbers;
    std::vector<t::Word> words;
    std::vector<std::uint32_t> senses;
    for (auto const& [text, lemma] : lemmas_) {
      word_numbers.emplace(text, static_cast<std::uint32_t>(words.size()));
      t::Word word{add(text), lemma.pos, likely(lemma), static_cast<std::uint32_t>(senses.size()), 0};
      for (std::string const& sense : lemma.senses) senses.push_back(numbers_.at(sense));
      word.sense_count = static_cast<std::uint32_t>(senses.size()) - word.first_sense;
      words.push_back(word);
    }
    std::vector<t::Synset> synsets;
    std::vector<std::uint32_t> parents;
    for (auto const& [offset, list] : hypernyms_) {
      t::Synset synset{static_cast<std::uint32_t>(parents.size()), 0, person(offset)};
      for (std::string const& parent : list) parents.push_back(numbers_.at(parent));
      synset.parent_count = static_cast<std::uint16_t>(parents.size() - synset.first_parent);
      synsets.push_back(synset);
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (auto const& [word, target, number] : antonyms_) {
      auto const& others = words_of_.at(target);
      if (number < 1 || number > others.size()) continue;
      auto const a = word_numbers.find(word), b = word_numbers.find(others[number - 1]);
      if (a == word_numbers.end() || b == word_numbers.end()) continue;
      pairs.emplace(a->second, b->second);
      pairs.emplace(b->second, a->second);
    }
    std::vector<t::Pair> opposites;
    for (auto const& [a, b] : pairs) opposites.push_back({a, b});
    std::vector<t::Exception> exceptions;
    for (auto const& [key, lemma] : exceptions_) exceptions.push_back({add(key.first), add(lemma), key.second});
    std::vector<t::Territory> territories;
    for (auto const& [name, code] : territories_) territories.push_back({add(name), add(code)});

    std::string out(sizeof(t::Header), '\0');
    t::Header header{};
    header.magic = t::kMagic;
    append(out, words, header.words, header.word_count);
    append(out, senses, header.senses, header.sense_count);
    append(out, synsets, header.synsets, header.synset_count);
    append(out, parents, header.parents, header.parent_count);
    append(out, opposites, header.opposites, header.opposite_count);
    append(out, exceptions, header.exceptions, header.exception_count);
    append(out, territories, header.territories, header.territory_count);
    header.text = static_cast<std::uint32_t>(out.size());
    header.text_size = static_cast<std::uint32_t>(text_.size());
    out += text_;
    std::memcpy(out.data(), &header, sizeof header);
    return out;
  }

 private:
  struct Antonym {
    std::string word;
    std::string target;
    std::size_t number;
  };

  void number_synsets() {
    for (auto const& [offset, parents] : hypernyms_) numbers_.emplace(offset, static_cast<std::uint32_t>(numbers_.size()));
  }

  std::uint16_t person(std::string const& offset) {
    auto const [at, fresh] = person_.emplace(offset, offset == kPerson ? 1 : 0);
    if (!fresh) return at->second;
    std::uint16_t found = at->second;
    for (std::string const& parent : hypernyms_.at(offset)) found = std::max(found, person(parent));
    return person_[offset] = found;
  }

  static std::uint16_t likely(Lemma const& lemma) {
    int total = 0;
    for (auto const& [pos, uses] : lemma.uses) total += uses;
    if (total < kTaggedUses) return lemma.pos;
    std::uint16_t out = 0;
    for (auto const& [pos, uses] : lemma.uses)
      if (uses >= kLikelyShare * total) out |= pos;
    return out != 0 ? out : lemma.pos;
  }

  t::String add(std::string const& text) {
    auto const [at, fresh] = strings_.emplace(text, t::String{static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())});
    if (fresh) text_ += text;
    return at->second;
  }

  template <class T>
  static void append(std::string& out, std::vector<T> const& rows, std::uint32_t& at, std::uint32_t& count) {
    at = static_cast<std::uint32_t>(out.size());
    count = static_cast<std::uint32_t>(rows.size());
    out.append(reinterpret_cast<char const*>(rows.data()), rows.size() * sizeof(T));
  }

  std::map<std::string, Lemma> lemmas_;
  std::map<std::string, std::vector<std::string>> hypernyms_;
  std::map<std::string, std::vector<std::string>> words_of_;
  std::vector<Antonym> antonyms_;
  std::map<std::pair<std::string, std::uint16_t>, std::string> exceptions_;
  std::map<std::string, std::string> territories_;
  std::map<std::string, std::uint32_t> numbers_;
  std::map<std::string, std::uint16_t> person_;
  std::map<std::string, t::String> strings_;
  std::string text_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) fail("usage: compile_lexicon WORDNET_DIR CLDR_EN_XML OUT");
  std::string const wordnet = argv[1];
  Compiler compiler;
  compiler.read_index(wordnet + "/index.noun", Pos::noun);
  compiler.read_index(wordnet + "/index.verb", Pos::verb);
  compiler.read_index(wordnet + "/index.adj", Pos::adjective);
  compiler.read_index(wordnet + "/index.adv", Pos::adverb);
  compiler.read_nouns(wordnet + "/data.noun");
  compiler.read_counts(wordnet + "/cntlist.rev");
  compiler.read_exceptions(wordnet + "/noun.exc", Pos::noun);
  compiler.read_exceptions(wordnet + "/verb.exc", Pos::verb);
  compiler.read_exceptions(wordnet + "/adj.exc", Pos::adjective);
  compiler.read_territories(argv[2]);
  std::string const table = compiler.write();
  std::ofstream out(argv[3], std::ios::binary);
  out.write(table.data(), static_cast<std::streamsize>(table.size()));
  if (!out.flush()) fail(std::string("cannot write ") + argv[3]);
}
