#include <algorithm>
#include <charconv>
#include <cstdio>
#include <set>

#include "app/commands/commands.hpp"
#include "app/config.hpp"
#include "app/documents.hpp"
#include "app/rule_packs.hpp"
#include "extract/extract.hpp"

namespace stet {
namespace {

/// DRAFT:LINE:COL taken apart; the name may hold colons itself.
struct Place {
  std::string draft;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

std::optional<std::uint32_t> cut_number(std::string& text) {
  std::size_t const colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  std::uint32_t value = 0;
  char const* const last = text.data() + text.size();
  auto const [end, error] = std::from_chars(text.data() + colon + 1, last, value);
  if (error != std::errc{} || end != last || value == 0) return std::nullopt;
  text.resize(colon);
  return value;
}

std::optional<Place> parse_place(std::string text) {
  auto const column = cut_number(text);
  auto const line = cut_number(text);
  if (!column || !line || text.empty()) return std::nullopt;
  return Place{text, *line, *column};
}

std::string quote(Dossier const& dossier, Figure const& figure) {
  return "\"" + std::string(dossier.text_of(figure.span)) + "\"";
}

std::string place_of(Dossier const& dossier, Figure const& figure) {
  Document const& document = dossier.document_of(figure);
  Position const at = position_of(document, figure.span.begin);
  return document.id + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

/// The draft's figure at the place, or the one that lies nearest on that line.
Figure const* figure_at(Dossier const& dossier, Place const& place) {
  Figure const* best = nullptr;
  std::uint32_t best_distance = 0;
  for (Figure const& figure : dossier.figures) {
    if (dossier.document_of(figure).role != DocumentRole::draft) continue;
    Position const begin = position_of(dossier.document_of(figure), figure.span.begin);
    if (begin.line != place.line) continue;
    auto const length = static_cast<std::uint32_t>(figure.span.size());
    std::uint32_t const distance = place.column < begin.column             ? begin.column - place.column
                                   : place.column >= begin.column + length ? place.column - begin.column - length + 1
                                                                           : 0;
    if (best == nullptr || distance < best_distance) best = &figure, best_distance = distance;
  }
  return best;
}

/// Does the text from `begin` to `end` stand at the place?
bool covers(Document const& document, Offset begin, Offset end, Place const& place) {
  if (begin >= end) return false;
  Position const first = position_of(document, begin), last = position_of(document, end - 1);
  bool const after = first.line < place.line || (first.line == place.line && first.column <= place.column);
  bool const before = last.line > place.line || (last.line == place.line && last.column >= place.column);
  return after && before;
}

/// What stands at the place and is no figure, with the reason, as a line; "" where nothing was found there.
std::string no_figure(Dossier const& dossier, Place const& place, Lexicon const& lexicon, bool decimal_comma) {
  DocumentId const draft = dossier.draft();
  if (draft == kNone) return "";
  Document const& document = dossier.documents[draft];
  ExtractOptions options;
  options.decimal_comma = decimal_comma || !document.decimal_comma.empty();
  Extracted const found = extract(document, lexicon, options);
  auto line = [&](Offset begin, Offset end, std::string const& why) {
    Position const at = position_of(document, begin);
    return document.id + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": \"" +
           std::string(document.cut(begin, end)) + "\": " + why + "\n";
  };
  for (Figure const& figure : found.figures)
    if (covers(document, figure.span.begin, figure.span.end, place)) return "";
  for (Blocked const& blocked : found.blocked)
    if (covers(document, blocked.begin, blocked.end, place))
      return line(blocked.begin, blocked.end, "no figure - " + std::string(blocked.why));
  for (Unread const& unread : found.unread)
    if (covers(document, unread.begin, unread.end, place))
      return line(unread.begin, unread.end, "could not be read - " + unread.why);
  for (DateMention const& date : found.dates)
    if (covers(document, date.span.begin, date.span.end, place))
      return line(date.span.begin, date.span.end, "no figure - date");
  return "";
}

/// Why a source figure of this kind decides nothing, or that it does.
std::string reason(Comparison const& c) {
  std::string out;
  switch (c.sameness) {
    case Sameness::same:
      out = "the same thing";
      break;
    case Sameness::broader:
      out = "one is a part or a kind of the other";
      break;
    case Sameness::unknown:
      out = "too little says that it is the same thing";
      break;
    case Sameness::other:
      out = "another thing";
      break;
  }
  if (!c.why.empty()) out += " (" + c.why + ")";
  switch (c.time) {
    case TimeOrder::overlap:
      out += "; of the same time";
      break;
    case TimeOrder::older:
      out += "; older";
      break;
    case TimeOrder::newer:
      out += "; newer";
      break;
    case TimeOrder::unknown:
      out += "; of unknown time";
      break;
  }
  switch (c.agreement) {
    case Agreement::exact:
      return out + "; agrees";
    case Agreement::rounded:
      return out + "; agrees when rounded";
    case Agreement::disjoint:
      return out + "; differs";
  }
  return out;
}

std::string why_not(Dossier const& dossier, Figure const& figure) {
  std::string out =
      place_of(dossier, figure) + ": " + quote(dossier, figure) + ": " + std::string(name_of(figure.verdict));
  if (!figure.why.empty()) out += " - " + figure.why;
  out += '\n';
  std::vector<Comparison const*> seen;
  for (Comparison const& c : dossier.comparisons)
    if (c.a == figure.id) seen.push_back(&c);
  std::stable_sort(seen.begin(), seen.end(), [](Comparison const* a, Comparison const* b) {
    return a->sameness != b->sameness ? a->sameness > b->sameness : a->score > b->score;
  });
  for (Comparison const* c : seen) {
    Figure const& other = dossier.figures[c->b];
    bool const decides = std::find(figure.evidence.begin(), figure.evidence.end(), c->b) != figure.evidence.end();
    out += (decides ? "  * " : "    ") + place_of(dossier, other) + ": " + quote(dossier, other) + ": " + reason(*c) +
           '\n';
  }
  std::size_t const all = static_cast<std::size_t>(std::count_if(
      dossier.figures.begin(), dossier.figures.end(), [&](Figure const& f) { return f.span.doc != figure.span.doc; }));
  std::size_t const considered =
      static_cast<std::size_t>(std::count_if(seen.begin(), seen.end(), [&](Comparison const* c) {
        return dossier.figures[c->b].span.doc != figure.span.doc;
      }));
  if (all > considered)
    out += "  " + std::to_string(all - considered) + " of " + std::to_string(all) +
           " source figures were not considered: another unit, or nothing in common\n";
  if (!figure.evidence.empty()) out += "  (* decides the verdict)\n";
  return out;
}

int explain_figure(Options options) {
  auto const place = parse_place(options.why_not);
  if (!place) {
    std::fputs("stet: --why-not takes DRAFT:LINE:COL, for example draft.md:12:34\n", stderr);
    return 2;
  }
  options.paths = {place->draft};
  auto settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  auto const clock = clock_day();
  if (!clock) return refuse(clock.faults());
  auto const gathered = gather(options);
  if (!gathered) return refuse(gathered.faults());
  auto const tools = load_tools(*settings, true, settings->warnings);
  warn(settings->warnings);
  if (!tools) return refuse(tools.faults());
  Run how = run_of(options, *settings);
  how.clock = *clock;
  Report const report = run(gathered->inputs, *settings, *tools, how);
  report_unread(report.dossier);
  std::string const none = no_figure(report.dossier, *place, *tools->lexicon, how.decimal_comma.value_or(false));
  if (!none.empty()) return finish(none, exit_code(report, FailOn::never));
  Figure const* const figure = figure_at(report.dossier, *place);
  if (figure == nullptr) {
    std::fprintf(stderr, "stet: %s: line %u holds no figure (`stet extract %s` lists them)\n", place->draft.c_str(),
                 place->line, place->draft.c_str());
    return 2;
  }
  return finish(why_not(report.dossier, *figure), exit_code(report, FailOn::never));
}

/// Breaks long lines between words; a page is written in YAML, where a paragraph is one line.
std::string wrapped(std::string_view page) {
  constexpr std::size_t kWidth = 100;
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < page.size();) {
    if (page[i] == '\n' || page[i] == ' ') {
      out += page[i];
      column = page[i] == '\n' ? 0 : column + 1;
      ++i;
      continue;
    }
    std::size_t const end = std::min(page.find_first_of(" \n", i), page.size());
    if (column > 0 && column + (end - i) > kWidth) {
      if (out.back() == ' ') out.back() = '\n';
      column = 0;
    }
    out += page.substr(i, end - i);
    column += end - i;
    i = end;
  }
  return out;
}

std::string example_text(Node const& example) {
  if (example.is_scalar()) return example.scalar;
  std::string out = example.text("draft").value_or("");
  if (Node const* sources = example.find("sources"))
    for (Node const& source : sources->items)
      out +=
          (out.empty() ? "source: " : " | source: ") + source.text("text").value_or(source.text("table").value_or(""));
  return out;
}

/// Of a desk's own rule: what it says of itself, and its examples.
std::string own_page(Rule const& rule) {
  std::string out = rule.id + " (" + std::string(name_of(rule.check)) + ")\n\n" + wrapped(rule.docs);
  if (!out.ends_with('\n')) out += '\n';
  out += "\nfound:\n";
  for (Node const& example : rule.invalid) out += "- " + example_text(example) + '\n';
  out += "\nleft alone:\n";
  for (Node const& example : rule.valid) out += "- " + example_text(example) + '\n';
  return out;
}

/// Also those that are not in force: their pages are what a desk reads before it switches them on.
void add_builtin_packs(std::vector<Pack>& packs) {
  for (std::string_view const name : builtin_pack_names()) {
    bool const known = std::any_of(packs.begin(), packs.end(), [&](Pack const& pack) { return pack.name == name; });
    if (known) continue;
    if (auto pack = read_builtin_pack(name)) packs.push_back(std::move(*pack));
  }
}

int explain_rule(Options const& options) {
  std::string const wanted = options.paths.front();
  Options plain = options;
  plain.paths.clear();
  auto settings = load_settings(plain);
  if (!settings) return refuse(settings.faults());
  auto packs = read_packs(*settings, settings->warnings);
  warn(settings->warnings);
  if (!packs) return refuse(packs.faults());
  add_builtin_packs(*packs);
  std::string out;
  std::set<std::string_view> printed;  // one page may be of two rules
  for (Pack const& pack : *packs) {
    for (Rule const& rule : pack.rules) {
      bool const named = rule.id == wanted || rule.id.ends_with("/" + wanted);
      if (!named && name_of(rule.check) != wanted) continue;
      std::string_view const page = rule_page(rule.id);
      if (!page.empty() && !printed.insert(page).second) continue;
      out += (out.empty() ? "" : "\n") + (page.empty() ? own_page(rule) : std::string(page));
    }
  }
  if (out.empty()) {
    std::fprintf(stderr, "stet: there is no rule `%s` (`stet rules list` names them)\n", wanted.c_str());
    return 2;
  }
  return finish(out, 0);
}

}  // namespace

int run_explain(Options const& options) {
  return options.why_not.empty() ? explain_rule(options) : explain_figure(options);
}

}  // namespace stet
