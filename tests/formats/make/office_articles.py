"""NAME.docx (four), NAME.odt, NAME.pdf (five) by LibreOffice from the plain body page.  usage: office_articles.py OUT BUILD"""

import sys
import uno
from lo import Office, props, page, font, running_head
from articles import ARTICLES

out, build = sys.argv[1:3]
PANDOC = {"plants", "budget"}
lo = Office()
try:
    for n, a in ARTICLES.items():
        doc = lo.load_html(f"{build}/plain/{n}.html")
        props(doc, a["title"])
        styles = page(doc)
        font(doc)
        lo.store(doc, f"{out}/{n}.odt")
        if n not in PANDOC:
            lo.store(doc, f"{out}/{n}.docx")
        if n == "budget":
            doc.close(True)
            continue
        if n == "ferries":
            font(doc)
            running_head(doc, styles, "The Harbour Courier - page ", " of ")
            for s in styles:
                c = s.TextColumns
                c.setColumnCount(2)
                c.AutomaticDistance = 700
                s.TextColumns = c
            en = doc.Text.createEnumeration()
            while en.hasMoreElements():
                p = en.nextElement()
                if p.supportsService("com.sun.star.text.Paragraph"):
                    p.ParaAdjust = uno.Enum("com.sun.star.style.ParagraphAdjust", "BLOCK")
                    p.CharHeight = 36 if p.ParaStyleName.startswith("Heading") else 24
                    p.ParaIsHyphenation = True
                    p.ParaHyphenationMaxHyphens = 0
                    p.ParaHyphenationMaxLeadingChars = 2
                    p.ParaHyphenationMaxTrailingChars = 2
        if n == "harvest":
            running_head(doc, styles, "Sheet ", " / ", footer=True)
        lo.store(doc, f"{out}/{n}.pdf")
        doc.close(True)
finally:
    lo.close()
