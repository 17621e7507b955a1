"""energy.csv, energy-semicolon.csv, energy.tsv, energy.xlsx, energy.ods, broken/old.xls by LibreOffice.  usage: sheets.py OUT BUILD"""

import csv, sys
import uno
from com.sun.star.table import CellRangeAddress
from lo import Office, props

out, build = sys.argv[1:3]
# plant, MW, 2021, 2022, 2023 (GWh), share of total 2023, cost in pounds, opened
HEAD = ["Plant", "capacity (MW)", "2021", "2022", "2023"]
ROWS = [
    ["Storfoss", 420, 1904.5, 1742.25, 1508],
    ["Kvernelv", 305, 1377, None, 1114.5],
    ["Little Aune", 118.5, 566, 511, 448],
    ["Skarvdal", 96, 421, 452, 401],
    ["Total", 939.5, 4268.5, 2705.25, 3471.5],
]
EXTRA = ["share of 2023", "cost", "opened", "upgraded"]
EXTRAS = [
    [0.4344, 186400000, "1974-06-11", True],
    [0.321, 92750000.5, "1988-10-02", False],
    [0.129, 8400000, "2003-04-30", True],
    [0.1155, 3200000, "2016-11-19", False],
]
PORTS = [
    ["Port", "Ships", "Cargo (tonnes)", "Change"],
    ["Halderwick", 1960, 412500, -0.0265],
    ["Port Calder", 2300, 1047320, 0.118],
    ["Skerrywick", 137, 5450, 0],
]


def text(v, dec=".", grp=","):
    if v is None:
        return ""
    if isinstance(v, str):
        return v
    s = f"{v:,.2f}".rstrip("0").rstrip(".") if isinstance(v, float) else f"{v:,}"
    return s.replace(",", "\0").replace(".", dec).replace("\0", grp)


with open(f"{out}/energy.csv", "w", newline="", encoding="utf-8") as f:
    csv.writer(f).writerows([HEAD] + [[text(c) for c in r] for r in ROWS])
with open(
    f"{out}/energy-semicolon.csv", "w", newline="", encoding="windows-1252"
) as f:  # continental: ; and decimal comma, with a euro sign and an e acute
    csv.writer(f, delimiter=";").writerows(
        [["Centrale", "capacité (MW)", "2021", "2022", "2023", "coût (€)"]]
        + [
            [text(c, ",", ".") for c in r] + [text(c, ",", ".")]
            for r, c in zip(ROWS, [1250000, 980500, 75000.5, None, 2305500.5])
        ]
    )
with open(f"{out}/energy.tsv", "w", newline="", encoding="utf-16") as f:
    csv.writer(f, delimiter="\t").writerows([HEAD] + [[text(c) for c in r] for r in ROWS])

lo = Office()
try:
    doc = lo.new("scalc")
    props(doc, "Energy tables")
    loc = uno.createUnoStruct("com.sun.star.lang.Locale")
    loc.Language, loc.Country = "en", "GB"
    fm = doc.NumberFormats

    def key(code):
        k = fm.queryKey(code, loc, False)
        return k if k != -1 else fm.addNew(code, loc)

    sheets = doc.Sheets
    s = sheets.getByIndex(0)
    s.Name = "Output"
    sheets.insertNewByName("Ports", 1)
    sheets.insertNewByName("Workings", 2)
    s.getCellByPosition(0, 0).String = "Hydropower output by plant, gigawatt hours"
    s.getCellRangeByPosition(0, 0, 8, 0).merge(True)
    for c, h in enumerate(HEAD + EXTRA):
        cell = s.getCellByPosition(c, 1)
        if h.isdigit():
            cell.Value = int(h)  # years are numbers in the header
        else:
            cell.String = h
    hid = [["(draft) Storfoss", 999, 9991, 9992, 9993]]
    rows = ROWS[:2] + hid + ROWS[2:]
    ex = EXTRAS[:2] + [[None] * 4] + EXTRAS[2:] + [[None] * 4]
    for r, (row, e) in enumerate(zip(rows, ex), 2):
        for c, v in enumerate(row + e):
            cell = s.getCellByPosition(c, r)
            if v is None:
                continue
            if isinstance(v, bool):
                cell.Formula = "=TRUE()" if v else "=FALSE()"
            elif c == 7:
                cell.Formula = v  # ISO date is parsed as a date
                cell.NumberFormat = key("D MMMM YYYY")
            elif isinstance(v, str):
                cell.String = v
            else:
                cell.Value = v
                cell.NumberFormat = key(
                    {5: "0.0%", 6: "[$£-809]#,##0.00"}.get(c, "#,##0.0" if isinstance(v, float) else "#,##0")
                )
    last = 1 + len(rows)
    for c in range(1, 5):  # the total is a formula that leaves out the hidden draft row
        L = "ABCDE"[c]
        s.getCellByPosition(c, last).Formula = f"={L}3+{L}4+{L}6+{L}7"
        s.getCellByPosition(c, last).NumberFormat = key("#,##0.0")
    s.getRows().getByIndex(4).IsVisible = False
    # a cell with rich text in it, and a note on a cell
    cell = s.getCellByPosition(0, last + 1)
    t = cell.Text
    cur = t.createTextCursor()
    t.insertString(cur, "Figures for ", False)
    cur.CharWeight = 150.0
    t.insertString(cur, "2023", False)
    cur.CharWeight = 100.0
    t.insertString(cur, " cover ten months, or ", False)
    cur.CharPosture = uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")
    t.insertString(cur, "304 days", False)
    a = s.getCellByPosition(3, 3).CellAddress
    s.getAnnotations().insertNew(a, "Meter failed: perhaps 1,266")
    p = sheets.getByIndex(1)
    for r, row in enumerate(PORTS):
        for c, v in enumerate(row):
            cell = p.getCellByPosition(c, r)
            if isinstance(v, str):
                cell.String = v
            else:
                cell.Value = v
                cell.NumberFormat = key({3: "+0.0%;-0.0%;0.0%"}.get(c, "#,##0"))
    w = sheets.getByIndex(2)
    w.getCellByPosition(0, 0).String = "do not publish"
    w.getCellByPosition(1, 0).Value = 777123
    w.IsVisible = False
    for x in (s, p):
        x.Columns.OptimalWidth = True
    lo.store(doc, f"{out}/energy.xlsx")
    lo.store(doc, f"{out}/energy.ods")
    lo.store(doc, f"{out}/broken/old.xls")
    doc.close(True)
finally:
    lo.close()
