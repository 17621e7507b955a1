// `check: conversion`: a figure and its conversion beside it, "100 mph (160 kph)", that do not go together however both
// are rounded. A change of temperature is converted without the offset of the scale.
#include "rules/kinds/expression.hpp"
#include "rules/kinds/kinds.hpp"

namespace stet::kinds {

void conversion(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out) {
  run_expression(rule, scene, {}, out);
}

}  // namespace stet::kinds
