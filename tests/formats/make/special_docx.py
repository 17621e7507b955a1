"""tracked.docx and boxes.docx: document.xml of a docx written by LibreOffice, edited; notes.docx: comments put in by python-docx.  usage: special_docx.py OUT BUILD"""

import re, sys, zipfile

out, build = sys.argv[1:3]
W = 'w:author="Sub Editor" w:date="2024-05-06T10:00:00Z"'
r = lambda s, pr="": f'<w:r>{"<w:rPr>" + pr + "</w:rPr>" if pr else ""}<w:t xml:space="preserve">{s}</w:t></w:r>'
d = lambda s: f'<w:r><w:delText xml:space="preserve">{s}</w:delText></w:r>'
ins = lambda i, x: f'<w:ins w:id="{i}" {W}>{x}</w:ins>'
dele = lambda i, x: f'<w:del w:id="{i}" {W}>{x}</w:del>'
p = lambda x, pr="": f'<w:p>{"<w:pPr>" + pr + "</w:pPr>" if pr else ""}{x}</w:p>'

MOVED = "The bridge carried 3.1 million vehicles in 2023, of which 412,000 were lorries."
TRACKED = {
    "@@HEAD": p(r("Bridge tolls to rise for lorries in July"), '<w:pStyle w:val="Normal"/>'),
    "@@P1": p(
        r(
            "SKERRYWICK, May 6, 2024 (Coastal Wire) - Tolls on the Skerry Bridge will rise by 8% for lorries in July, the bridge board said on Monday, bringing in "
        )
        + dele(101, d("£2.1 million"))
        + ins(102, r("£2.4 million"))
        + r(" a year.")
    ),
    "@@MOVEFROM": f'<w:p><w:pPr><w:rPr><w:moveFrom w:id="103" {W}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="104" w:name="move1" {W}/>'
    f'<w:moveFrom w:id="105" {W}>{r(MOVED)}</w:moveFrom><w:moveFromRangeEnd w:id="104"/></w:p>',
    "@@P2": p(
        r("The toll for a lorry of five axles goes from £12.40 to £13.")
        + dele(106, d("2"))
        + ins(107, r("4"))
        + r("0, while cars keep paying £1.70.")
    ),
    "@@DELP": p(dele(108, d("The toll was last raised by 15% in 2017.")), f'<w:rPr><w:del w:id="109" {W}/></w:rPr>'),
    "@@INSP": p(
        ins(110, r("The board borrowed £66 million in 2011 and still owes £48.5 million.")),
        f'<w:rPr><w:ins w:id="111" {W}/></w:rPr>',
    ),
    "@@P4": p(
        r("Some ")
        + r("27 firms", f'<w:b/><w:rPrChange w:id="112" {W}><w:rPr/></w:rPrChange>')
        + r(" wrote to object.")
        + ins(113, r(" Their letter ran to ") + dele(114, d("9 pages")) + r("6 pages.")),
    ),
    "@@MOVETO": f'<w:p><w:pPr><w:rPr><w:moveTo w:id="115" {W}/></w:rPr></w:pPr><w:moveToRangeStart w:id="116" w:name="move1" {W}/>'
    f'<w:moveTo w:id="117" {W}>{r(MOVED)}</w:moveTo><w:moveToRangeEnd w:id="116"/></w:p>',
    "@@P5": p(r("The new tolls apply from July 1.")),
}
BOX = "".join(p(r(x)) for x in ("In numbers", "5,310 swans ringed", "47 volunteers", "118 nights on the marsh"))
fld = lambda instr, res: (
    f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {instr} </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(res)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
tcell = lambda x, w=3000: f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{x}</w:tc>'
B = "".join(
    f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for s in ("top", "left", "bottom", "right", "insideH", "insideV")
)
table = lambda rows, w: (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>'
    + B
    + "</w:tblBorders></w:tblPr><w:tblGrid>"
    + "".join(f'<w:gridCol w:w="{w}"/>' for _ in rows[0])
    + "</w:tblGrid>"
    + "".join("<w:tr>" + "".join(tcell(c, w) for c in x) + "</w:tr>" for x in rows)
    + "</w:tbl>"
)
inner_t = table([[p(r("Adults")), p(r("3,912"))], [p(r("Young")), p(r("1,398"))]], 1500)
BOXES = {
    "@@BOX": p(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" distL="114300" distR="114300" '
        'simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:posOffset>3500000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="1800000" cy="1080000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Text Box 1"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="1080000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{BOX}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:shape id="Text_Box_1" type="#_x0000_t202" style="position:absolute;width:142pt;height:85pt">'
        f"<v:textbox><w:txbxContent>{BOX}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + r("Most of the birds came from the north, and 41 had been ringed there before.")
    ),
    # a soft hyphen as an element and as a character, a no-break hyphen, a run that cuts a word, a no-break space
    "@@SOFT": p(
        '<w:r><w:t>The or</w:t><w:softHyphen/><w:t>ni</w:t><w:softHyphen/><w:t xml:space="preserve">thol\u00adogists weigh each bird; the mean was 9.4\u00a0kilograms in the 12</w:t><w:noBreakHyphen/><w:t xml:space="preserve">year seri</w:t></w:r>'
        + r("es.", "<w:b/>")
    ),
    "@@TAB": p(
        '<w:r><w:t>The trust spent</w:t><w:tab/><w:t>£84,600</w:t><w:br/><w:t>on the count, of which</w:t><w:br w:type="textWrapping"/><w:t>£31,250</w:t><w:tab/><w:t>went on boats.</w:t></w:r>'
    ),
    "@@NOTE": p(
        r("Cameras at the roost saw 1,234")
        + r("3", '<w:vertAlign w:val="superscript"/>')
        + r(" birds at once, on an area of 8 km")
        + r("2", '<w:vertAlign w:val="superscript"/>')
        + r(", and levels of CO")
        + r("2", '<w:vertAlign w:val="subscript"/>')
        + r(" were normal.")
    ),
    "@@FIELD": p(
        r("A fund of £")
        + fld("=SUM(ABOVE) \\# 99,999", "22,900")
        + r(" pays for ")
        + f'<w:fldSimple w:instr=" DOCPROPERTY boats777 ">{r("14")}</w:fldSimple>'
        + r(" boats, and the ")
        + fld('HYPERLINK "http://www.marshtrust.example/gifts?id=55501"', "list of 260 givers")
        + r(" is public.")
    ),
    "@@HIDDEN": p(
        r("Foxes took 63 eggs last spring")
        + r(" (internal: the warden says 89)", "<w:vanish/>")
        + r(", fewer than the 74 of 2022.")
    ),
    "@@SDT": '<w:sdt><w:sdtPr><w:alias w:val="Pull quote 31337"/></w:sdtPr><w:sdtContent>'
    + p(r('"We walked 1,900 miles between us," said Perpetua Wick, who leads the count.'))
    + "</w:sdtContent></w:sdt>",
    "@@TABLE": table(
        [
            [p(r("Site")), p(r("Birds"))],
            [p(r("North marsh")), inner_t + p(r("of 5,310 in all"))],
            [p(r("South marsh")), p("")],
        ],
        3600,
    )
    + p(""),
}


def edit(src, dst, parts):
    z = zipfile.ZipFile(src)
    with zipfile.ZipFile(dst, "w", zipfile.ZIP_DEFLATED) as o:
        for i in z.infolist():
            b = z.read(i)
            if i.filename == "word/document.xml":
                x = b.decode("utf-8")
                for k, v in parts.items():
                    x, n = re.subn(r"<w:p>(?:(?!</w:p>).)*?" + k + r"</w:t></w:r></w:p>", lambda m: v, x, flags=re.S)
                    assert n == 1, (k, n)
                b = x.encode("utf-8")
            o.writestr(i, b, zipfile.ZIP_DEFLATED)


edit(f"{build}/tracked-base.docx", f"{out}/tracked.docx", TRACKED)
TRACKED["@@P4"] = TRACKED["@@P4"].replace(dele(114, d("9 pages")), "")
edit(f"{build}/tracked-base.docx", f"{build}/tracked-odt.docx", TRACKED)
edit(f"{build}/boxes-base.docx", f"{out}/boxes.docx", BOXES)

import docx

doc = docx.Document(f"{build}/notes-base.docx")
for needle, text in (
    ("litres of fuel", "Check: I make it 2,570 litres"),
    ("in the year", "Was $4.9 million in the first version"),
):
    run = next(r for p in doc.paragraphs for r in p.runs if needle in r.text)
    doc.add_comment(run, text=text, author="Night Editor", initials="NE")
doc.save(f"{out}/notes.docx")
