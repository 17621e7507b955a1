// Figures as an aligned table, one a line, for people who look at what was read.
#include <algorithm>
#include <array>

#include "report/columns.hpp"
#include "report/escape.hpp"
#include "report/passage.hpp"
#include "report/words.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

struct Column {
  std::string_view title;
  std::size_t most;  // columns
};

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastWidth = 60;
constexpr std::size_t kLeastSentence = 24;
constexpr std::size_t kLeastColumn = 5;  // six of them and their gaps leave room in the narrowest line
constexpr std::size_t kColumns = 7;
constexpr std::size_t kRoles = 5;
constexpr std::size_t kSentence = 6;
constexpr std::array<Column, kColumns> kLayout{
    {{"figure", 24}, {"value", 20}, {"unit", 18}, {"subject", 22}, {"when", 24}, {"roles", 20}, {"sentence", 0}}};

using Row = std::array<std::string, kColumns>;

std::string role_words(Roles roles) {
  std::string out;
  for (std::uint32_t bit = 1; bit != 0; bit <<= 1) {
    auto const role = static_cast<Role>(bit);
    if (!roles.has(role) || name_of(role).empty()) continue;
    if (!out.empty()) out += ' ';
    out += name_of(role);
  }
  return out;
}

std::string sentence_words(Dossier const& dossier, Figure const& figure, std::size_t width) {
  // Four bytes are the most that a column can take up.
  Passage const passage = passage_of(dossier, figure);
  std::string out;
  for (Piece const& piece : pieces_of(dossier, passage, width * 4)) out += piece.text;
  return to_terminal(out);
}

Row row_of(Dossier const& dossier, Figure const& figure, bool roles, std::size_t sentence_width) {
  Row row;
  row[0] = to_terminal(dossier.text_of(figure.span));
  row[1] = value_words(figure.reading);
  row[2] = to_terminal(figure.reading.unit.id);
  row[3] = to_terminal(figure.subject.text.empty() ? figure.subject.head : figure.subject.text);
  row[4] = when_words(figure.when);
  if (roles) row[kRoles] = role_words(figure.roles);
  row[kSentence] = sentence_words(dossier, figure, sentence_width);
  return row;
}

// As wide as the widest cell and no wider than the layout allows; the sentence takes what is left, and where that is
// too little the widest of the others give way.
std::array<std::size_t, kColumns> widths_of(std::vector<Row> const& rows, bool roles, std::size_t line) {
  std::array<std::size_t, kColumns> widths{};
  for (std::size_t i = 0; i < kSentence; ++i) {
    if (i == kRoles && !roles) continue;
    widths[i] = kLayout[i].title.size();
    for (Row const& row : rows) widths[i] = std::max(widths[i], std::min(width_of(row[i]), kLayout[i].most));
  }
  auto taken = [&] {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < kSentence; ++i) sum += widths[i] == 0 ? 0 : widths[i] + kGap;
    return sum;
  };
  while (taken() + kLeastSentence > line) {
    auto const widest = std::max_element(widths.begin(), widths.begin() + kSentence);
    if (*widest <= kLeastColumn) break;
    --*widest;
  }
  widths[kSentence] = line - taken();
  return widths;
}

void put_row(std::string& out, Row const& row, std::array<std::size_t, kColumns> const& widths) {
  for (std::size_t i = 0; i < kSentence; ++i)
    if (widths[i] > 0) out += padded(row[i], widths[i]).append(kGap, ' ');
  out += cut_to(row[kSentence], widths[kSentence]);
  out += '\n';
}

void put_document(std::string& out, Dossier const& dossier, std::vector<Row> const& rows, DocumentId doc,
                  TextStyle const& style, bool roles, std::size_t line) {
  Document const& document = dossier.documents[doc];
  if (!out.empty()) out += '\n';
  std::string title = to_terminal(document.id) + ": " + counted(rows.size(), "figure");
  out += (style.colour ? "\x1b[1m" + title + "\x1b[0m" : title) + '\n';
  if (rows.empty()) return;
  auto const widths = widths_of(rows, roles, line);
  Row head;
  for (std::size_t i = 0; i < kColumns; ++i) head[i] = kLayout[i].title;
  if (style.colour) out += "\x1b[2m";
  put_row(out, head, widths);
  if (style.colour) out.insert(out.size() - 1, "\x1b[0m");
  for (Row const& row : rows) put_row(out, row, widths);
}

}  // namespace

std::string write_extract_text(Dossier const& dossier, TextStyle const& style, bool roles) {
  std::size_t const line = std::max<std::size_t>(style.width, kLeastWidth);
  std::string out;
  auto figure = dossier.figures.begin();
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) {
    std::vector<Row> rows;
    for (; figure != dossier.figures.end() && figure->span.doc == doc; ++figure)
      rows.push_back(row_of(dossier, *figure, roles, line));
    put_document(out, dossier, rows, doc, style, roles, line);
  }
  return out.empty() ? "No documents.\n" : out;
}

}  // namespace stet
