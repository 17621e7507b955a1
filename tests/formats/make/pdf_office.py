"""superscript.pdf, table.pdf, columns.pdf, ligatures.pdf and the base pages of others, by LibreOffice.  usage: pdf_office.py OUT BUILD"""

import sys
import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from lo import Office, props, page, font

out, build = sys.argv[1:3]
DOCS = {
    "superscript": """<h1>Fishing fleet lands 1,234 tonnes of cod</h1>
<p>SKERRYWICK, August 21, 2024 (Coastal Wire) - The inshore fleet landed 1,234<sup>3</sup> tonnes of cod in July, 18%<sup>1</sup> more than a year ago, the harbour office said on Wednesday.</p>
<p>Boats spent 5,672<sup>12</sup> hours at sea on an area of 960 km<sup>2</sup>, and the price fell to £3.15<sup>*</sup> a kilogram. The fleet has 47 boats<sup>2,4</sup> and 212 crew.</p>
<p>Some 86<sup>th</sup> percentile weights were above 4.4 kg.</p>
<p>Catches from 10<sup>6</sup> hooks were counted by 9 inspectors.</p>
<hr><p><sup>1</sup> Not adjusted for the 3 days of storm.</p><p><sup>3</sup> Gutted weight.</p>""",
    "table": """<h1>Bus journeys by line in 2023</h1>
<p>PORT CALDER, February 2, 2024 (Lakeshore News Cooperative) - Buses carried 3.27 million passengers in 2023, the city said on Friday.</p>
<table border="1" cellpadding="4" cellspacing="0"><tr><th>Line</th><th>Passengers</th><th>Late (%)</th><th>Cost per trip</th></tr>
<tr><td>1 Harbour</td><td align="right">1,204,500</td><td align="right">6.1</td><td align="right">$2.14</td></tr>
<tr><td>2 Airport</td><td align="right">986,200</td><td align="right"></td><td align="right">$3.80</td></tr>
<tr><td>5 Hill loop</td><td align="right">640,100</td><td align="right">11.7</td><td align="right">$4.05</td></tr>
<tr><td>9 Night</td><td align="right">439,200</td><td align="right">3.4</td><td align="right">$7.92</td></tr></table>
<p>The share of late buses on the airport line was not recorded because of a software fault that lasted 211 days.</p>""",
    # some words with the one-character ligatures, the others left to the font
    "ligatures": """<h1>O\ufb03ce for the sta\ufb00 of the \ufb02ood \ufb01re brigade opens</h1>
<p>MARLOWE, April 4, 2024 (Midland Bulletin) - A new office for 255 \ufb01re\ufb01ghters opened on Thursday at a cost of £5.5 million, \ufb01ve months late.</p>
<p>The first floor has 35 offices and the fifth has flags, coffee and a waffle bar. It took 1,500 shifts to fit the affected floors with fireproof baffles; the staff suffered 12 difficult months in a shuffle of 4 flats.</p>
<p>The pro\ufb01t of the \ufb01rm that built it was 4.75%, its \ufb01nal \ufb01gures show.</p>""",
    "columns": """<h1>Dairy herds shrink by a tenth as milk price slips below 31 pence a litre</h1>
<p>BRENNICOURT, May 30, 2024 (Agrimonde) - Dairy farmers sold 84,000 cows in the year to April, one in ten of the national herd, after the price of milk fell to 30.8 pence a litre, the growers' union said on Thursday.</p>
<p>The average herd has 112 cows. Feed costs rose by 6.4% over the year and make up 58% of all costs.</p>
<p>\"We lose four pence on each litre, and we sell 2,900 litres a day,\" said Anselme Droucy, a farmer. He has sold 40 of his 195 cows.</p>
<p>Dairies paid 41.2 pence in the summer of 2022. They blame imports, which rose to 610,000 tonnes of milk powder in 2023 from 540,000 tonnes in 2021.</p>
<p>The ministry has set aside €22 million in aid, or about €1,960 for each of the 11,200 farms that still milk. Farmers must apply before July 15.</p>
<p>The union expects another 700 farms to give up by December. In 1994 there were 38,500 of them.</p>
<p>Cheese makers have raised their prices by 9% since January, and butter costs €7.85 a kilogram in the shops.</p>
<p>A survey of 1,430 households found that 23% had cut down on cheese, the union said.</p>""",
    "scan-base": """<h1>Lighthouse keeper retires after 37 years</h1>
<p>HALDERWICK, October 9, 2023 (Coastal Wire) - The last keeper of the Outer Skerry light retired on Monday after 37 years and 13,514 nights.</p>
<p>The lamp has been automatic since 1998 and is seen at 24 miles. The tower of 148 steps will open to visitors in June at £6.50 a head.</p>""",
    "mixed-base": """<h1>Harbour dues go up by 4.5%</h1>
<p>HALDERWICK, January 8, 2024 (Coastal Wire) - Harbour dues go up by 4.5% on April 1, to £2.35 for each tonne landed, the port authority said on Monday.</p>
<p>The authority landed a surplus of £1.9 million last year from 1,960 ships. A map of the 14 berths is on the next page.</p>""",
    "secret-base": """<h1>Council to sell 62 acres of farmland</h1>
<p>MARLOWE, September 12, 2024 (Midland Bulletin) - The council will sell 62 acres of farmland for at least £3.4 million, it said on Thursday.</p>
<p>The land lets for £145 an acre, and 9 tenants have until March 25, 2025 to leave.</p>""",
}
lo = Office()
try:
    for n, h in DOCS.items():
        f = f"{build}/{n}.html"
        open(f, "w", encoding="utf-8").write(
            f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{h}</body></html>'
        )
        doc = lo.load_html(f)
        props(doc, n)
        page(doc, landscape=n == "columns")
        font(doc)
        if n == "columns":  # a full-width headline over a section of two columns
            t = doc.Text
            en = t.createEnumeration()
            ps = []
            while en.hasMoreElements():
                ps.append(en.nextElement())
            for p in ps[1:]:
                p.ParaAdjust = uno.Enum("com.sun.star.style.ParagraphAdjust", "BLOCK")
                p.CharHeight = 14
            cur = t.createTextCursorByRange(ps[1].Start)
            cur.gotoEnd(True)
            sec = doc.createInstance("com.sun.star.text.TextSection")
            c = sec.TextColumns
            c.setColumnCount(2)
            c.AutomaticDistance = 900
            sec.TextColumns = c
            t.insertTextContent(cur, sec, True)
        base = "-base" in n
        lo.store(doc, f"{build if base else out}/{n}.pdf")
        if n == "secret-base":
            lo.store(doc, f"{build}/secret-base.docx")
            lo.store(doc, f"{out}/broken/locked.odt", Password="harbour")
        if n == "table":
            lo.store(doc, f"{out}/broken/old.doc")
            lo.store(doc, f"{out}/broken/old.rtf")
        doc.close(True)
finally:
    lo.close()
