// From a file's bytes to UTF-8, with the way back: byte order marks, UTF-16, Windows-1252, and UTF-8 with faults.
//
//   decode_text("caf\xE9 \xFF", {})   text "caf\uFFFD \uFFFD", fault "invalid UTF-8 at 1:4 …, replaced"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.hpp"

namespace stet {

class DecodedText {
 public:
  /// UTF-8 throughout.
  std::string_view text() const { return borrowed_ ? view_ : std::string_view(storage_); }

  /// Turns anchors into text() into anchors into the file.
  std::vector<Anchor> to_file(std::vector<Anchor> const& anchors, std::size_t text_size) const;

  std::vector<std::uint64_t> lines;  // as in Document
  std::vector<std::uint64_t> wide;   // as in Document: file bytes that begin no character
  std::vector<std::string> faults;   // what was guessed or replaced, and where

 private:
  friend DecodedText decode_text(std::string_view bytes, std::string_view declared);
  friend class Decoder;
  std::string_view view_;
  std::string storage_;
  bool borrowed_ = false;
  std::vector<Anchor> back_;  // text() -> file; empty: the same
};

/// `bytes` must outlive the result. `declared` is the charset that the file names itself, or empty. UTF-8 wins over a
/// declaration where the bytes are valid UTF-8. Without a declaration, bytes that are not UTF-8 are taken for
/// Windows-1252 where every one of them makes sense there, and for what statistics say where much of the text is beyond
/// ASCII; `faults` says so.
DecodedText decode_text(std::string_view bytes, std::string_view declared);

}  // namespace stet
