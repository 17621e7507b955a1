#include "language/closed.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

using namespace std::string_view_literals;

constexpr std::uint16_t d = static_cast<std::uint16_t>(Pos::determiner),
                        p = static_cast<std::uint16_t>(Pos::preposition),
                        n = static_cast<std::uint16_t>(Pos::pronoun), c = static_cast<std::uint16_t>(Pos::conjunction),
                        a = static_cast<std::uint16_t>(Pos::auxiliary), t = static_cast<std::uint16_t>(Pos::particle),
                        v = static_cast<std::uint16_t>(Pos::verb), b = static_cast<std::uint16_t>(Pos::adverb),
                        m = static_cast<std::uint16_t>(Pos::number), j = static_cast<std::uint16_t>(Pos::adjective);

struct Row {
  std::string_view word;
  std::uint16_t pos;
};

constexpr std::array kUnsorted{
    Row{"a", d}, Row{"an", d}, Row{"the", d}, Row{"this", d | n}, Row{"that", d | n | c}, Row{"these", d | n},
    Row{"those", d | n}, Row{"each", d | n}, Row{"every", d}, Row{"either", d | n | c}, Row{"neither", d | n | c},
    Row{"some", d | n}, Row{"any", d | n}, Row{"no", d}, Row{"all", d | n}, Row{"both", d | n}, Row{"another", d | n},
    Row{"such", d}, Row{"what", d | n}, Row{"whose", d | n}, Row{"much", d | n}, Row{"many", d | n}, Row{"few", d | n},
    Row{"several", d | n}, Row{"enough", d | n}, Row{"most", d | n | b},
    Row{"my", d}, Row{"your", d}, Row{"his", d | n}, Row{"her", d | n}, Row{"its", d}, Row{"our", d}, Row{"their", d},
    Row{"i", n}, Row{"me", n}, Row{"you", n}, Row{"he", n}, Row{"him", n}, Row{"she", n}, Row{"it", n}, Row{"we", n},
    Row{"us", n}, Row{"they", n}, Row{"them", n}, Row{"who", n}, Row{"whom", n}, Row{"which", n | d}, Row{"mine", n},
    Row{"yours", n}, Row{"hers", n}, Row{"ours", n}, Row{"theirs", n}, Row{"himself", n}, Row{"herself", n},
    Row{"itself", n}, Row{"themselves", n}, Row{"myself", n}, Row{"ourselves", n}, Row{"yourself", n},
    Row{"someone", n}, Row{"somebody", n}, Row{"something", n}, Row{"anyone", n}, Row{"anybody", n}, Row{"anything", n},
    Row{"everyone", n}, Row{"everybody", n}, Row{"everything", n}, Row{"nobody", n}, Row{"nothing", n}, Row{"none", n},
    Row{"others", n}, Row{"there", n | b},
    Row{"of", p}, Row{"in", p}, Row{"on", p}, Row{"at", p}, Row{"to", p | t}, Row{"from", p}, Row{"by", p},
    Row{"for", p},
    Row{"with", p}, Row{"without", p}, Row{"within", p}, Row{"into", p}, Row{"onto", p}, Row{"upon", p}, Row{"over", p},
    Row{"under", p}, Row{"above", p}, Row{"below", p}, Row{"between", p}, Row{"among", p}, Row{"amid", p},
    Row{"against", p}, Row{"during", p}, Row{"since", p | c}, Row{"until", p | c}, Row{"till", p | c},
    Row{"before", p | c},
    Row{"after", p | c}, Row{"behind", p}, Row{"beside", p}, Row{"besides", p}, Row{"beyond", p}, Row{"across", p},
    Row{"along", p}, Row{"around", p}, Row{"about", p}, Row{"near", p}, Row{"outside", p}, Row{"inside", p},
    Row{"through", p}, Row{"throughout", p}, Row{"toward", p}, Row{"towards", p}, Row{"via", p}, Row{"per", p},
    Row{"despite", p}, Row{"except", p}, Row{"like", p | v}, Row{"unlike", p}, Row{"off", p}, Row{"out", p | t},
    Row{"up", p | t}, Row{"down", p | t}, Row{"past", p | j}, Row{"alongside", p}, Row{"versus", p}, Row{"than", p | c},
    Row{"as", p | c}, Row{"aboard", p}, Row{"atop", p}, Row{"beneath", p}, Row{"plus", p}, Row{"minus", p},
    Row{"worth", p},
    Row{"and", c}, Row{"or", c}, Row{"nor", c}, Row{"but", c}, Row{"yet", c | b}, Row{"so", c | b}, Row{"if", c},
    Row{"unless", c}, Row{"because", c}, Row{"although", c}, Row{"though", c}, Row{"while", c}, Row{"whereas", c},
    Row{"whether", c}, Row{"when", c | b}, Row{"where", c | b}, Row{"once", c | b}, Row{"lest", c}, Row{"how", c | b},
    Row{"why", c | b},
    Row{"am", a | v}, Row{"is", a | v}, Row{"are", a | v}, Row{"was", a | v}, Row{"were", a | v}, Row{"be", a | v},
    Row{"been", a | v}, Row{"being", a | v}, Row{"has", a | v}, Row{"have", a | v}, Row{"had", a | v},
    Row{"having", a | v},
    Row{"do", a | v}, Row{"does", a | v}, Row{"did", a | v}, Row{"will", a}, Row{"would", a}, Row{"shall", a},
    Row{"should", a}, Row{"can", a}, Row{"could", a}, Row{"may", a}, Row{"might", a}, Row{"must", a}, Row{"cannot", a},
    Row{"isn't", a | v}, Row{"aren't", a | v}, Row{"wasn't", a | v}, Row{"weren't", a | v}, Row{"hasn't", a | v},
    Row{"haven't", a | v}, Row{"hadn't", a | v}, Row{"don't", a | v}, Row{"doesn't", a | v}, Row{"didn't", a | v},
    Row{"won't", a}, Row{"wouldn't", a}, Row{"can't", a}, Row{"couldn't", a}, Row{"shouldn't", a}, Row{"mustn't", a},
    Row{"it's", n | a}, Row{"that's", n | a}, Row{"there's", n | a}, Row{"he's", n | a}, Row{"she's", n | a},
    Row{"they're", n | a}, Row{"we're", n | a}, Row{"i'm", n | a}, Row{"i've", n | a}, Row{"we've", n | a},
    Row{"not", t | b}, Row{"also", b}, Row{"then", b}, Row{"now", b}, Row{"here", b}, Row{"very", b}, Row{"too", b},
    Row{"just", b}, Row{"only", b}, Row{"even", b}, Row{"still", b}, Row{"already", b}, Row{"almost", b},
    Row{"nearly", b},
    Row{"again", b}, Row{"ever", b}, Row{"never", b}, Row{"always", b}, Row{"often", b}, Row{"however", b},
    Row{"thus", b},
    Row{"therefore", b}, Row{"meanwhile", b}, Row{"perhaps", b}, Row{"alone", b | j}, Row{"ago", b}, Row{"away", b},
    Row{"apiece", b}, Row{"instead", b}, Row{"later", b | j}, Row{"earlier", b | j}, Row{"together", b},
    Row{"whoever", n}, Row{"whomever", n}, Row{"whichever", n | d}, Row{"whatever", n | d}, Row{"oneself", n},
    Row{"yourselves", n}, Row{"ourself", n},
    Row{"amongst", p}, Row{"amidst", p}, Row{"underneath", p}, Row{"notwithstanding", p}, Row{"vs", p}, Row{"vs.", p},
    Row{"whilst", c}, Row{"albeit", c}, Row{"whenever", c | b}, Row{"wherever", c | b}, Row{"whereby", c | b},
    Row{"ought", a}, Row{"ain't", a | v}, Row{"needn't", a}, Row{"mightn't", a}, Row{"let's", n | a},
    Row{"who's", n | a},
    Row{"what's", n | a}, Row{"here's", b | a}, Row{"you're", n | a}, Row{"she'd", n | a}, Row{"he'd", n | a},
    Row{"they'd", n | a}, Row{"we'd", n | a}, Row{"you'd", n | a}, Row{"i'd", n | a}, Row{"it'll", n | a},
    Row{"he'll", n | a}, Row{"she'll", n | a}, Row{"they'll", n | a}, Row{"we'll", n | a}, Row{"you'll", n | a},
    Row{"i'll", n | a}, Row{"they've", n | a}, Row{"you've", n | a},
    Row{"somewhere", b}, Row{"nowhere", b}, Row{"everywhere", b}, Row{"elsewhere", b}, Row{"otherwise", b},
    Row{"hence", b},
    Row{"rather", b}, Row{"quite", b}, Row{"else", b}, Row{"yes", b}, Row{"zero", m},
    Row{"one", m}, Row{"two", m}, Row{"three", m}, Row{"four", m}, Row{"five", m}, Row{"six", m}, Row{"seven", m},
    Row{"eight", m}, Row{"nine", m}, Row{"ten", m}, Row{"eleven", m}, Row{"twelve", m}, Row{"thirteen", m},
    Row{"fourteen", m}, Row{"fifteen", m}, Row{"sixteen", m}, Row{"seventeen", m}, Row{"eighteen", m},
    Row{"nineteen", m},
    Row{"twenty", m}, Row{"thirty", m}, Row{"forty", m}, Row{"fifty", m}, Row{"sixty", m}, Row{"seventy", m},
    Row{"eighty", m}, Row{"ninety", m}, Row{"hundred", m}, Row{"thousand", m}, Row{"million", m}, Row{"billion", m},
    Row{"trillion", m}, Row{"dozen", m}, Row{"dozens", m}, Row{"hundreds", m}, Row{"thousands", m}, Row{"millions", m},
    Row{"billions", m},
};

constexpr auto sorted() {
  auto rows = kUnsorted;
  std::sort(rows.begin(), rows.end(), [](Row const& x, Row const& y) { return x.word < y.word; });
  return rows;
}
constexpr auto kRows = sorted();

constexpr std::array kTime = {
    "afternoon"sv, "apr"sv, "april"sv, "aug"sv, "august"sv, "autumn"sv, "century"sv, "date"sv, "day"sv, "daytime"sv,
    "dec"sv, "decade"sv, "december"sv, "dusk"sv, "evening"sv, "feb"sv, "february"sv, "fortnight"sv, "friday"sv,
    "half-year"sv, "hour"sv, "jan"sv, "january"sv, "jul"sv, "july"sv, "jun"sv, "june"sv, "march"sv, "midday"sv,
    "midnight"sv, "midweek"sv, "millennium"sv, "minute"sv, "moment"sv, "monday"sv, "month"sv, "morning"sv, "night"sv,
    "nighttime"sv, "noon"sv, "nov"sv, "november"sv, "oct"sv, "october"sv, "period"sv, "quarter"sv, "saturday"sv,
    "second"sv, "semester"sv, "sep"sv, "sept"sv, "september"sv, "summer"sv, "sunday"sv, "thursday"sv, "time"sv,
    "today"sv, "tomorrow"sv, "tonight"sv, "trimester"sv, "tuesday"sv, "wednesday"sv, "week"sv, "weekday"sv,
    "weekend"sv, "weeknight"sv, "winter"sv, "year"sv, "yesterday"sv};
static_assert(std::is_sorted(kTime.begin(), kTime.end()));

}  // namespace

PosSet closed_class(std::string_view lower) {
  auto const row = std::lower_bound(kRows.begin(), kRows.end(), lower,
                                    [](Row const& r, std::string_view w) { return r.word < w; });
  return row != kRows.end() && row->word == lower ? PosSet{row->pos} : PosSet{};
}

bool time_word(std::string_view lemma) { return std::binary_search(kTime.begin(), kTime.end(), lemma); }

}  // namespace stet
