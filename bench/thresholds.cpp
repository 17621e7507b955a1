// What the thresholds of align/thresholds.hpp and the word vectors are worth, on texts they were not chosen on.
//
//   stet_thresholds FOLDER...          gold dossiers, each a topic; the pairs of tests/pairs are topics of their own
//   stet_thresholds --all FOLDER...    moves every threshold, not only those that the word vectors have a part in
//
// Prints the area under the curve of what tells the pairs apart; then, for each topic, the score with the thresholds as
// they stand, with those that the other topics would choose, and without word vectors; last, what all topics would
// choose.

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "align/align.hpp"
#include "align/similarity.hpp"
#include "dossiers/gold.hpp"
#include "pairs/pair.hpp"

namespace stet::bench {
namespace {

struct Knob {
  char const* name;
  double Thresholds::*value;
};

constexpr Knob kOfVectors[] = {
    {"meaning_share", &Thresholds::meaning_share},   {"meaning_agree", &Thresholds::meaning_agree},
    {"meaning_base", &Thresholds::meaning_base},     {"alike", &Thresholds::alike},
    {"like_things", &Thresholds::like_things},       {"like_same", &Thresholds::like_same},
    {"like_verbs", &Thresholds::like_verbs},         {"unlike_things", &Thresholds::unlike_things},
    {"conflict_alike", &Thresholds::conflict_alike}, {"agree_unlike", &Thresholds::agree_unlike},
};
constexpr Knob kOfWords[] = {
    {"agree", &Thresholds::agree},
    {"agree_slope", &Thresholds::agree_slope},
    {"telling", &Thresholds::telling},
    {"agree_things", &Thresholds::agree_things},
    {"agree_bounds", &Thresholds::agree_bounds},
    {"agree_loose", &Thresholds::agree_loose},
    {"agree_verb", &Thresholds::agree_verb},
    {"conflict_same", &Thresholds::conflict_same},
    {"conflict_unknown", &Thresholds::conflict_unknown},
    {"conflict_state", &Thresholds::conflict_state},
    {"conflict_scale", &Thresholds::conflict_scale},
    {"conflict_slip", &Thresholds::conflict_slip},
    {"conflict_unnamed", &Thresholds::conflict_unnamed},
    {"conflict_things", &Thresholds::conflict_things},
    {"conflict_small", &Thresholds::conflict_small},
    {"conflict_far", &Thresholds::conflict_far},
    {"conflict_done", &Thresholds::conflict_done},
    {"conflict_alone", &Thresholds::conflict_alone},
    {"conflict_plan", &Thresholds::conflict_plan},
};
constexpr std::array kFactors{0.5, 0.7, 0.85, 1.2, 1.5};

using Values = std::vector<double>;  // one a knob

/// Right answers of a topic less its false alarms, under given thresholds.
struct Topic {
  std::string name;
  std::size_t questions = 0;
  std::function<int(Thresholds const&)> score;
  int without_vectors = 0;
  std::map<Values, int> known;
};

// --- dossiers ------------------------------------------------------------------------------------------------------

int score_of_dossier(Dossier dossier, Tools const& tools, gold::Gold const& gold, Thresholds const& thresholds) {
  align(dossier, *tools.lexicon, thresholds);
  tools.engine->run(dossier, {});
  gold::Score const score = gold::score_of(dossier, gold);
  return static_cast<int>(score.verdicts) - static_cast<int>(score.false_flags);
}

Topic dossier_topic(std::string const& folder, Tools const& tools, Tools const& wordy) {
  gold::Gold const gold = gold::load_gold(folder);
  gold::Job const job = gold::job_of(gold);
  auto const prepared = [&](Tools const& with) {
    return prepare(load(job.inputs, job.settings, job.how), *with.lexicon, true, job.how);
  };
  Topic out;
  out.name = folder.substr(folder.find_last_of('/') + 1);
  out.questions = gold.figures.size();
  out.without_vectors = score_of_dossier(prepared(wordy), wordy, gold, {});
  out.score = [gold, &tools, dossier = prepared(tools)](Thresholds const& thresholds) {
    return score_of_dossier(dossier, tools, gold, thresholds);
  };
  return out;
}

// --- pairs ---------------------------------------------------------------------------------------------------------

struct Pair {
  bool same;
  test::Wordings wordings;
};

int score_of_pairs(std::vector<Pair> const& pairs, Lexicon const& lexicon, Thresholds const& thresholds) {
  int right = 0;
  for (Pair const& pair : pairs) {
    if (pair.wordings.comparison() == nullptr) {
      right += pair.same ? 0 : 1;
      continue;
    }
    Dossier dossier = pair.wordings.dossier;
    align(dossier, lexicon, thresholds);
    auto const at = std::find_if(dossier.comparisons.begin(), dossier.comparisons.end(), [&](Comparison const& c) {
      return c.a == pair.wordings.a->id && c.b == pair.wordings.b->id;
    });
    bool const joined = at != dossier.comparisons.end() && at->sameness == Sameness::same;
    right += joined == pair.same ? 1 : 0;
    right -= joined && !pair.same ? 1 : 0;  // a false alarm, or a false confirmation
  }
  return right;
}

std::vector<Pair> wordings_of(std::vector<test::PairRow> const& rows, std::string const& topic,
                              Lexicon const& lexicon) {
  std::vector<Pair> out;
  for (test::PairRow const& row : rows)
    if (row.fault.empty() && row.topic == topic) out.push_back({row.same, test::wordings_of(row, lexicon)});
  return out;
}

// --- area under the curve ------------------------------------------------------------------------------------------

/// How often a pair of one thing scores above a pair of two, ties counting half (Mann and Whitney 1947).
double area(std::vector<std::pair<double, bool>> const& scored) {
  double above = 0, all = 0;
  for (auto const& [score, same] : scored)
    for (auto const& [other, other_same] : scored)
      if (same && !other_same) {
        above += score > other ? 1 : score == other ? 0.5 : 0;
        ++all;
      }
  return all > 0 ? above / all : 0;
}

void print_areas(std::vector<Pair> const& pairs, Lexicon const& lexicon) {
  Thresholds const thresholds;
  for (bool const agreeing : {true, false}) {
    std::vector<std::pair<double, bool>> words, vectors, both, kept_words, kept_vectors, kept_both;
    for (Pair const& pair : pairs) {
      Comparison const* const c = pair.wordings.comparison();
      if (c == nullptr || (c->agreement != Agreement::disjoint) != agreeing) continue;
      Similarity const similarity(pair.wordings.dossier.figures, lexicon);
      double const word = agreeing ? similarity.overlap(c->a, c->b) : similarity.cosine(c->a, c->b);
      double const meaning = similarity.meaning(c->a, c->b);
      double const share = agreeing ? thresholds.meaning_agree : thresholds.meaning_share;
      double const sum = word + share * std::max(0.0, meaning - thresholds.meaning_base);
      bool const apart = c->sameness == Sameness::other || c->sameness == Sameness::broader;
      words.emplace_back(apart ? -1 : word, pair.same);
      vectors.emplace_back(meaning, pair.same);
      both.emplace_back(apart ? -1 : sum, pair.same);
      if (apart) continue;
      kept_words.emplace_back(word, pair.same);
      kept_vectors.emplace_back(meaning, pair.same);
      kept_both.emplace_back(sum, pair.same);
    }
    std::printf(
        "%s numbers: %zu pairs: lexicon with separators %.3f, vectors alone %.3f, both %.3f; of the %zu that "
        "nothing separates: %.3f, %.3f, %.3f\n",
        agreeing ? "agreeing" : "differing", words.size(), area(words), area(vectors), area(both), kept_words.size(),
        area(kept_words), area(kept_vectors), area(kept_both));
  }
}

// --- the choice ----------------------------------------------------------------------------------------------------

Thresholds with(std::vector<Knob> const& knobs, Values const& values) {
  Thresholds out;
  for (std::size_t i = 0; i < knobs.size(); ++i) out.*knobs[i].value = values[i];
  return out;
}

int known_score(Topic& topic, std::vector<Knob> const& knobs, Values const& values) {
  auto const [at, fresh] = topic.known.try_emplace(values, 0);
  if (fresh) at->second = topic.score(with(knobs, values));
  return at->second;
}

int total(std::vector<Topic>& topics, std::size_t without, std::vector<Knob> const& knobs, Values const& values) {
  int sum = 0;
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (i != without) sum += known_score(topics[i], knobs, values);
  return sum;
}

/// One knob after the other to the value that serves best all topics but `without`; a knob stays where nothing gains.
Values chosen(std::vector<Topic>& topics, std::size_t without, std::vector<Knob> const& knobs, Values values) {
  int best = total(topics, without, knobs, values);
  for (std::size_t i = 0; i < knobs.size(); ++i) {
    double const as_is = values[i];
    double kept = as_is;
    for (double const factor : kFactors) {
      values[i] = as_is * factor;
      int const score = total(topics, without, knobs, values);
      if (score <= best) continue;
      best = score;
      kept = values[i];
    }
    values[i] = kept;
  }
  return values;
}

int run(std::vector<std::string> folders, bool every) {
  std::vector<Knob> knobs(std::begin(kOfVectors), std::end(kOfVectors));
  if (every) knobs.insert(knobs.end(), std::begin(kOfWords), std::end(kOfWords));
  if (folders.empty()) throw std::runtime_error("usage: stet_thresholds [--all] FOLDER...");
  gold::Gold const first = gold::load_gold(folders.front());
  Tools const tools = gold::tools_of(gold::job_of(first)), wordy = gold::tools_of(gold::job_of(first, false));

  std::vector<Topic> topics;
  for (std::string& folder : folders) {
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    topics.push_back(dossier_topic(folder, tools, wordy));
  }
  auto const rows = test::read_pairs(STET_SOURCE_DIR "/tests/pairs/pairs.txt");
  std::vector<Pair> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    bool const seen =
        std::any_of(topics.begin(), topics.end(), [&](Topic const& t) { return t.name == rows[i].topic; });
    if (seen || rows[i].topic.empty()) continue;
    auto pairs = wordings_of(rows, rows[i].topic, *tools.lexicon);
    Topic topic;
    topic.name = rows[i].topic;
    topic.questions = pairs.size();
    topic.without_vectors = score_of_pairs(wordings_of(rows, topic.name, *wordy.lexicon), *wordy.lexicon, {});
    for (Pair& pair : wordings_of(rows, topic.name, *tools.lexicon)) all.push_back(std::move(pair));
    topic.score = [pairs = std::make_shared<std::vector<Pair>>(std::move(pairs)),
                   &tools](Thresholds const& thresholds) { return score_of_pairs(*pairs, *tools.lexicon, thresholds); };
    topics.push_back(std::move(topic));
  }
  print_areas(all, *tools.lexicon);

  Values standing;
  for (Knob const& knob : knobs) standing.push_back(Thresholds{}.*knob.value);
  std::printf("%-46s %9s %8s %8s %8s\n", "topic", "questions", "as is", "chosen", "words");
  int as_is = 0, held_out = 0, words = 0;
  std::size_t questions = 0;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    int const now = known_score(topics[i], knobs, standing);
    int const kept_apart = known_score(topics[i], knobs, chosen(topics, i, knobs, standing));
    std::printf("%-46s %9zu %8d %8d %8d\n", topics[i].name.c_str(), topics[i].questions, now, kept_apart,
                topics[i].without_vectors);
    std::fflush(stdout);
    as_is += now;
    held_out += kept_apart;
    words += topics[i].without_vectors;
    questions += topics[i].questions;
  }
  std::printf("%-46s %9zu %8d %8d %8d\n", "all", questions, as_is, held_out, words);

  Values const best = chosen(topics, topics.size(), knobs, standing);
  std::printf("all topics together would choose, for %d:\n", total(topics, topics.size(), knobs, best));
  for (std::size_t i = 0; i < knobs.size(); ++i)
    if (best[i] != standing[i]) std::printf("  %s %.3g instead of %.3g\n", knobs[i].name, best[i], standing[i]);
  return 0;
}

}  // namespace
}  // namespace stet::bench

int main(int argc, char** argv) {
  try {
    std::vector<std::string> folders(argv + 1, argv + argc);
    auto const all = std::find(folders.begin(), folders.end(), "--all");
    bool const every = all != folders.end();
    if (every) folders.erase(all);
    return stet::bench::run(std::move(folders), every);
  } catch (std::exception const& fault) {
    std::fprintf(stderr, "stet_thresholds: %s\n", fault.what());
    return 2;
  }
}
