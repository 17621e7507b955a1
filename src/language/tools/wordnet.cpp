#include "language/tools/wordnet.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>
#include <sstream>

namespace stet::tool {
namespace {

constexpr std::size_t kSenses = 4;        // further senses are too rare to join two words
constexpr int kTaggedSenses = 4;          // below that many tagged uses the counts say nothing about senses
constexpr std::array<char const*, kParts> kEndings{"noun", "verb", "adj", "adv"};

std::ifstream open(std::string const& path) {
  std::ifstream in(path);
  if (!in) fail("cannot read " + path);
  return in;
}

bool usable(std::string const& word) {
  if (word.empty() || word.size() > 40 || word[0] < 'a' || word[0] > 'z') return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\'' || c == '.'; });
}

// Adjectives near another one ("satellites", s) share the numbering of adjectives.
std::string id_of(char type, std::string const& offset) { return (type == 's' ? 'a' : type) + offset; }

struct Pointer {
  std::string synset, target;
  std::size_t from = 0, to = 0;  // words of the two synsets, from 1
};

class Reader {
 public:
  void read_index(std::string const& path, Part part) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == ' ') continue;
      std::istringstream fields(line);
      std::string word, type, skip;
      int synsets = 0, pointers = 0;
      fields >> word >> type >> synsets >> pointers;
      for (int i = 0; i < pointers; ++i) fields >> skip;
      fields >> skip >> skip;
      if (!usable(word)) continue;
      Lemma& lemma = out_.lemmas[word];
      for (std::string offset; fields >> offset;) lemma.senses[part].push_back(id_of(type.at(0), offset));
      lemma.uses[part].resize(lemma.senses[part].size(), 0);
    }
  }

  // cntlist.rev: `word%type:file:id:: sense uses`
  void read_counts(std::string const& path) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      std::istringstream fields(line);
      std::string key;
      std::size_t sense = 0;
      int uses = 0;
      if (!(fields >> key >> sense >> uses)) continue;
      auto const percent = key.find('%');
      if (percent == std::string::npos || percent + 1 >= key.size()) continue;
      auto const found = out_.lemmas.find(key.substr(0, percent));
      if (found == out_.lemmas.end()) continue;
      char const type = key[percent + 1];
      Part const part = type == '1' ? kNoun : type == '2' ? kVerb : type == '4' ? kAdverb : kAdjective;
      auto& counts = found->second.uses[part];
      if (sense >= 1 && sense <= counts.size()) counts[sense - 1] += uses;
    }
  }

  void read_data(std::string const& path) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == ' ') continue;
      std::istringstream fields(line);
      std::string offset, skip, type, count_text;
      fields >> offset >> skip >> type >> count_text;
      std::string const id = id_of(type.at(0), offset);
      auto& words = words_of_[id];
      for (int left = std::stoi(count_text, nullptr, 16); left > 0; --left) {
        std::string word;
        fields >> word >> skip;
        words.push_back(word.substr(0, word.find('(')));  // "alone(p)": where an adjective stands
      }
      if (type == "n") out_.hypernyms[id];
      int pointers = 0;
      fields >> pointers;
      for (int i = 0; i < pointers; ++i) read_pointer(fields, id, type == "n");
    }
  }

  void read_exceptions(std::string const& path, Part part) {
    auto in = open(path);
    for (std::string line; std::getline(in, line);) {
      std::istringstream fields(line);
      std::string form, lemma;
      fields >> form >> lemma;
      if (usable(form) && usable(lemma)) out_.exceptions.emplace(std::pair(form, part), lemma);
    }
  }

  Wordnet finish() {
    for (Pointer const& antonym : antonyms_) {
      std::string const* const a = word(antonym.synset, antonym.from);
      std::string const* const b = word(antonym.target, antonym.to);
      if (a == nullptr || b == nullptr) continue;
      oppose(antonym.synset, *a, antonym.target, *b);
      // "arrive" against "depart" makes "arrival" and "departure" opposites too
      for (auto const& [x, noun_a] : nouns_from(antonym.synset, antonym.from))
        for (auto const& [y, noun_b] : nouns_from(antonym.target, antonym.to)) oppose(x, noun_a, y, noun_b);
    }
    return std::move(out_);
  }

 private:
  using Named = std::pair<std::string, std::string>;  // synset, word

  void read_pointer(std::istringstream& fields, std::string const& id, bool noun) {
    std::string symbol, target, type, ends;
    fields >> symbol >> target >> type >> ends;
    if (symbol == "@" && noun && type == "n") out_.hypernyms[id].push_back(id_of('n', target));
    if ((symbol != "!" && symbol != "+") || ends.size() != 4) return;
    Pointer pointer{id, id_of(type.at(0), target), std::stoul(ends.substr(0, 2), nullptr, 16),
                    std::stoul(ends.substr(2, 2), nullptr, 16)};
    if (symbol == "!") antonyms_.push_back(std::move(pointer));
    else if (!noun && type == "n") derived_[{id, pointer.from}].emplace_back(pointer.target, pointer.to);
  }

  std::string const* word(std::string const& synset, std::size_t number) const {
    auto const words = words_of_.find(synset);
    if (words == words_of_.end() || number < 1 || number > words->second.size()) return nullptr;
    return &words->second[number - 1];
  }

  std::vector<Named> nouns_from(std::string const& synset, std::size_t number) const {
    std::vector<Named> out;
    auto const found = derived_.find({synset, number});
    if (found == derived_.end()) return out;
    for (auto const& [target, to] : found->second)
      if (std::string const* const noun = word(target, to)) out.emplace_back(target, *noun);
    return out;
  }

  bool common(std::string const& text, std::string const& synset) const {
    auto const found = out_.lemmas.find(text);
    if (found == out_.lemmas.end()) return false;
    Part const part = synset[0] == 'n' ? kNoun : synset[0] == 'v' ? kVerb : synset[0] == 'a' ? kAdjective : kAdverb;
    auto const senses = common_senses(found->second, part);
    return std::find(senses.begin(), senses.end(), synset) != senses.end();
  }

  void oppose(std::string const& x, std::string const& a, std::string const& y, std::string const& b) {
    if (a == b || !common(a, x) || !common(b, y)) return;
    out_.opposites.emplace(a, b);
    out_.opposites.emplace(b, a);
  }

  Wordnet out_;
  std::map<std::string, std::vector<std::string>> words_of_;
  std::vector<Pointer> antonyms_;
  std::map<std::pair<std::string, std::size_t>, std::vector<std::pair<std::string, std::size_t>>> derived_;
};

}  // namespace

void fail(std::string const& what) {
  std::cerr << "compile_lexicon: " << what << '\n';
  std::exit(1);
}

int uses_as(Lemma const& lemma, Part part) {
  return std::accumulate(lemma.uses[part].begin(), lemma.uses[part].end(), 0);
}

std::vector<std::string> common_senses(Lemma const& lemma, Part part) {
  auto const& senses = lemma.senses[part];
  auto const& uses = lemma.uses[part];
  std::vector<std::string> out;
  bool const counted = uses_as(lemma, part) >= kTaggedSenses;
  for (std::size_t i = 0; i < senses.size() && i < kSenses; ++i)
    if (i == 0 || (counted ? uses[i] > 1 && uses[i] * 4 >= uses[0] : i < 2)) out.push_back(senses[i]);
  return out;
}

Wordnet read_wordnet(std::string const& folder) {
  Reader reader;
  for (std::uint8_t part = 0; part < kParts; ++part)
    reader.read_index(folder + "/index." + kEndings[part], static_cast<Part>(part));
  reader.read_counts(folder + "/cntlist.rev");
  for (std::uint8_t part = 0; part < kParts; ++part) reader.read_data(folder + "/data." + kEndings[part]);
  for (Part const part : {kNoun, kVerb, kAdjective})
    reader.read_exceptions(folder + "/" + kEndings[part] + ".exc", part);
  return reader.finish();
}

}  // namespace stet::tool
