#include "ingest/html/blocks.hpp"

#include <algorithm>
#include <array>

#include "ingest/dates.hpp"
#include "ingest/date_lines.hpp"
#include "ingest/html/furniture.hpp"
#include "ingest/html/sweep.hpp"
#include "ingest/html/table.hpp"
#include "ingest/html/text.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

using namespace std::string_view_literals;

// Elements that begin a block of their own, sorted.
constexpr std::array kBlocks = {
    "address"sv, "article"sv,  "aside"sv,      "blockquote"sv, "body"sv,    "button"sv,  "caption"sv,
    "center"sv,  "dd"sv,       "details"sv,    "dialog"sv,     "dir"sv,     "div"sv,     "dl"sv,
    "dt"sv,      "fieldset"sv, "figcaption"sv, "figure"sv,     "footer"sv,  "form"sv,    "h1"sv,
    "h2"sv,      "h3"sv,       "h4"sv,         "h5"sv,         "h6"sv,      "header"sv,  "hgroup"sv,
    "hr"sv,      "html"sv,     "legend"sv,     "li"sv,         "listing"sv, "main"sv,    "menu"sv,
    "nav"sv,     "ol"sv,       "p"sv,          "pre"sv,        "section"sv, "summary"sv, "table"sv,
    "tbody"sv,   "td"sv,       "tfoot"sv,      "th"sv,         "thead"sv,   "tr"sv,      "ul"sv};
// Of these, the ones that hold several blocks.
constexpr std::array kHolders = {"article"sv, "aside"sv, "body"sv, "details"sv, "div"sv,     "footer"sv, "form"sv,
                                 "header"sv,  "main"sv,  "nav"sv,  "ol"sv,      "section"sv, "td"sv,     "ul"sv};
// What they hold is not said, or not shown.
constexpr std::array kSilent = {"audio"sv,  "canvas"sv,   "datalist"sv, "del"sv,    "embed"sv,    "head"sv,
                                "iframe"sv, "img"sv,      "input"sv,    "math"sv,   "noscript"sv, "object"sv,
                                "option"sv, "s"sv,        "script"sv,   "select"sv, "strike"sv,   "style"sv,
                                "svg"sv,    "template"sv, "textarea"sv, "title"sv,  "video"sv};

template <std::size_t N>
bool has(std::array<std::string_view, N> const& list, std::string_view tag) {
  return std::binary_search(list.begin(), list.end(), tag);
}

struct State {
  Zone zone = Zone::body;
  unsigned level = 0;
  std::uint32_t holder = 0;
  bool furniture = false;
  std::string_view why;  // of `furniture`
  bool foot = false;     // furniture only as the article's own footer
  bool inside = true;    // in the article's element
  bool link = false;
  bool list = false;
  bool byline = false;
  bool title = false;
};

class BlockWriter {
 public:
  BlockWriter(PageSurvey const& page, std::string_view source, Content& content)
      : page_(page), source_(source), content_(content), out_(content.out) {}

  void run() {
    State state;
    state.inside = page_.root == nullptr;
    holders_.push_back({0, 0, 0, true});
    visit(page_.body, state);
    end_block();
    holders_[0].last = count();
    sweep_furniture(out_, traits_, holders_, page_.root != nullptr);
  }

 private:
  std::uint32_t count() const { return static_cast<std::uint32_t>(out_.blocks.size()); }

  void visit(GumboNode const* node, State state) {
    if (out_.full()) return;
    if (is_text(node)) return put(node, state);
    if (!is_element(node)) return;
    std::string_view const tag = tag_of(node);
    if (has(kSilent, tag)) return;
    if (tag == "br") return line_break();
    if (tag == "sup" && is_note_mark(node)) return;
    bool const block = has(kBlocks, tag);
    if (block) end_block();
    enter(node, tag, state);
    note_time(node, tag, state);
    std::uint32_t holder = 0;
    if (block && has(kHolders, tag)) {
      holder = state.holder = static_cast<std::uint32_t>(holders_.size());
      holders_.push_back(
          {parent_holder_, count(), 0,
           page_.size_of(node).holds_title || page_.size_of(node).holds_root || node == page_.root || tag == "body"});
    }
    std::uint32_t const outer = parent_holder_;
    parent_holder_ = state.holder;
    if (tag == "table" && !state.furniture)
      put_table(node, state);
    else if (tag == "dl" && !state.furniture && is_fact_list(node))
      put_rows(fact_list_rows(node), state);
    else
      for (GumboNode const* child : children_of(node)) visit(child, state);
    parent_holder_ = outer;
    if (block) end_block();
    if (holder != 0) holders_[holder].last = count();
  }

  /// What the element changes for all that is below it.
  void enter(GumboNode const* node, std::string_view tag, State& state) {
    if (node == page_.root) state.inside = true;
    if (node == page_.title) {
      state.title = true;
      state.zone = Zone::heading;
      state.level = 1;
    }
    if (!state.furniture || state.foot) {
      if (std::string_view const why = why_furniture(node, page_, state.inside); !why.empty()) {
        state.foot = !state.furniture && tag == "footer" && state.inside && page_.root != nullptr;
        state.furniture = true;
        state.why = why;
      }
    }
    if (tag == "a") state.link = true;
    if (tag == "li") state.list = true;
    if (tag == "blockquote") state.zone = Zone::quote;
    if (tag == "figcaption" || tag == "caption") state.zone = Zone::caption;
    if (tag == "aside" && !state.furniture) state.zone = Zone::factbox;
    if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
      state.zone = Zone::heading;
      state.level = static_cast<unsigned>(tag[1] - '0');
    }
    if (state.zone == Zone::body && (tag == "div" || tag == "section") && !page_.size_of(node).holds_title &&
        is_fact_box(node))
      state.zone = Zone::factbox;
    if (state.zone == Zone::body && (tag == "div" || tag == "p" || tag == "span")) {
      auto const words = class_words(node);
      if (std::find(words.begin(), words.end(), "caption") != words.end() && page_.size_of(node).text < 600)
        state.zone = Zone::caption;
    }
    if (has(kBlocks, tag) && page_.size_of(node).text < 250 && is_byline_element(node)) state.byline = true;
    if (tag == "pre" && !state.furniture && holds_code(node)) {
      state.furniture = true;
      state.why = "code";
    }
  }

  static bool holds_code(GumboNode const* pre) {
    auto const children = children_of(pre);
    return std::any_of(children.begin(), children.end(), [](GumboNode const* c) { return tag_of(c) == "code"; });
  }

  void put(GumboNode const* node, State const& state) {
    std::string_view const text = text_of(node);
    bool const blank = trim(text).empty();
    if (out_.is_open() && (state.furniture != open_.furniture || state.zone != open_.zone) && !blank) end_block();
    if (!out_.is_open()) {
      if (blank) return;
      begin_block(state);
    }
    std::size_t const before = out_.text.size();
    if (blank)
      out_.gap(place_of(node));
    else
      put_text_node(out_, node, source_);
    if (state.link) trait_.links += static_cast<std::uint32_t>(out_.text.size() - before);
    if (!blank) breaks_ = 0;
  }

  std::uint64_t place_of(GumboNode const* node) const {
    auto const begin = reinterpret_cast<std::uintptr_t>(source_.data());
    auto const at = reinterpret_cast<std::uintptr_t>(source_of(node).data());
    return at >= begin && at <= begin + source_.size() ? at - begin : 0;
  }

  void begin_block(State const& state) {
    open_ = state;
    trait_ = {0, state.holder, !state.inside, state.list, state.title};
    Zone const zone = state.furniture ? Zone::furniture : state.zone;
    out_.open(zone, zone == Zone::heading ? state.level : 0);  // a quote within a heading is none
    breaks_ = 0;
  }

  void end_block() {
    if (!out_.close()) return;
    traits_.push_back(trait_);
    if (open_.furniture) out_.blocks.back().why = open_.why;
    Block const& block = out_.blocks.back();
    std::string_view const text = std::string_view(out_.text).substr(block.begin, block.end - block.begin);
    if (open_.byline) content_.bylines.push_back(count() - 1);
    if (open_.title) title_seen_ = true;
    if (block.zone == Zone::body && open_.inside && is_prose(text)) prose_seen_ = true;
  }

  /// One ends a line, which is a space; two end a paragraph.
  void line_break() {
    if (!out_.is_open()) return;
    out_.gap(out_.anchors.empty() ? 0 : out_.anchors.back().file);
    if (++breaks_ >= 2) end_block();
  }

  /// A raised number behind a word or figure points to a note and is none of the text; "km²" and "10⁶" are.
  bool is_note_mark(GumboNode const* node) {
    std::string const mark = text_below(node, 12);
    if (mark.empty() || mark.size() > 6) return mark.empty();
    bool const number =
        std::all_of(mark.begin(), mark.end(), [](char c) { return (c >= '0' && c <= '9') || c == ','; });
    bool const sign = mark.front() == '[' || mark == "*" || mark == "\xE2\x80\xA0";
    if (!number) return sign;
    std::string_view before = out_.text;
    before = before.substr(before.size() > 8 ? before.size() - 8 : 0);
    before = before.substr(before.find_last_of(" \n") + 1);
    bool const unit = before == "m" || before == "km" || before == "cm" || before == "mm" || before == "ft" ||
                      before == "mi" || before == "yd";
    if (out_.is_open() && unit && (mark == "2" || mark == "3")) {
      out_.made(mark == "2" ? "\xC2\xB2" : "\xC2\xB3", place_of(children_of(node).front()));
      return true;
    }
    return !before.ends_with("10");
  }

  /// A date in the markup counts where it stands at the head of the article, or is marked as the time of publication.
  void note_time(GumboNode const* node, std::string_view tag, State const& state) {
    std::string_view const property = attribute(node, "itemprop");
    bool const says_day = property == "datePublished" || property == "dateModified";
    if (tag != "time" && tag != "abbr" && !says_day) return;
    if (state.furniture && !state.foot && !(says_day && of_article(node))) return;
    std::string value;
    for (char const* name : {"datetime", "content", "title"})
      if (value.empty()) value = attribute(node, name);
    auto const day = day_of_field(value);
    if (!day) return;
    auto const words = class_words(node);
    auto const says = [&](std::string_view w) { return std::find(words.begin(), words.end(), w) != words.end(); };
    bool const marked = has_attribute(node, "pubdate") || property == "datePublished" || says("entrydate") ||
                        says("published") || says("postdate") || says("datepublished");
    bool const modified = says("updated") || says("modified") || property == "dateModified" || follows_update_word();
    bool const at_head = !state.furniture && state.inside && !prose_seen_ && (title_seen_ || page_.title == nullptr);
    if (marked || at_head)
      content_.clues.push_back({DateOrigin::time, *day, std::string(tag) + " " + value, modified && !marked});
  }

  /// Is the item that this property describes the article?
  bool of_article(GumboNode const* node) const {
    while (node != nullptr && !has_attribute(node, "itemscope")) node = parent_of(node);
    return node != nullptr && (page_.size_of(node).holds_title || page_.size_of(node).holds_root);
  }

  /// "Updated", "Last modified:" in the open block, just before.
  bool follows_update_word() const {
    if (!out_.is_open()) return false;
    std::string_view const before = out_.text;
    return marker_before(before, before.size()) == DateMarker::modified;
  }

  void put_table(GumboNode const* table, State const& state) {
    HtmlTable const rows = read_table(table);
    if (rows.layout) {
      for (GumboNode const* child : children_of(table)) visit(child, state);
      return;
    }
    if (rows.caption != nullptr) {
      State caption = state;
      caption.zone = Zone::caption;
      for (GumboNode const* child : children_of(rows.caption)) visit(child, caption);
      end_block();
    }
    put_rows(rows, state);
  }

  void put_rows(HtmlTable const& table, State const& state) {
    std::uint32_t row = 0;
    for (auto const& cells : table.rows) {
      if (out_.full()) return;
      open_ = state;
      trait_ = {0, state.holder, !state.inside, false, false};
      out_.open_row(tables_, row);
      for (HtmlCell const& cell : cells) {
        out_.open_cell(cell.column, cell.header);
        put_cell(cell.node, 0);
        out_.close_cell();
      }
      if (!out_.close()) continue;
      traits_.push_back(trait_);
      ++row;
    }
    ++tables_;
  }

  /// All text below, elements that begin a block apart by a space.
  void put_cell(GumboNode const* node, int depth) {
    if (is_text(node)) return put_text_node(out_, node, source_);
    std::string_view const tag = tag_of(node);
    if (has(kSilent, tag) || (tag == "sup" && is_note_mark(node))) return;
    bool const apart = depth > 0 && (tag == "br" || has(kBlocks, tag));
    std::uint64_t const from = out_.anchors.empty() ? 0 : out_.anchors.back().file;
    if (apart) out_.gap(from);
    for (GumboNode const* child : children_of(node)) put_cell(child, depth + 1);
    if (apart) out_.gap(from);
  }

  PageSurvey const& page_;
  std::string_view source_;
  Content& content_;
  TextBuilder& out_;
  std::vector<BlockTrait> traits_;
  std::vector<Holder> holders_;
  std::uint32_t parent_holder_ = 0;
  State open_;  // of the open block
  BlockTrait trait_;
  std::uint32_t tables_ = 0;
  int breaks_ = 0;
  bool title_seen_ = false;
  bool prose_seen_ = false;
};

}  // namespace

void write_blocks(PageSurvey const& page, std::string_view source, Content& content) {
  if (page.body != nullptr) BlockWriter(page, source, content).run();
}

}  // namespace stet
