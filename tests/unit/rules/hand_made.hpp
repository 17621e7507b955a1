// Dossiers written by hand, in a short notation, so that the engine is tested without the stages before it.
#pragma once

#include <string>
#include <string_view>

#include "core/dossier.hpp"

namespace stet::hand_made {

/// One figure a line, each in a document of its own name:
///
///   draft 12000 @2024-07-04 stated            document, value, day it holds for, how that is known (else: published)
///   s1 >=150000 @2022-02-21 by=police         bounds >= > <= <, ranges 10..14, `~` for about
///
/// Further words: pub=DATE and from=PUBLISHER (of the document), copy=GROUP, sentence, relative, denied, planned,
/// fixed, flow, total, in=UNIT, noun=HEAD, other, broader, unknown (how it compares with the draft), readings=a/b
/// (factors of an ambiguous unit). Without @ a figure has no date. A document called `draft` is the draft; without one
/// all are peers. Comparisons are made between all figures, those of one document left out.
Dossier from_lines(std::string_view lines, std::string_view as_of = {});

/// One document out of text with marked figures: `<from,level USD 40>` is 40 in dollars with two roles and stands in
/// the text as "40". Words after the value: up, down, ~, wide=HALF, of=N (a part of the N-th figure), head=NOUN,
/// clause=N. Sentences end in a full stop and a blank. Peers where `role` is peer.
Dossier from_text(std::string_view marked, DocumentRole role = DocumentRole::draft);

}  // namespace stet::hand_made
