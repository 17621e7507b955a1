#include "ingest/html/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "ingest/html/blocks.hpp"
#include "ingest/html/meta.hpp"
#include "ingest/html/saved.hpp"
#include "ingest/html/scan.hpp"
#include "ingest/html/survey.hpp"
#include "ingest/markup.hpp"
#include "ingest/phrases.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

constexpr std::size_t kMostBytes = 16u << 20;   // the parser takes some 25 times the size of the page
constexpr std::size_t kMostAttributes = 2'000;  // of one tag: the parser compares each with all before it

struct Tree {
  GumboOutput* output;
  explicit Tree(GumboOutput* parsed) : output(parsed) {}
  Tree(Tree const&) = delete;
  Tree& operator=(Tree const&) = delete;
  ~Tree() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

Content salvage(std::string_view html, std::string why) {
  Content content;
  salvage_markup(content.out, html, 0);
  for (Block& block : content.out.blocks)
    if (is_stock_phrase(std::string_view(content.out.text).substr(block.begin, block.end - block.begin)))
      set_aside(block, "a stock phrase");
  read_saved_marks(html, content);
  content.faults.push_back(std::move(why));
  return content;
}

}  // namespace

Content read_html(std::string_view html, unsigned depth) {
  if (html.size() > kMostBytes)
    return salvage(html, "a page of more than 16 MB: its text is read without its structure");
  HtmlShape const shape = scan_html(html, depth);
  if (shape.depth > depth)
    return salvage(
        html, "elements nested more than " + std::to_string(depth) + " deep: its text is read without its structure");
  if (shape.attributes > kMostAttributes)
    return salvage(html, "a tag with too many attributes: its text is read without its structure");
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  Tree const tree(gumbo_parse_with_options(&options, html.data(), html.size()));
  Content content;
  PageSurvey const page = survey_page(tree.output->document);
  read_metadata(page, content);
  read_saved_marks(html, content);
  write_blocks(page, html, content);
  return content;
}

std::string declared_charset(std::string_view html) {
  std::string const head = lower_ascii(html.substr(0, 2048));
  auto at = head.find("charset=");
  if (at == head.npos || head.rfind("<meta", at) == head.npos) return {};
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
  static constexpr std::string_view kName = "abcdefghijklmnopqrstuvwxyz0123456789-_.:";
  std::size_t const end = std::min(head.find_first_not_of(kName, at), head.size());
  return head.substr(at, end - at);
}

}  // namespace stet
