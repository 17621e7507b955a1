"""broken/: what is cut, locked, misnamed or meant to harm. Run last.  usage: broken.py OUT BUILD
Nothing here is dangerous to keep: bombs are bombs only for a reader that unpacks without a limit."""

import gzip, io, lzma, mailbox, os, re, sys, tarfile, zipfile
import msoffcrypto, pyzipper
from email.message import EmailMessage
from PIL import Image, ImageDraw

out, build = sys.argv[1:3]
br = f"{out}/broken"
T = (2025, 1, 9, 6, 0, 0)
rd = lambda p: open(p, "rb").read()


def wr(n, b):
    open(f"{br}/{n}", "wb").write(b)


def zi(n, comp=zipfile.ZIP_DEFLATED):
    i = zipfile.ZipInfo(n, T)
    i.compress_type = comp
    return i


def mkzip(members):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for n, d in members:
            z.writestr(zi(n), d, compresslevel=9)
    return b.getvalue()


def redo(src, change):
    """A zip again, with members changed by change(name, bytes) -> bytes or None to leave out."""
    z = zipfile.ZipFile(src)
    return mkzip([(i.filename, d) for i in z.infolist() if (d := change(i.filename, z.read(i))) is not None])


# cut short
for n, src, part in (
    ("cut.docx", "ferries.docx", 0.6),
    ("cut.xlsx", "energy.xlsx", 0.6),
    ("cut.odt", "clinic.odt", 0.6),
    ("cut.pdf", "harvest.pdf", 0.5),
    ("cut.zip", "archive.zip", 0.5),
    ("cut.tar.gz", "archive.tar.gz", 0.5),
    ("cut.warc.gz", "crawl.warc.gz", 0.45),
):
    b = rd(f"{out}/{src}")
    wr(n, b[: int(len(b) * part)])
b = rd(f"{out}/harvest.eml")
cut = b.rindex(b"<p>", 0, int(len(b) * 0.85))
wr("cut.eml", b[: cut + 60])  # inside the html part; no closing boundary
b = rd(f"{out}/feed.rss")
i = b.index(b"<content:encoded>", b.index(b"hc-budget"))
wr("cut.rss", b[: i + 700])  # two whole items, then one that breaks off in its text

# locked
with pyzipper.AESZipFile(f"{br}/locked.zip", "w", compression=zipfile.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(b"harbour")
    z.writestr("ferries.txt", rd(f"{out}/ferries.txt"))
with open(f"{build}/secret-base.docx", "rb") as f, open(f"{br}/locked.docx", "wb") as o:
    msoffcrypto.OfficeFile(f).encrypt("harbour", o)

# hostile XML
ents = "".join(f'<!ENTITY l{k} "{("&l%d;" % (k - 1)) * 10}">' for k in range(1, 10))
bomb = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE w [<!ENTITY l0 "lol 9 ">{ents}]>\n'.encode()


def laugh(n, d):
    if n != "word/document.xml":
        return d
    d = re.sub(rb"^<\?xml[^>]*\?>\s*", b"", d)
    return bomb + d.replace(b"</w:t>", b"&l9;</w:t>", 1)


wr("laughs.docx", redo(f"{out}/ferries.docx", laugh))
wr(
    "xxe.docx",
    redo(
        f"{out}/ferries.docx",
        lambda n, d: (
            d
            if n != "word/document.xml"
            else b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'
            + re.sub(rb"^<\?xml[^>]*\?>\s*", b"", d).replace(b"</w:t>", b"&x;</w:t>", 1)
        ),
    ),
)
wr("nodocument.docx", redo(f"{out}/ferries.docx", lambda n, d: None if n == "word/document.xml" else d))


def deep(n, d):
    if n != "word/document.xml":
        return d
    a, rest = d.split(b"<w:body>", 1)
    o = b"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    c = b"<w:p/></w:tc></w:tr></w:tbl>"
    return (
        a
        + b"<w:body><w:p><w:r><w:t>Before the tables: 42 boats.</w:t></w:r></w:p>"
        + o * 5000
        + b"<w:p><w:r><w:t>In the last table: 77 boats.</w:t></w:r></w:p>"
        + c * 5000
        + b"<w:p/></w:body></w:document>"
    )


wr("deep.docx", redo(f"{out}/ferries.docx", deep))


def badcells(n, d):
    if n != "xl/worksheets/sheet1.xml":
        return d
    d = d.replace(b'<c r="A3" s="0" t="s"><v>7</v></c>', b'<c r="A3" s="0" t="s"><v>99999</v></c>')
    assert b"99999" in d
    return d.replace(b"</row></sheetData>", b'<c r="ZZZZZZ99999999" t="n"><v>12345</v></c></row></sheetData>')


wr("badcells.xlsx", redo(f"{out}/energy.xlsx", badcells))

# bombs
zeros = mkzip([("zeros.txt", b"0" * 10_000_000)])
wr("zeros.zip", zeros)
lvl = mkzip([("zeros.bin", bytes(10_000_000))])
for k in range(5):
    lvl = mkzip([(f"lib{k}-{j:x}.zip", lvl) for j in range(16)])
wr("nested.zip", lvl)  # 5 levels of 16: 16**5 times 10 MB if all of it is unpacked
b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_STORED) as z:
    for k in range(20000):
        z.writestr(zi(f"{k:x}", zipfile.ZIP_STORED), b"")
many = b.getvalue()
open(f"{build}/many.zip", "wb").write(many)
wr("many.zip.xz", lzma.compress(many, preset=9))
b = io.BytesIO()
with tarfile.open(fileobj=b, mode="w", format=tarfile.USTAR_FORMAT) as t:
    for k in range(20000):
        t.addfile(tarfile.TarInfo(f"{k:x}"))
wr("many.tar.xz", lzma.compress(b.getvalue(), preset=9))

# ways out of the folder
b = io.BytesIO()
good = rd(f"{out}/floods.txt")
with tarfile.open(fileobj=b, mode="w", format=tarfile.USTAR_FORMAT) as t:

    def add(n, d=b"", typ=tarfile.REGTYPE, link=""):
        i = tarfile.TarInfo(n)
        i.size, i.type, i.linkname, i.mtime = len(d), typ, link, 1736402400
        t.addfile(i, io.BytesIO(d))

    add("harbour/floods.txt", good)
    add("../../evil.txt", b"Out of the folder with 666 boats.\n")
    add("/tmp/evil-absolute.txt", b"An absolute path with 667 boats.\n")
    add("harbour/out", typ=tarfile.SYMTYPE, link="../../../../tmp")
    add("harbour/out/evil-link.txt", b"Through a link with 668 boats.\n")
    add("harbour/hard", typ=tarfile.LNKTYPE, link="/etc/hostname")
    add("harbour/fifo", typ=tarfile.FIFOTYPE)
wr("evil.tar.gz", gzip.compress(b.getvalue(), 9, mtime=0))
wr(
    "evil.zip",
    mkzip(
        [
            ("harbour/floods.txt", good),
            ("../../evil.txt", b"Out of the folder with 666 boats.\n"),
            ("/tmp/evil-absolute.txt", b"An absolute path with 667 boats.\n"),
            ("..\\..\\evil-back.txt", b"With backslashes and 669 boats.\n"),
        ]
    ),
)

# a picture, a mailbox, names that lie
im = Image.new("1", (320, 120), 1)
ImageDraw.Draw(im).text((10, 50), "Catch of 1,234 tonnes", fill=0)
im.save(f"{br}/picture.png", optimize=True)
p = f"{br}/two.mbox"
if os.path.exists(p):
    os.remove(p)
box = mailbox.mbox(p)
for n in ("ferries", "clinic"):
    m = mailbox.mboxMessage(rd(f"{out}/{n}.eml").replace(b"\r\n", b"\n"))
    if n == "clinic":
        m = mailbox.mboxMessage(
            rd(f"{out}/{n}.eml").replace(b"\r\n", b"\n").rstrip(b"\n") + b"\nFrom here on, 5 lines were lost.\n"
        )
    m.set_from("desk@harbourcourier.example", (2025, 1, 9, 6, 0, 0, 3, 9, 0))
    box.add(m)
box.flush()
box.close()
wr("empty.pdf", b"")
wr("text.docx", rd(f"{out}/ferries.txt"))
wr("pdf.txt", rd(f"{out}/superscript.pdf"))
wr("page.txt", rd(f"{out}/harvest.html"))

# a message in a message in a message ...
m = EmailMessage()
m["From"], m["To"], m["Subject"], m["Date"] = (
    "gwen@harbourcourier.example",
    "desk@harbourcourier.example",
    "The innermost",
    "Tue, 03 Dec 2024 18:55:00 +0000",
)
m.set_content("At the bottom of it all: 1,900 homes without power.\n")
raw = m.as_bytes()
for k in range(30):
    bd = f"b{k}".encode()
    raw = (
        b"From: gwen@harbourcourier.example\nTo: desk@harbourcourier.example\nSubject: Fwd %d\nDate: Wed, 04 Dec 2024 08:%02d:00 +0000\nMIME-Version: 1.0\n"
        % (k, k)
        + b'Content-Type: multipart/mixed; boundary="%s"\n\n--%s\nContent-Type: text/plain; charset=utf-8\n\nForwarded, level %d.\n--%s\nContent-Type: message/rfc822\n\n'
        % (bd, bd, k, bd)
        + raw
        + b"\n--%s--\n" % bd
    )
wr("nested.eml", raw)
