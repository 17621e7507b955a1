#include "ingest/html/sweep.hpp"

#include <string_view>

#include "ingest/date_lines.hpp"
#include "ingest/phrases.hpp"
#include "ingest/shapes.hpp"

namespace stet {
namespace {

class Sweeper {
 public:
  Sweeper(TextBuilder& out, std::vector<BlockTrait> const& traits, std::vector<Holder> const& holders, bool has_root)
      : out_(out), traits_(traits), holders_(holders), has_root_(has_root) {}

  void run() {
    before_title();
    for (std::size_t b = 0; b < out_.blocks.size(); ++b) {
      if (traits_[b].title || !kept(b)) continue;
      if (traits_[b].outside && !near_title(b)) drop(b, "outside the article");
      if (mere_link(b)) drop(b, "a link");
      std::string_view const text = cut(b);
      if (heads_furniture(text))
        drop_list(b);
      else if (out_.blocks[b].zone != Zone::table)
        drop_phrase(b);
    }
    behind_article();
    headings_over_nothing();
  }

 private:
  std::string_view cut(std::size_t b) const {
    return std::string_view(out_.text).substr(out_.blocks[b].begin, out_.blocks[b].end - out_.blocks[b].begin);
  }
  bool kept(std::size_t b) const { return out_.blocks[b].zone != Zone::furniture; }
  void drop(std::size_t b, std::string_view why) { set_aside(out_.blocks[b], why); }

  void drop_phrase(std::size_t b) {
    if (is_stock_phrase(cut(b)))
      drop(b, "a stock phrase");
    else if (is_temperature(cut(b)))
      drop(b, "a temperature");
    else if (is_picture_credit(cut(b)))
      drop(b, "a picture's credit");
  }

  /// Where the title is known, what stands over it without being a paragraph is furniture: dates, weather, tickers.
  void before_title() {
    std::size_t title = 0;
    while (title < traits_.size() && !traits_[title].title) ++title;
    if (title == traits_.size()) return;
    title_ = title;
    for (std::size_t b = 0; b < title; ++b) {
      bool const inside = has_root_ && !traits_[b].outside;
      if (inside && out_.blocks[b].zone == Zone::caption) continue;
      if (inside && b + kNearTitle > title && is_date_line(cut(b))) continue;  // the head's reader looks at it
      if (!is_prose(cut(b)) || cut(b).size() < 60) drop(b, "before the title");
    }
  }

  /// What stands between a title and an article's element that leaves both out: the lead, a picture's caption.
  bool near_title(std::size_t b) const {
    if (title_ == kNoTitle || !traits_[title_].outside || b < title_ || b > title_ + kNearTitle) return false;
    for (std::size_t i = title_ + 1; i <= b; ++i)
      if (!traits_[i].outside) return false;
    Zone const zone = out_.blocks[b].zone;
    return is_prose(cut(b)) || is_byline(cut(b)) || zone == Zone::caption || zone == Zone::heading ||
           cut(b).size() >= kLead;
  }

  bool mere_link(std::size_t b) const {
    Block const& block = out_.blocks[b];
    if (block.zone == Zone::table || block.zone == Zone::furniture) return false;
    std::size_t const size = block.end - block.begin;
    return std::size_t{traits_[b].links} * 5 > size * 4 && !(is_prose(cut(b)) && size > 120);
  }

  /// A heading like "Most read" takes along the box that it stands in, or else the short pieces that follow it.
  void drop_list(std::size_t heading) {
    std::uint32_t holder = traits_[heading].holder;
    // a box around the heading alone is no list: go up to the one that holds the list
    while (holder != 0 && !holders_[holder].large && holders_[holder].last <= heading + 1 &&
           holders_[holder].first == heading)
      holder = holders_[holder].parent;
    if (holder != 0 && !holders_[holder].large && !holds_story(holders_[holder], heading)) {
      // what stands in the box above the heading belongs to it where the heading is only its last line
      std::size_t const first = holders_[holder].last <= heading + 1 ? holders_[holder].first : heading;
      for (std::size_t b = first; b < holders_[holder].last; ++b) drop(b, "a box beside the story");
      return;
    }
    drop(heading, "the head of a list");
    for (std::size_t b = heading + 1; b < out_.blocks.size(); ++b) {
      bool const teaser = traits_[b].list || !is_prose(cut(b)) || std::size_t{traits_[b].links} * 2 > cut(b).size();
      if (!teaser || out_.blocks[b].zone == Zone::table || out_.blocks[b].zone == Zone::quote || traits_[b].title)
        break;
      if (out_.blocks[b].zone == Zone::heading && traits_[b].links == 0) break;
      drop(b, "a list beside the story");
    }
  }

  /// Three paragraphs beside the heading, none of them a link or in a list: no box of teasers.
  bool holds_story(Holder const& holder, std::size_t heading) const {
    std::size_t paragraphs = 0;
    for (std::size_t b = holder.first; b < holder.last; ++b)
      paragraphs += b != heading && kept(b) && !traits_[b].list && traits_[b].links == 0 && is_prose(cut(b)) ? 1 : 0;
    return paragraphs >= 3;
  }

  /// Short leavings behind the last paragraph. Within an article's own element a line with a number may be a fact of
  /// it.
  void behind_article() {
    std::size_t last = out_.blocks.size();
    while (last > 0 && !(kept(last - 1) && (is_prose(cut(last - 1)) || out_.blocks[last - 1].zone == Zone::table ||
                                            traits_[last - 1].list)))
      --last;
    if (last == 0) return;
    for (std::size_t b = last; b < out_.blocks.size(); ++b) {
      bool const fact =
          has_root_ && cut(b).find_first_of("0123456789") != std::string_view::npos && !is_date_line(cut(b));
      if (out_.blocks[b].zone == Zone::body && !fact && !ends_sentence(cut(b)) && cut(b).size() < 100)
        drop(b, "behind the article");
    }
  }

  /// What a heading stood over has been dropped, or it never stood over anything.
  void headings_over_nothing() {
    constexpr unsigned kNone = 7;
    unsigned below = 0;  // level of the kept block that follows: 0 the end, kNone text
    for (std::size_t b = out_.blocks.size(); b-- > 0;) {
      if (!kept(b)) continue;
      Block const& block = out_.blocks[b];
      bool const heading = block.zone == Zone::heading && !traits_[b].title;
      if (heading && below <= block.level) {
        drop(b, "a heading over nothing");
        continue;
      }
      below = heading ? block.level : kNone;
    }
  }

  static constexpr std::size_t kNearTitle = 5;
  static constexpr std::size_t kLead = 60;  // bytes of a lead without a full stop
  static constexpr std::size_t kNoTitle = ~std::size_t{0};

  TextBuilder& out_;
  std::vector<BlockTrait> const& traits_;
  std::vector<Holder> const& holders_;
  bool has_root_;
  std::size_t title_ = kNoTitle;
};

}  // namespace

void sweep_furniture(TextBuilder& out, std::vector<BlockTrait> const& traits, std::vector<Holder> const& holders,
                     bool has_root) {
  Sweeper(out, traits, holders, has_root).run();
}

}  // namespace stet
