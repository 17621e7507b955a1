#include "support/marked.hpp"

#include <algorithm>

#include "app/ndjson.hpp"

namespace stet::test {

std::optional<Marked> unmark(std::string_view text) {
  std::size_t const open = text.find("[["), close = text.find("]]");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  if (text.find("[[", open + 2) != std::string_view::npos || text.find("]]", close + 2) != std::string_view::npos)
    return std::nullopt;
  Marked out;
  out.text.append(text.substr(0, open)).append(text.substr(open + 2, close - open - 2)).append(text.substr(close + 2));
  out.begin = open;
  out.end = close - 2;
  return out;
}

Document plain_document(std::string text, DocumentRole role, std::optional<Day> published) {
  Document document;
  document.text = std::move(text);
  document.role = role;
  document.published = published;
  if (published) document.published_from = DateOrigin::given;
  lay_out_plain_text(document);
  return document;
}

Figure const* figure_at(Dossier const& dossier, DocumentId doc, std::size_t begin, std::size_t end) {
  auto const at = std::find_if(dossier.figures.begin(), dossier.figures.end(), [&](Figure const& figure) {
    return figure.span.doc == doc && figure.span.begin < end && begin < figure.span.end;
  });
  return at == dossier.figures.end() ? nullptr : &*at;
}

}  // namespace stet::test
