#include "rules/bind.hpp"

#include <algorithm>
#include <optional>

namespace stet {
namespace {

constexpr std::size_t kMaxStretch = 400;  // figures; a longer sentence is a list or a table, not a claim

bool matches(Binding const& binding, Figure const& figure) {
  return figure.roles.has(binding.role) && !figure.denied && takes(binding, figure);
}

Offset distance(Figure const& a, Figure const& b) {
  return a.span.begin < b.span.begin ? b.span.begin - std::min(a.span.end, b.span.begin)
                                     : a.span.begin - std::min(b.span.end, a.span.begin);
}

bool share_term(Subject const& a, Subject const& b) {
  return std::any_of(a.terms.begin(), a.terms.end(), [&](std::string const& term) {
    return std::find(b.terms.begin(), b.terms.end(), term) != b.terms.end();
  });
}

/// The bare noun of a change right after its number, "a 25% rise", says nothing of what changed.
bool names_only_the_change(Figure const& figure) {
  return figure.roles.has(Role::change) && figure.subject.terms.size() <= 1 && figure.subject.span.size() > 0 &&
         figure.subject.span.begin <= figure.span.end + 2 && figure.subject.span.end >= figure.span.end;
}

bool one_thing(Figure const& a, Figure const& b) {
  if (a.subject.head.empty() || b.subject.head.empty() || a.subject.head == b.subject.head) return true;
  return share_term(a.subject, b.subject) || names_only_the_change(a) || names_only_the_change(b);
}

class Binder {
 public:
  Binder(CompiledRule const& rule, Dossier const& dossier) : rule_(rule), dossier_(dossier) {
    std::string_view const stated = stated_name(*rule.expect);
    for (Binding const& binding : rule.let)
      if (binding.name == stated) anchor_ = &binding;
  }

  void run(std::vector<FigureId> const& stretch, std::vector<bool> const& claimed, std::vector<Group>& out) const {
    if (anchor_ == nullptr || stretch.size() > kMaxStretch) return;
    for (FigureId id : stretch) {
      // What "doubled" is measured against the wording alone can say.
      if (claimed[id] || figure(id).reading.kind == Kind::ratio || !matches(*anchor_, figure(id)) ||
          !picks(rule_.about, figure(id)))
        continue;
      Bound bound;
      if (!bind_to(id, stretch, bound)) continue;
      bool const free = std::none_of(bound.begin(), bound.end(), [&](BoundName const& it) {
        return std::any_of(it.figures.begin(), it.figures.end(), [&](FigureId f) { return claimed[f]; });
      });
      if (free) out.push_back({std::move(bound), id, nullptr});
    }
  }

  /// Does the rule ask for nothing but roles that claims give?
  bool of_claims() const {
    constexpr Role kTied[] = {Role::change, Role::from_value, Role::to_value, Role::share,
                              Role::rate,   Role::part,       Role::total};
    return std::all_of(rule_.let.begin(), rule_.let.end(), [&](Binding const& it) {
      return std::find(std::begin(kTied), std::end(kTied), it.role) != std::end(kTied);
    });
  }

  /// The names of the rule for the members of the claim: every member has a name and every name a member.
  std::optional<Group> take(Claim const& claim) const {
    Group out{{}, claim.stated, &claim};
    std::size_t taken = 0;
    for (Binding const& binding : rule_.let) {
      BoundName name{binding.name, {}, binding.role == Role::change, binding.role == Role::rate, claim.base};
      for (Claim::Member const& member : claim.members) {
        if (member.role != binding.role || figure(member.figure).denied) continue;
        if (!takes(binding, figure(member.figure))) return std::nullopt;
        name.figures.push_back(member.figure);
      }
      if (name.figures.size() < (binding.many ? 2 : 1) || (!binding.many && name.figures.size() > 1))
        return std::nullopt;
      if (&binding == anchor_ && name.figures.front() != claim.stated) return std::nullopt;
      taken += name.figures.size();
      out.bound.push_back(std::move(name));
    }
    if (taken != claim.members.size() || claim.stated == kNone || !picks(rule_.about, figure(claim.stated)))
      return std::nullopt;
    return out;
  }

 private:
  Figure const& figure(FigureId id) const { return dossier_.figures[id]; }

  bool bind_to(FigureId anchor, std::vector<FigureId> const& stretch, Bound& out) const {
    for (Binding const& binding : rule_.let) {
      std::vector<FigureId> chosen;
      if (&binding == anchor_) {
        chosen = {anchor};
      } else if (binding.many) {
        chosen = parts_of(anchor, binding, stretch);
        if (chosen.size() < 2) return false;
      } else {
        FigureId const near = nearest(anchor, binding, stretch, out);
        if (near == kNone) return false;
        chosen = {near};
      }
      out.push_back({binding.name, std::move(chosen), binding.role == Role::change, binding.role == Role::rate});
    }
    return std::any_of(rule_.let.begin(), rule_.let.end(), [](Binding const& b) { return b.many; }) ||
           stand_together(anchor, stretch, out);
  }

  /// The parts that the text ties to this whole; where it ties none, those of the sentence if it has no other whole.
  std::vector<FigureId> parts_of(FigureId whole, Binding const& binding, std::vector<FigureId> const& stretch) const {
    std::vector<FigureId> tied, loose;
    unsigned wholes = 0;
    for (FigureId id : stretch) {
      Figure const& it = figure(id);
      if (it.sentence == figure(whole).sentence && matches(*anchor_, it)) ++wholes;
      if (id == whole || !matches(binding, it)) continue;
      if (it.part_of == whole) tied.push_back(id);
      if (it.part_of == kNone && it.sentence == figure(whole).sentence) loose.push_back(id);
    }
    return !tied.empty() ? tied : wholes == 1 ? loose : std::vector<FigureId>{};
  }

  FigureId nearest(FigureId anchor, Binding const& binding, std::vector<FigureId> const& stretch,
                   Bound const& taken) const {
    FigureId best = kNone;
    for (FigureId id : stretch) {
      if (id == anchor || !matches(binding, figure(id))) continue;
      bool const used = std::any_of(taken.begin(), taken.end(), [&](auto const& entry) {
        return std::find(entry.figures.begin(), entry.figures.end(), id) != entry.figures.end();
      });
      if (used) continue;
      if (best == kNone || distance(figure(id), figure(anchor)) < distance(figure(best), figure(anchor))) best = id;
    }
    return best;
  }

  /// No other figure with a role of the rule between them, one thing, clauses that touch.
  bool stand_together(FigureId anchor, std::vector<FigureId> const& stretch, Bound const& bound) const {
    std::vector<FigureId> group;
    for (BoundName const& it : bound) group.insert(group.end(), it.figures.begin(), it.figures.end());
    std::sort(group.begin(), group.end());
    for (FigureId id : stretch) {
      if (id <= group.front() || id >= group.back() || std::find(group.begin(), group.end(), id) != group.end())
        continue;
      for (Binding const& binding : rule_.let)
        if (matches(binding, figure(id))) return false;
    }
    for (FigureId id : group) {
      Figure const& it = figure(id);
      Figure const& stated = figure(anchor);
      if (rule_.within == Within::sentence && it.sentence != stated.sentence) return false;
      if (!one_thing(it, stated)) return false;
      std::uint32_t const gap = it.clause > stated.clause ? it.clause - stated.clause : stated.clause - it.clause;
      if (it.sentence == stated.sentence && gap > 1) return false;
    }
    return true;
  }

  CompiledRule const& rule_;
  Dossier const& dossier_;
  Binding const* anchor_ = nullptr;
};

}  // namespace

std::optional<Group> bind(CompiledRule const& rule, Dossier const& dossier, Claim const& claim) {
  return Binder(rule, dossier).take(claim);
}

std::vector<Group> bind(CompiledRule const& rule, Scene const& scene) {
  std::vector<Group> out;
  std::vector<bool> claimed(scene.dossier.figures.size());
  Binder const binder(rule, scene.dossier);
  for (Claim const& claim : scene.dossier.claims) {
    for (Claim::Member const& member : claim.members) claimed[member.figure] = true;
    if (auto group = binder.take(claim)) out.push_back(std::move(*group));
  }
  if (scene.dossier.tied && binder.of_claims()) return out;
  for (auto const& stretch : stretches(scene.dossier, rule.within)) binder.run(stretch, claimed, out);
  return out;
}

}  // namespace stet
