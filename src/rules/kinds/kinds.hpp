// The functions behind the checks, one file each; registry.cpp lists them.
#pragma once

#include <vector>

#include "core/finding.hpp"
#include "rules/options.hpp"
#include "rules/scene.hpp"

namespace stet::kinds {

void conflict(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void disputed(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void outdated(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void unsupported(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void borrowed(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void arithmetic(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void conversion(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void calendar(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
/// The part of `calendar` that looks at ages and lengths of time.
void calendar_spans(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void consistency(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
/// The part of `consistency` that looks at what a text gives twice.
void given_twice(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void magnitude(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void series(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void facts(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);
void style(CompiledRule const& rule, Scene const& scene, std::vector<Finding>& out);

}  // namespace stet::kinds
