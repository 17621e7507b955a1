// Build-time tool: WordNet's files, CLDR's English territory names and our list of actors -> one table
// (src/language/table.hpp).
//
//   compile_lexicon WORDNET_DIR CLDR_EN_XML ACTORS_TXT OUT
//
// Deterministic: the output depends on the inputs alone.
#include <algorithm>
#include <cstring>
#include <fstream>

#include "language/lexicon.hpp"
#include "language/table.hpp"
#include "language/tools/names.hpp"
#include "language/tools/wordnet.hpp"

namespace {

using namespace stet;
using namespace stet::tool;
namespace t = stet::table;

constexpr int kTaggedUses = 10;           // below that the counts say nothing about parts of speech
constexpr int kLikelyPercent = 3;
constexpr char const* kPerson = "n00007846";

std::uint8_t bit(Part part) { return static_cast<std::uint8_t>(1u << part); }

static_assert(static_cast<int>(Pos::noun) == 1 << kNoun && static_cast<int>(Pos::verb) == 1 << kVerb &&
              static_cast<int>(Pos::adjective) == 1 << kAdjective && static_cast<int>(Pos::adverb) == 1 << kAdverb);

class Compiler {
 public:
  explicit Compiler(Wordnet const& wordnet) : wordnet_(wordnet) {}

  std::string write(std::map<std::string, Named> const& names) {
    words();
    synsets();
    for (auto const& [a, b] : wordnet_.opposites) opposites_.push_back({number_of_.at(a), number_of_.at(b)});
    std::sort(opposites_.begin(), opposites_.end());
    for (auto const& [key, lemma] : wordnet_.exceptions)
      exceptions_.push_back({add(key.first), add(lemma), bit(key.second)});
    std::vector<std::string> name_texts;
    std::vector<t::Name> name_rows;
    for (auto const& [text, named] : names) {
      name_texts.push_back(text);
      name_rows.push_back({add(text), add(named.id), named.form});
    }

    t::Header header{};
    header.magic = t::kMagic;
    std::string out(sizeof header, '\0');
    append(out, words_, header.words);
    append(out, slots(word_texts_), header.word_slots);
    append(out, senses_, header.senses);
    append(out, synsets_, header.synsets);
    append(out, parents_, header.parents);
    append(out, opposites_, header.opposites);
    append(out, exceptions_, header.exceptions);
    append(out, name_rows, header.names);
    append(out, slots(name_texts), header.name_slots);
    header.text = {static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(text_.size())};
    out += text_;
    std::memcpy(out.data(), &header, sizeof header);
    return out;
  }

 private:
  void words() {
    for (auto const& [text, lemma] : wordnet_.lemmas) {
      number_of_.emplace(text, static_cast<std::uint32_t>(words_.size()));
      word_texts_.push_back(text);
      t::Word word{};
      word.text = add(text).at;
      word.text_size = static_cast<std::uint8_t>(text.size());
      word.first_sense = static_cast<std::uint32_t>(senses_.size());
      for (std::string const& sense : common_senses(lemma, kNoun)) senses_.push_back(synset(sense));
      word.sense_count = static_cast<std::uint8_t>(senses_.size() - word.first_sense);
      int total = 0;
      for (std::uint8_t part = 0; part < kParts; ++part) {
        int const uses = uses_as(lemma, static_cast<Part>(part));
        total += uses;
        word.uses[part] = static_cast<std::uint8_t>(std::min(uses, 255));
        if (!lemma.senses[part].empty()) word.pos |= bit(static_cast<Part>(part));
      }
      for (std::uint8_t part = 0; part < kParts; ++part)
        if (uses_as(lemma, static_cast<Part>(part)) * 100 >= kLikelyPercent * total)
          word.likely |= bit(static_cast<Part>(part));
      word.likely &= word.pos;
      if (total < kTaggedUses || word.likely == 0) word.likely = word.pos;
      words_.push_back(word);
    }
  }

  // Synsets are numbered as they are met: those that no word in the table leads to within the hierarchy are left out.
  std::uint32_t synset(std::string const& id) {
    auto const [at, fresh] = synset_of_.emplace(id, static_cast<std::uint32_t>(synset_ids_.size()));
    if (fresh) synset_ids_.push_back(id);
    return at->second;
  }

  void synsets() {
    for (std::size_t i = 0; i < synset_ids_.size(); ++i) {  // grows on the way up
      std::string const id = synset_ids_[i];
      t::Synset row{static_cast<std::uint32_t>(parents_.size()), 0, person(id)};
      for (std::string const& parent : wordnet_.hypernyms.at(id)) parents_.push_back(synset(parent));
      row.parent_count = static_cast<std::uint16_t>(parents_.size() - row.first_parent);
      synsets_.push_back(row);
    }
  }

  std::uint16_t person(std::string const& id) {
    auto const [at, fresh] = person_.emplace(id, id == kPerson ? 1 : 0);
    if (!fresh) return at->second;
    std::uint16_t found = at->second;
    for (std::string const& parent : wordnet_.hypernyms.at(id)) found = std::max(found, person(parent));
    return person_[id] = found;
  }

  t::String add(std::string const& text) {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const [at, fresh] = strings_.emplace(text, t::String{static_cast<std::uint32_t>(text_.size()), size});
    if (fresh) text_ += text;
    return at->second;
  }

  static std::vector<std::uint32_t> slots(std::vector<std::string> const& texts) {
    std::size_t size = 4;
    while (size < texts.size() * 3 / 2) size *= 2;
    std::vector<std::uint32_t> out(size, 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      std::size_t at = t::hash_of(texts[i]) & (size - 1);
      while (out[at] != 0) at = (at + 1) & (size - 1);
      out[at] = static_cast<std::uint32_t>(i + 1);
    }
    return out;
  }

  template <class T>
  static void append(std::string& out, std::vector<T> const& rows, t::Section& section) {
    static_assert(sizeof(T) % 4 == 0);
    section = {static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(rows.size())};
    out.append(reinterpret_cast<char const*>(rows.data()), rows.size() * sizeof(T));
  }

  Wordnet const& wordnet_;
  std::vector<t::Word> words_;
  std::vector<std::string> word_texts_;
  std::vector<std::uint32_t> senses_, parents_;
  std::vector<t::Synset> synsets_;
  std::vector<t::Pair> opposites_;
  std::vector<t::Exception> exceptions_;
  std::map<std::string, std::uint32_t> number_of_, synset_of_;
  std::vector<std::string> synset_ids_;
  std::map<std::string, std::uint16_t> person_;
  std::map<std::string, t::String> strings_;
  std::string text_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) fail("usage: compile_lexicon WORDNET_DIR CLDR_EN_XML ACTORS_TXT OUT");
  Wordnet const wordnet = read_wordnet(argv[1]);
  std::string const table = Compiler(wordnet).write(read_names(argv[2], argv[3]));
  std::ofstream out(argv[4], std::ios::binary);
  out.write(table.data(), static_cast<std::streamsize>(table.size()));
  if (!out.flush()) fail(std::string("cannot write ") + argv[4]);
}
