"""NAME.eml, feed.rss, feed.atom, archive.zip, archive.tar.gz.  usage: mailfeeds.py OUT BUILD"""

import email.policy, gzip, html, io, quopri, sys, tarfile, textwrap, time, zipfile
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from articles import ARTICLES, SITE, HOST
from text import txt, inner, plain_page

out, build = sys.argv[1:3]


def when(a):
    return datetime.fromisoformat(f"{a['date']}T{a['time']}{a['zone']}")


def head(n, a):
    m = EmailMessage(policy=email.policy.SMTP.clone(max_line_length=76))
    m["From"] = f"{a['author']} <{a['author'].split()[0].lower()}@harbourcourier.example>"
    m["To"] = "News desk <desk@harbourcourier.example>"
    m["Subject"] = a["title"]
    m["Date"] = format_datetime(when(a))
    m["Message-ID"] = f"<{n}.{a['date']}@harbourcourier.example>"
    return m


def body(a):
    """The text of the mail: without the title, which is the subject."""
    return txt(a).split("\n\n", 1)[1]


for n, a in ARTICLES.items():
    m = head(n, a)
    if n == "ferries":  # one long line a paragraph, quoted-printable with soft breaks
        m.set_content(body(a), cte="quoted-printable")
    elif n == "plants":
        m.set_content(body(a), cte="base64")
    elif n == "harvest":
        m.set_content(body(a) + "\n-- \nAgrimonde desk, ext. 4471\n")
        m.add_alternative(
            plain_page(a).replace("</body>", "<p>--<br>Agrimonde desk, ext. 4471</p>\n</body>"), subtype="html"
        )
    elif n == "clinic":  # hard-wrapped at 72 columns, windows-1252
        t = (
            "\n\n".join(
                textwrap.fill(p, 72, break_on_hyphens=False, break_long_words=False)
                for p in body(a).strip().split("\n\n")
            )
            + "\n"
        )
        m.set_content(t, charset="windows-1252", cte="quoted-printable")
    elif n == "budget":
        m.set_content(plain_page(a), subtype="html", cte="quoted-printable")
    else:
        m.set_content("Dear desk,\n\nthe flood story is attached as agreed, 298 words, in two formats.\n\nGwenllian\n")
        for ext, typ in (("docx", "vnd.openxmlformats-officedocument.wordprocessingml.document"), ("pdf", "pdf")):
            m.add_attachment(
                open(f"{out}/{n}.{ext}", "rb").read(), maintype="application", subtype=typ, filename=f"{n}.{ext}"
            )
    if m.is_multipart():
        m.set_boundary(f"=_harbour_{n}_42")
    open(f"{out}/{n}.eml", "wb").write(m.as_bytes())

items = sorted(ARTICLES.items(), key=lambda x: x[1]["date"], reverse=True)
cd = lambda s: "<![CDATA[" + s.replace("]]>", "]]]]><![CDATA[>") + "]]>"
teaser = lambda a: a["blocks"][0][1].split(",")[0] + " ..."
r = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    "<channel>",
    f"<title>{SITE}</title>",
    f"<link>http://{HOST}/</link>",
    "<description>The latest 6 stories of 18,450 in our archive</description>",
    "<lastBuildDate>Thu, 09 Jan 2025 06:00:00 +0000</lastBuildDate>",
    "<ttl>60</ttl>",
]
for n, a in items:
    r += [
        "<item>",
        f"<title>{html.escape(a['title'])}</title>",
        f"<link>http://{HOST}/news/{n}.html</link>",
        f'<guid isPermaLink="false">hc-{n}</guid>',
        f"<pubDate>{format_datetime(when(a))}</pubDate>",
        f"<dc:creator>{a['author']}</dc:creator>",
        f"<description>{cd('<p>' + html.escape(teaser(a)) + '</p>')}</description>",
        f"<content:encoded>{cd(inner(a))}</content:encoded>",
        "</item>",
    ]
r += ["</channel>", "</rss>", ""]
open(f"{out}/feed.rss", "w", encoding="utf-8").write("\n".join(r))

r = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    f"<title>{SITE}</title>",
    f"<id>tag:{HOST},2009:feed</id>",
    f'<link rel="self" href="http://{HOST}/feed.atom"/>',
    "<updated>2025-01-09T06:00:00Z</updated>",
]
for i, (n, a) in enumerate(items):
    iso = f"{a['date']}T{a['time']}{a['zone']}"
    upd = f"{a['date'][:8]}{int(a['date'][8:]) + 1:02d}T05:00:00Z" if i % 3 == 0 else iso
    r += [
        "<entry>",
        f"<title>{html.escape(a['title'])}</title>",
        f"<id>tag:{HOST},2009:{n}</id>",
        f'<link href="http://{HOST}/news/{n}.html"/>',
        f"<author><name>{a['author']}</name></author>",
        f"<published>{iso}</published>",
        f"<updated>{upd}</updated>",
        f"<summary>{html.escape(teaser(a))}</summary>",
    ]
    if i % 2 == 0:
        r.append(f'<content type="html">{html.escape(inner(a), quote=False)}</content>')
    else:
        x = inner(a).replace("align=right", 'align="right"')
        r.append(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{x}</div></content>')
    r.append("</entry>")
r += ["</feed>", ""]
open(f"{out}/feed.atom", "w", encoding="utf-8").write("\n".join(r))

members = [(f"harbour/txt/{n}.txt", open(f"{out}/{n}.txt", "rb").read()) for n in ARTICLES] + [
    (f"harbour/html/{n}.html", open(f"{out}/{n}.html", "rb").read()) for n in ARTICLES
]
with zipfile.ZipFile(f"{out}/archive.zip", "w", zipfile.ZIP_DEFLATED) as z:
    for d in ("harbour/", "harbour/txt/", "harbour/html/"):
        z.writestr(zipfile.ZipInfo(d, (2025, 1, 9, 6, 0, 0)), b"")
    for n, b in members:
        i = zipfile.ZipInfo(n, (2025, 1, 9, 6, 0, 0))
        i.compress_type = zipfile.ZIP_DEFLATED
        z.writestr(i, b)
buf = io.BytesIO()
with tarfile.open(fileobj=buf, mode="w", format=tarfile.USTAR_FORMAT) as t:
    for n, b in members:
        i = tarfile.TarInfo(n)
        i.size, i.mtime, i.mode, i.uname, i.gname = len(b), 1736402400, 0o644, "desk", "desk"
        t.addfile(i, io.BytesIO(b))
with open(f"{out}/archive.tar.gz", "wb") as f, gzip.GzipFile("", "wb", fileobj=f, mtime=1736402400) as g:
    g.write(buf.getvalue())
