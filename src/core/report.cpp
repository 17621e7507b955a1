#include "core/report.hpp"

namespace stet {

Counts count(Report const& report) {
  Dossier const& dossier = report.dossier;
  DocumentId const draft = dossier.draft();
  Counts out;
  for (Figure const& figure : dossier.figures) {
    if (draft != kNone && figure.span.doc != draft) continue;
    ++out.figures;
    out.confirmed += figure.verdict == Verdict::confirmed;
    out.conflict += figure.verdict == Verdict::conflict;
    out.disputed += figure.verdict == Verdict::disputed;
    out.outdated += figure.verdict == Verdict::outdated;
    out.unsupported += figure.verdict == Verdict::unsupported;
  }
  for (Finding const& finding : dossier.findings) {
    bool const inside = finding.category == Check::arithmetic || finding.category == Check::conversion ||
                        finding.category == Check::calendar || finding.category == Check::consistency ||
                        finding.category == Check::magnitude;
    DocumentId const doc = !finding.figures.empty()     ? dossier.figures[finding.figures.front()].span.doc
                           : !finding.locations.empty() ? finding.locations.front().doc
                                                        : kNone;
    out.faults += inside && (draft == kNone || doc == draft);
  }
  for (Document const& document : dossier.documents) out.sources += document.role != DocumentRole::draft;
  for (Unread const& unread : dossier.unread) {
    if (unread.begin < unread.end) {
      out.unread_numbers += draft == kNone || unread.doc == draft;
    } else {
      ++out.unread_files;
      out.sources += unread.doc == kNone;
    }
  }
  return out;
}

}  // namespace stet
