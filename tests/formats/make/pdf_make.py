"""report.pdf, scan.pdf, mixed.pdf, nomap.pdf, nomap2.pdf, encrypted.pdf, restricted.pdf, restricted-nocopy.pdf.  usage: pdf_make.py OUT BUILD"""

import copy, io, os, subprocess, sys
import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont as FT
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

out, build = sys.argv[1:3]
FONT = subprocess.check_output(["fc-match", "-f", "%{file}", "Liberation Serif:style=Regular"], text=True)

# report.pdf: four pages, running heads and page feet; lines are set here, so that what is cut where is sure
SENT = [  # by page
    [
        "HALDERWICK, February 27, 2024 (Coastal Wire) - The port authority of Halderwick spent £14.6 million on dredging in 2023, twice as much as planned, its annual report said on Tuesday.",
        "The channel is now 11.5 metres deep over a length of 6,400 metres, and ships of 45,000 tonnes can enter at high water on 340 days a year.",
        "The work took 19 months instead of 12, because divers found two wrecks and some 430 pieces of old ammunition near the second bend.",
        "Navy crews blew up 416 of them where they lay, and took the other 14 ashore. Nobody was hurt, but the harbour was shut on 23 days.",
        "The sand, 1.9 million cubic metres of it, was pumped to the beach at Skerrywick, which had lost 37 metres of its width since 1988.",
        "The town paid £640,000 towards the pipes and expects 15,000 more guests a year.",
    ],
    [
        "Traffic grew by 3.9% to 412,500 tonnes, of which timber made up 38% and fertiliser 21%.",
        "The authority employs 186 people, against 203 in 2019, and paid them £8.1 million.",
        "As in most years, @",
        "Exports of fish fell by 11% to 20,300 tonnes. The ice plant, which can make 90 tonnes a day, ran at 44% of its capacity.",
        "Cruise ships called on 52 days and brought 71,400 visitors, who spent about £28 each in the town, according to a survey of 960 of them.",
        "The largest of the ships was 294 metres long and had to leave two hours before low water.",
        "Yachts took 5,870 nights on the 120 berths of the inner basin.",
    ],
    [
        "Its debt fell to £29.7 million from £33.2 million, and interest took £1.28 million of the year's surplus.",
        "Two cranes of 40 tonnes will be replaced in 2025; the older one was built in 1973 and has lifted 2.6 million containers.",
        "The new ones cost £5.45 million each and need a crew of three instead of seven.",
        "Solar panels on the roofs of six sheds gave 1,120 megawatt hours, enough for a quarter of the lamps, pumps and cranes of the port.",
        "The authority gave up a plan to build a hotel of 84 rooms on the west pier after 2,650 people had signed a letter against it.",
        "The pier, of 310 metres, will be let to the sailing club for £18,000 a year, and the harbour light of 1881 to a trust for £1.",
    ],
    ["The report counts 27 accidents, four of them serious, and 1,015 hours lost to wind."],
]
BREAKS = [  # what stands at the foot of a page and at the head of the next
    ("Income from harbour dues reached £4.7", "million, and rents brought in £950,000 from 88 tenants."),
    (
        "In all, the authority handled 1,960 ships, which stayed for an average of 31",
        "hours, and its pilots made 3,725 trips in 14 boats.",
    ),
    (
        "The reserve fund stands at 5.8 mil-",
        "lion pounds, enough for 75 days of spending, the auditors said in March 2024.",
    ),
]
W = 455


def wrap(text, size=20):
    lines, cur = [], ""
    for w in text.split():
        t = (cur + " " + w).strip()
        if pdfmetrics.stringWidth(t, "Serif", size) > W:
            lines.append(cur)
            cur = w
        else:
            cur = t
    return lines + [cur]


pdfmetrics.registerFont(TTFont("Serif", FONT))
c = Canvas(f"{out}/report.pdf", pagesize=A4, invariant=1)
c.setTitle("Annual report story")
hyph = wrap("As in most years, the timber trade of the district, which has 12 mills and 640 work-") + wrap(
    "ers, was the port's largest customer, the report said."
)
for pg in range(4):
    lines = []
    if pg == 0:
        lines += [("H", "Halderwick port doubles its spending on dredging")]
    else:
        lines += [("L", x) for x in wrap(BREAKS[pg - 1][1])] + [("G", "")]
    for s in SENT[pg]:
        lines += [("L", x) for x in (hyph if "@" in s else wrap(s))] + [("G", "")]
    if pg < 3:
        lines += [("L", x) for x in wrap(BREAKS[pg][0])]
    else:
        lines += [("L", x) for x in wrap("The next report is due on February 25, 2025.")]
    c.setFont("Serif", 10)
    c.drawString(70, 800, "The Harbour Courier")
    c.drawRightString(525, 800, "Port report 2023")
    c.line(70, 794, 525, 794)
    c.drawCentredString(297, 40, f"{pg + 1}")
    # the lines are spread so that the page is full
    used = sum({"H": 1.6, "L": 1, "G": 0.6}[k] for k, _ in lines)
    lead = 695 / used if pg < 3 else 27
    print("page", pg + 1, "leading", round(lead, 1))
    y = 765
    for k, s in lines:
        if k == "H":
            c.setFont("Serif", 23)
            c.drawString(70, y, s)
            y -= lead * 1.6
        elif k == "G":
            y -= lead * 0.6
        else:
            c.setFont("Serif", 20)
            c.drawString(70, y, s)
            y -= lead
    c.showPage()
c.save()


def raster(pdf, dpi=110):
    """The first page of a PDF as a one-bit picture, a little askew, as a scanner leaves it."""
    subprocess.check_call(["pdftoppm", "-gray", "-r", str(dpi), "-singlefile", "-png", pdf, f"{build}/ras"])
    im = Image.open(f"{build}/ras.png").convert("L").rotate(0.4, fillcolor=255, resample=Image.BICUBIC)
    return im.point(lambda v: 255 if v > 140 else 0).convert("1")


raster(f"{build}/scan-base.pdf").save(f"{out}/scan.pdf", resolution=110)
raster(f"{build}/table.pdf" if os.path.exists(f"{build}/table.pdf") else f"{out}/table.pdf", 90).save(
    f"{build}/page2.pdf", resolution=90
)
subprocess.check_call(
    ["qpdf", "--empty", "--pages", f"{build}/mixed-base.pdf", f"{build}/page2.pdf", "--", f"{out}/mixed.pdf"]
)

# nomap.pdf: an embedded subset whose codes draw other digits than they name, and no ToUnicode: right to the eye, wrong to a copier
SHOW = [
    "Tram line loses 48,250 riders",
    "PORT CALDER, July 3, 2024 (Lakeshore News Cooperative) - Tram line 6 lost 48,250 riders",
    "in June, 13.7% of its total, after a fire at the depot on May 29, the city said on Wednesday.",
    "Repairs will cost $2.9 million and take 106 days.",
]
PERM = dict(zip("0123456789", "7305918264"))  # code PERM[d] draws the glyph of d
f = FT(FONT)
o = subset.Options()
o.layout_features, o.hinting, o.drop_tables = [], False, o.drop_tables + ["FFTM"]
s = subset.Subsetter(o)
s.populate(text="".join(SHOW) + "0123456789")
s.subset(f)
f.save(f"{build}/subset.ttf")
f = FT(f"{build}/subset.ttf")
best, glyf = f.getBestCmap(), f["glyf"]
old = {d: copy.deepcopy(glyf[best[ord(d)]]) for d in PERM}
for d, k in PERM.items():
    glyf[best[ord(k)]] = old[d]
for rec in f["name"].names:  # another name, or the PDF maker takes it for the font that it has
    f["name"].setName(
        {1: "Harbour Set", 4: "Harbour Set", 6: "HarbourSet"}.get(rec.nameID, rec.toUnicode()),
        rec.nameID,
        rec.platformID,
        rec.platEncID,
        rec.langID,
    )
f.save(f"{build}/scrambled.ttf")
pdfmetrics.registerFont(TTFont("Scrambled", f"{build}/scrambled.ttf"))
c = Canvas(f"{build}/nomap0.pdf", pagesize=A4, invariant=1)
for i, x in enumerate(SHOW):
    c.setFont("Scrambled", 20 if i == 0 else 11)
    c.drawString(70, 770 - 30 * i, "".join(PERM.get(ch, ch) for ch in x))
c.save()


def strip(src, dst):
    with pikepdf.open(src) as p:
        n = 0
        for ob in p.objects:
            if isinstance(ob, pikepdf.Dictionary) and "/ToUnicode" in ob:
                del ob["/ToUnicode"]
                n += 1
        assert n
        p.save(dst, deterministic_id=True)


strip(f"{build}/nomap0.pdf", f"{out}/nomap.pdf")
strip(
    f"{build}/mixed-base.pdf", f"{out}/nomap2.pdf"
)  # LibreOffice numbers the glyphs 1, 2, 3 ...: nothing but control characters comes out

src = f"{build}/secret-base.pdf"
q = lambda *a: subprocess.check_call(["qpdf", *a])
q("--encrypt", "harbour", "owner-42", "256", "--", src, f"{out}/encrypted.pdf")
q("--encrypt", "", "owner-42", "256", "--print=none", "--modify=none", "--", src, f"{out}/restricted.pdf")
q(
    "--allow-weak-crypto",
    "--encrypt",
    "",
    "owner-42",
    "128",
    "--extract=n",
    "--print=none",
    "--modify=none",
    "--",
    src,
    f"{out}/restricted-nocopy.pdf",
)
