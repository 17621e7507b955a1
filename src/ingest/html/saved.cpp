#include "ingest/html/saved.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "ingest/dates.hpp"
#include "ingest/shapes.hpp"
#include "ingest/utf8.hpp"

namespace stet {
namespace {

constexpr std::size_t kHead = 16u << 10;  // both write before the page's own <head>
constexpr std::size_t kLongestUrl = 2'000;

std::string_view first_word(std::string_view text) {
  text = trim(head_of(text, kLongestUrl + 100));
  return text.substr(0, text.find_first_of(" \t\r\n"));
}

/// Only addresses of the web: a page may also have been saved from a file of somebody's machine.
void take_url(std::string_view url, Content& content) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return;
  if (!content.url.empty() || url.size() > kLongestUrl) return;
  content.url = url;
  if (auto const day = day_of_url(url)) content.clues.push_back({DateOrigin::url, *day, content.url, false});
}

/// "Thu Jun 08 2023 10:00:00 GMT+0200 (…)", as browsers write a time whatever language they speak.
std::optional<Day> day_of_stamp(std::string_view text) {
  text = trim(text.substr(0, 40));
  constexpr std::size_t kDay = 15;  // "Thu Jun 08 2023"
  if (text.size() < kDay || text[3] != ' ' || text[7] != ' ' || text[10] != ' ') return std::nullopt;
  std::string const month_first = std::string(text.substr(4, 6)) + ", " + std::string(text.substr(11, 4));
  return day_of_field(month_first);
}

void read_comment(std::string_view comment, Content& content) {
  constexpr std::string_view kFrom = "saved from url=(", kUrl = "url:", kDate = "saved date:";
  if (comment.starts_with(kFrom)) {
    std::size_t const close = comment.find(')');
    if (close != comment.npos) take_url(first_word(comment.substr(close + 1)), content);
    return;
  }
  if (!comment.substr(0, 60).starts_with("Page saved with SingleFile")) return;
  std::size_t const date = comment.rfind(kDate);
  if (date != comment.npos) content.retrieved = day_of_stamp(comment.substr(date + kDate.size()));
  std::size_t const url = comment.find(kUrl);
  if (url < date) take_url(first_word(comment.substr(url + kUrl.size())), content);
}

}  // namespace

void read_saved_marks(std::string_view html, Content& content) {
  std::string_view const head = html.substr(0, kHead);
  for (std::size_t at = head.find("<!--"); at != head.npos; at = head.find("<!--", at)) {
    std::size_t const end = head.find("-->", at + 4);
    if (end == head.npos) return;
    read_comment(trim(head.substr(at + 4, end - at - 4)), content);
    at = end;
  }
}

}  // namespace stet
