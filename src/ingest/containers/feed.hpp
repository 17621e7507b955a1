// News feeds: RSS 2.0 and its forerunners, RSS 1.0 (RDF), Atom.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/content.hpp"

namespace stet {

/// Hands over each item as a page named by its number and title ("3-flood-defences"): its title as the heading, its
/// whole text where the feed has it, else its summary; with its address, the day of publication that it states, and the
/// feed's title as its publisher. Returns what was not read: items from a place on where the XML is damaged, and whole
/// feeds that declare entities of their own or nest too deep.
std::vector<std::string> unpack_feed(std::string_view bytes, LoadLimits const& limits, PartSink const& sink);

}  // namespace stet
