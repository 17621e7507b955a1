#include "ingest/containers/letter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestLine = 400;  // of an attribution, a footer, a disclaimer's beginning
constexpr std::size_t kLongestSignature = 1'000;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool has(std::string_view text, std::string_view words) { return text.find(words) != text.npos; }

bool has_clock(std::string_view text) {
  for (std::size_t i = 1; i + 2 < text.size(); ++i)
    if ((text[i] == ':' || text[i] == '.') && digit(text[i - 1]) && digit(text[i + 1]) && digit(text[i + 2]))
      return true;
  return false;
}

/// "On Mon, Jan 8, 2024 at 3:04 PM Ann Lee <ann@example.org> wrote:". A story's "On Tuesday she wrote:" has neither a
/// clock nor an address.
bool is_attribution(std::string_view text) {
  if (text.size() > kLongestLine || !(has(text, "@") || has_clock(text))) return false;
  std::string const line = lower_ascii(text);
  constexpr std::array kEnds = {"wrote:"sv,
                                "writes:"sv,
                                "schrieb:"sv,
                                "a \xC3\xA9"
                                "crit :"sv,
                                "a \xC3\xA9"
                                "crit\xC2\xA0:"sv,
                                "a \xC3\xA9"
                                "crit:"sv,
                                "escribi\xC3\xB3:"sv,
                                "ha scritto:"sv,
                                "escreveu:"sv,
                                "schreef:"sv};
  if (line.starts_with("am ") && has(line, " schrieb ") && line.ends_with(":")) return true;
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return line.ends_with(end); });
}

/// "On Mon, Jan 8, 2024 at 3:04 PM Ann Lee", the first line of an attribution whose address did not fit into it.
bool begins_attribution(std::string_view text) {
  if (text.size() > 120 || !has_clock(text)) return false;
  return text.starts_with("On ") || text.starts_with("Am ") || text.starts_with("Le ") || text.starts_with("El ") ||
         text.starts_with("Il ");
}

/// "-----Original Message-----", "Begin forwarded message:"
bool is_divider(std::string_view text) {
  if (text.size() > 80) return false;
  std::string const line = lower_ascii(text);
  bool const ruled = line.starts_with("--");
  return line.starts_with("begin forwarded message") ||
         (ruled && (has(line, "original message") || has(line, "forwarded message") ||
                    has(line, "original-nachricht") || has(line, "urspr\xC3\xBCngliche nachricht") ||
                    has(line, "message d'origine") || has(line, "mensaje original")));
}

bool is_footer(std::string_view text) {
  std::string const line = lower_ascii(text.substr(0, kLongestLine));
  return line.starts_with("you received this message because") || line.starts_with("you are receiving this") ||
         line.starts_with("to unsubscribe from this") || has(line, "/mailman/listinfo/") ||
         line.ends_with(" mailing list");
}

/// One line that programs add to a mail.
bool is_mail_phrase(std::string_view text) {
  std::string const line = lower_ascii(text.substr(0, kLongestLine));
  bool const own =
      line.starts_with("this e-mail") || line.starts_with("this email") || line.starts_with("this message");
  return (text.size() < 60 && (line.starts_with("sent from my ") || line.starts_with("get outlook for "))) ||
         (own && (has(line, "confidential") || has(line, "intended"))) ||
         (text.size() < 200 && has(line, "unsubscribe"));
}

class LetterReader {
 public:
  explicit LetterReader(TextBuilder& out) : out_(out) {}

  void read() {
    for (std::size_t b = 0; b < out_.blocks.size(); ++b) {
      std::string_view const text = cut(b);
      if (ends_letter(b)) return drop_from(b);
      if (quoted(b) || is_mail_phrase(text)) drop(b);
      if (!is_attribution(text)) continue;
      if (text.starts_with('<') && b > 0 && begins_attribution(cut(b - 1))) drop(b - 1);
      if (b + 1 < out_.blocks.size() && !quoted(b + 1) && out_.blocks[b + 1].zone != Zone::quote) return drop_from(b);
      drop(b);
      while (b + 1 < out_.blocks.size() && goes_with_quote(b + 1)) drop(++b);
    }
  }

 private:
  std::string_view cut(std::size_t b) const {
    return std::string_view(out_.text).substr(out_.blocks[b].begin, out_.blocks[b].end - out_.blocks[b].begin);
  }

  void drop(std::size_t b) {
    Block& block = out_.blocks[b];
    block.zone = Zone::furniture;
    block.level = 0;
    block.table = kNone;
    block.row = 0;
    block.cells.clear();  // the row of a quoted table is a line like others
  }
  void drop_from(std::size_t b) {
    for (; b < out_.blocks.size(); ++b) drop(b);
  }

  bool quoted(std::size_t b) const { return cut(b).starts_with('>') || cut(b).starts_with("|>"); }

  /// In a page, what is quoted has a zone of its own, but for headings and tables in it.
  bool goes_with_quote(std::size_t b) const { return quoted(b) || out_.blocks[b].zone != Zone::body; }

  bool ends_letter(std::size_t b) const {
    std::string_view const text = cut(b);
    return is_divider(text) || is_footer(text) || is_older_header(b) || is_signature(b) || is_rule_over_footer(b);
  }

  /// "From: … Sent: … To: … Subject: …", as Outlook puts it over the mail that is answered.
  bool is_older_header(std::size_t b) const {
    if (!cut(b).starts_with("From:") && !cut(b).starts_with("*From:*")) return false;
    std::string head;
    for (std::size_t i = b; i < out_.blocks.size() && i < b + 6; ++i)
      head.append(cut(i).substr(0, kLongestLine)).append("\n");
    return (has(head, "Sent:") || has(head, "Date:")) && has(head, "Subject:");
  }

  /// "--" alone, or before the signature's lines where a page breaks them only by <br>; with little below it.
  bool is_signature(std::size_t b) const {
    std::string_view const text = cut(b);
    bool const mark = text == "--" || (text.starts_with("-- ") && b + 1 == out_.blocks.size() && !is_prose(text));
    return mark && out_.blocks.back().end - out_.blocks[b].begin <= kLongestSignature;
  }

  bool is_rule_over_footer(std::size_t b) const {
    std::string_view const text = cut(b);
    if (text.size() < 10 || text.find_first_not_of("_-=") != text.npos) return false;
    for (std::size_t i = b + 1; i < out_.blocks.size() && i < b + 4; ++i)
      if (is_footer(cut(i)) || is_older_header(i)) return true;
    return false;
  }

  TextBuilder& out_;
};

}  // namespace

void set_aside_quotes(Content& content) { LetterReader(content.out).read(); }

}  // namespace stet
