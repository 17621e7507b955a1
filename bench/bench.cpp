// How fast the stages are, in bytes of clean text a second. Every answer is checked before anything is timed.
//
//   stet_bench [--benchmark_filter=quantities]
//   stet_bench --file PATH                          tokens and quantities of a text of your own
//   stet_bench --text sparse 50000000 > news.txt    what is timed, for compare_wc.sh; a PATH in the place of "sparse"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "app/config.hpp"
#include "app/pipeline.hpp"
#include "extract/extract.hpp"
#include "grammars/read.hpp"
#include "news.hpp"
#include "text/segment.hpp"

namespace stet::bench {
namespace {

constexpr std::size_t kMegabyte = 1'000'000;
std::string const kExample = STET_SOURCE_DIR "/examples/build-up/";

Density density_of(benchmark::State const& state) { return state.range(0) == 0 ? Density::sparse : Density::dense; }

Document segmented(News const& news) {
  Document out = news.document;
  segment(out);
  return out;
}

std::size_t scan_all(Document const& document) {
  std::size_t readings = 0;
  std::span<Token const> const tokens = document.tokens;
  for (Sentence const& s : document.sentences)
    readings += scan(document.text, tokens.subspan(s.first_token, s.last_token - s.first_token)).readings.size();
  return readings;
}

std::size_t open_gates(Document const& document) {
  return static_cast<std::size_t>(std::count_if(document.tokens.begin(), document.tokens.end(), [&](Token const& t) {
    return gate_opens(document.cut(t.begin, t.end));
  }));
}

struct Setup {
  Settings settings;
  Tools tools;
};

/// The built-in lexicon and rules with the example's settings; ends the program where they do not load.
Setup const& setup() {
  static Setup const it = [] {
    Options options;
    options.paths = {kExample + "draft.md"};
    options.sources = {kExample + "sources"};
    auto settings = load_settings(options);
    std::vector<Diagnostic> warnings;
    auto tools = settings ? load_tools(*settings, true, warnings) : Result<Tools>(settings.faults());
    if (!tools) {
      for (Diagnostic const& fault : tools.faults()) std::fputs(to_string(fault).c_str(), stderr);
      std::exit(2);
    }
    return Setup{*settings, std::move(*tools)};
  }();
  return it;
}

Inputs example() {
  Inputs out;
  out.files.push_back({kExample + "draft.md", DocumentRole::draft, {}});
  std::vector<std::string> sources;
  for (auto const& entry : std::filesystem::directory_iterator(kExample + "sources")) sources.push_back(entry.path());
  std::sort(sources.begin(), sources.end());
  for (std::string const& path : sources) out.files.push_back({path, DocumentRole::source, {}});
  return out;
}

std::uintmax_t size_of(Inputs const& inputs) {
  std::uintmax_t bytes = 0;
  for (Input const& input : inputs.files) bytes += std::filesystem::file_size(input.path);
  return bytes;
}

Report check_example(Inputs const& inputs) {
  Run how;
  how.as_of = setup().settings.as_of.value;
  how.jobs = 1;
  return run(inputs, setup().settings, setup().tools, how);
}

/// One draft and ten sources of `bytes` each.
Loading dossier(std::size_t bytes) {
  Loading out;
  for (std::uint64_t seed = 1; seed <= 11; ++seed) {
    out.documents.push_back(make_news(bytes, Density::dense, seed).document);
    out.documents.back().role = seed == 1 ? DocumentRole::draft : DocumentRole::source;
    out.documents.back().published = *make_day(2024, 3, static_cast<unsigned>(seed));
    out.documents.back().published_from = DateOrigin::given;
  }
  return out;
}

void report_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void tokens(benchmark::State& state) {
  News const news = make_news(kMegabyte, density_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(segmented(news));
  report_bytes(state, news.document.text.size());
}
BENCHMARK(tokens)->ArgName("dense")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void quantities(benchmark::State& state) {
  Document const document = segmented(make_news(kMegabyte, density_of(state)));
  for (auto _ : state) benchmark::DoNotOptimize(scan_all(document));
  report_bytes(state, document.text.size());
}
BENCHMARK(quantities)->ArgName("dense")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void figures(benchmark::State& state) {
  Document const document = segmented(make_news(kMegabyte, density_of(state)));
  for (auto _ : state) benchmark::DoNotOptimize(extract(document, *setup().tools.lexicon));
  report_bytes(state, document.text.size());
}
BENCHMARK(figures)->ArgName("dense")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

/// Runs that look for an end which does not come; the time must grow with the length of the text and no faster.
void hostile(benchmark::State& state) {
  constexpr std::array<std::string_view, 8> kUnits{"1,", "9", "$", "1-", "100 ", "hundred and ", "between ", "5 km (3 miles) "};
  std::string_view const unit = kUnits[static_cast<std::size_t>(state.range(0))];
  Document document;
  while (document.text.size() < static_cast<std::size_t>(state.range(1))) document.text += unit;
  document.blocks.emplace_back();
  document.blocks.back().end = static_cast<Offset>(document.text.size());
  segment(document);
  for (auto _ : state) benchmark::DoNotOptimize(scan(document.text, document.tokens).readings.size());
  state.SetLabel(std::string(unit));
}
BENCHMARK(hostile)
    ->ArgNames({"run", "bytes"})
    ->ArgsProduct({benchmark::CreateDenseRange(0, 7, 1), {16'000, 64'000, 256'000}})
    ->Unit(benchmark::kMillisecond);

void whole_example(benchmark::State& state) {
  Inputs const inputs = example();
  for (auto _ : state) benchmark::DoNotOptimize(check_example(inputs));
  report_bytes(state, size_of(inputs));
}
BENCHMARK(whole_example)->Unit(benchmark::kMillisecond);

void whole_dossier(benchmark::State& state) {
  auto const bytes = static_cast<std::size_t>(state.range(0));
  Run how;
  how.jobs = 1;
  for (auto _ : state) {
    state.PauseTiming();
    Loading loading = dossier(bytes);
    state.ResumeTiming();
    benchmark::DoNotOptimize(judge(std::move(loading), "", setup().tools, how));
  }
  report_bytes(state, 11 * bytes);
}
BENCHMARK(whole_dossier)->ArgName("bytes_each")->Arg(5'000)->Arg(20'000)->Unit(benchmark::kMillisecond);

bool expect(std::string_view what, std::size_t wanted, std::size_t got) {
  if (wanted == got) return true;
  std::fprintf(stderr, "stet_bench: %.*s: %zu wanted, %zu found\n", static_cast<int>(what.size()), what.data(), wanted, got);
  return false;
}

/// Would the numbers below be times of right answers?
bool answers_are_right() {
  bool right = true;
  for (Density const density : {Density::sparse, Density::dense}) {
    News const news = make_news(100'000, density);
    Document const document = segmented(news);
    right &= expect("sentences", news.sentences, document.sentences.size());
    right &= expect("quantities scanned", news.figures, scan_all(document));
    right &= expect("figures extracted", news.figures, extract(document, *setup().tools.lexicon).figures.size());
  }
  Report const report = check_example(example());
  right &= expect("unread files of the example", 0, count(report).unread_files);
  right &= expect("outdated figures of the example", 1, count(report).outdated);
  Report const large = judge(dossier(5'000), "", setup().tools, {});
  right &= expect("documents judged", 11, large.dossier.documents.size());
  return right;
}

/// Generated news, or the sentences of a file; empty where it cannot be read.
News text_of(std::string_view name, std::size_t bytes) {
  if (name == "sparse") return make_news(bytes, Density::sparse);
  if (name == "dense") return make_news(bytes, Density::dense);
  std::ifstream in{std::filesystem::path(name), std::ios::binary};
  return shuffled(std::string{std::istreambuf_iterator<char>(in), {}}, bytes);
}

int print_text(std::string_view name, char const* bytes) {
  std::string const text = text_of(name, std::strtoull(bytes, nullptr, 10)).document.text;
  return !text.empty() && std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}

/// MB/s of the fastest of five runs.
template <class Stage>
double speed(std::size_t bytes, Stage stage) {
  double best = 0;
  for (int run = 0; run < 5; ++run) {
    auto const start = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(stage());
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / took.count());
  }
  return best;
}

int time_file(char const* path) {
  News const news = text_of(path, 50 * kMegabyte);
  std::size_t const bytes = news.document.text.size();
  if (bytes == 0) {
    std::fprintf(stderr, "stet_bench: %s: no sentence to read\n", path);
    return 2;
  }
  Document const document = segmented(news);
  std::size_t const found = scan_all(document);
  std::printf("%zu bytes, %zu sentences, %zu quantities\n", bytes, document.sentences.size(), found);
  std::printf("tokens      %4.0f MB/s\n", speed(bytes, [&] { return segmented(news); }));
  std::printf("gate alone  %4.0f MB/s\n", speed(bytes, [&] { return open_gates(document); }));
  std::printf("quantities  %4.0f MB/s\n", speed(bytes, [&] { return scan_all(document); }));
  return 0;
}

}  // namespace
}  // namespace stet::bench

int main(int argc, char** argv) {
  if (argc == 4 && std::string_view(argv[1]) == "--text") return stet::bench::print_text(argv[2], argv[3]);
  if (argc == 3 && std::string_view(argv[1]) == "--file") return stet::bench::time_file(argv[2]);
  if (!stet::bench::answers_are_right()) return 1;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
}
