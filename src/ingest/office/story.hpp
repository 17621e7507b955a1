// From the paragraphs and tables of an office document to blocks with zones. The readers of DOCX and ODT walk their
// trees and tell what they find; what stands aside of the running text (notes, text boxes, tables within cells) is put
// off until the paragraph or row around it is complete.
//
//   StoryWriter story(content);
//   story.open({});  story.text("8 km", Script::plain);  story.text("2", Script::raised);  story.close();   // "8 km²"
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"
#include "ingest/office/styles.hpp"

namespace stet {

/// White space collapsed: a title from a document's properties.
std::string one_line(std::string_view text);

struct StoryCell {
  std::size_t column = 0;
  bool header = false;
  std::size_t repeated = 1;     // times that it stands there, in columns side by side
  std::function<void()> write;  // opens and closes its paragraphs
};

struct StoryTable {
  static constexpr std::size_t kMostColumns = 1'000;
  static constexpr std::size_t kLongCell = 500;  // a cell with more text than this holds a story

  std::vector<std::vector<StoryCell>> rows;
  bool layout = false;  // no table of data: it only arranges the page
};

class StoryWriter {
 public:
  explicit StoryWriter(Content& content) : content_(content), out_(content.out) {}

  /// A paragraph; in a cell it is only kept apart from its neighbours. `goes_on`: its end is deleted, or it is a drop
  /// cap, and the next paragraph is the rest of it.
  void open(ParagraphKind const& kind);
  void close(bool goes_on = false);

  void text(std::string_view piece, Script script);
  void gap();

  /// Writes it once the paragraph or row at hand is complete; at once where there is none.
  void aside(std::function<void()> write);
  /// All that `write` writes belongs there: footnote, comment, factbox or furniture.
  void within(Zone zone, std::function<void()> const& write);
  void table(StoryTable const& table);

  /// Ends a paragraph that was to go on.
  void finish();
  bool full() const { return out_.full(); }
  /// The first paragraph in the style of a title, else the first heading of level 1; "" where there is neither.
  std::string const& title() const { return title_.empty() ? heading_ : title_; }

 private:
  ParagraphKind placed(ParagraphKind kind) const;
  std::string_view before() const;
  void settle_raised();
  void keep_title();
  void write_asides();
  void write_row(std::vector<StoryCell> const& cells, std::uint32_t table, std::uint32_t row);
  void write_cell(StoryCell const& cell);
  void name_columns_of(std::vector<std::size_t> const& rows);

  Content& content_;
  TextBuilder& out_;
  Zone place_ = Zone::body;
  ParagraphKind kind_;  // of the open paragraph
  bool in_cell_ = false;
  bool goes_on_ = false;
  bool spaced_ = true;  // white space or nothing stands before the next text
  std::string raised_;  // what is raised, until it is known what stands behind it
  std::vector<std::function<void()>> asides_;
  std::uint32_t tables_ = 0;
  std::size_t copies_ = 0;
  std::string title_;
  std::string heading_;
};

}  // namespace stet
