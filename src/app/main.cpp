#include <cstdio>
#include <exception>
#include <ios>
#include <variant>

#include "app/commands/commands.hpp"
#include "app/options.hpp"

namespace {

int run(stet::Options const& options) {
  using stet::Command;
  switch (options.command) {
    case Command::check:
      return stet::run_check(options);
    case Command::extract:
      return stet::run_extract(options);
    case Command::ingest:
      return stet::run_ingest(options);
    case Command::explain:
      return stet::run_explain(options);
    case Command::rules_list:
      return stet::run_rules_list(options);
    case Command::rules_test:
      return stet::run_rules_test(options);
    case Command::rules_validate:
      return stet::run_rules_validate(options);
    case Command::rules_new:
      return stet::run_rules_new(options);
    case Command::rules_schema:
      return stet::run_rules_schema();
    case Command::config:
      return stet::run_config(options);
    case Command::init:
      return stet::run_init(options);
    case Command::completion:
      return stet::run_completion(options);
    case Command::report:
      return stet::run_report(options);
    case Command::diff:
      return stet::run_diff(options);
    case Command::version:
      return stet::finish("stet " STET_VERSION "\n", 0);
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    auto const parsed = stet::parse_options(argc, argv);
    if (auto const* const exit = std::get_if<stet::Exit>(&parsed)) {
      if (exit->code == 0) return stet::finish(exit->text, 0);
      std::fputs(exit->text.c_str(), stderr);
      return exit->code;
    }
    return run(std::get<stet::Options>(parsed));
  } catch (std::exception const& fault) {  // out of memory, or a bug: no result can be trusted
    std::fprintf(stderr, "stet: internal error: %s\n", fault.what());
  } catch (...) {
    std::fputs("stet: internal error\n", stderr);
  }
  return 3;
}
