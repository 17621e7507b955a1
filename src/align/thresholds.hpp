// How much two figures must have in common before they count as one thing: the numbers that decide, each with its
// reason. `stet_thresholds` (bench/) shows what each does to dossiers on topics that were kept apart.
#pragma once

#include "align/match_weights.hpp"

namespace stet {

/// In units of what same_thing() adds up, the cosine of the words and a share of how alike the contexts are, where
/// nothing else is said. An agreeing number is itself evidence, the more the more digits it has, since chance seldom
/// makes 22,140 twice; a disagreeing one is none, so that a conflict needs the words alone.
struct Thresholds {
  double agree = 0.20;             // the numbers meet, but only as bounds, ranges or vague words do
  double agree_slope = 0.30;       // less for each power of ten of their precision, beyond the first
  double agree_least = 0.0;        // of a measure or an amount of money given exactly
  double telling = 1.35;           // powers of ten: so precise an amount is given twice for one thing only
  double unlike_things = 0.15;     // below it two nouns are used so differently
  double agree_unlike = 0.35;      // that an equal count of them needs this
  double agree_things = 0.06;      // of counts of two things that the lexicon does not join
  double agree_bounds = 0.45;      // … where one is a mere bound that the other keeps
  double conflict_same = 0.30;     // the counted things are the same by the lexicon
  double conflict_unknown = 0.48;  // nothing is known of them: words in common, and half of what else is alike
  double meaning_share = 0.5;      // of how alike two contexts are …
  double meaning_agree = 0.7;      // … where the numbers agree
  double meaning_base = 0.40;      // as alike are two contexts of one story anyway
  double alike = 0.70;             // so alike are two contexts that no further word in common is asked for
  double conflict_state = 0.22;    // they are the same and in the same state: people rescued
  double conflict_once = 0.15;     // each text counts the thing once, and nearly alike
  double conflict_holder = 0.22;   // they are the same and of one name: the members of one union
  double conflict_scale = 0.30;    // … as one that lost a thousand or a million, with a single digit
  double conflict_slip = 0.06;     // the number differs as a slip of the pen does
  double conflict_unnamed = 0.40;  // one of the texts does not name what it measures
  double conflict_things = 0.50;   // two counted nouns that the lexicon knows, and does not join
  double conflict_people = 0.75;   // "people" are counted in every story, and nothing else is said alike
  double conflict_small = 0.40;    // a number word for a few: "the two nations", "three borders" come with every story
  double conflict_far = 0.60;      // the numbers lie so far apart that they hardly speak of one thing
  double conflict_verb = 9;        // more, where two verbs that are no synonyms govern them
  double conflict_done = 0.20;   // more, where one text says that something is so and the other that something is done
  double conflict_alone = 0.18;  // less, where neither text has another figure of the kind
  double conflict_plan = 0.22;   // more, where one is planned and the other done
  double like_things = 0.35;     // how alike two nouns must be used before they may name one thing
  double like_same = 0.50;       // before they most likely do
  double conflict_alike = 0.38;  // then
  double like_verbs = 0.33;      // how alike two verbs must be used to say the same
  double agree_loose = 0.10;     // more, where one is a word for a share ("two thirds"), which many numbers may be
  double agree_verb = 0.25;      // more, where an equal amount is said to be done two things with
  double far = 20;               // times
  double beyond = 1000;          // times: nothing else can make up for it

  // log odds of a pair's being one thing, by the signs of linkage.hpp
  MatchWeights weights = kFitted;
  double link_agreeing = 0;   // from which on a pair that nothing separates is joined, where its numbers agree
  double link_differing = 0;  // … and where they differ
  double link_peers = 2;      // … and differ between peers, of which neither is about the other
  double contradict = -2;     // from which on two sources contradict each other; the gold names the certain cases only
  double contradict_then = 0;  // … about different times: mostly what one tells has gone on since
  double contradict_peers = 1.0;  // … and two peers, which no draft holds together
  double part_agreeing = -4;  // below which one that was joined is parted
  double part_differing = -3;
  double part_peers = -2;  // … of peers
};

}  // namespace stet
