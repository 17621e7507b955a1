#include "layering/includes.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace stet {
namespace {

struct Row {
  char const* file;
  char const* text;
  char const* why;  // nullptr: allowed
};

Row const kRows[] = {
    {"src/core/date.hpp", "#include <chrono>\n#include \"core/span.hpp\"\n", nullptr},
    {"src/core/date.cpp", "#include \"text/segment.hpp\"\n", "src/core/ may not include it"},
    {"src/text/segment.cpp", "  #  include \"align/align.hpp\"\n", "src/text/ may not include it"},
    {"src/text/segment.cpp", "// #include \"align/align.hpp\"\n", nullptr},
    {"src/ingest/dates.cpp", "#include \"grammars/read.hpp\"\n", nullptr},
    {"src/ingest/dates.cpp", "#include \"grammars/x3/rules.hpp\"\n", "src/ingest/ may not include it"},
    {"src/align/topics.cpp", "#include <Eigen/SparseCore>\n", nullptr},
    {"src/align/topics.hpp", "#include <Eigen/SparseCore>\n", "third-party headers belong in a .cpp"},
    {"src/extract/noun.cpp", "#include <Eigen/SparseCore>\n", "src/extract/ may not use this library"},
    {"src/extract/noun.cpp", "#include <boost/spirit/home/x3.hpp>\n", "src/extract/ may not use this library"},
    {"grammars/money.cpp", "#include <boost/spirit/home/x3.hpp>\n#include \"grammars/x3/rules.hpp\"\n", nullptr},
    {"grammars/x3/support.hpp", "#include <boost/spirit/home/x3.hpp>\n", nullptr},
    {"grammars/units.hpp", "#include <boost/spirit/home/x3.hpp>\n", "third-party headers belong in a .cpp"},
    {"grammars/read.cpp", "#include \"language/lexicon.hpp\"\n", "grammars/ may not include it"},
    {"src/rules/kinds/conflict.cpp", "#include \"align/align.hpp\"\n", "src/rules/ may not include it"},
    {"src/rules/kinds/conflict.cpp", "#include \"rules/judge.hpp\"\n", nullptr},
    {"src/rules/load.cpp", "#include <libfyaml.h>\n", "belongs behind src/app/yaml.cpp"},
    {"src/app/yaml.cpp", "#include <libfyaml.h>\n", nullptr},
    {"src/app/main.cpp", "#include <CLI/CLI.hpp>\n", "belongs behind src/app/options"},
    {"src/app/options.hpp", "#include <CLI/CLI.hpp>\n", nullptr},
    {"src/app/files.cpp", "#include <filesystem>\n#include <unistd.h>\n", nullptr},
    {"src/app/files.cpp", "#include <sys/socket.h>\n", "src/app/ may not use this library"},
    {"src/report/html.cpp", "#include <fstream>\n", "the engine opens no file"},
    {"src/report/html.cpp", "#include \"report_assets.hpp\"\n", nullptr},
    {"src/report/html.hpp", "#include \"report_assets.hpp\"\n", "generated headers belong in a .cpp"},
    {"src/report/html.cpp", "#include \"../core/date.hpp\"\n", "paths go down from src/, never up"},
    {"src/language/tools/compile.cpp", "#include <fstream>\n#include \"language/table.hpp\"\n", nullptr},
    {"src/language/words.cpp", "#include <fstream>\n", "the engine opens no file"},
    {"src/text/utf8.cpp", "#include <locale>\n", "no locale calls"},
    {"src/sync/cloud.cpp", "", "stands in no folder of the table in tests/layering/includes.cpp"},
};

TEST(Layering, RowsAreJudgedAsTheyShould) {
  for (Row const& row : kRows) {
    auto const found = breaches(row.file, row.text);
    if (!row.why) {
      EXPECT_TRUE(found.empty()) << row.file << ": " << row.text << found.front().why;
    } else if (found.empty()) {
      ADD_FAILURE() << row.file << ": nothing said of " << row.text;
    } else {
      EXPECT_EQ(found.front().why, row.why) << row.file << ": " << row.text;
    }
  }
}

TEST(Layering, NamesTheLine) {
  auto const found = breaches("src/text/a.cpp", "#include \"core/span.hpp\"\n\n#include \"rules/engine.hpp\"");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].line, 3u);
  EXPECT_EQ(found[0].header, "rules/engine.hpp");
}

TEST(Layering, SourceTreeKeepsToTheTable) {
  namespace fs = std::filesystem;
  fs::path const root = STET_SOURCE_DIR;
  std::size_t files = 0;
  for (char const* folder : {"src", "grammars"})
    for (auto const& entry : fs::recursive_directory_iterator(root / folder)) {
      auto const ending = entry.path().extension();
      if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".hpp")) continue;
      ++files;
      std::ifstream in(entry.path());
      std::stringstream text;
      text << in.rdbuf();
      std::string const name = fs::relative(entry.path(), root).generic_string();
      for (Breach const& b : breaches(name, text.str()))
        ADD_FAILURE_AT(entry.path().c_str(), static_cast<int>(b.line)) << b.header << ": " << b.why;
    }
  EXPECT_GT(files, 50u) << "the walk found too few files to mean anything";
}

}  // namespace
}  // namespace stet
