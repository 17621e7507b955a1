#include "rules/parties.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

// Words that a party ends in when a text does not say who it is.
bool general(std::string_view name) {
  static constexpr std::array<std::string_view, 26> kGeneral{
      "official",     "officials", "authorities", "source",    "sources",  "spokesman", "spokeswoman",
      "spokesperson", "report",    "reports",     "statement", "expert",   "experts",   "analysts",
      "researchers",  "witnesses", "media",       "people",    "officers", "leaders",   "figures",
      "estimate",     "estimates", "data",        "study",     "press"};
  std::size_t const last = name.rfind(' ');
  std::string_view const head = last == std::string_view::npos ? name : name.substr(last + 1);
  return std::find(kGeneral.begin(), kGeneral.end(), head) != kGeneral.end();
}

// Does it end in a name, and not in what somebody is? "Police" and "Organisers" have their capital from the sentence.
bool is_name(std::string_view party) {
  std::size_t const last = party.rfind(' ');
  if (last == std::string_view::npos && (party == "Police" || party.ends_with('s'))) return false;
  char const initial = last == std::string_view::npos ? party[0] : party[last + 1];
  return initial >= 'A' && initial <= 'Z';
}

// "U.S. Geological Survey" -> "usgs"; a name in one word gives its letters.
std::string initials(std::string_view name) {
  std::string out;
  bool start = true;
  bool const one_word = name.find(' ') == std::string_view::npos;
  for (std::size_t i = 0; i < name.size(); ++i) {
    char const c = name[i];
    if (c == ' ') {
      start = true;
      continue;
    }
    bool const upper = c >= 'A' && c <= 'Z';
    bool const dotted = i + 1 < name.size() && name[i + 1] == '.';
    if (upper && (start || dotted || one_word)) out += static_cast<char>(c - 'A' + 'a');
    start = false;
  }
  return out;
}

// "the UN's refugee office" and "UN refugee office, Adran": the words alone, whose and where.
std::string plain(std::string name) {
  for (std::string_view const mark : {"'s ", "\xE2\x80\x99s "})
    for (std::size_t at = name.find(mark); at != std::string::npos; at = name.find(mark))
      name.replace(at, mark.size(), " ");
  for (std::string_view const mark : {"\xE2\x80\x99", "'", ","})
    for (std::size_t at = name.find(mark); at != std::string::npos; at = name.find(mark)) name.erase(at, mark.size());
  return name;
}

}  // namespace

std::string party_name(std::string_view attribution) {
  std::string out(attribution);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (out.starts_with("the ")) out.erase(0, 4);
  return out;
}

bool same_party(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  std::string const x = plain(party_name(a)), y = plain(party_name(b));
  std::string const& longer = x.size() >= y.size() ? x : y;
  std::string const& shorter = x.size() >= y.size() ? y : x;
  for (std::size_t at = longer.find(shorter); at != std::string::npos; at = longer.find(shorter, at + 1)) {
    std::size_t const end = at + shorter.size();
    if ((at == 0 || longer[at - 1] == ' ') && (end == longer.size() || longer[end] == ' ')) return true;
  }
  std::string const i = initials(a), j = initials(b);
  return i.size() >= 3 && i == j;
}

bool rival_parties(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || same_party(a, b)) return false;
  // "Mira Tolan", "the governor": the one may be the other
  if (is_name(a) != is_name(b)) return false;
  return !general(party_name(a)) && !general(party_name(b));
}

}  // namespace stet
