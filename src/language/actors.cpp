#include "language/actors.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "language/words.hpp"

namespace stet {
namespace {

using Form = Lexicon::Actor::Form;

struct Row {
  std::string_view name;
  std::string_view id;
  Form form;
};

constexpr Form people = Form::demonym, city = Form::capital, state = Form::country, body = Form::organisation;

constexpr std::array kUnsorted{
    Row{"Afghan", "AF", people}, Row{"Afghans", "AF", people}, Row{"Kabul", "AF", city}, Row{"Albanian", "AL", people},
    Row{"Tirana", "AL", city}, Row{"Algerian", "DZ", people}, Row{"Algiers", "DZ", city}, Row{"American", "US", people},
    Row{"Americans", "US", people}, Row{"U.S.", "US", state}, Row{"US", "US", state}, Row{"USA", "US", state},
    Row{"America", "US", state}, Row{"Washington", "US", city}, Row{"White House", "US", city}, Row{"Pentagon", "US", city},
    Row{"Angolan", "AO", people}, Row{"Luanda", "AO", city}, Row{"Argentine", "AR", people}, Row{"Argentinian", "AR", people},
    Row{"Buenos Aires", "AR", city}, Row{"Armenian", "AM", people}, Row{"Yerevan", "AM", city}, Row{"Australian", "AU", people},
    Row{"Australians", "AU", people}, Row{"Canberra", "AU", city}, Row{"Austrian", "AT", people}, Row{"Vienna", "AT", city},
    Row{"Azerbaijani", "AZ", people}, Row{"Azeri", "AZ", people}, Row{"Baku", "AZ", city}, Row{"Bahraini", "BH", people},
    Row{"Bangladeshi", "BD", people}, Row{"Dhaka", "BD", city}, Row{"Belarusian", "BY", people}, Row{"Minsk", "BY", city},
    Row{"Belgian", "BE", people}, Row{"Belgians", "BE", people}, Row{"Bolivian", "BO", people}, Row{"La Paz", "BO", city},
    Row{"Bosnian", "BA", people}, Row{"Bosnia", "BA", state}, Row{"Sarajevo", "BA", city}, Row{"Brazilian", "BR", people},
    Row{"Brazilians", "BR", people}, Row{"Brasilia", "BR", city}, Row{"Bulgarian", "BG", people}, Row{"Sofia", "BG", city},
    Row{"Burmese", "MM", people}, Row{"Myanmar", "MM", state}, Row{"Burma", "MM", state}, Row{"Cambodian", "KH", people},
    Row{"Phnom Penh", "KH", city}, Row{"Cameroonian", "CM", people}, Row{"Canadian", "CA", people},
    Row{"Canadians", "CA", people}, Row{"Ottawa", "CA", city}, Row{"Chadian", "TD", people}, Row{"Chilean", "CL", people},
    Row{"Santiago", "CL", city}, Row{"Chinese", "CN", people}, Row{"Beijing", "CN", city}, Row{"Colombian", "CO", people},
    Row{"Bogota", "CO", city}, Row{"Congolese", "CD", people}, Row{"Congo", "CD", state}, Row{"Kinshasa", "CD", city},
    Row{"Croatian", "HR", people}, Row{"Zagreb", "HR", city}, Row{"Cuban", "CU", people}, Row{"Cubans", "CU", people},
    Row{"Havana", "CU", city}, Row{"Cypriot", "CY", people}, Row{"Nicosia", "CY", city}, Row{"Czech", "CZ", people},
    Row{"Czechs", "CZ", people}, Row{"Czech Republic", "CZ", state}, Row{"Prague", "CZ", city}, Row{"Danish", "DK", people},
    Row{"Danes", "DK", people}, Row{"Copenhagen", "DK", city}, Row{"Dutch", "NL", people}, Row{"Netherlands", "NL", state},
    Row{"Holland", "NL", state}, Row{"The Hague", "NL", city}, Row{"Ecuadorian", "EC", people}, Row{"Quito", "EC", city},
    Row{"Egyptian", "EG", people}, Row{"Egyptians", "EG", people}, Row{"Cairo", "EG", city}, Row{"Emirati", "AE", people},
    Row{"UAE", "AE", state}, Row{"Abu Dhabi", "AE", city}, Row{"Eritrean", "ER", people}, Row{"Estonian", "EE", people},
    Row{"Estonians", "EE", people}, Row{"Tallinn", "EE", city}, Row{"Ethiopian", "ET", people}, Row{"Addis Ababa", "ET", city},
    Row{"Filipino", "PH", people}, Row{"Filipinos", "PH", people}, Row{"Philippine", "PH", people}, Row{"Manila", "PH", city},
    Row{"Finnish", "FI", people}, Row{"Finns", "FI", people}, Row{"Helsinki", "FI", city}, Row{"French", "FR", people},
    Row{"Paris", "FR", city}, Row{"Elysee", "FR", city}, Row{"Georgian", "GE", people}, Row{"Tbilisi", "GE", city},
    Row{"German", "DE", people}, Row{"Germans", "DE", people}, Row{"Berlin", "DE", city}, Row{"Ghanaian", "GH", people},
    Row{"Accra", "GH", city}, Row{"Greek", "GR", people}, Row{"Greeks", "GR", people}, Row{"Athens", "GR", city},
    Row{"Guatemalan", "GT", people}, Row{"Guinean", "GN", people}, Row{"Haitian", "HT", people}, Row{"Haitians", "HT", people},
    Row{"Honduran", "HN", people}, Row{"Hungarian", "HU", people}, Row{"Hungarians", "HU", people}, Row{"Budapest", "HU", city},
    Row{"Icelandic", "IS", people}, Row{"Reykjavik", "IS", city}, Row{"Indian", "IN", people}, Row{"Indians", "IN", people},
    Row{"New Delhi", "IN", city}, Row{"Delhi", "IN", city}, Row{"Indonesian", "ID", people}, Row{"Jakarta", "ID", city},
    Row{"Iranian", "IR", people}, Row{"Iranians", "IR", people}, Row{"Tehran", "IR", city}, Row{"Iraqi", "IQ", people},
    Row{"Iraqis", "IQ", people}, Row{"Baghdad", "IQ", city}, Row{"Irish", "IE", people}, Row{"Dublin", "IE", city},
    Row{"Israeli", "IL", people}, Row{"Israelis", "IL", people}, Row{"Tel Aviv", "IL", city}, Row{"Italian", "IT", people},
    Row{"Italians", "IT", people}, Row{"Rome", "IT", city}, Row{"Ivorian", "CI", people}, Row{"Ivory Coast", "CI", state},
    Row{"Jamaican", "JM", people}, Row{"Japanese", "JP", people}, Row{"Tokyo", "JP", city}, Row{"Jordanian", "JO", people},
    Row{"Amman", "JO", city}, Row{"Kazakh", "KZ", people}, Row{"Astana", "KZ", city}, Row{"Kenyan", "KE", people},
    Row{"Kenyans", "KE", people}, Row{"Nairobi", "KE", city}, Row{"Kosovan", "XK", people}, Row{"Kosovo", "XK", state},
    Row{"Kuwaiti", "KW", people}, Row{"Kyrgyz", "KG", people}, Row{"Laotian", "LA", people}, Row{"Latvian", "LV", people},
    Row{"Latvians", "LV", people}, Row{"Riga", "LV", city}, Row{"Lebanese", "LB", people}, Row{"Beirut", "LB", city},
    Row{"Liberian", "LR", people}, Row{"Libyan", "LY", people}, Row{"Libyans", "LY", people}, Row{"Tripoli", "LY", city},
    Row{"Lithuanian", "LT", people}, Row{"Vilnius", "LT", city}, Row{"Malagasy", "MG", people}, Row{"Malaysian", "MY", people},
    Row{"Kuala Lumpur", "MY", city}, Row{"Malian", "ML", people}, Row{"Bamako", "ML", city}, Row{"Maltese", "MT", people},
    Row{"Mexican", "MX", people}, Row{"Mexicans", "MX", people}, Row{"Mexico City", "MX", city}, Row{"Moldovan", "MD", people},
    Row{"Chisinau", "MD", city}, Row{"Mongolian", "MN", people}, Row{"Montenegrin", "ME", people}, Row{"Moroccan", "MA", people},
    Row{"Rabat", "MA", city}, Row{"Mozambican", "MZ", people}, Row{"Maputo", "MZ", city}, Row{"Namibian", "NA", people},
    Row{"Nepalese", "NP", people}, Row{"Nepali", "NP", people}, Row{"Kathmandu", "NP", city}, Row{"Nicaraguan", "NI", people},
    Row{"Nigerian", "NG", people}, Row{"Nigerians", "NG", people}, Row{"Abuja", "NG", city}, Row{"Nigerien", "NE", people},
    Row{"North Korean", "KP", people}, Row{"Pyongyang", "KP", city}, Row{"Norwegian", "NO", people}, Row{"Oslo", "NO", city},
    Row{"Omani", "OM", people}, Row{"Pakistani", "PK", people}, Row{"Pakistanis", "PK", people}, Row{"Islamabad", "PK", city},
    Row{"Palestinian", "PS", people}, Row{"Palestinians", "PS", people}, Row{"Palestine", "PS", state}, Row{"Ramallah", "PS", city},
    Row{"Panamanian", "PA", people}, Row{"Paraguayan", "PY", people}, Row{"Peruvian", "PE", people}, Row{"Lima", "PE", city},
    Row{"Polish", "PL", people}, Row{"Poles", "PL", people}, Row{"Warsaw", "PL", city}, Row{"Portuguese", "PT", people},
    Row{"Lisbon", "PT", city}, Row{"Qatari", "QA", people}, Row{"Doha", "QA", city}, Row{"Romanian", "RO", people},
    Row{"Romanians", "RO", people}, Row{"Bucharest", "RO", city}, Row{"Russian", "RU", people}, Row{"Russians", "RU", people},
    Row{"Moscow", "RU", city}, Row{"Kremlin", "RU", city}, Row{"Rwandan", "RW", people}, Row{"Kigali", "RW", city},
    Row{"Salvadoran", "SV", people}, Row{"Saudi", "SA", people}, Row{"Saudis", "SA", people}, Row{"Riyadh", "SA", city},
    Row{"Senegalese", "SN", people}, Row{"Dakar", "SN", city}, Row{"Serbian", "RS", people}, Row{"Serbs", "RS", people},
    Row{"Belgrade", "RS", city}, Row{"Singaporean", "SG", people}, Row{"Slovak", "SK", people}, Row{"Slovaks", "SK", people},
    Row{"Bratislava", "SK", city}, Row{"Slovenian", "SI", people}, Row{"Ljubljana", "SI", city}, Row{"Somali", "SO", people},
    Row{"Somalis", "SO", people}, Row{"Mogadishu", "SO", city}, Row{"South African", "ZA", people}, Row{"Pretoria", "ZA", city},
    Row{"South Korean", "KR", people}, Row{"South Koreans", "KR", people}, Row{"Seoul", "KR", city}, Row{"South Sudanese", "SS", people},
    Row{"Spanish", "ES", people}, Row{"Spaniards", "ES", people}, Row{"Madrid", "ES", city}, Row{"Sri Lankan", "LK", people},
    Row{"Colombo", "LK", city}, Row{"Sudanese", "SD", people}, Row{"Khartoum", "SD", city}, Row{"Swedish", "SE", people},
    Row{"Swedes", "SE", people}, Row{"Stockholm", "SE", city}, Row{"Swiss", "CH", people}, Row{"Bern", "CH", city},
    Row{"Syrian", "SY", people}, Row{"Syrians", "SY", people}, Row{"Damascus", "SY", city}, Row{"Taiwanese", "TW", people},
    Row{"Taipei", "TW", city}, Row{"Tajik", "TJ", people}, Row{"Tanzanian", "TZ", people}, Row{"Thai", "TH", people},
    Row{"Thais", "TH", people}, Row{"Bangkok", "TH", city}, Row{"Tunisian", "TN", people}, Row{"Tunis", "TN", city},
    Row{"Turkish", "TR", people}, Row{"Turks", "TR", people}, Row{"Turkey", "TR", state}, Row{"Ankara", "TR", city},
    Row{"Turkmen", "TM", people}, Row{"Ugandan", "UG", people}, Row{"Kampala", "UG", city}, Row{"Ukrainian", "UA", people},
    Row{"Ukrainians", "UA", people}, Row{"Kyiv", "UA", city}, Row{"Kiev", "UA", city}, Row{"Britain", "GB", state},
    Row{"British", "GB", people}, Row{"Britons", "GB", people}, Row{"Great Britain", "GB", state}, Row{"U.K.", "GB", state},
    Row{"UK", "GB", state}, Row{"London", "GB", city}, Row{"Downing Street", "GB", city}, Row{"Uruguayan", "UY", people},
    Row{"Uzbek", "UZ", people}, Row{"Tashkent", "UZ", city}, Row{"Venezuelan", "VE", people}, Row{"Venezuelans", "VE", people},
    Row{"Caracas", "VE", city}, Row{"Vietnamese", "VN", people}, Row{"Hanoi", "VN", city}, Row{"Yemeni", "YE", people},
    Row{"Yemenis", "YE", people}, Row{"Sanaa", "YE", city}, Row{"Zambian", "ZM", people}, Row{"Zimbabwean", "ZW", people},
    Row{"Harare", "ZW", city},
    Row{"NATO", "NATO", body}, Row{"Nato", "NATO", body}, Row{"Western Alliance", "NATO", body}, Row{"EU", "EU", body},
    Row{"E.U.", "EU", body}, Row{"European Union", "EU", body}, Row{"European Commission", "EU", body}, Row{"UN", "UN", body},
    Row{"U.N.", "UN", body}, Row{"United Nations", "UN", body}, Row{"UNHCR", "UNHCR", body}, Row{"UNICEF", "UNICEF", body},
    Row{"Unicef", "UNICEF", body}, Row{"WHO", "WHO", body}, Row{"World Health Organization", "WHO", body},
    Row{"World Health Organisation", "WHO", body}, Row{"IMF", "IMF", body}, Row{"International Monetary Fund", "IMF", body},
    Row{"World Bank", "World Bank", body}, Row{"WTO", "WTO", body}, Row{"OECD", "OECD", body}, Row{"OPEC", "OPEC", body},
    Row{"African Union", "AU (African Union)", body}, Row{"Red Cross", "Red Cross", body}, Row{"Hamas", "Hamas", body},
    Row{"Hezbollah", "Hezbollah", body}, Row{"Taliban", "Taliban", body},
};

constexpr auto sorted() {
  auto rows = kUnsorted;
  std::sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) { return a.name < b.name; });
  return rows;
}
constexpr auto kRows = sorted();

constexpr std::size_t kLongest = 4;  // words of a name

bool capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

}  // namespace

std::optional<Lexicon::Actor> actor_named(std::vector<std::string_view> const& words) {
  for (std::size_t count = std::min(kLongest, words.size()); count > 0; --count) {
    std::string name;
    for (std::size_t i = 0; i < count; ++i) name += (i > 0 ? " " : "") + std::string(words[i]);
    if (!capital(name)) return std::nullopt;
    auto const row = std::lower_bound(kRows.begin(), kRows.end(), name, [](Row const& r, std::string const& n) { return r.name < n; });
    if (row != kRows.end() && row->name == name) return Lexicon::Actor{std::string(row->id), row->form, count};
    if (auto const code = WordTable::get().territory(name)) return Lexicon::Actor{std::string(*code), Form::country, count};
  }
  return std::nullopt;
}

}  // namespace stet
