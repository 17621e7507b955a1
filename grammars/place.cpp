#include "grammars/place.hpp"

#include <algorithm>
#include <numeric>

namespace stet::grammar {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string_view Place::word(std::ptrdiff_t step) const {
  auto const i = static_cast<std::ptrdiff_t>(token) + step;
  if (i < 0 || i >= static_cast<std::ptrdiff_t>(tokens.size())) return {};
  Token const& t = tokens[static_cast<std::size_t>(i)];
  return {text.data() + t.begin, t.end - t.begin};
}

std::size_t token_at(std::span<Token const> tokens, std::uint32_t offset) {
  auto const it = std::partition_point(tokens.begin(), tokens.end(), [&](Token const& t) { return t.end <= offset; });
  return static_cast<std::size_t>(it - tokens.begin());
}

bool same_letters(std::string_view word, std::string_view low) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower(word[i]) != low[i]) return false;
  return true;
}

bool starts_upper(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

bool all_upper(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool looks_plural(std::string_view word) {
  static WordSet const irregular{"people",     "men",     "women",  "children",  "police",    "troops",
                                 "aircraft",   "persons", "deaths", "teeth",     "mice",      "geese",
                                 "cattle",     "sheep",   "fish",   "fishermen", "policemen", "servicemen",
                                 "countrymen", "species", "series", "crew",      "personnel"};
  static WordSet const other{"is",   "was",  "has",  "as",   "this",   "its",    "his",     "us",     "yes",     "plus",
                             "thus", "does", "says", "less", "across", "versus", "perhaps", "always", "besides", "per"};
  if (word.size() < 3) return false;
  if (irregular.has(word)) return true;
  if (other.has(word)) return false;
  char const end = lower(word.back()), before = lower(word[word.size() - 2]);
  return end == 's' && before != 's' && before != '\'' && before != 'u' && before != 'i';
}

bool is_function_word(std::string_view word) {
  static WordSet const words{
      "a",         "an",         "the",     "this",    "that",       "these",     "those",    "some",
      "any",       "all",        "both",    "each",    "every",      "no",        "another",  "other",
      "such",      "what",       "which",   "who",     "whom",       "whose",     "when",     "where",
      "why",       "how",        "if",      "and",     "or",         "but",       "nor",      "so",
      "yet",       "for",        "in",      "on",      "at",         "by",        "to",       "of",
      "from",      "with",       "without", "within",  "into",       "onto",      "upon",     "over",
      "under",     "above",      "below",   "about",   "around",     "after",     "before",   "since",
      "until",     "till",       "during",  "between", "among",      "amid",      "against",  "through",
      "across",    "along",      "near",    "off",     "out",        "up",        "down",     "than",
      "as",        "like",       "via",     "per",     "plus",       "minus",     "i",        "you",
      "he",        "she",        "it",      "we",      "they",       "me",        "him",      "her",
      "us",        "them",       "my",      "your",    "his",        "its",       "our",      "their",
      "is",        "are",        "was",     "were",    "be",         "been",      "being",    "am",
      "has",       "have",       "had",     "do",      "does",       "did",       "will",     "would",
      "shall",     "should",     "can",     "could",   "may",        "might",     "must",     "not",
      "only",      "just",       "even",    "also",    "nearly",     "almost",    "roughly",  "approximately",
      "exactly",   "precisely",  "least",   "most",    "more",       "less",      "fewer",    "many",
      "much",      "there",      "here",    "then",    "now",        "still",     "already",  "some",
      "further",   "additional", "extra",   "first",   "last",       "next",      "once",     "today",
      "yesterday", "tonight",    "with",    "because", "while",      "although",  "though",   "however",
      "meanwhile", "currently",  "overall", "total",   "including",  "excluding", "said",     "says",
      "nor",       "either",     "neither", "whether", "despite",    "towards",   "toward",   "behind",
      "beyond",    "following",  "maybe",   "perhaps", "altogether", "worldwide", "yet",      "estimated",
      "at",        "remaining",  "these",   "others",  "everyone",   "nobody",    "somebody", "whereas",
      "unless",    "again",      "ago",     "later",   "earlier",    "too",       "very",     "well",
      "right",     "left",       "yes",     "oh",      "okay",       "ok",        "mr",       "mrs",
      "ms",        "dr"};
  return words.has(word);
}

bool is_book(std::string_view word) {
  static WordSet const books{
      "genesis",  "exodus",      "leviticus",     "numbers",   "deuteronomy", "joshua",     "judges",
      "ruth",     "samuel",      "kings",         "chronicles", "ezra",       "nehemiah",   "esther",
      "job",      "psalm",       "psalms",        "proverbs",  "ecclesiastes", "isaiah",    "jeremiah",
      "ezekiel",  "daniel",      "hosea",         "joel",      "amos",        "obadiah",    "jonah",
      "micah",    "nahum",       "habakkuk",      "zephaniah", "haggai",      "zechariah",  "malachi",
      "matthew",  "mark",        "luke",          "john",      "acts",        "romans",     "corinthians",
      "galatians", "ephesians",  "philippians",   "colossians", "thessalonians", "timothy", "titus",
      "philemon", "hebrews",     "james",         "peter",     "jude",        "revelation"};
  return starts_upper(word) && books.has(word);
}

bool plural_follows(char const* at, char const* last) {
  for (int words = 0; words < 5; ++words) {
    if (at == last || *at != ' ') return false;
    char const* const begin = ++at;
    while (at != last && (lower(*at) != *at || (*at >= 'a' && *at <= 'z'))) ++at;
    std::string_view const word(begin, static_cast<std::size_t>(at - begin));
    if (word.empty()) return false;
    if (any_word(word, {"of", "its", "their", "our", "the", "his", "her", "and"})) continue;
    if (is_function_word(word)) return false;
    if (looks_plural(word)) return true;
  }
  return false;
}

WordSet::WordSet(std::vector<std::string_view> words) : words_(std::move(words)) {
  auto const order = [](std::string_view word) { return letter(word[0]) * 32 + word.size(); };
  std::sort(words_.begin(), words_.end(), [&](auto a, auto b) { return order(a) < order(b); });
  for (std::string_view word : words_) {
    std::uint32_t const length = 1u << word.size();
    begins_[letter(word[0])] |= length;
    goes_on_[letter(word[word.size() > 1])] |= length;
    ends_[letter(word.back())] |= length;
    ++first_[letter(word[0]) + 1];
  }
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
}

bool WordSet::listed(std::string_view word) const {
  std::size_t const begin = letter(word[0]);
  std::size_t i = first_[begin];
  while (words_[i].size() < word.size()) ++i;  // there is one of its length
  for (; i < first_[begin + 1] && words_[i].size() == word.size(); ++i)
    if (words_[i].back() == lower(word.back()) && same_word(word, words_[i])) return true;
  return false;
}

}  // namespace stet::grammar
