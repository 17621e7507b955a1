// The gate: may a figure or a date start with this word? Built from the tables of the grammars, so that a word added there
// opens it. It keeps the grammars off the nine words in ten that can start nothing.
#pragma once

#include "grammars/read.hpp"
