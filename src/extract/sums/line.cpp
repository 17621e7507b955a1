#include "extract/sums/line.hpp"

#include <algorithm>

namespace stet::sums {
namespace {

bool dash(std::string_view text) {
  return text == "-" || text == "\xE2\x80\x94" || text == "\xE2\x80\x93" || text == "\xE2\x88\x92";
}

bool quotation(std::string_view text) {
  return text == "\"" || text == "'" || text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D" || text == "\xE2\x80\x98" ||
         text == "\xE2\x80\x99";
}

/// "155 are older than 55": no figure that anything is worked out from.
bool says_how_old(Line const& line, std::size_t at) {
  return line.figure(at).reading.kind == Kind::age ||
         (at > 1 && line.word(at - 1, {"than"}) && line.word(at - 2, {"older", "younger"}));
}

}  // namespace

bool Line::word(std::size_t item, std::initializer_list<std::string_view> words) const {
  return item < items.size() && items[item].kind == Item::Kind::word &&
         std::find(words.begin(), words.end(), items[item].text) != words.end();
}

void lay_out(Line& line, std::uint32_t first, std::uint32_t last) {
  Document const& document = line.document;
  Offset const begin = document.sentences[first].begin;
  Offset const end = document.sentences[last - 1].end;
  line.lower = document.cut(begin, end);
  for (char& c : line.lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  auto figure =
      static_cast<std::uint32_t>(std::partition_point(line.figures.begin(), line.figures.end(),
                                                      [&](Figure const& f) { return f.reading.begin < begin; }) -
                                 line.figures.begin());
  auto date =
      static_cast<std::uint32_t>(std::partition_point(line.dates.begin(), line.dates.end(),
                                                      [&](DateMention const& d) { return d.span.begin < begin; }) -
                                 line.dates.begin());
  for (std::uint32_t s = first; s < last; ++s) {
    Sentence const& sentence = document.sentences[s];
    Offset taken = sentence.begin;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      Token const& token = document.tokens[t];
      while (figure < line.figures.size() && line.figures[figure].reading.begin < token.end) {
        line.at.push_back(static_cast<std::uint32_t>(line.items.size()));
        line.items.push_back({Item::Kind::figure, {}, figure, s, 0});
        taken = std::max(taken, line.figures[figure].reading.end);
        ++figure;
      }
      while (date < line.dates.size() && line.dates[date].span.begin < token.end) {
        line.items.push_back({Item::Kind::date, {}, date, s, 0});
        taken = std::max(taken, line.dates[date].span.end);
        ++date;
      }
      if (token.begin < taken) continue;
      std::string_view text(line.lower.data() + (token.begin - begin), token.end - token.begin);
      bool const mark = token.kind == TokenKind::symbol;
      if (mark && (quotation(text) || text == ".")) continue;
      if (mark && dash(text)) {
        if (!line.items.empty() && line.items.back().is("-")) continue;
        text = "-";
      }
      line.items.push_back({mark ? Item::Kind::mark : Item::Kind::word, text, 0, s, word_mark(text)});
    }
    line.items.push_back({Item::Kind::mark, ".", 0, s, word_mark(".")});
  }
}

Pattern::Pattern(std::string_view text) {
  while (!text.empty()) {
    std::size_t const end = std::min(text.find(' '), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    Element element;
    if (part.size() > 1 && part.back() == '?') {
      element.optional = true;
      part.remove_suffix(1);
    }
    if (part.front() == '{') {
      element.kind = Element::Kind::figure;
      element.slot = part[1];
    } else if (part.front() == '@') {
      element.kind = Element::Kind::date;
      element.slot = part[1];
    } else if (part.front() == '~') {
      element.kind = Element::Kind::gap;
      for (char c : part.substr(1)) {
        if (c >= '0' && c <= '9') element.most = element.most * 10 + static_cast<std::size_t>(c - '0');
        element.commas = element.commas || c == ',' || c == '.';
        element.stops = element.stops || c == '.';
      }
    } else {
      while (!part.empty()) {
        std::size_t const bar = std::min(part.find('|'), part.size());
        element.words.emplace_back(part.substr(0, bar));
        element.marks |= word_mark(element.words.back());
        part.remove_prefix(std::min(bar + 1, part.size()));
      }
    }
    elements_.push_back(std::move(element));
  }
}

std::optional<Match> Pattern::match(Line const& line, std::size_t at) const {
  // most places fail at the first element
  Element const& first = elements_.front();
  if (!first.optional && at < line.items.size()) {
    Item const& item = line.items[at];
    if (first.kind == Element::Kind::words && (item.mark & first.marks) == 0) return std::nullopt;
    if (first.kind == Element::Kind::figure && item.kind != Item::Kind::figure) return std::nullopt;
    if (first.kind == Element::Kind::date && item.kind != Item::Kind::date) return std::nullopt;
  }
  Match out;
  out.begin = at;
  if (!match(line, 0, at, out)) return std::nullopt;
  return out;
}

bool Pattern::match(Line const& line, std::size_t element, std::size_t at, Match& out) const {
  if (element == elements_.size()) {
    out.end = at;
    return true;
  }
  Element const& e = elements_[element];
  bool const inside = at < line.items.size();
  if (e.kind == Element::Kind::gap) {
    bool stopped = false;
    for (std::size_t n = 0; n <= e.most; ++n, ++at) {
      if (match(line, element + 1, at, out)) return true;
      if (at >= line.items.size()) return false;
      Item const& item = line.items[at];
      if (item.kind == Item::Kind::figure && !says_how_old(line, at)) return false;
      if (item.kind != Item::Kind::mark) continue;
      bool const passes = item.is(",")   ? e.commas
                          : item.stop()  ? e.stops && !stopped
                          : item.is(";") ? e.stops
                                         : item.is("&") || item.is("$");
      if (!passes) return false;
      stopped = stopped || item.stop();
    }
    return false;
  }
  if (e.optional && match(line, element + 1, at, out)) return true;
  if (!inside) return false;
  Item const& item = line.items[at];
  switch (e.kind) {
    case Element::Kind::figure:
    case Element::Kind::date:
      if (item.kind != (e.kind == Element::Kind::figure ? Item::Kind::figure : Item::Kind::date)) return false;
      out.slots[static_cast<std::size_t>(e.slot - 'a')] = static_cast<std::uint32_t>(at);
      break;
    default:
      if ((item.mark & e.marks) == 0) return false;  // figures and dates have no mark
      if (std::find(e.words.begin(), e.words.end(), item.text) == e.words.end()) return false;
  }
  return match(line, element + 1, at + 1, out);
}

Patterns patterns(std::initializer_list<std::string_view> rows) {
  Patterns out;
  for (std::string_view row : rows) out.emplace_back(row);
  return out;
}

std::optional<std::size_t> figure_after(Line const& line, std::size_t at, std::size_t most) {
  for (std::size_t i = at; i < line.items.size() && i < at + most && !line.items[i].stop(); ++i)
    if (line.items[i].kind == Item::Kind::figure) return i;
  return std::nullopt;
}

std::optional<std::size_t> figure_before(Line const& line, std::size_t at, std::size_t most) {
  for (std::size_t i = at; i-- > 0 && i + most >= at && !line.items[i].stop();)
    if (line.items[i].kind == Item::Kind::figure) return i;
  return std::nullopt;
}

bool level(Figure const& figure) {
  Reading const& reading = figure.reading;
  bool const kind = reading.kind == Kind::count || reading.kind == Kind::money || reading.kind == Kind::measure ||
                    reading.kind == Kind::number;
  return kind && reading.nominal && !reading.vague && !figure.roles.has(Role::change);
}

bool share(Figure const& figure) {
  Reading const& reading = figure.reading;
  return (reading.kind == Kind::percent && reading.unit.id == "percent") || reading.kind == Kind::ratio;
}

bool alike(Figure const& a, Figure const& b) {
  auto const counted = [](Figure const& f) { return f.reading.kind == Kind::count || f.reading.kind == Kind::number; };
  if (counted(a) && counted(b)) return a.reading.unit.per == b.reading.unit.per;
  return a.reading.kind == b.reading.kind && a.reading.unit.base == b.reading.unit.base &&
         a.reading.unit.dimension == b.reading.unit.dimension;
}

bool same_noun(Figure const& a, Figure const& b) {
  bool const named = a.reading.kind == Kind::count && b.reading.kind == Kind::count && !a.subject.head.empty() &&
                     !b.subject.head.empty();
  return !named || a.subject.head == b.subject.head;
}

bool sums_up_before(Line const& line, std::size_t last, std::size_t outcome) {
  std::size_t mark = outcome;
  for (std::size_t i = outcome; i-- > last + 1 && mark == outcome;) {
    Item const& item = line.items[i];
    if (line.word(i, {"and", "but", "while", "as", "whereas", "when", "where", "with", "because", "than", "after"}))
      return false;
    if (item.is(",") || item.is("(") || item.is("-") || item.stop() || line.word(i, {"or"})) mark = i;
  }
  if (mark == outcome || outcome - mark > 9) return false;
  // Before the mark: the rest of the last figure's phrase, no list and no other clause.
  for (std::size_t i = last + 1; i < mark; ++i) {
    Item const& item = line.items[i];
    if (item.is(";") || item.is(":") || item.is("(") || line.word(i, {"and", "but", "while", "whereas"})) return false;
  }
  std::size_t const first = mark + 1;
  // "…, from 3.6 million. The fall of 25 percent surprised"
  bool const resumed = line.items[mark].stop() && line.word(first, {"the"}) && first + 3 == outcome &&
                       line.word(first + 1, {"rise", "fall", "increase", "drop", "decline", "jump", "gain", "cut",
                                             "growth", "decrease", "reduction", "margin", "average"}) &&
                       line.word(first + 2, {"of"});
  if (resumed) return true;
  if (line.items[mark].stop())
    return line.word(first, {"that", "this", "it"}) &&
           line.word(first + 1, {"is", "was", "represents", "represented", "means", "meant", "equals", "makes", "made",
                                 "works", "amounts", "amounted", "gives", "would", "comes"});
  if (first == outcome || line.items[mark].is("or")) return true;
  return line.word(first, {"or",     "a",      "an",           "up",      "down",  "about",      "roughly",
                           "which",  "that",   "representing", "marking", "equal", "equivalent", "meaning",
                           "making", "giving", "averaging",    "only",    "just",  "nearly",     "almost",
                           "the",    "works",  "fully",        "some",    "more",  "less",       "working"});
}

void Claims::add(Claim claim, Role stated) {
  for (Claim::Member const& member : claim.members)
    if (member.role == stated) claim.stated = member.figure;
  std::stable_sort(claim.members.begin(), claim.members.end(),
                   [](Claim::Member const& a, Claim::Member const& b) { return a.figure < b.figure; });
  // Readings of one wording are found one after another: what is the same is near.
  constexpr std::ptrdiff_t kNear = 32;
  auto const recent = claims_.size() > kNear ? claims_.end() - kNear : claims_.begin();
  if ((claim.stated == kNone && !claim.members.empty()) || std::find(recent, claims_.end(), claim) != claims_.end())
    return;
  for (Claim::Member const& member : claim.members) figures_[member.figure].roles.add(member.role);
  if (claim.stated != kNone) stated_[claim.stated] = true;
  claims_.push_back(std::move(claim));
}

std::vector<Claim> Claims::take() {
  std::stable_sort(claims_.begin(), claims_.end(), [](Claim const& a, Claim const& b) { return a.stated < b.stated; });
  return std::move(claims_);
}

}  // namespace stet::sums
