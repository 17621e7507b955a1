#include "ingest/normal_form.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace stet {
namespace {

constexpr std::size_t kLongestCluster = 32;  // bytes: a letter under more marks than this is noise

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// U+0300 to U+036F: combining accents.
bool is_accent(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  unsigned char const a = byte_at(text, at), b = byte_at(text, at + 1);
  return a == 0xCC || (a == 0xCD && b < 0xB0);
}

/// The letters of a ligature (U+FB00 to U+FB06), the plain form of a full-width digit or sign, a plain hyphen for U+2010
/// and the no-break hyphen U+2011; "" for other characters.
std::string plain_form(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return {};
  std::string_view const character = text.substr(at, 3);
  if (character == "\xE2\x80\x90" || character == "\xE2\x80\x91") return "-";
  if (byte_at(text, at) != 0xEF) return {};
  unsigned char const b = byte_at(text, at + 1), c = byte_at(text, at + 2);
  static constexpr std::string_view kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (b == 0xAC && c >= 0x80 && c <= 0x86) return std::string(kLigatures[c - 0x80]);
  // U+FF04 to U+FF19: dollar, percent, comma, stop, digits
  if (b == 0xBC && c >= 0x84 && c <= 0x99) return std::string(1, static_cast<char>(c - 0x84 + '$'));
  return {};
}

std::size_t length_at(std::string_view text, std::size_t at) {
  unsigned char const c = byte_at(text, at);
  return std::min<std::size_t>(c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4, text.size() - at);
}

std::string composed(std::string_view cluster) {
  struct Free {
    void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
  };
  utf8proc_uint8_t* out = nullptr;
  auto const size = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(cluster.data()),
                                 static_cast<utf8proc_ssize_t>(cluster.size()), &out,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::unique_ptr<utf8proc_uint8_t, Free> const owner(out);
  return size < 0 ? std::string(cluster)
                  : std::string(reinterpret_cast<char const*>(out), static_cast<std::size_t>(size));
}

/// A stretch that is written anew: [begin, end) of the old text became `size` bytes.
struct Change {
  Offset begin = 0;
  Offset end = 0;
  Offset size = 0;
  Offset moved = 0;  // where it stands in the new text
};

class Rewriter {
 public:
  explicit Rewriter(Document& document) : document_(document) {}

  void run() {
    std::string_view const text = document_.text;
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t const length = length_at(text, at);
      std::size_t end = at + length;
      std::string form = plain_form(text, at);
      if (form.empty()) {
        while (is_accent(text, end) && end - at < kLongestCluster) end += 2;
        if (end > at + length) form = composed(text.substr(at, end - at));
      }
      if (!form.empty() && form != text.substr(at, end - at)) {
        out.append(text, copied, at - copied);
        changes_.push_back({static_cast<Offset>(at), static_cast<Offset>(end), static_cast<Offset>(form.size()),
                            static_cast<Offset>(out.size())});
        out += form;
        copied = end;
      }
      at = end;
    }
    if (changes_.empty()) return;
    out.append(text, copied);
    move_all();
    document_.text = std::move(out);
  }

 private:
  /// Where an offset of the old text stands in the new one; within a change, at its beginning.
  Offset moved(Offset at) const {
    auto change = std::upper_bound(changes_.begin(), changes_.end(), at,
                                   [](Offset value, Change const& c) { return value < c.begin; });
    if (change == changes_.begin()) return at;
    --change;
    return at < change->end ? change->moved : change->moved + change->size + (at - change->end);
  }

  void move_all() {
    for (Block& block : document_.blocks) {
      block.begin = moved(block.begin);
      block.end = moved(block.end);
      for (Cell& cell : block.cells) {
        cell.begin = moved(cell.begin);
        cell.end = moved(cell.end);
      }
    }
    for (Place& place : document_.places) place.begin = moved(place.begin);
    move_anchors();
  }

  /// What follows a change needs an anchor of its own, for it no longer stands as far from the last one as in the file.
  void move_anchors() {
    std::vector<Anchor> const old = std::move(document_.anchors);
    std::vector<Anchor> out;
    auto change = changes_.begin();
    for (std::size_t i = 0; i < old.size(); ++i) {
      Offset const next = i + 1 < old.size() ? old[i + 1].text : static_cast<Offset>(document_.text.size());
      out.push_back({moved(old[i].text), old[i].file});
      for (; change != changes_.end() && change->begin < next; ++change) {
        if (change->end <= old[i].text) continue;
        Offset const begin = std::max(change->begin, old[i].text);
        out.push_back({moved(begin), old[i].file + (begin - old[i].text)});
        if (change->end < next) out.push_back({moved(change->end), old[i].file + (change->end - old[i].text)});
      }
    }
    document_.anchors = std::move(out);
  }

  Document& document_;
  std::vector<Change> changes_;
};

/// A byte that begins what may have to be rewritten.
bool is_suspect(char c) { return c == '\xCC' || c == '\xCD' || c == '\xE2' || c == '\xEF'; }

}  // namespace

void to_normal_form(Document& document) {
  if (std::any_of(document.text.begin(), document.text.end(), is_suspect)) Rewriter(document).run();
}

}  // namespace stet
