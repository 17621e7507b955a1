#include "news.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "text/segment.hpp"

namespace stet::bench {
namespace {

/// Knuth's MMIX generator: the standard library's distributions differ between implementations.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % n;
  }
  template <std::size_t N>
  std::string_view pick(std::string_view const (&words)[N]) {
    return words[below(N)];
  }

 private:
  std::uint64_t state_;
};

constexpr std::string_view kWho[] = {"The harbour master", "A spokeswoman for the ministry", "The hauliers' union",
                                     "Her predecessor", "The regional council", "An engineer at the site"};
constexpr std::string_view kVerb[] = {"said", "told reporters", "wrote in a letter to parliament", "insisted", "admitted"};
constexpr std::string_view kPlain[] = {
    "that nobody had asked the people who live along the canal",
    "that the old bridge would stay open while the inquiry went on",
    "that the weather had spoiled the harvest and the mood of the village",
    "that the talks had ended without a date for the next meeting",
    "that the paint on the new ferries had begun to peel before they were delivered",
    "that the shops in the valley were shut and the road to the pass was blocked by snow"};
constexpr std::string_view kThing[] = {"soldiers", "new homes", "lorries", "patients", "voters", "refugees", "jobs"};
constexpr std::string_view kHedge[] = {"", "about ", "at least ", "more than ", "nearly ", "up to "};
constexpr std::string_view kTail[] = {"were counted along the northern route", "had arrived before the first frost",
                                      "were registered by the district office", "are expected when the gates open"};

std::string grouped(std::uint64_t n) {
  std::string out = std::to_string(n);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, 1, ',');
  return out;
}

std::string quantity(Dice& dice) {
  std::string const number = std::to_string(2 + dice.below(97));
  switch (dice.below(4)) {
    case 0: return std::string(dice.pick(kHedge)) + grouped(1000 + dice.below(90'000)) + " " + std::string(dice.pick(kThing));
    case 1: return "$" + number + "." + std::to_string(1 + dice.below(9)) + " million in repairs";
    case 2: return std::string(dice.pick(kHedge)) + number + " percent of the budget";
    default: return number + " kilometres of new track";
  }
}

}  // namespace

News make_news(std::size_t bytes, Density density, std::uint64_t seed) {
  Dice dice(seed);
  News out;
  std::string& text = out.document.text;
  text.reserve(bytes + 2048);
  while (text.size() < bytes) {
    Block block;
    block.begin = static_cast<Offset>(text.size());
    for (int i = 0; i < 4; ++i) {
      bool const figure = density == Density::dense ? dice.below(8) != 0 : dice.below(8) == 0;
      if (i > 0) text += ' ';
      text.append(dice.pick(kWho)).append(" ").append(dice.pick(kVerb)).append(" ");
      if (figure) text.append("that ").append(quantity(dice)).append(" ").append(dice.pick(kTail));
      else text.append(dice.pick(kPlain));
      text += '.';
      out.figures += figure;
      ++out.sentences;
    }
    block.end = static_cast<Offset>(text.size());
    text += '\n';
    out.document.blocks.push_back(block);
  }
  out.document.id = out.document.path = "news-" + std::to_string(seed) + ".txt";
  return out;
}

News shuffled(std::string text, std::size_t bytes) {
  Document source;
  source.text = std::move(text);
  for (std::size_t begin = 0; begin < source.text.size();) {
    std::size_t const end = std::min(source.text.find('\n', begin), source.text.size());
    Block block;
    block.begin = static_cast<Offset>(begin);
    block.end = static_cast<Offset>(end);
    if (begin < end) source.blocks.push_back(block);
    begin = end + 1;
  }
  segment(source);
  News out;
  if (source.sentences.empty()) return out;
  Dice dice(1);
  std::string& to = out.document.text;
  to.reserve(bytes + 65536);
  while (to.size() < bytes) {
    Block block;
    block.begin = static_cast<Offset>(to.size());
    for (int i = 0; i < 4; ++i) {
      Sentence const& s = source.sentences[dice.below(source.sentences.size())];
      to.append(i > 0 ? " " : "").append(source.cut(s.begin, s.end));
    }
    block.end = static_cast<Offset>(to.size());
    to += '\n';
    out.document.blocks.push_back(block);
  }
  out.sentences = 4 * out.document.blocks.size();
  out.document.id = out.document.path = "shuffled.txt";
  return out;
}

}  // namespace stet::bench
