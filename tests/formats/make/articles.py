"""The six articles: the one source of every format. All names, places and figures are invented."""

# kinds of block: ("p", text)  ("h", subhead)  ("ul", [items])  ("table", [header], [[row]...])
SITE = "The Harbour Courier"
HOST = "www.harbourcourier.example"

ARTICLES = {}

ARTICLES["ferries"] = dict(
    title="Ferry operator to replace four ageing boats on the northern islands route",
    date="2024-03-14",
    long="March 14, 2024",
    time="09:20:00",
    zone="+00:00",
    city="HALDERWICK",
    agency="Coastal Wire",
    author="Marian Tolvey",
    blocks=[
        (
            "p",
            "Sundfarer Lines will spend £186.4 million on four hybrid ferries for the northern islands route, the operator said on Thursday, ending a dispute that has lasted more than six years over who should pay for the ageing fleet.",
        ),
        (
            "p",
            "The first boat will enter service in the autumn of 2026 and the last by the spring of 2028. Each will carry 412 passengers and 78 cars, against 290 passengers and 54 cars on the boats that they replace.",
        ),
        (
            "p",
            "The oldest vessel on the route, the Kestrel Bay, was launched 41 years ago and missed 137 of its 1,960 scheduled crossings last year because of mechanical failures. Repairs to the boat cost £3.2 million in the same period, or about 17% of the fares collected on board.",
        ),
        ("h", "What will change"),
        ("p", "The operator set out the main changes for travellers in a notice to the island councils:"),
        (
            "ul",
            [
                "The crossing time falls from 95 minutes to 72 minutes.",
                "The number of daily sailings rises from 11 to 14 in summer.",
                "A single fare for residents stays at £8.50 until the end of 2027.",
                "Fuel use per crossing drops by 38%.",
            ],
        ),
        (
            "p",
            '"Islanders have waited long enough, and 2,300 of them told us so in the last survey," said Edda Rowntholm, chief executive of Sundfarer Lines. She said that 60% of the money would come from the regional government and the rest from a loan over 25 years.',
        ),
        (
            "p",
            "Opposition councillors were not satisfied. Colm Astery, who leads the largest group on the Outer Skerry council, said that the plan left a shortfall of £12 million for harbour works, and that two of the five piers were too short for vessels of 84 metres.",
        ),
        ("p", "Work on the piers is not expected to begin before January 2025."),
    ],
)

ARTICLES["plants"] = dict(
    title="Hydropower output falls for a second year as reservoirs run low",
    date="2023-11-02",
    long="November 2, 2023",
    time="16:05:00",
    zone="+01:00",
    city="VESTMARK",
    agency="Fjordland Press Service",
    author="Jorun Halsteig",
    blocks=[
        (
            "p",
            "Hydropower plants in the Vestmark district produced 3,471 gigawatt hours of electricity in the first ten months of the year, 12.6% less than in the same period of 2022, the district grid said on Thursday.",
        ),
        (
            "p",
            "It was the second year of decline. Reservoirs stood at 54.3% of capacity on October 31, the lowest level for the date since 1996, after rainfall of only 612 millimetres since January.",
        ),
        (
            "p",
            "The three largest plants account for nearly nine-tenths of the output, according to figures published with the report:",
        ),
        (
            "table",
            ["Plant", "Capacity (MW)", "2022 (GWh)", "2023 (GWh)"],
            [
                ["Storfoss", "420", "1,742", "1,508"],
                ["Kvernelv", "305", "1,266", "1,114"],
                ["Little Aune", "118", "511", "448"],
                ["Other", "96", "452", "401"],
                ["Total", "939", "3,971", "3,471"],
            ],
        ),
        (
            "p",
            "The average wholesale price rose to 71.40 euros per megawatt hour in October from 58.25 euros a year earlier. Imports through the southern cable reached 830 megawatts on the evening of October 19, close to its limit of 850 megawatts.",
        ),
        (
            "p",
            '"We can manage one dry winter, and perhaps two, but not three," said Sigve Brattland, who plans production for the grid. He said that about 240,000 households would see their bills rise by between 9% and 14% in the first quarter.',
        ),
        (
            "p",
            "The grid will ask the regulator for permission to lower the water level at Storfoss by a further 1.8 metres. A ruling is due on December 15.",
        ),
        (
            "p",
            "Snow usually refills the reservoirs from the end of April. In 2021, an average year, the district produced 4,210 gigawatt hours by the end of October and exported 660 of them.",
        ),
        (
            "p",
            "Environmental groups oppose the request. The River Trust of Vestmark said that a drop of that size would leave 23 kilometres of spawning ground dry and put at risk a salmon stock that has recovered by a third since 2015.",
        ),
    ],
)

ARTICLES["harvest"] = dict(
    title="Wheat growers cut harvest forecast to 8.4 million tonnes after wet spring",
    date="2024-07-29",
    long="July 29, 2024",
    time="07:45:00",
    zone="+02:00",
    city="BRENNICOURT",
    agency="Agrimonde",
    author="Lucette Varnoy",
    blocks=[
        (
            "p",
            "Growers in the Brennais plain cut their forecast for the soft wheat harvest to 8.4 million tonnes on Monday, from 9.7 million tonnes in May, saying that a wet spring had drowned part of the crop and kept machines out of the fields.",
        ),
        (
            "p",
            "If confirmed, the harvest would be the smallest since 2016, when 7.9 million tonnes were brought in. The average of the past five years is 10.1 million tonnes.",
        ),
        (
            "p",
            "Rain fell on 63 of the 92 days between March 1 and May 31, the weather office in Brennicourt said. Some 118,000 hectares, or 8.2% of the area sown, were abandoned or sown again with maize.",
        ),
        (
            "p",
            "The growers' union estimated yields at 6.35 tonnes per hectare, down from 7.41 tonnes last year. Its members had gathered 71% of the crop by Sunday, eleven days later than usual.",
        ),
        ("h", "Prices rise"),
        (
            "p",
            "Milling wheat for September delivery rose by €4.75 to €226.50 a tonne on the Port-Lanvec exchange. It has gained 11% since the start of June but remains well below the €438 that it reached in the spring of 2022.",
        ),
        (
            "p",
            '"Quality worries me more than quantity," said Anselme Droucy, who farms 310 hectares near the town of Saint-Orban. Protein content was between 10.8% and 11.2% in the first samples, he said, while the mills ask for 11.5%.',
        ),
        (
            "p",
            "Exporters fear that they will lose customers overseas. Shipments outside the union of states may fall to 3.9 million tonnes in the season that runs to June 30, 2025, from 6.2 million tonnes in the season just ended, according to the consultancy Grainlot.",
        ),
        (
            "p",
            "The ministry of agriculture has promised an emergency fund of €95 million. The union has asked for three times that sum, and for a one-year delay in the repayment of state loans taken by about 14,000 farms.",
        ),
    ],
)

ARTICLES["clinic"] = dict(
    title="Waiting lists at Marlowe hospitals shorten for the first time since 2019",
    date="2024-01-18",
    long="January 18, 2024",
    time="12:30:00",
    zone="+00:00",
    city="MARLOWE",
    agency="Midland Bulletin",
    author="Prudence Okehurst",
    blocks=[
        (
            "p",
            "The number of people waiting for planned treatment at the five hospitals of the Marlowe trust fell to 48,310 at the end of December, down 2.9% in a month and the first fall in any quarter since 2019, the trust said on Thursday.",
        ),
        (
            "p",
            "Patients who had waited for more than a year numbered 1,874, against 3,012 in June. The median wait was 14.2 weeks, still well above the target of 9 weeks that the health board set in 2021.",
        ),
        (
            "p",
            "The trust hired 96 nurses and 17 anaesthetists last year, and opened two day-surgery theatres at a cost of £11.8 million. Between them, the theatres have carried out 4,260 operations since they opened in May – about 24 on each working day.",
        ),
        (
            "p",
            "“We are not out of the woods,” said Doctor Hester Quillan, the trust’s medical director. “One patient in 26 has still waited longer than a year, and no one here is satisfied with that.”",
        ),
        (
            "p",
            "Emergency care got worse over the same period. Only 61.4% of patients were seen within four hours in December, compared with 66.0% a year before, and 312 people spent more than 12 hours on a trolley.",
        ),
        (
            "p",
            "The trust forecasts a deficit of £7.35 million for the year to March 31, about 1.6% of its budget of £459 million. Agency staff cost £28.1 million in the first nine months – nearly £9 million more than planned.",
        ),
        (
            "p",
            "The patients’ council welcomed the figures but asked for a breakdown by district. Its chair, Ivo Pennathorpe, said that waits in the north of the county were “a full five weeks longer” than in the town, and that 380 letters of complaint had gone unanswered.",
        ),
        ("p", "The next figures are due on April 18."),
    ],
)

ARTICLES["budget"] = dict(
    title="Council narrowly passes $1.24 billion budget with higher parking fees",
    date="2024-06-11",
    long="June 11, 2024",
    time="22:10:00",
    zone="-05:00",
    city="PORT CALDER",
    agency="Lakeshore News Cooperative",
    author="Dwight Amberly",
    blocks=[
        (
            "p",
            "The Port Calder city council passed a $1.24 billion budget by a vote of 8 to 7 late on Tuesday, raising parking fees and holding the property tax rate at 0.83% for a third year.",
        ),
        (
            "p",
            "Spending will grow by 3.7% in the fiscal year that begins on July 1. The largest increase, of $19.6 million, goes to the police department, which plans to hire 45 officers and has 112 vacancies among its 1,380 posts.",
        ),
        (
            "p",
            "Parking meters downtown will charge $3.25 an hour instead of $2.50, and will run until 9 p.m. on six days a week. The city expects the change to bring in $5.4 million a year, two-thirds of it from visitors.",
        ),
        ("h", "Winners and losers"),
        ("p", "The budget also includes these items:"),
        (
            "ul",
            [
                "$42 million for street repairs, enough to resurface 88 miles of road",
                "$7.9 million for libraries, a cut of 4%, with three branches closing on Sundays",
                "$1.5 million to replace 2,600 lead water pipes",
            ],
        ),
        (
            "p",
            'Mayor Rosalind Teague called the plan "balanced to the last dollar." Her office said that reserves would stand at $74 million next June, equal to 22 days of spending, up from 17 days now.',
        ),
        (
            "p",
            "Council member Ferris Oduya, who voted against, said that the city was still spending money it did not have. Pension costs will reach $163 million, or 13.1% of the total, and the pension fund holds only 58 cents for every dollar that it owes.",
        ),
        (
            "p",
            "About 240 people signed up to speak, and the hearing lasted for five and a half hours. Library workers handed in a petition with 11,947 signatures.",
        ),
        (
            "p",
            "An amendment that would have kept the three branches open, at a cost of $640,000, failed by 9 votes to 6. The budget now goes to the state comptroller, who has 30 days to approve it.",
        ),
    ],
)

ARTICLES["floods"] = dict(
    title="Floods on the Tamble leave 1,900 homes without power",
    date="2024-12-03",
    long="December 3, 2024",
    time="18:55:00",
    zone="+00:00",
    city="TAMBLEFORD",
    agency="Upland Press Association",
    author="Gwenllian Hartsop",
    blocks=[
        (
            "p",
            "About 1,900 homes in the upper Tamble valley were without power on Tuesday evening after the river rose by 3.6 metres in 14 hours and flooded two substations, the network operator Valleygrid said.",
        ),
        (
            "p",
            "Firefighters moved 267 people to a sports hall in Tambleford, among them 31 residents of a care home. Nobody was hurt, but five people were taken off the roof of a delivery van by boat.",
        ),
        (
            "p",
            "The gauge at Crofter's Bridge read 5.82 metres at 4.15 p.m., only 9 centimetres below the record of February 1990. It rained 104.5 millimetres in the day to 9 a.m., which is 80% of the usual rain for the whole of December.",
        ),
        (
            "p",
            "Valleygrid flew in 12 generators and said that it hoped to reconnect 1,250 of the homes by midnight. The others may have to wait for 48 hours, because a transformer that weighs 22.5 tonnes must be dried and tested first.",
        ),
        (
            "p",
            '"The wall that was finished in 2021 for £6.3 million was built for a flood of 5.4 metres," said Bryn Cadwaller, who runs the valley\'s flood watch. "This is the third time in 11 years that the river has gone over that mark."',
        ),
        (
            "p",
            "Some 38 schools will stay closed on Wednesday. Trains between Tambleford and Upper Lyde are cancelled until at least Friday, as water covers 700 metres of the line to a depth of 40 centimetres; the first inspection found that 60 metres of ballast had been washed away.",
        ),
        (
            "p",
            "Insurers put the first estimate of the damage at between £20 million and £35 million. The county has opened a relief fund with £250,000, from which a flooded household can claim up to £500 in the first week.",
        ),
        (
            "p",
            "The temperature is forecast to fall to -4 degrees by Thursday, when the river should be back within its banks.",
        ),
    ],
)


def lead(a):
    return f"{a['city']}, {a['long']} ({a['agency']}) - "


def blocks(a):
    """The blocks with the dateline put before the first paragraph."""
    out = list(a["blocks"])
    assert out[0][0] == "p"
    out[0] = ("p", lead(a) + out[0][1])
    return out


def words(a):
    n = 0
    for b in a["blocks"]:
        if b[0] in "ph":
            n += len(b[1].split())
        elif b[0] == "ul":
            n += sum(len(i.split()) for i in b[1])
        else:
            n += sum(len(c.split()) for r in [b[1]] + b[2] for c in r)
    return n


def sentences(a):
    """Every block of text that must be there, one piece each (table rows cell by cell joined with ' | ')."""
    out = [a["title"]]
    for b in blocks(a):
        if b[0] in "ph":
            out.append(b[1])
        elif b[0] == "ul":
            out += b[1]
        else:
            out += [" | ".join(r) for r in [b[1]] + b[2]]
    return out


if __name__ == "__main__":
    for n, a in ARTICLES.items():
        print(n, words(a))
