#include "ingest/html/text.hpp"

#include <algorithm>

#include "ingest/entities.hpp"
#include "ingest/markup.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

void put_words(TextBuilder& out, std::string_view text, std::string_view raw, std::uint64_t from) {
  static constexpr std::size_t kReach = 2048;
  std::size_t place = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i])) {
      out.gap(from + place);
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end])) ++end;
    std::string_view const word = text.substr(i, end - i);
    auto const found = raw.substr(place, kReach).find(word.substr(0, 256));
    if (found != raw.npos) {
      place += found;
      out.flow(word, from + place);
      place = std::min(place + word.size(), raw.size());
    } else {
      out.made(word, from + place);
    }
    i = end;
  }
}

/// Text and source side by side: tags in the source are passed over, references stand for what the text has, and a
/// character that the parser replaced is put where it was. Where the two part ways, the rest is matched word by word.
void put_aligned(TextBuilder& out, std::string_view text, std::string_view raw, std::uint64_t from) {
  static constexpr std::string_view kReplaced = "\xEF\xBF\xBD";
  std::size_t t = 0, r = 0;
  while (t < text.size() && r < raw.size()) {
    std::string_view const rest = text.substr(t);
    if (raw[r] == '<') {
      if (std::size_t const length = tag_length(raw, r)) {
        r += length;
        continue;
      }
    } else if (raw[r] == '&') {
      auto const entity = read_entity(raw.substr(r, 16));
      if (entity && rest.starts_with(entity->text)) {
        out.flow_as(entity->text, from + r);
        t += entity->text.size();
        r += entity->length;
        continue;
      }
      // a reference that the parser knows and read_entity() does not
      auto const end = raw.substr(r, 40).find(';');
      std::size_t const length = utf8_length(text, t);
      if (text[t] != '&' && end != raw.npos && length != 0) {
        out.flow_as(text.substr(t, length), from + r);
        t += length;
        r += end + 1;
        continue;
      }
    } else if (raw[r] == '\r' && text[t] == '\n') {
      out.gap(from + r);
      ++t;
      r += raw.substr(r, 2) == "\r\n" ? 2 : 1;
      continue;
    } else if (rest.starts_with(kReplaced) && !raw.substr(r).starts_with(kReplaced)) {
      out.made(kReplaced, from + r);
      t += kReplaced.size();
      r += std::max<std::size_t>(1, utf8_length(raw, r));
      continue;
    }
    std::size_t run = 0;
    while (t + run < text.size() && r + run < raw.size() && text[t + run] == raw[r + run] &&
           (run == 0 || (raw[r + run] != '<' && raw[r + run] != '&' && raw[r + run] != '\r')))
      ++run;
    if (run == 0) break;
    out.flow(raw.substr(r, run), from + r);
    t += run;
    r += run;
  }
  if (t < text.size()) put_words(out, text.substr(t), raw.substr(r), from + r);
}

}  // namespace

void put_text_node(TextBuilder& out, GumboNode const* node, std::string_view source) {
  std::string_view const text = text_of(node);
  std::string_view raw = source_of(node);
  auto const begin = reinterpret_cast<std::uintptr_t>(source.data());
  auto const at = reinterpret_cast<std::uintptr_t>(raw.data());
  if (at < begin || at > begin + source.size()) raw = source.substr(0, 0);
  std::uint64_t const from = raw.empty() ? 0 : at - begin;
  raw = raw.substr(0, source.size() - from);
  if (raw == text)
    out.flow(text, from);
  else
    put_aligned(out, text, raw, from);
}

}  // namespace stet
