"""Base documents by LibreOffice for the special ones; usage: special_base.py OUT BUILD [odt]
With 'odt': tracked.odt, boxes.odt and notes.odt from the edited docx, by LibreOffice."""

import os, sys, zipfile
import uno
from lo import Office, props, page, font, running_head

out, build = sys.argv[1:3]
TRACKED = ["@@HEAD", "@@P1", "@@MOVEFROM", "@@P2", "@@DELP", "@@INSP", "@@P4", "@@MOVETO", "@@P5"]
BOXES = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>Ringers count 5,310 swans on the Lyde marshes</h1>
<p>LYDE, February 9, 2024 (Coastal Wire) - Volunteers ringed 5,310 swans on the Lyde marshes this winter, 12% more than a year ago, the Marsh Trust said on Friday.</p>
<p>@@BOX</p><p>@@SOFT</p><p>@@TAB</p><p>@@NOTE</p><p>@@FIELD</p><p>@@HIDDEN</p><p>@@SDT</p><p>@@TABLE</p>
<p>The trust set three aims for next winter:</p>
<ol><li>Ring 6,000 birds before February 1.</li><li>Train 25 new volunteers.</li><li>Mend 3.5 kilometres of fence.</li></ol>
<p>The next count is in November.</p></body></html>"""
lo = Office()
try:
    if len(sys.argv) > 3:
        # this LibreOffice without a screen falls over comments, and reads a deletion inside an insertion as inserted: other sources for two
        for n, src in (
            ("tracked", f"{build}/tracked-odt.docx"),
            ("boxes", f"{out}/boxes.docx"),
            ("notes", f"{build}/notes-base.docx"),
        ):
            doc = lo.load(src)
            lo.store(doc, f"{out}/{n}.odt")
            doc.close(True)
        notes = [
            ("litres of fuel.", "Check: I make it 2,570 litres"),
            ("in the year.", "Was $4.9 million in the first version"),
        ]
        os.rename(f"{out}/notes.odt", f"{build}/notes.odt")
        z = zipfile.ZipFile(f"{build}/notes.odt")
        with zipfile.ZipFile(f"{out}/notes.odt", "w", zipfile.ZIP_DEFLATED) as o:
            for i in z.infolist():
                b = z.read(i)
                if i.filename == "content.xml":
                    x = b.decode()
                    for needle, text in notes:
                        assert x.count(needle) == 1
                        x = x.replace(
                            needle,
                            needle
                            + "<office:annotation><dc:creator>Night Editor</dc:creator><dc:date>2024-01-25T09:00:00</dc:date>"
                            f"<text:p>{text}</text:p></office:annotation>",
                        )
                    b = x.encode()
                o.writestr(i, b, zipfile.ZIP_STORED if i.filename == "mimetype" else zipfile.ZIP_DEFLATED)
        sys.exit(0)
    doc = lo.new()
    props(doc, "Bridge tolls", "Sub Editor")
    for i, x in enumerate(TRACKED):
        if i:
            doc.Text.insertControlCharacter(doc.Text.End, 0, False)
        doc.Text.insertString(doc.Text.End, x, False)
    lo.store(doc, f"{build}/tracked-base.docx")
    doc.close(True)

    open(f"{build}/boxes-base.html", "w", encoding="utf-8").write(BOXES)
    doc = lo.load_html(f"{build}/boxes-base.html")
    props(doc, "Swans", "Sub Editor")
    running_head(doc, page(doc), "DRAFT 3 of the swan story, 640 words - page ", " of ")
    lo.store(doc, f"{build}/boxes-base.docx")
    doc.close(True)

    doc = lo.new()
    props(doc, "Lifeboats", "Sub Editor")
    t = doc.Text
    c = t.createTextCursor()
    para = lambda: t.insertControlCharacter(t.End, 0, False)
    say = lambda s: t.insertString(t.End, s, False)

    def note(kind, s):
        n = doc.createInstance("com.sun.star.text." + kind)
        t.insertTextContent(t.End, n, False)
        n.Text.setString(s)

    say("Lifeboat crews called out 1,234 times on the lake")
    c.ParaStyleName = "Heading 1"
    para()
    e = t.createTextCursorByRange(t.End)
    e.ParaStyleName = "Standard"
    say("PORT CALDER, January 25, 2024 (Lakeshore News Cooperative) - Lifeboat crews on the lake were called out 1,234")
    note("Footnote", "Without 86 false alarms and 19 exercises.")
    say(" times last year, 7% more than in 2022, the Lake Rescue League said on Thursday.")
    para()
    say("They brought in 691 people and 48 dogs. The longest search lasted 31 hours and used 2,750")
    note("Endnote", "The league counted 3,105 litres before it corrected the figure on January 22.")
    say(" litres of fuel.")
    para()
    say("The league has 410 volunteers at 16 stations")
    note("Footnote", "Two of the 16 stations open only from May to September.")
    say(", and spent $5.2 million in the year.")
    para()
    say("It plans to buy three boats for $870,000 each.")
    lo.store(doc, f"{build}/notes-base.docx")
    doc.close(True)
finally:
    lo.close()
