#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "fixture.hpp"
#include "report/digest.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

std::vector<std::string> matches(std::string const& text, char const* pattern) {
  std::regex const expression(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

std::string between(std::string const& text, std::string_view open, std::string_view close) {
  std::size_t const begin = text.find(open);
  if (begin == std::string::npos) return "";
  std::size_t const from = begin + open.size();
  return text.substr(from, text.find(close, from) - from);
}

std::string without_assets(std::string html) {
  for (auto const& [open, close] : {std::pair("<style>", "</style>"), std::pair("<script>", "</script>")}) {
    std::size_t const begin = html.find(open);
    html.erase(begin, html.find(close) - begin);
  }
  return html;
}

std::vector<Report> all_reports() {
  return {test::flood_report(), test::peer_report(), test::hostile_report(), Report{}};
}

TEST(Html, every_anchor_leads_somewhere_and_every_id_is_one) {
  for (Report const& report : all_reports()) {
    std::string const html = without_assets(write_html(report));
    std::set<std::string> ids;
    for (std::string const& id : matches(html, R"re( id="([^"]*)")re")) EXPECT_TRUE(ids.insert(id).second) << id;
    for (std::string const& target : matches(html, R"re(href="#([^"]*)")re"))
      EXPECT_TRUE(ids.contains(target)) << target;
    for (std::string const& target : matches(html, R"re(aria-labelledby="([^"]*)")re"))
      EXPECT_TRUE(ids.contains(target)) << target;
    for (std::string const& target : matches(html, R"re( for="([^"]*)")re"))
      EXPECT_TRUE(ids.contains(target)) << target;
  }
}

TEST(Html, elements_are_closed_in_the_order_in_which_they_open) {
  std::set<std::string> const void_elements{"meta", "input", "br", "use", "path", "circle", "line", "rect"};
  for (Report const& report : all_reports()) {
    std::string const html = without_assets(write_html(report));
    std::vector<std::string> open;
    std::regex const tag(R"re(<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>)re");
    for (std::sregex_iterator at(html.begin(), html.end(), tag), end; at != end; ++at) {
      std::string const name = (*at)[2];
      if (void_elements.contains(name) || name == "style" || name == "script") continue;
      if ((*at)[1].length() == 0) {
        open.push_back(name);
      } else {
        ASSERT_FALSE(open.empty());
        ASSERT_EQ(open.back(), name) << "near " << html.substr(static_cast<std::size_t>(at->position()), 120);
        open.pop_back();
      }
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(Html, the_policy_names_the_style_and_the_script_that_are_there) {
  std::string const html = write_html(test::flood_report());
  std::string const policy = between(html, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_EQ(policy, "default-src 'none'; style-src '" + csp_digest(between(html, "<style>", "</style>")) +
                        "'; script-src '" + csp_digest(between(html, "<script>", "</script>")) +
                        "'; img-src data:; base-uri 'none'; form-action 'none'");
  EXPECT_EQ(matches(html, "(<style|<script)").size(), 2u);
}

TEST(Html, the_digest_is_sha256_in_base64) {
  EXPECT_EQ(csp_digest(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(csp_digest("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(Html, nothing_is_fetched_and_nothing_is_styled_inline) {
  for (Report const& report : all_reports()) {
    std::string const html = write_html(report);
    std::string const body = std::regex_replace(without_assets(html), std::regex("=\"[^\"]*\""), "=\"\"");
    EXPECT_TRUE(matches(body, R"re(<[^>]*(\sstyle=))re").empty());
    EXPECT_TRUE(matches(body, R"re(<[^>]*(\ssrc=))re").empty());
    EXPECT_TRUE(matches(body, R"re(<[^>]*(\son[a-z]+=))re").empty());
    EXPECT_TRUE(matches(body, R"re((<link|<iframe|<base|<form|<object|<embed))re").empty());
    EXPECT_TRUE(matches(html, R"re((@import|url\())re").empty());
  }
}

TEST(Html, only_web_addresses_are_links_and_tell_no_referrer) {
  std::string const html = without_assets(write_html(test::flood_report()));
  auto const outside = matches(html, R"re(<a ([^>]*href="[^#][^>]*)>)re");
  ASSERT_FALSE(outside.empty());
  for (std::string const& link : outside) {
    EXPECT_NE(link.find("href=\"https://council.example/flood?a=1&amp;b=2"), std::string::npos) << link;
    EXPECT_NE(link.find("rel=\"noreferrer\""), std::string::npos) << link;
  }
  std::string const hostile = write_html(test::hostile_report());
  EXPECT_TRUE(matches(hostile, R"re((href="javascript))re").empty());
}

TEST(Html, hostile_text_stays_text) {
  std::string const html = write_html(test::hostile_report());
  std::string const body = without_assets(html);
  EXPECT_EQ(body.find("<script>alert"), std::string::npos);
  EXPECT_EQ(body.find("<img"), std::string::npos);
  EXPECT_EQ(body.find("<b>draft"), std::string::npos);
  EXPECT_NE(body.find("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; it&#39;s &amp;amp;"), std::string::npos);
  EXPECT_NE(body.find("{{draft}} {{{script}}}"), std::string::npos) << "text is no template";
  EXPECT_NE(body.find("\u241B[2J\u2401 [U+202E]abc[U+202C] \uFFFD"), std::string::npos);
  for (char const c : html) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t');
}

TEST(Html, cards_show_both_sides) {
  std::string const html = write_html(test::flood_report());
  std::string const card = between(html, "id=\"F1\"", "</article>");
  EXPECT_NE(card.find("<mark>$4.5 million</mark>"), std::string::npos);
  EXPECT_NE(card.find("<mark>$45 million</mark>"), std::string::npos);
  EXPECT_NE(card.find("+40,500,000 USD (+900%)"), std::string::npos);
  EXPECT_NE(card.find("Allerford Council"), std::string::npos);
  EXPECT_NE(card.find("<span class=\"tier\">primary</span>"), std::string::npos);
  EXPECT_NE(card.find("<time>2023-03-15</time>, from the page\u2019s JSON-LD"), std::string::npos);
  EXPECT_NE(card.find("Both sources have ten times the draft&#39;s sum."), std::string::npos);
  EXPECT_NE(html.find("Sources give another figure for the same thing at the same time."), std::string::npos);
  std::string const outdated = between(html, "id=\"F2\"", "</article>");
  EXPECT_NE(outdated.find("earlier, agrees"), std::string::npos);
  EXPECT_NE(outdated.find("newer, differs"), std::string::npos);
  EXPECT_NE(outdated.find("-4,500 homes (-37.5%)"), std::string::npos);
}

TEST(Html, a_decision_is_tied_to_the_fingerprint_and_the_draft) {
  std::string const html = write_html(test::flood_report());
  EXPECT_NE(html.find("data-claim=\"c_F1\" data-value=\"v_F1\" data-evidence=\"e_F1\""), std::string::npos);
  EXPECT_NE(html.find("<body data-draft=\"" + std::string(63, 'a') + "0\" data-file=\"draft.md\">"), std::string::npos);
}

TEST(Html, every_filter_is_known_to_the_style) {
  std::string const html = write_html(test::flood_report());
  std::string const style = between(html, "<style>", "</style>");
  auto const filters = matches(html, R"re(id="(show-[a-z]+)")re");
  EXPECT_EQ(filters.size(), 7u);
  for (std::string const& filter : filters) {
    if (filter == "show-all") continue;
    EXPECT_NE(style.find('#' + filter + ":checked"), std::string::npos) << filter;
  }
}

TEST(Html, worst_findings_come_first) {
  std::string const html = write_html(test::flood_report());
  std::size_t at = 0;
  for (char const* id : {"id=\"errors\"", "id=\"F1\"", "id=\"F4\"", "id=\"warnings\"", "id=\"F5\"", "id=\"F6\""}) {
    std::size_t const next = html.find(id);
    ASSERT_NE(next, std::string::npos) << id;
    EXPECT_GT(next, at) << id;
    at = next;
  }
}

TEST(Html, the_whole_draft_is_shown_with_its_marks) {
  std::string const html = write_html(test::flood_report());
  std::string const text = between(html, "<section id=\"text\"", "</section>");
  EXPECT_NE(
      text.find(R"(<span class="fig outdated" id="d-f1">12,000 homes</span><sup class="ref outdated"><a href="#F2")"),
      std::string::npos);
  EXPECT_NE(
      text.find(
          R"(<span class="fig confirmed" id="d-f2">Three bridges</span><sup class="ref confirmed"><a href="#row-f2")"),
      std::string::npos);
  EXPECT_NE(text.find(R"(<span class="fig fault" id="d-f7">30 percent</span>)"), std::string::npos);
  EXPECT_NE(text.find(R"(<span class="fig fault" id="d-F4-1">Monday, 14 March 2023</span>)"), std::string::npos);
  EXPECT_NE(text.find(R"(<span class="fig unread" id="d-u1">2,,400</span>)"), std::string::npos);
  std::string plain = std::regex_replace(text, std::regex("<sup.*?</sup>"), "");
  plain = std::regex_replace(plain, std::regex("<[^>]*>"), "");
  for (char const* line :
       {"The flood that began on Monday, 14 March 2023 has left 12,000 homes without power. Three bridges",
        "Some 240 pupils had no lessons on Wednesday."})
    EXPECT_NE(plain.find(line), std::string::npos) << line;
}

TEST(Html, the_tables_are_complete) {
  std::string const html = write_html(test::flood_report());
  EXPECT_EQ(matches(html, R"re((<tr id="row-f))re").size(), 8u);
  EXPECT_EQ(matches(html, R"re((<tr id="s[0-9]))re").size(), 3u);
  EXPECT_EQ(matches(html, R"re((<li id="u[0-9]))re").size(), 2u);
  EXPECT_NE(html.find(std::string(63, 'a') + "0"), std::string::npos) << "the draft's digest";
  std::string const matrix = between(html, "<table class=\"matrix\">", "</table>");
  EXPECT_NE(matrix.find("12,000 homes</bdi></a></th><td>O</td><td>D</td><td></td>"), std::string::npos) << matrix;
  EXPECT_NE(matrix.find("About 900 residents</bdi></a></th><td>A</td><td>D</td><td></td>"), std::string::npos);
}

TEST(Html, a_timeline_is_drawn_for_what_has_two_days) {
  std::string const html = write_html(test::flood_report());
  EXPECT_EQ(matches(html, R"re((<figure class="timeline"))re").size(), 1u) << "the bridges are three all along";
  std::string const home = between(html, "<figure class=\"timeline\">", "</figure>");
  EXPECT_EQ(matches(home, R"re((<g class="of-source"))re").size(), 2u);
  EXPECT_EQ(matches(home, R"re((<rect class="band"))re").size(), 1u);
  EXPECT_NE(home.find("7,500 homes"), std::string::npos);
  Report same_day = test::flood_report();
  for (Figure& figure : same_day.dossier.figures) figure.when.first = figure.when.last = parse_iso_day("2023-03-16");
  EXPECT_EQ(write_html(same_day).find("<figure class=\"timeline\">"), std::string::npos);
}

TEST(Html, headings_skip_no_level) {
  for (Report const& report : all_reports()) {
    int before = 0;
    for (std::string const& level : matches(without_assets(write_html(report)), R"re(<h([1-6])[ >])re")) {
      EXPECT_LE(std::stoi(level), before + 1);
      before = std::stoi(level);
    }
  }
}

TEST(Html, style_and_script_are_small_and_the_file_repeats) {
  std::string const html = write_html(test::flood_report());
  EXPECT_LT(between(html, "<style>", "</style>").size() + between(html, "<script>", "</script>").size(), 60000u);
  EXPECT_EQ(html, write_html(test::flood_report()));
}

TEST(Html, sources_are_not_quoted_where_they_must_not_be) {
  Report const report = test::flood_report();
  std::string const html = write_html(report, HtmlStyle{false, "", {}});
  EXPECT_NE(write_html(report).find("The council puts the repairs at"), std::string::npos);
  EXPECT_EQ(html.find("The council puts the repairs at"), std::string::npos);
  EXPECT_NE(html.find("$45 million"), std::string::npos) << "the figure itself is shown";
}

TEST(Html, style_and_script_may_stand_in_files_beside_it) {
  HtmlStyle const style{true, "check", {}};
  std::string const html = write_html(test::flood_report(), style);
  EXPECT_NE(html.find("<link rel=\"stylesheet\" href=\"check.css\">"), std::string::npos);
  EXPECT_NE(html.find("<script src=\"check.js\"></script>"), std::string::npos);
  EXPECT_NE(html.find("style-src 'self'; script-src 'self';"), std::string::npos);
  EXPECT_EQ(html.find("<style>"), std::string::npos);
  EXPECT_NE(html_style(style).find(".card"), std::string::npos);
  EXPECT_NE(html_script(style).find("use strict"), std::string::npos);
}

TEST(Html, a_house_brings_its_own_files) {
  std::string const html = write_html(
      test::flood_report(),
      HtmlStyle{true, "", {{"card.html", "<p class=\"card\">{{message}}</p>"}, {"report.css", "p { color: teal; }"}}});
  EXPECT_NE(html.find("<p class=\"card\">"), std::string::npos);
  EXPECT_NE(html.find("teal"), std::string::npos);
  auto const faults = [](std::string name, std::string text) {
    std::string out;
    for (Diagnostic const& fault : check_house_file({name, text}, "house/" + name)) out += to_string(fault);
    return out;
  };
  EXPECT_EQ(faults("card.html", "{{#a}}{{b}}{{/a}}"), "");
  EXPECT_NE(faults("card.html", "<p>\n  {{#a}}<p>").find("house/card.html:2:"), std::string::npos);
  EXPECT_NE(faults("card.html", "x{{/a}}").find("house/card.html:1:2"), std::string::npos);
  EXPECT_NE(faults("card.html", "{{{message}}}").find("unescaped"), std::string::npos);
  EXPECT_NE(faults("card.html", "{{& message}}").find("unescaped"), std::string::npos);
  EXPECT_NE(faults("card.html", "{{=<% %>=}}<%& message %>").find("braces"), std::string::npos);
  EXPECT_NE(faults("report.css", "</style><script>").find("house/report.css:1:1"), std::string::npos);
  EXPECT_NE(faults("cards.html", "").find("no part of the report"), std::string::npos);
}

}  // namespace
}  // namespace stet
