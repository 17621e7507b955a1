#include "rules/fingerprint.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace stet {
namespace {

std::string hash(std::string_view text) {
  std::array<char, 17> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(text.data(), text.size())));
  return buffer.data();
}

/// The sentence with blanks folded, so that a new line break changes nothing.
std::string sentence_text(Dossier const& dossier, DocumentId doc, std::uint32_t sentence, bool mask) {
  Document const& document = dossier.documents[doc];
  if (sentence >= document.sentences.size()) return "";
  Sentence const& it = document.sentences[sentence];
  std::string out;
  for (char c : document.cut(it.begin, it.end)) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (mask && c >= '0' && c <= '9') {
      if (out.empty() || out.back() != '#') out += '#';
    } else {
      out += c;
    }
  }
  return out;
}

std::uint32_t sentence_at(Document const& document, Offset at) {
  auto const next = std::upper_bound(document.sentences.begin(), document.sentences.end(), at,
                                     [](Offset value, Sentence const& s) { return value < s.begin; });
  return next == document.sentences.begin() ? 0 : static_cast<std::uint32_t>(next - document.sentences.begin() - 1);
}

/// Hashes of sentences, each worked out once.
class Sentences {
 public:
  explicit Sentences(Dossier const& dossier) : dossier_(dossier) {}

  std::string const& operator()(DocumentId doc, std::uint32_t sentence, bool mask) {
    auto const [at, fresh] = known_.try_emplace(std::tuple(doc, sentence, mask));
    if (fresh) at->second = hash(sentence_text(dossier_, doc, sentence, mask));
    return at->second;
  }

 private:
  Dossier const& dossier_;
  std::map<std::tuple<DocumentId, std::uint32_t, bool>, std::string> known_;
};

Fingerprint fingerprint_of(Finding const& finding, Dossier const& dossier, Sentences& sentences) {
  constexpr char kBreak = '\x1f';
  std::string claim = finding.rule + kBreak, value, evidence;
  if (!finding.figures.empty()) {
    Figure const& first = dossier.figures[finding.figures.front()];
    claim += sentences(first.span.doc, first.sentence, true) + kBreak;
    claim += first.subject.head + kBreak + first.reading.unit.id;
    value = dossier.text_of(first.span);
    std::vector<std::string> others;
    for (std::size_t i = 1; i < finding.figures.size(); ++i) {
      Figure const& other = dossier.figures[finding.figures[i]];
      others.push_back(sentences(other.span.doc, other.sentence, false));
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (std::string const& other : others) evidence += other + kBreak;
  }
  for (Span const& span : finding.locations) {
    claim += sentences(span.doc, sentence_at(dossier.documents[span.doc], span.begin), true) + kBreak;
    value += std::string(dossier.text_of(span)) + kBreak;
  }
  return {hash(claim), hash(value), hash(evidence)};
}

}  // namespace

void add_fingerprints(std::vector<Finding>& findings, Dossier const& dossier) {
  Sentences sentences(dossier);
  for (Finding& finding : findings) finding.fingerprint = fingerprint_of(finding, dossier, sentences);
}

}  // namespace stet
