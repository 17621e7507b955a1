#include <cstdio>

#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/documents.hpp"
#include "app/terminal.hpp"
#include "grammars/read.hpp"

namespace stet {
namespace {

constexpr std::string_view kDim = "\x1b[2m", kBold = "\x1b[1m", kReset = "\x1b[0m";

/// Control characters of a hostile text as pictures, so that they cannot steer the terminal.
void append_visible(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n' || byte == '\t') {
      out += ' ';
    } else if (byte < 0x20) {
      out += '\xE2', out += '\x90', out += static_cast<char>(0x80 + byte);
    } else if (byte == 0x7F) {
      out += "\xE2\x90\xA1";
    } else if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      out += "\xEF\xBF\xBD";  // the second set of control characters
      ++i;
    } else {
      out += text[i];
    }
  }
}

void field(std::string& out, std::string_view name, std::string_view value) {
  out.append("  ").append(name).append(name.size() < 10 ? 10 - name.size() : 1, ' ');
  append_visible(out, value.empty() ? "(none)" : value);
  out += '\n';
}

std::string date_line(std::optional<Day> const& day, std::string_view from, std::string_view words) {
  if (!day) return "";
  std::string out = to_string(*day);
  if (!from.empty()) out.append(" (").append(from);
  if (!from.empty() && !words.empty()) out.append(": ").append(words);
  if (!from.empty()) out += ')';
  return out;
}

/// The dates that were found and not taken, each with the reason.
void put_ladder(std::string& out, Document const& document) {
  for (DateClue const& clue : document.ladder)
    if (!clue.refused.empty())
      field(out, "",
            to_string(clue.day) + " (" + std::string(name_of(clue.origin)) + ": " + clue.words +
                ") not taken: " + std::string(clue.refused));
  if (document.yearless)
    field(out, "",
          "a dateline without a year (" + document.yearless->words + "): a check takes it for the last such day");
}

void describe(std::string& out, Document const& document, TextStyle const& style) {
  if (style.colour) out += kBold;
  append_visible(out, document.id);
  if (style.colour) out += kReset;
  out += '\n';
  field(out, "title", document.title);
  field(out, "publisher", document.publisher);
  field(out, "published", date_line(document.published, name_of(document.published_from), document.published_text));
  put_ladder(out, document);
  if (document.modified) field(out, "modified", to_string(*document.modified));
  if (document.retrieved) field(out, "retrieved", to_string(*document.retrieved));
  if (!document.url.empty()) field(out, "url", document.url);
  if (!document.tier.empty()) field(out, "tier", document.tier);
  if (std::string_view const number = only_decimal_commas(document.text); !number.empty())
    field(out, "numbers", "with a decimal comma, like " + std::string(number));
  field(out, "read", document.whole ? "whole" : "not whole, see below");
  for (Block const& block : document.blocks) {
    bool const furniture = block.zone == Zone::furniture;
    std::string_view const zone = name_of(block.zone);
    if (style.colour && furniture) out += kDim;
    out.append("  ").append(furniture ? "- " : "  ").append(zone).append(11 - zone.size(), ' ');
    if (block.cells.empty()) {
      append_visible(out, document.cut(block.begin, block.end));
    } else {
      for (Cell const& cell : block.cells) {
        if (&cell != &block.cells.front()) out += " | ";
        append_visible(out, document.cut(cell.begin, cell.end));
      }
    }
    if (!block.why.empty()) out.append("   (").append(block.why).append(")");
    if (style.colour && furniture) out += kReset;
    out += '\n';
  }
}

}  // namespace

int run_ingest(Options const& options) {
  auto const settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  auto const gathered = gather(options);
  if (!gathered) return refuse(gathered.faults());
  warn(gathered->warnings);
  warn(settings->warnings);
  Loading const loading = load(gathered->inputs, *settings, run_of(options, *settings));
  TextStyle const style = style_of_stdout(options.color);
  std::string out;
  for (Document const& document : loading.documents) {
    if (!out.empty()) out += '\n';
    describe(out, document, style);
  }
  if (!loading.unread.empty()) out += (out.empty() ? "Not read:\n" : "\nNot read:\n");
  for (Unread const& unread : loading.unread) {
    out += "  ";
    append_visible(out, unread.path + ": " + unread.why + (unread.text.empty() ? "" : ": " + unread.text));
    out += '\n';
  }
  return finish(out, loading.unread.empty() ? 0 : 3);
}

}  // namespace stet
