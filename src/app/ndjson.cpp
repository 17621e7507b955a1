#include "app/ndjson.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/files.hpp"
#include "core/workers.hpp"
#include "report/write.hpp"

namespace stet {
namespace {

constexpr std::size_t kLineCap = 64u << 20;
constexpr std::size_t kChunk = 1u << 18;
constexpr std::size_t kBatchBytes =
    8u << 20;  // read before the workers start: enough to keep them busy, little to hold
constexpr std::size_t kBatchItems = 4096;

/// Lines of stdin with their numbers; never holds more than a line and a chunk.
class LineReader {
 public:
  struct Line {
    std::string text;
    std::size_t number = 0;
    bool too_long = false;
  };

  std::optional<Line> next() {
    Line out;
    bool any = false;
    while (at_ < chunk_.size() || fill()) {
      any = true;
      std::size_t const end = chunk_.find('\n', at_);
      std::string_view const piece = std::string_view(chunk_).substr(at_, end == std::string::npos ? end : end - at_);
      if (out.text.size() + piece.size() > kLineCap) {
        out.too_long = true;
        out.text = std::string();
      }
      if (!out.too_long) out.text += piece;
      at_ = end == std::string::npos ? chunk_.size() : end + 1;
      if (end != std::string::npos) break;
    }
    if (!any) return std::nullopt;
    out.number = ++number_;
    return out;
  }

  /// Would the next line have to be waited for? Then what came so far is answered first.
  bool idle() const {
    if (at_ < chunk_.size()) return false;
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) == 0;
  }

  /// Did reading stop for a fault rather than at the end?
  bool failed() const { return failed_; }

 private:
  bool fill() {
    chunk_.resize(kChunk);
    ssize_t got = 0;
    do got = ::read(STDIN_FILENO, chunk_.data(), kChunk);
    while (got < 0 && errno == EINTR);
    failed_ = failed_ || got < 0;
    chunk_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    at_ = 0;
    return !chunk_.empty();
  }

  std::string chunk_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  bool failed_ = false;
};

/// A document with its line; the line itself is parsed by the workers.
struct Item {
  LineReader::Line line;
  std::optional<NdjsonDocument> parsed;
  std::string why;
  std::string out;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Reads lines until the batch is full, parses them side by side. False at the end of the input.
bool read_batch(LineReader& reader, unsigned jobs, std::vector<Item>& batch) {
  batch.clear();
  std::size_t bytes = 0;
  while (bytes < kBatchBytes && batch.size() < kBatchItems) {
    auto line = reader.next();
    if (!line) break;
    if (!line->too_long && is_blank(line->text)) continue;
    bytes += line->text.size();
    batch.push_back({std::move(*line), std::nullopt, "", ""});
    if (reader.idle()) break;
  }
  for_each_index(batch.size(), jobs, [&](std::size_t i) {
    Item& item = batch[i];
    if (item.line.too_long)
      item.why = "the line is longer than " + std::to_string(kLineCap >> 20) + " MB";
    else
      item.parsed = parse_ndjson_document(item.line.text, item.why);
    item.line.text = std::string();
  });
  return !batch.empty();
}

/// Says on stderr what is wrong with lines, and remembers that something was.
class Complaints {
 public:
  void line(std::size_t number, std::string const& why) {
    std::fprintf(stderr, "stdin:%zu: error: %s\n", number, why.c_str());
    any_ = true;
  }
  void say(std::string const& what) {
    std::fprintf(stderr, "stet: %s\n", what.c_str());
    any_ = true;
  }
  bool any() const { return any_; }

 private:
  bool any_ = false;
};

/// Finds ids that come twice within a dossier; forgets at each new one.
class Ids {
 public:
  /// True where `id` is new to the dossier.
  bool add(std::optional<std::string> const& dossier, std::string const& id) {
    if (!begun_ || dossier != dossier_) seen_.clear();
    begun_ = true;
    dossier_ = dossier;
    return seen_.insert(id).second;
  }

 private:
  bool begun_ = false;
  std::optional<std::string> dossier_;
  std::unordered_set<std::string> seen_;
};

std::string figure_lines(Document document, Tools const& tools, Run const& run) {
  Loading loading;
  loading.documents.push_back(std::move(document));
  Run one = run;
  one.jobs = 1;
  Report const report = judge(std::move(loading), "", tools, one);
  std::string out;
  for (Figure const& figure : report.dossier.figures) out += write_figure_line(report.dossier, figure, run.roles);
  return out;
}

/// The documents of one dossier on their way in, with the roles sorted out as they come.
struct Pending {
  std::optional<std::string> dossier;
  std::vector<NdjsonDocument> documents;
  bool has_draft = false;
};

/// contract.md: without any role the documents are peers; else one is the draft and the rest are sources.
Loading assign_roles(Pending pending, Complaints& complaints) {
  auto const named = [](NdjsonDocument const& d) { return d.has_role; };
  bool const roles = std::any_of(pending.documents.begin(), pending.documents.end(), named);
  if (roles && !pending.has_draft) {
    bool const one_open = std::count_if(pending.documents.begin(), pending.documents.end(), named) + 1 ==
                          static_cast<std::ptrdiff_t>(pending.documents.size());
    if (!one_open) complaints.say("dossier `" + pending.dossier.value_or("") + "` has sources and no draft");
    for (NdjsonDocument& d : pending.documents)
      if (one_open && !d.has_role) d.document.role = DocumentRole::draft;
  }
  Loading out;
  for (NdjsonDocument& d : pending.documents) {
    if (roles && d.document.role == DocumentRole::peer) d.document.role = DocumentRole::source;
    out.documents.push_back(std::move(d.document));
  }
  std::sort(out.documents.begin(), out.documents.end(), [](Document const& a, Document const& b) {
    bool const a_draft = a.role == DocumentRole::draft, b_draft = b.role == DocumentRole::draft;
    return a_draft != b_draft ? a_draft : a.id < b.id;
  });
  return out;
}

struct Judged {
  std::string out;
  int exit = 0;
};

Judged judge_dossier(Loading loading, std::string id, Tools const& tools, Run const& run, FailOn fail_on) {
  Report const report = judge(std::move(loading), std::move(id), tools, run);
  Judged out{write_json(report, true), exit_code(report, fail_on)};
  if (!out.out.ends_with('\n')) out.out += '\n';
  return out;
}

/// Whole dossiers that wait for the workers; judged side by side, printed in order.
class DossierQueue {
 public:
  DossierQueue(Tools const& tools, Run const& run, FailOn fail_on) : tools_(tools), run_(run), fail_on_(fail_on) {}

  void add(Pending pending, Complaints& complaints) {
    std::string id = pending.dossier.value_or("");
    Loading loading = assign_roles(std::move(pending), complaints);
    for (Document const& document : loading.documents) bytes_ += document.text.size();
    waiting_.emplace_back(std::move(id), std::move(loading));
    if (bytes_ >= kBatchBytes || waiting_.size() >= kBatchItems) flush();
  }

  void flush() {
    std::vector<Judged> judged(waiting_.size());
    bool const many = waiting_.size() > 1;
    Run inner = run_;
    if (many) inner.jobs = 1;  // the threads go to the dossiers
    for_each_index(waiting_.size(), run_.jobs, [&](std::size_t i) {
      judged[i] = judge_dossier(std::move(waiting_[i].second), std::move(waiting_[i].first), tools_, inner, fail_on_);
    });
    for (Judged const& one : judged) {
      written_ = written_ && write_stdout(one.out);
      exit_ = std::max(exit_, one.exit);
    }
    waiting_.clear();
    bytes_ = 0;
  }

  bool written() const { return written_; }
  int exit() const { return exit_; }

 private:
  Tools const& tools_;
  Run const& run_;
  FailOn fail_on_;
  std::vector<std::pair<std::string, Loading>> waiting_;
  std::size_t bytes_ = 0;
  bool written_ = true;
  int exit_ = 0;
};

}  // namespace

int extract_ndjson(Tools const& tools, Run const& run) {
  LineReader reader;
  Complaints complaints;
  Ids ids;
  std::vector<Item> batch;
  while (read_batch(reader, run.jobs, batch)) {
    for (Item& item : batch) {
      if (!item.parsed)
        complaints.line(item.line.number, item.why);
      else if (!ids.add(item.parsed->dossier, item.parsed->document.id)) {
        complaints.line(item.line.number, "the id `" + item.parsed->document.id + "` was there before");
        item.parsed.reset();
      }
    }
    for_each_index(batch.size(), run.jobs, [&](std::size_t i) {
      if (batch[i].parsed) batch[i].out = figure_lines(std::move(batch[i].parsed->document), tools, run);
    });
    std::string out;
    for (Item const& item : batch) out += item.out;
    if (!write_stdout(out)) {
      complaints.say("standard output cannot be written");
      break;
    }
  }
  if (reader.failed()) complaints.say("standard input could not be read to its end");
  return complaints.any() ? 3 : 0;
}

int check_ndjson(Tools const& tools, Run const& run, FailOn fail_on) {
  LineReader reader;
  Complaints complaints;
  Ids ids;
  DossierQueue queue(tools, run, fail_on);
  Pending pending;
  std::vector<Item> batch;
  bool any = false;
  auto finish = [&] {
    if (!pending.documents.empty()) queue.add(std::move(pending), complaints);
    pending = Pending{};
  };
  while (queue.written() && read_batch(reader, run.jobs, batch)) {
    for (Item& item : batch) {
      if (!item.parsed) {
        complaints.line(item.line.number, item.why);
        continue;
      }
      NdjsonDocument& parsed = *item.parsed;
      bool const draft = parsed.document.role == DocumentRole::draft;
      if (!pending.documents.empty() && parsed.dossier != pending.dossier) finish();
      if (!ids.add(parsed.dossier, parsed.document.id)) {
        complaints.line(item.line.number, "the id `" + parsed.document.id + "` was there before in this dossier");
      } else if (draft && pending.has_draft) {
        complaints.line(item.line.number, "the dossier has a draft already");
      } else {
        any = true;
        pending.dossier = parsed.dossier;
        pending.has_draft = pending.has_draft || draft;
        pending.documents.push_back(std::move(parsed));
      }
    }
    if (reader.idle()) queue.flush();
  }
  finish();
  queue.flush();
  if (!any) complaints.say("standard input holds no document");
  if (!queue.written()) complaints.say("standard output cannot be written");
  if (reader.failed()) complaints.say("standard input could not be read to its end");
  return complaints.any() ? 3 : queue.exit();
}

}  // namespace stet
