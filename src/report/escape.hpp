// Text from outside made safe for where it goes. Documents are hostile: they may hold bytes that are no UTF-8, terminal
// escapes, direction overrides and markup.
//
//   to_utf8("a\xFFz")        "a\uFFFDz"
//   to_terminal("\x1b[2J")   "\u241B[2J"
//   to_html("<b>\x01")       "&lt;b&gt;\u2401"
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// The same text with every invalid byte replaced by U+FFFD.
std::string to_utf8(std::string_view text);
/// True where to_utf8 would change nothing.
bool is_utf8(std::string_view text);
/// One line of text: control and direction characters shown as visible signs, runs of white space made one space,
/// those at the ends left out.
std::string to_terminal(std::string_view text);
/// Text for an HTML element or a quoted attribute: markup escaped, control and direction characters shown, line breaks
/// kept.
std::string to_html(std::string_view text);
/// True for an absolute http or https address without blanks or control characters.
bool is_web_address(std::string_view url);
/// The address with a text fragment, so that a browser opens the page where the words stand:
/// "https://e.example/a#:~:text=The%20pier,in%20May." (the first and the last words of `text`)
std::string link_to_text(std::string const& url, std::string_view text);
/// A path as a URI reference: "a b.md" is "a%20b.md", "/tmp/a.md" is "file:///tmp/a.md".
std::string uri_of(std::string_view path);
/// One line of text that Markdown shows as it is: no markup, no HTML, no image, no link, nor anything that a host of
/// Markdown makes one of (addresses, mentions, issue numbers); safe inside a table.
std::string to_markdown(std::string_view text);

}  // namespace stet
