#include "pdf_page.hpp"

#include <algorithm>

#include "dump.hpp"
#include "ingest/pdf/text.hpp"
#include "ingest/utf8.hpp"

namespace stet::test {
namespace {

struct Piece {
  std::string_view text;
  bool raised = false;
  bool apart = true;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  bool apart = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      apart = true;
      ++at;
      continue;
    }
    bool const raised = text[at] == '^';
    if (raised) ++at;
    std::size_t const end = std::min(text.find_first_of(" ^", at), text.size());
    out.push_back({text.substr(at, end - at), raised, apart});
    at = end;
    apart = false;
  }
  return out;
}

std::string box(double left, double top, double right, double bottom) {
  auto const n = [](double value) { return std::to_string(value); };
  return "xMin=\"" + n(left) + "\" yMin=\"" + n(top) + "\" xMax=\"" + n(right) + "\" yMax=\"" + n(bottom) + "\"";
}

std::string print_line(Line const& line, double justify) {
  auto const pieces = pieces_of(line.text);
  double const letter = line.size / 2;
  auto const width_of = [&](Piece const& piece) {
    return static_cast<double>(count_code_points(piece.text)) * letter * (piece.raised ? 0.7 : 1);
  };
  double width = 0, spaces = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    width += width_of(pieces[i]);
    spaces += i > 0 && pieces[i].apart ? 1 : 0;
  }
  double const space = justify > 0 && spaces > 0 ? (justify - width) / spaces : 0.3 * line.size;
  std::string out = "<line " + box(line.left, line.top, line.left + width, line.top + line.size) + ">\n";
  double at = line.left;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece const& piece = pieces[i];
    if (i > 0 && piece.apart) at += space;
    double const top = line.top - (piece.raised ? 0.1 * line.size : 0);
    double const height = line.size * (piece.raised ? 0.7 : 1);
    out += "<word " + box(at, top, at + width_of(piece), top + height) + ">";
    out.append(piece.text).append("</word>\n");
    at += width_of(piece);
  }
  return out + "</line>\n";
}

Document document_of(PdfPrint const& print, std::vector<bool> const& distrusted) {
  Content content;
  write_pdf(lay_out(read_pdf_words(print.text()), distrusted), content);
  Document document;
  document.text = content.out.text;
  document.blocks = content.out.blocks;
  document.places = content.places;
  return document;
}

}  // namespace

PdfPrint& PdfPrint::page(double width, double height) {
  if (open_) out_ += "</page>\n";
  open_ = true;
  out_ += "<page width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\">\n";
  return *this;
}

PdfPrint& PdfPrint::line(Line const& line) {
  if (!open_) page();
  out_ += print_line(line, 0);
  return *this;
}

PdfPrint& PdfPrint::lines(double left, double top, std::vector<std::string_view> const& texts, double justify) {
  if (!open_) page();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    bool const last = i + 1 == texts.size();
    out_ += print_line({left, top, texts[i]}, last ? 0 : justify);
    top += 12;
  }
  return *this;
}

std::string PdfPrint::text() const { return "<doc>\n" + out_ + (open_ ? "</page>\n" : "") + "</doc>\n"; }

std::string dump_pdf(PdfPrint const& print, std::vector<bool> const& distrusted) {
  return dump(document_of(print, distrusted));
}

std::string places_of(PdfPrint const& print) {
  Document const document = document_of(print, {});
  std::string out;
  for (Place const& place : document.places) {
    if (!out.empty()) out += " / ";
    std::string_view const rest = document.cut(place.begin, static_cast<Offset>(document.text.size()));
    out.append(place.name).append(" at ").append(rest.substr(0, rest.find_first_of(" \n", 5)));
  }
  return out;
}

}  // namespace stet::test
