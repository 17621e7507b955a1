#include "fixture.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace stet::test {
namespace {

void split(Document& document) {
  std::string const& text = document.text;
  document.lines.push_back(0);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    Block block;
    block.begin = static_cast<Offset>(begin);
    block.end = static_cast<Offset>(end);
    bool const heading = text.compare(begin, 2, "# ") == 0;
    block.zone = heading ? Zone::heading : Zone::body;
    block.level = heading ? 1 : 0;
    for (std::size_t at = begin; at < end;) {
      std::size_t const stop = text.find(". ", at);
      std::size_t const next = stop == std::string::npos || stop + 1 > end ? end : stop + 1;
      document.sentences.push_back({static_cast<Offset>(at), static_cast<Offset>(next), 0, 0,
                                    static_cast<std::uint32_t>(document.blocks.size()), block.zone});
      at = next < end ? next + 1 : end;
    }
    document.blocks.push_back(block);
    begin = end + 1;
    document.lines.push_back(begin);
  }
}

TimeSpan on(std::string_view day, Basis basis) {
  TimeSpan out;
  out.first = out.last = parse_iso_day(day);
  out.basis = basis;
  return out;
}

}  // namespace

DocumentId DossierBuilder::document(std::string id, DocumentRole role, std::string_view date, std::string text) {
  Document out;
  out.id = id;
  out.path = std::move(id);
  out.role = role;
  out.published = parse_iso_day(date);
  out.published_from = out.published ? DateOrigin::dateline : DateOrigin::unknown;
  out.sha256 = std::string(63, 'a') + static_cast<char>('0' + dossier.documents.size());
  out.text = std::move(text);
  split(out);
  dossier.documents.push_back(std::move(out));
  dossier.groups.push_back(static_cast<std::uint32_t>(dossier.groups.size()));
  return static_cast<DocumentId>(dossier.documents.size() - 1);
}

Span DossierBuilder::find(DocumentId doc, std::string_view wording) const {
  std::size_t const at = dossier.documents[doc].text.find(wording);
  if (at == std::string::npos) {
    ADD_FAILURE() << "no such wording: " << wording;
    return {doc, 0, 0};
  }
  return {doc, static_cast<Offset>(at), static_cast<Offset>(at + wording.size())};
}

Figure& DossierBuilder::figure(DocumentId doc, std::string_view wording, double nominal, std::string_view unit) {
  Document const& document = dossier.documents[doc];
  Figure out;
  out.id = static_cast<FigureId>(dossier.figures.size());
  out.span = find(doc, wording);
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i)
    if (document.sentences[i].begin <= out.span.begin) out.sentence = i;
  out.reading.nominal = nominal;
  out.reading.kind = unit.empty() ? Kind::number : Kind::count;
  out.reading.unit.id = out.reading.unit.base = unit;
  out.reading.unit.text = unit.empty() ? "" : std::string(unit) + 's';
  out.reading.unit.dimension = unit.empty() ? Dimension::none : Dimension::count;
  out.narrow = out.wide = Interval::point(nominal);
  out.subject.head = unit;
  if (!unit.empty()) out.subject.terms = {std::string(unit)};
  out.when.basis = Basis::published;
  out.when.first = out.when.last = document.published;
  if (!document.published) out.when.basis = Basis::unknown;
  dossier.figures.push_back(std::move(out));
  return dossier.figures.back();
}

Finding& DossierBuilder::finding(Check check, Severity severity, std::vector<FigureId> figures, std::string message) {
  Finding out;
  out.id = "F" + std::to_string(dossier.findings.size() + 1);
  out.fingerprint = {"c_" + out.id, "v_" + out.id, "e_" + out.id};
  out.rule = "core/" + std::string(name_of(check));
  out.category = check;
  out.severity = severity;
  out.figures = std::move(figures);
  out.message = std::move(message);
  dossier.findings.push_back(std::move(out));
  return dossier.findings.back();
}

Comparison& DossierBuilder::compare(FigureId a, FigureId b, TimeOrder time, Agreement agreement) {
  dossier.comparisons.push_back({a, b, Sameness::same, 0.9, time, agreement, "the same noun"});
  return dossier.comparisons.back();
}

namespace {

void judge(Figure& figure, Verdict verdict, std::vector<FigureId> evidence, std::string why) {
  figure.verdict = verdict;
  figure.evidence = std::move(evidence);
  figure.why = std::move(why);
}

struct FloodTexts {
  DocumentId draft, council, agency, radio;
};

FloodTexts flood_texts(DossierBuilder& build) {
  FloodTexts out;
  out.draft = build.document(
      "draft.md", DocumentRole::draft, "2023-03-16",
      "# River Aller bursts its banks\n"
      "The flood that began on Monday, 14 March 2023 has left 12,000 homes without power. Three bridges are closed. "
      "About 900 residents were moved out of the lower town, the mayor said.\n"
      "Repairs will cost $4.5 million, according to the council. The river rose from 40 to 50 centimetres overnight, "
      "a rise of 30 percent. The water works lost 2,,400 litres.\n"
      "Some 240 pupils had no lessons on Wednesday.\n");
  out.council =
      build.document("sources/council.html", DocumentRole::source, "2023-03-15",
                     "The council puts the repairs at $45 million. Three bridges stay shut. Helpers moved 900 "
                     "residents to the sports hall. Power failed in 12,000 homes.\n");
  out.agency =
      build.document("sources/agency.txt", DocumentRole::source, "2023-03-16",
                     "By Thursday 7,500 homes were still dark. Rescuers counted 1,300 residents in shelters.\n");
  out.radio =
      build.document("sources/radio.txt", DocumentRole::source, "", "The council puts the repairs at $45 million.\n");
  auto& documents = build.dossier.documents;
  documents[out.draft].title = "River Aller bursts its banks";
  documents[out.council].publisher = "Allerford Council";
  documents[out.council].title = "Flood: questions and answers";
  documents[out.council].tier = "primary";
  documents[out.council].url = "https://council.example/flood?a=1&b=2";
  documents[out.council].published_from = DateOrigin::json_ld;
  documents[out.agency].publisher = "Northern Press Agency";
  documents[out.agency].tier = "wire";
  documents[out.agency].published_text = "ALLERFORD, March 16";
  documents[out.radio].whole = false;
  return out;
}

void make_money(Figure& figure) {
  figure.reading.kind = Kind::money;
  figure.reading.unit.id = figure.reading.unit.base = "USD";
  figure.reading.unit.text = "$";
  figure.reading.unit.dimension = Dimension::currency;
  figure.reading.unit.assumed = true;
  figure.subject = {"repair", "Repairs", {"repair"}, {}};
}

}  // namespace

Report flood_report() {
  DossierBuilder build;
  auto const [draft, council, agency, radio] = flood_texts(build);
  build.figure(draft, "12,000 homes", 12000, "home");  // 0
  build.figure(draft, "Three bridges", 3, "bridge");   // 1
  build.figure(draft, "About 900 residents", 900, "resident").reading.approximate = true;
  make_money(build.figure(draft, "$4.5 million", 4500000, "USD"));           // 3
  build.figure(draft, "40", 40, "centimetre").reading.kind = Kind::measure;  // 4
  build.figure(draft, "50 centimetres", 50, "centimetre").reading.kind = Kind::measure;
  build.figure(draft, "30 percent", 30, "percent").reading.kind = Kind::percent;  // 6
  build.figure(draft, "Some 240 pupils", 240, "pupil").reading.approximate = true;
  make_money(build.figure(council, "$45 million", 45000000, "USD"));  // 8
  build.figure(council, "Three bridges", 3, "bridge");                // 9
  build.figure(council, "900 residents", 900, "resident");            // 10
  build.figure(council, "12,000 homes", 12000, "home");               // 11
  build.figure(agency, "7,500 homes", 7500, "home");                  // 12
  build.figure(agency, "1,300 residents", 1300, "resident");          // 13
  make_money(build.figure(radio, "$45 million", 45000000, "USD"));    // 14

  auto& figures = build.dossier.figures;
  figures[2].attribution = "the mayor";
  figures[12].when = on("2023-03-16", Basis::stated);
  figures[12].when.text = "By Thursday";
  figures[13].wide = Interval::at_least(1300);
  judge(figures[0], Verdict::outdated, {11, 12},
        "An older source has the draft's figure, a newer one has 7,500 homes.");
  judge(figures[1], Verdict::confirmed, {9}, "Allerford Council has the same number of bridges.");
  judge(figures[2], Verdict::disputed, {10, 13}, "Sources of one day give 900 and 1,300 residents.");
  judge(figures[3], Verdict::conflict, {8, 14}, "Both sources have ten times the draft's sum.");
  judge(figures[4], Verdict::unsupported, {}, "No source gives the river's level.");
  judge(figures[5], Verdict::unsupported, {}, "No source gives the river's level.");
  judge(figures[6], Verdict::unsupported, {}, "No source gives the river's level.");
  judge(figures[7], Verdict::unsupported, {}, "No source speaks of pupils.");
  figures[2].notes.push_back({"only-by-rounding", "The number is the same only when rounded."});

  build.compare(0, 11, TimeOrder::older, Agreement::exact);
  build.compare(0, 12, TimeOrder::newer, Agreement::disjoint);
  build.compare(1, 9, TimeOrder::overlap, Agreement::exact);
  build.compare(2, 10, TimeOrder::overlap, Agreement::rounded);
  build.compare(2, 13, TimeOrder::overlap, Agreement::disjoint);
  build.compare(3, 8, TimeOrder::overlap, Agreement::disjoint);
  build.compare(3, 14, TimeOrder::unknown, Agreement::disjoint);

  build.finding(Check::conflict, Severity::error, {3, 8, 14},
                "Draft has $4.5 million; Allerford Council has $45 million.");
  build.finding(Check::outdated, Severity::error, {0, 11, 12},
                "12,000 homes held on 15 March; a day later it is 7,500.");
  build.finding(Check::arithmetic, Severity::error, {6, 4, 5}, "From 40 to 50 is 25%, not 30 percent.").rule =
      "sums/percent-change";
  build.finding(Check::calendar, Severity::error, {}, "14 March 2023 fell on a Tuesday.")
      .locations.push_back(build.find(draft, "Monday, 14 March 2023"));
  build.finding(Check::disputed, Severity::warning, {2, 10, 13}, "Sources disagree on how many residents left.");
  build.finding(Check::unsupported, Severity::warning, {7}, "No source has a figure for pupils.");
  build.dossier.topics.push_back({0, "home without power", {0, 11, 12}});
  build.dossier.topics.push_back({1, "bridge", {1, 9}});

  Span const torn = build.find(draft, "2,,400");
  build.dossier.unread.push_back({"draft.md", torn.doc, torn.begin, torn.end, "2,,400", "two group marks in a row"});
  build.dossier.unread.push_back({"sources/scan.pdf", kNone, 0, 0, "", "no text layer"});
  build.dossier.as_of = parse_iso_day("2023-03-16");

  Report out;
  out.dossier = std::move(build.dossier);
  out.version = "0.1.0";
  out.packs = {{"core", "1.0"}, {"sums", "1.0"}};
  out.rules = {{"core/conflict", Check::conflict, "Sources give another figure for the same thing at the same time."}};
  return out;
}

Report peer_report() {
  DossierBuilder build;
  DocumentId const first =
      build.document("monday.txt", DocumentRole::peer, "2023-05-01", "The choir has 40 singers.\n");
  DocumentId const second =
      build.document("tuesday.txt", DocumentRole::peer, "2023-05-02", "The choir has 44 singers.\n");
  build.figure(first, "40 singers", 40, "singer");
  build.figure(second, "44 singers", 44, "singer");
  build.compare(0, 1, TimeOrder::newer, Agreement::disjoint);
  build.finding(Check::outdated, Severity::warning, {0, 1}, "40 singers on Monday, 44 on Tuesday.");
  build.dossier.as_of = parse_iso_day("2023-05-02");
  Report out;
  out.dossier = std::move(build.dossier);
  out.version = "0.1.0";
  return out;
}

Report hostile_report() {
  static std::string const kEvil =
      "<script>alert(\"1\")</script> it's &amp; <img src=x onerror='x'> {{draft}} {{{script}}} \x1b[2J\x01 "
      "\u202Eabc\u202C \xFF";
  DossierBuilder build;
  DocumentId const draft =
      build.document("<b>draft</b>.md", DocumentRole::draft, "", kEvil + " 66 kites " + kEvil + "\n");
  DocumentId const source =
      build.document("s\">.txt", DocumentRole::source, "", "There were 77 kites " + kEvil + ".\n");
  for (Document& document : build.dossier.documents) {
    document.title = document.publisher = document.tier = document.published_text = document.sha256 = kEvil;
    document.url = "javascript:alert(1)";
  }
  build.figure(draft, "66 kites", 66, "kite");
  build.figure(source, "77 kites", 77, "kite");
  for (Figure& figure : build.dossier.figures) {
    figure.subject.text = figure.attribution = figure.why = figure.reading.unit.text = kEvil;
    figure.notes.push_back({kEvil, kEvil});
  }
  judge(build.dossier.figures[0], Verdict::conflict, {1}, kEvil);
  Finding& finding = build.finding(Check::conflict, Severity::error, {0, 1}, kEvil);
  finding.rule = kEvil;
  build.compare(0, 1, TimeOrder::unknown, Agreement::disjoint);
  build.dossier.unread.push_back({kEvil, kNone, 0, 0, "", kEvil});
  build.dossier.unread.push_back({kEvil, draft, 0, 8, kEvil, kEvil});
  build.dossier.topics.push_back({0, kEvil, {0, 1}});
  Report out;
  out.dossier = std::move(build.dossier);
  out.version = kEvil;
  out.packs = {{kEvil, kEvil}};
  out.rules = {{kEvil, Check::conflict, kEvil}};
  return out;
}

}  // namespace stet::test
