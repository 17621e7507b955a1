// What a result on disk has beyond the contract, so that every report can be written again from it: the texts that the
// HTML report annotates, what is known of the documents, the rules that spoke, which figures were compared.
#pragma once

#include "core/report.hpp"
#include "report/json_out.hpp"

namespace stet {

/// Members of the document's object that is open.
void put_saved_document(JsonOut& out, Dossier const& dossier, DocumentId doc);
/// Members of the result's object that is open.
void put_saved_run(JsonOut& out, Report const& report);

}  // namespace stet
