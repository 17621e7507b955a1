#include "core/dossier.hpp"

namespace stet {

DocumentId Dossier::draft() const {
  for (DocumentId i = 0; i < documents.size(); ++i)
    if (documents[i].role == DocumentRole::draft) return i;
  return kNone;
}

}  // namespace stet
