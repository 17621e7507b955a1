// How text output should look where it goes.
#pragma once

#include "app/options.hpp"
#include "report/write.hpp"

namespace stet {

/// Style for stdout: colour by `when`, then NO_COLOR, CLICOLOR_FORCE, then whether it is a terminal; the terminal's
/// width, else 100 columns.
TextStyle style_of_stdout(ColorWhen when);

}  // namespace stet
