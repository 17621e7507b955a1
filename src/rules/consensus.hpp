// What most of the sources say, weighed by how far each is to be trusted: information beside a finding, never the
// ground of one.
//
//   two newspapers "41 dead", an older note "44 dead"  ->  estimate 41, suspect the note
#pragma once

#include "core/dossier.hpp"

namespace stet {

/// Sets `weighed` of each conflict, dispute and outdated figure among `dossier.findings` whose sources are two voices
/// or more. Of the figures at hand the one whose number the voices with the most trust allow wins: a reported number,
/// never a mean, since texts quote figures exactly. No estimate where two numbers that exclude one another weigh the
/// same; suspect are the documents whose number the winner excludes, where it outweighs them by half.
///
/// A voice is a source group and counts once. Its trust begins with the tier of its document and moves little, with how
/// often it stood with two others or more against the rest (a beta prior of ten observations); its weight is
/// -ln(1 - trust) (Yin, Han and Yu 2008, TruthFinder). Needs judged figures and their comparisons.
void weigh_sources(Dossier& dossier);

}  // namespace stet
