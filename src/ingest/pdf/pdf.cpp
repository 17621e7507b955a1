#include "ingest/pdf/pdf.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/child.hpp"
#include "ingest/pdf/checks.hpp"
#include "ingest/pdf/layout.hpp"
#include "ingest/pdf/text.hpp"

namespace stet {
namespace {

using End = ChildResult::End;

constexpr unsigned kMostPages = 2'000;
constexpr double kPicture = 0.15;  // of the page: a picture that may be a scan of text
constexpr std::uint64_t kListOutput = 16u << 20;

/// What pdftotext says by its exit code.
constexpr int kNotOpened = 1;
constexpr int kForbidden = 3;

class PdfReader {
 public:
  PdfReader(std::string_view bytes, LoadLimits const& limits) : bytes_(bytes) { limits_.seconds = limits.seconds; }

  Content read() {
    // one page more tells whether there are more
    auto const xhtml = text_of({"pdftotext", "-bbox-layout", "-l", std::to_string(kMostPages + 1), "{}", "-"});
    if (!xhtml) return std::move(content_);
    std::vector<PdfPage> pages = read_pdf_words(*xhtml);
    if (pages.empty())
      fault("damaged PDF: it has no pages that can be read");
    else if (!has_end())
      fault("damaged PDF: its end is missing, and perhaps pages with it");
    if (pages.size() > kMostPages) {
      pages.pop_back();
      fault("more than 2,000 pages: the rest is left out");
    }
    check_characters(pages);
    check_pictures(pages);
    check_fonts(pages);
    write_pdf(lay_out(std::move(pages), distrusted_), content_);
    return std::move(content_);
  }

 private:
  void fault(std::string why) { content_.faults.push_back(std::move(why)); }

  /// The mark of the end stands behind all objects; a linearized file has one more behind its first.
  bool has_end() const {
    std::size_t const mark = bytes_.rfind("%%EOF");
    return mark != bytes_.npos && bytes_.find(" obj", mark) == bytes_.npos;
  }

  /// Nothing where it could not be run to its end; the fault then says why.
  std::optional<std::string> text_of(std::vector<std::string> const& arguments) {
    ChildResult run = run_child(arguments, bytes_, limits_);
    std::string const& program = arguments[0];
    switch (run.end) {
      case End::missing:
        fault("PDF not read: the program " + program + " (poppler-utils) is missing");
        return std::nullopt;
      case End::too_long:
        fault("PDF not read: it took longer than " + std::to_string(limits_.seconds) + " seconds");
        return std::nullopt;
      case End::too_much:
        fault("PDF not read: it has more than " + std::to_string(limits_.output >> 20) + " MB of text");
        return std::nullopt;
      case End::failed:
        fault("PDF not read: " + program + " broke off, perhaps for want of memory");
        return std::nullopt;
      case End::done:
        break;
    }
    if (run.code == 0) return std::move(run.output);
    if (run.code == kForbidden)
      fault("PDF not read: it forbids copying of its text");
    else if (run.code == kNotOpened)
      fault(bytes_.find("/Encrypt") != bytes_.npos ? "protected by a password" : "damaged PDF");
    else
      fault("PDF not read: " + program + " failed");
    return std::nullopt;
  }

  /// As text_of(), for a list that only checks what was read: where it is missing, a fault says so once.
  std::optional<std::string> list_of(std::vector<std::string> const& arguments) {
    ChildLimits limits = limits_;
    limits.output = kListOutput;
    ChildResult run = run_child(arguments, bytes_, limits);
    if (run.end == End::done && run.code == 0) return std::move(run.output);
    std::string why = arguments[0] + (run.end == End::missing ? " (poppler-utils) is missing" : " failed");
    why = (arguments[0] == "pdffonts" ? "fonts not checked: " : "pages without text not checked: ") + why;
    if (std::find(content_.faults.begin(), content_.faults.end(), why) == content_.faults.end()) fault(std::move(why));
    return std::nullopt;
  }

  /// `why` after the names of the pages, which all become furniture.
  void distrust(std::vector<unsigned> const& pages, std::string const& why) {
    if (pages.empty()) return;
    for (unsigned page : pages) {
      if (distrusted_.size() < page) distrusted_.resize(page);
      distrusted_[page - 1] = true;
    }
    fault(name_pages(pages) + ": " + why);
  }

  void check_characters(std::vector<PdfPage> const& pages) {
    std::vector<unsigned> broken;
    for (PdfPage const& page : pages)
      if (has_broken_characters(page)) broken.push_back(page.number);
    distrust(broken, "its characters come out broken, so its numbers cannot be trusted");
  }

  void check_pictures(std::vector<PdfPage> const& pages) {
    if (std::none_of(pages.begin(), pages.end(), [](PdfPage const& page) { return page.lines.empty(); })) return;
    auto const images = list_of({"pdfimages", "-list", "-l", std::to_string(pages.size()), "{}"});
    if (!images) return;
    auto const areas = picture_areas(*images);
    std::vector<unsigned> pictures;
    for (PdfPage const& page : pages) {
      auto const area = areas.find(page.number);
      if (page.lines.empty() && area != areas.end() && area->second >= kPicture * page.width * page.height)
        pictures.push_back(page.number);
    }
    if (pictures.empty()) return;
    fault(name_pages(pictures) + ": no text, perhaps a scanned picture");
  }

  /// Where the whole file has a font that cannot be trusted, halves are asked, down to the pages that use it.
  void check_fonts(std::vector<PdfPage> const& pages) {
    if (pages.empty()) return;
    fonts_until_ = std::chrono::steady_clock::now() + std::chrono::seconds(limits_.seconds);
    std::vector<unsigned> unmapped;
    find_unmapped(1, static_cast<unsigned>(pages.size()), unmapped);
    std::erase_if(unmapped, [&](unsigned page) { return pages[page - 1].lines.empty(); });
    distrust(unmapped, "its font has no Unicode map, so its numbers cannot be trusted");
  }

  /// Appends those of pages [first, last] that have an unmapped font, or, once the time is over, that may have one.
  void find_unmapped(unsigned first, unsigned last, std::vector<unsigned>& unmapped) {
    if (std::chrono::steady_clock::now() < fonts_until_) {
      auto const fonts = list_of({"pdffonts", "-f", std::to_string(first), "-l", std::to_string(last), "{}"});
      if (fonts && !has_unmapped_font(*fonts, bytes_)) return;
      if (fonts && first < last) {
        unsigned const middle = first + (last - first) / 2;
        find_unmapped(first, middle, unmapped);
        find_unmapped(middle + 1, last, unmapped);
        return;
      }
      // a program that fails tells nothing against the pages; the fault says so
      if (!fonts) return;
    }
    for (unsigned page = first; page <= last; ++page) unmapped.push_back(page);
  }

  std::string_view bytes_;
  ChildLimits limits_;
  std::vector<bool> distrusted_;
  std::chrono::steady_clock::time_point fonts_until_;
  Content content_;
};

}  // namespace

Content read_pdf(std::string_view bytes, LoadLimits const& limits) { return PdfReader(bytes, limits).read(); }

}  // namespace stet
