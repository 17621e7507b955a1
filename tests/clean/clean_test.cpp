// Ordinary news prose without a fault in it: no rule that checks a text against itself may speak. A false alarm found
// in the field belongs into news.txt in words of one's own.
#include <gtest/gtest.h>

#include "app/config.hpp"
#include "app/pipeline.hpp"

namespace stet {
namespace {

TEST(Clean, no_fault_is_found_in_texts_that_have_none) {
  Options options;
  options.paths = {std::string(STET_SOURCE_DIR) + "/tests/clean/news.txt"};
  auto const settings = load_settings(options);
  ASSERT_TRUE(settings);
  std::vector<Diagnostic> warnings;
  auto const tools = load_tools(*settings, true, warnings);
  ASSERT_TRUE(tools);
  Inputs inputs;
  inputs.files.push_back({options.paths.front(), DocumentRole::draft, {}});
  stet::Run how;
  how.clock = *make_day(2021, 6, 1);
  Report const report = run(inputs, *settings, *tools, how);
  EXPECT_GT(report.dossier.figures.size(), 200u);
  for (Finding const& finding : report.dossier.findings)
    if (finding.category != Check::unsupported) ADD_FAILURE() << finding.rule << ": " << finding.message;
}

}  // namespace
}  // namespace stet
