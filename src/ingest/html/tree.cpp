#include "ingest/html/tree.hpp"

#include <gumbo.h>

#include <algorithm>

#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

GumboVector const* kids(GumboNode const* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
  return nullptr;
}

// White space collapsed as browsers do; the tree is no deeper than the page was found to be before parsing.
void gather(GumboNode const* node, std::size_t most, std::string& out) {
  if (out.size() >= most) return;
  if (is_text(node)) {
    for (char const c : text_of(node)) {
      bool const space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space)
        out += c;
      else if (!out.empty() && out.back() != ' ')
        out += ' ';
      if (out.size() >= most) return;
    }
    return;
  }
  std::string_view const tag = tag_of(node);
  if (tag == "script" || tag == "style" || tag == "noscript" || tag == "template") return;
  for (GumboNode const* child : children_of(node)) gather(child, most, out);
}

}  // namespace

bool is_element(GumboNode const* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

bool is_text(GumboNode const* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

std::string_view text_of(GumboNode const* node) { return node->v.text.text; }

std::string_view source_of(GumboNode const* node) {
  return {node->v.text.original_text.data, node->v.text.original_text.length};
}

std::string_view tag_of(GumboNode const* node) {
  if (!is_element(node)) return {};
  if (node->v.element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(node->v.element.tag);
  GumboStringPiece name = node->v.element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

std::span<GumboNode const* const> children_of(GumboNode const* node) {
  GumboVector const* children = kids(node);
  if (children == nullptr) return {};
  return {reinterpret_cast<GumboNode const* const*>(children->data), children->length};
}

std::size_t offset_of(GumboNode const* node) { return is_element(node) ? node->v.element.start_pos.offset : 0; }

GumboNode const* parent_of(GumboNode const* node) { return node->parent; }

std::string_view attribute(GumboNode const* node, char const* name) {
  if (!is_element(node)) return {};
  GumboAttribute const* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(GumboNode const* node, char const* name) {
  return is_element(node) && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

std::string text_below(GumboNode const* node, std::size_t most) {
  std::string out;
  gather(node, most + 4, out);  // a character more tells whether the last one is whole
  return std::string(trim(head_of(out, most)));
}

std::vector<std::string> class_words(GumboNode const* node) {
  static constexpr std::size_t kMostWords = 40;
  std::vector<std::string> out;
  auto const is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  auto const is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (char const* name : {"class", "id"}) {
    std::string_view const value = attribute(node, name);
    std::string word;
    std::string last;  // the word before, of the same name
    auto const end_word = [&](bool end_name) {
      if (!word.empty() && out.size() < kMostWords) {
        out.push_back(word);
        if (!last.empty()) out.push_back(last + word);
      }
      last = end_name ? std::string() : word;
      word.clear();
    };
    for (std::size_t i = 0; i < value.size() && out.size() < kMostWords; ++i) {
      char const c = value[i];
      if (is_upper(c) && i > 0 && is_lower(value[i - 1])) end_word(false);
      if (is_lower(c) || (c >= '0' && c <= '9')) {
        word += c;
      } else if (is_upper(c)) {
        word += static_cast<char>(c - 'A' + 'a');
      } else {
        end_word(c == ' ' || (c >= '\t' && c <= '\r'));
      }
    }
    end_word(true);
  }
  return out;
}

}  // namespace stet
