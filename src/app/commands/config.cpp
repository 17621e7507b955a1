#include "app/config.hpp"

#include "app/commands/commands.hpp"

namespace stet {

int run_config(Options const& options) {
  auto const settings = load_settings(options);
  if (!settings) return refuse(settings.faults());
  warn(settings->warnings);
  return finish(to_text(*settings, options.origin), 0);
}

}  // namespace stet
