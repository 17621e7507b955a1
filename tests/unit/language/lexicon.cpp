#include "unit/language/lexicon.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/yaml.hpp"

namespace stet::testing_support {

Lexicon const& lexicon() {
  static std::shared_ptr<Lexicon const> const shared = [] {
    std::ifstream in(STET_SOURCE_DIR "/src/language/concepts.yml");
    std::stringstream text;
    text << in.rdbuf();
    auto const concepts = parse_yaml(text.str(), "concepts.yml");
    EXPECT_TRUE(concepts);
    auto loaded = Lexicon::load({*concepts});
    if (!loaded)
      for (Diagnostic const& d : loaded.faults()) ADD_FAILURE() << to_string(d);
    return *loaded;
  }();
  return *shared;
}

}  // namespace stet::testing_support
