#include "app/pipeline.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <tuple>
#include <utility>

#include "align/align.hpp"
#include "app/files.hpp"
#include "app/progress.hpp"
#include "app/rule_packs.hpp"
#include "app/yaml.hpp"
#include "concepts_file.hpp"
#include "core/workers.hpp"
#include "extract/extract.hpp"
#include "grammars/read.hpp"
#include "ingest/load.hpp"
#include "text/segment.hpp"

namespace stet {
namespace {

bool is_draft(Document const& document) { return document.role == DocumentRole::draft; }

/// What stet.yml says of the document goes before what the file says of itself.
void apply_source(SourceEntry const& entry, Document& document) {
  if (entry.date) {
    document.published = entry.date;
    document.published_from = DateOrigin::given;
    document.published_text = "stet.yml";
  }
  if (entry.publisher) document.publisher = *entry.publisher;
  if (entry.tier) document.tier = *entry.tier;
  if (entry.url) document.url = *entry.url;
}

std::optional<Day> newest(std::vector<Document> const& documents) {
  std::optional<Day> out;
  for (Document const& document : documents)
    if (document.published && (!out || *document.published > *out)) out = document.published;
  return out;
}

/// contract.md: the setting, else the draft's own date, else (without one) the newest document's, else the clock.
std::optional<Day> resolve_as_of(std::vector<Document> const& documents, bool of_files, Run const& run) {
  if (run.as_of) return run.as_of;
  auto const draft = std::find_if(documents.begin(), documents.end(), is_draft);
  if (draft != documents.end() && draft->published) return draft->published;
  if (draft == documents.end() || !of_files)
    if (auto const day = newest(documents)) return day;
  return run.clock;
}

/// Wire copy has datelines without a year: they are of the last such day before the check (ADR 0019).
void date_yearless(std::vector<Document>& documents, std::optional<Day> as_of) {
  for (Document& document : documents) {
    if (document.published || !document.yearless || !as_of || is_draft(document)) continue;
    Day const limit = document.retrieved ? std::min(*as_of, *document.retrieved) : *as_of;
    document.published = latest_before(*document.yearless, limit);
    if (!document.published) continue;
    document.published_from = DateOrigin::dateline;
    document.published_text = document.yearless->words;
  }
}

/// Numbers of one document become numbers of the dossier.
void append(Extracted& found, DocumentId doc, Dossier& dossier) {
  auto const first = static_cast<FigureId>(dossier.figures.size());
  for (Figure& figure : found.figures) {
    figure.id = first + figure.id;
    figure.span.doc = doc;
    figure.subject.span.doc = doc;
    if (figure.part_of != kNone) figure.part_of += first;
    dossier.figures.push_back(std::move(figure));
  }
  for (Claim& claim : found.claims) {
    for (Claim::Member& member : claim.members) member.figure += first;
    if (claim.stated != kNone) claim.stated += first;
    for (std::uint32_t& date : claim.dates) date += static_cast<std::uint32_t>(dossier.dates.size());
    dossier.claims.push_back(std::move(claim));
  }
  for (DateMention& date : found.dates) {
    date.span.doc = doc;
    dossier.dates.push_back(std::move(date));
  }
  for (Unread& unread : found.unread) {
    unread.doc = doc;
    dossier.unread.push_back(std::move(unread));
  }
}

/// A draft without text is nothing to check, and so are peers that hold none at all.
void report_empty(Dossier& dossier) {
  DocumentId const draft = dossier.draft();
  auto add = [&](DocumentId doc) {
    Document const& document = dossier.documents[doc];
    bool const known = std::any_of(dossier.unread.begin(), dossier.unread.end(),
                                   [&](Unread const& u) { return u.begin == u.end && u.path == document.id; });
    if (!known) dossier.unread.push_back({document.id, doc, 0, 0, "", "holds no text"});
  };
  if (draft != kNone) {
    if (dossier.documents[draft].sentences.empty()) add(draft);
    return;
  }
  bool const none = std::all_of(dossier.documents.begin(), dossier.documents.end(),
                                [](Document const& d) { return d.sentences.empty(); });
  if (!none) return;
  for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) add(doc);
}

/// Whole files first, by path; then single numbers in document order.
void sort_unread(std::vector<Unread>& unread) {
  std::stable_sort(unread.begin(), unread.end(), [](Unread const& a, Unread const& b) {
    auto key = [](Unread const& u) {
      bool const number = u.begin < u.end;
      return std::make_tuple(number, number ? u.doc : 0, u.begin, std::string_view(u.path), std::string_view(u.why));
    };
    return key(a) < key(b);
  });
}

/// What stet.yml says of the document's file, or of the container that it is a part of.
void apply_sources(std::vector<SourceEntry> const& sources, Document& document) {
  std::string const file = canonical(document.path);
  for (SourceEntry const& entry : sources)
    if (entry.file == file || is_below(file, entry.file)) apply_source(entry, document);
}

/// A draft is one document: of a mail its text, of an archive the first. The others are named, not checked.
void keep_one_draft(std::vector<Loaded>& loaded) {
  bool taken = false;
  for (Loaded& one : loaded) {
    if (one.document.text.empty()) continue;
    if (std::exchange(taken, true)) {
      Unread left{one.document.path, kNone, 0, 0, "", "left out: a draft is one document"};
      one = {};
      one.unread.push_back(std::move(left));
    }
  }
  // a container's own faults must not stand for the draft
  if (taken)
    for (Loaded& one : loaded)
      if (one.document.text.empty()) one.document.role = DocumentRole::source;
}

void take(Loaded&& loaded, Settings const& settings, bool of_stdin, Loading& out) {
  Document& document = loaded.document;
  document.whole = document.whole && loaded.unread.empty();
  bool const lost = document.text.empty() && !loaded.unread.empty() && !is_draft(document);
  for (Unread& entry : loaded.unread) {
    entry.doc = lost ? kNone : static_cast<DocumentId>(out.documents.size());
    out.unread.push_back(std::move(entry));
  }
  if (lost) return;
  if (!settings.sources.value.empty() && !of_stdin) apply_sources(settings.sources.value, document);
  out.documents.push_back(std::move(document));
}

}  // namespace

Result<Tools> load_tools(Settings const& settings, bool judging, std::vector<Diagnostic>& warnings) {
  std::vector<Diagnostic> faults;
  Tools out;
  auto concepts = parse_yaml(embedded::concepts_yml, "concepts.yml");
  if (!concepts) return concepts.faults();
  std::vector<Node> rows{std::move(*concepts)};
  rows.insert(rows.end(), settings.concepts.value.begin(), settings.concepts.value.end());
  auto lexicon = Lexicon::load(rows, settings.vectors.value);
  if (lexicon)
    out.lexicon = *lexicon;
  else
    faults = lexicon.faults();
  if (judging) {
    auto engine = build_engine(settings, warnings);
    if (engine)
      out.engine.emplace(std::move(*engine));
    else
      faults.insert(faults.end(), engine.faults().begin(), engine.faults().end());
  }
  if (!faults.empty()) return faults;
  out.filters = settings.filters.value;
  out.per_file = settings.per_file.value;
  if (!settings.file.empty()) out.folder = canonical(folder_of(settings.file));
  return out;
}

Result<Day> clock_day() {
  using namespace std::chrono;
  if (char const* const text = std::getenv("SOURCE_DATE_EPOCH"); text != nullptr && *text != '\0') {
    std::string_view const view(text);
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(view.data(), view.data() + view.size(), value);
    // Up to the year 9999: a Day beyond it has no four-digit year to print.
    if (error != std::errc{} || end != view.data() + view.size() || value < 0 || value > 253'402'300'799)
      return Diagnostic{Diagnostic::Severity::error, {}, "", "SOURCE_DATE_EPOCH must be a number of seconds", "", ""};
    return floor<days>(sys_seconds(seconds(value)));
  }
  return floor<days>(system_clock::now());
}

Loading load(Inputs const& inputs, Settings const& settings, Run const& run) {
  std::vector<Input const*> order;
  for (Input const& input : inputs.files) order.push_back(&input);
  std::sort(order.begin(), order.end(), [](Input const* a, Input const* b) {
    return std::make_tuple(a->role != DocumentRole::draft, std::string_view(a->path)) <
           std::make_tuple(b->role != DocumentRole::draft, std::string_view(b->path));
  });
  std::vector<std::vector<Loaded>> loaded(order.size());
  if (run.progress) run.progress->stage("reading", order.size());
  for_each_index(order.size(), run.jobs, [&](std::size_t i) {
    Input const& input = *order[i];
    loaded[i] = input.bytes ? load_bytes(input.path, *input.bytes, input.role) : load_file(input.path, input.role);
    if (run.progress) run.progress->step();
  });
  Loading out;
  out.unread = inputs.unread;
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    if (order[i]->role == DocumentRole::draft) keep_one_draft(loaded[i]);
    for (Loaded& one : loaded[i]) take(std::move(one), settings, order[i]->bytes.has_value(), out);
  }
  return out;
}

Dossier prepare(Loading loading, Lexicon const& lexicon, bool aligning, Run const& run) {
  Dossier dossier;
  bool const of_files = std::any_of(loading.documents.begin(), loading.documents.end(),
                                    [](Document const& d) { return !d.path.empty(); });
  dossier.documents = std::move(loading.documents);
  dossier.unread = std::move(loading.unread);
  dossier.as_of = aligning ? resolve_as_of(dossier.documents, of_files, run) : run.as_of;

  if (aligning) date_yearless(dossier.documents, dossier.as_of);

  std::vector<Extracted> found(dossier.documents.size());
  if (run.progress) run.progress->stage("reading figures", found.size());
  for_each_index(found.size(), run.jobs, [&](std::size_t i) {
    Document& document = dossier.documents[i];
    segment(document);
    ExtractOptions options;
    if (is_draft(document) || !aligning) options.as_of = dossier.as_of;
    if (!run.decimal_comma) document.decimal_comma = only_decimal_commas(document.text);
    options.decimal_comma = run.decimal_comma.value_or(!document.decimal_comma.empty());
    found[i] = extract(document, lexicon, options);
    if (run.progress) run.progress->step();
  });
  dossier.tied = true;
  std::size_t figures = 0;
  for (Extracted const& one : found) figures += one.figures.size();
  dossier.figures.reserve(figures);
  for (std::size_t i = 0; i < found.size(); ++i) {
    append(found[i], static_cast<DocumentId>(i), dossier);
    found[i] = {};  // with thousands of documents the empty shells alone would be a hundred megabytes
  }
  if (aligning) {
    report_empty(dossier);
    if (run.progress) run.progress->stage("comparing figures", 0);
    align(dossier, lexicon, {}, run.jobs);
  }
  sort_unread(dossier.unread);
  return dossier;
}

/// What `per_file` exempts of the dossier's documents.
std::vector<Exemption> exemptions(Tools const& tools, Dossier const& dossier) {
  std::vector<Exemption> out;
  for (PerFile const& rule : tools.per_file) {
    bool const of_name = rule.pattern.text.find('/') == std::string::npos;
    std::string const pattern = of_name ? rule.pattern.text : canonical(joined_path(tools.folder, rule.pattern.text));
    for (DocumentId doc = 0; doc < dossier.documents.size(); ++doc) {
      std::string const& path = dossier.documents[doc].path;
      if (path.empty()) continue;
      std::string const full = canonical(path);
      std::string const name = of_name ? full.substr(full.rfind('/') + 1) : full;
      if (fnmatch(pattern.c_str(), name.c_str(), 0) != 0) continue;
      Exemption& exemption = out.emplace_back(Exemption{doc, {}});
      for (Entry const& entry : rule.ignore) exemption.rules.push_back(entry.text);
    }
  }
  return out;
}

Report judge(Loading loading, std::string id, Tools const& tools, Run const& run) {
  Report report;
  report.version = STET_VERSION;
  report.roles = run.roles;
  report.dossier = prepare(std::move(loading), *tools.lexicon, tools.engine.has_value(), run);
  report.dossier.id = std::move(id);
  if (tools.engine) {
    tools.engine->run(report.dossier, exemptions(tools, report.dossier));
    report.filtered = apply_filters(tools.filters, tools.engine->unsuppressible(), report.dossier);
    report.packs = tools.engine->packs();
    report.rules = tools.engine->rules();
  }
  return report;
}

Report run(Inputs const& inputs, Settings const& settings, Tools const& tools, Run const& how) {
  return judge(load(inputs, settings, how), "", tools, how);
}

int exit_code(Report const& report, FailOn fail_on, bool require_decided) {
  Dossier const& dossier = report.dossier;
  bool whole = !dossier.documents.empty();
  for (Document const& document : dossier.documents) whole = whole && document.whole;
  for (Unread const& unread : dossier.unread) whole = whole && unread.begin < unread.end;
  if (!whole) return 3;
  for (Finding const& finding : dossier.findings) {
    bool const counts = static_cast<int>(finding.severity) >= static_cast<int>(fail_on);  // never is above them all
    if (counts && !is_suppressed(finding)) return 1;
    if (require_decided && finding.severity >= Severity::warning && !is_decided(finding)) return 1;
  }
  return 0;
}

}  // namespace stet
