"""NAME.txt, NAME.md, the plain body page that LibreOffice reads, and the site page that the local server serves.
usage: text.py OUT BUILD"""

import html, json, os, sys
from articles import ARTICLES, SITE, HOST, blocks

RELATED = {  # teasers under the article: furniture with figures of its own
    "ferries": [
        ("Lighthouse trust raises £41,000 in nine days", "12 March 2024"),
        ("Crab landings down 26% at Skerrywick", "9 March 2024"),
    ],
    "plants": [
        ("Power cable repair took 118 days", "30 October 2023"),
        ("Firewood sales up by 37%", "27 October 2023"),
    ],
    "harvest": [
        ("Cider orchards lose 19% of blossom", "22 July 2024"),
        ("Tractor thefts reach 504 in a year", "20 July 2024"),
    ],
    "clinic": [
        ("Pharmacy hours cut at 13 branches", "15 January 2024"),
        ("Ambulance base to cost £2.75 million", "11 January 2024"),
    ],
    "budget": [("Bus fares frozen at $1.85", "June 7, 2024"), ("Stadium roof costs pass $88 million", "June 4, 2024")],
    "floods": [
        ("Reservoir at 97% before the storm", "2 December 2024"),
        ("Tamble marathon entries pass 6,150", "29 November 2024"),
    ],
}


def txt(a):
    out = [a["title"]]
    for b in blocks(a):
        if b[0] in "ph":
            out.append(b[1])
        elif b[0] == "ul":
            out.append("\n".join("- " + i for i in b[1]))
        else:
            rows = [b[1]] + b[2]
            w = [max(len(r[i]) for r in rows) for i in range(len(b[1]))]
            out.append(
                "\n".join(
                    "  ".join(c.ljust(w[i]) if i == 0 else c.rjust(w[i]) for i, c in enumerate(r)).rstrip()
                    for r in rows
                )
            )
    return "\n\n".join(out) + "\n"


def md(a):
    out = ["# " + a["title"]]
    for b in blocks(a):
        if b[0] == "p":
            out.append(b[1])
        elif b[0] == "h":
            out.append("## " + b[1])
        elif b[0] == "ul":
            out.append("\n".join("- " + i for i in b[1]))
        else:
            rows = ["| " + " | ".join(r) + " |" for r in [b[1]] + b[2]]
            rows.insert(1, "| --- | " + " | ".join("---:" for _ in b[1][1:]) + " |")
            out.append("\n".join(rows))
    return "\n\n".join(out) + "\n"


def inner(a, h="h2", skip_title=True):
    e = html.escape
    out = [] if skip_title else [f"<h1>{e(a['title'])}</h1>"]
    for b in blocks(a):
        if b[0] == "p":
            out.append(f"<p>{e(b[1], quote=False)}</p>")
        elif b[0] == "h":
            out.append(f"<{h}>{e(b[1])}</{h}>")
        elif b[0] == "ul":
            out.append("<ul>\n" + "\n".join(f"<li>{e(i, quote=False)}</li>" for i in b[1]) + "\n</ul>")
        else:
            t = [
                '<table border="1" cellpadding="3" cellspacing="0">',
                "<tr>" + "".join(f"<th>{e(c)}</th>" for c in b[1]) + "</tr>",
            ]
            t += [
                "<tr>" + "".join(f"<td{' align=right' if i else ''}>{e(c)}</td>" for i, c in enumerate(r)) + "</tr>"
                for r in b[2]
            ]
            out.append("\n".join(t) + "\n</table>")
    return "\n".join(out)


def plain_page(a):
    return f"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{html.escape(a['title'])}</title></head>\n<body>\n{inner(a, skip_title=False)}\n</body></html>\n"


def site_page(n, a):
    e = html.escape
    iso = f"{a['date']}T{a['time']}{a['zone']}"
    ld = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": a["title"],
            "datePublished": iso,
            "author": {"@type": "Person", "name": a["author"]},
            "publisher": {"@type": "Organization", "name": SITE},
        },
        ensure_ascii=False,
    )
    rel = "\n".join(
        f'<li><a href="/news/archive.html">{e(t)}</a> <span class="when">{d}</span></li>' for t, d in RELATED[n]
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{e(a['title'])} | {SITE}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:title" content="{e(a['title'])}">
<meta property="og:site_name" content="{SITE}">
<meta property="article:published_time" content="{iso}">
<link rel="canonical" href="http://{HOST}/news/{n}.html">
<script type="application/ld+json">{ld}</script>
<style>body{{font:17px/1.5 serif;margin:0}}header,main,footer{{max-width:42em;margin:0 auto;padding:0 1em}}nav a{{margin-right:1em}}aside{{border-top:1px solid #999}}@media print{{header,footer,aside,.share,.cookies{{display:none}}}}</style>
</head>
<body>
<header>
<p class="masthead"><a href="/">{SITE}</a></p>
<nav><a href="/news/">News</a><a href="/business/">Business</a><a href="/sport/">Sport</a><a href="/weather/">Weather 11°C</a></nav>
</header>
<main>
<article id="{n}">
<h1>{e(a['title'])}</h1>
<p class="meta">By {a['author']} <time datetime="{iso}">{a['long']}</time></p>
<div class="share"><a href="#">Share (214)</a> <a href="#">Comments (37)</a></div>
<div class="body">
{inner(a)}
</div>
</article>
<aside>
<h2>Related stories</h2>
<ul>
{rel}
</ul>
</aside>
</main>
<footer>
<p>© 2009-2025 {SITE}. Printed circulation 18,450. Newsroom: 01632 960 118</p>
</footer>
<script>
var c=document.createElement('div');c.className='cookies';c.textContent='We and our 846 partners store cookies on your device.';document.body.appendChild(c);
document.documentElement.className='js';
</script>
</body>
</html>
"""


if __name__ == "__main__":
    out, build = sys.argv[1:3]
    os.makedirs(f"{build}/site/news", exist_ok=True)
    os.makedirs(f"{build}/plain", exist_ok=True)
    for n, a in ARTICLES.items():
        for p, t in (
            (f"{out}/{n}.txt", txt(a)),
            (f"{out}/{n}.md", md(a)),
            (f"{build}/plain/{n}.html", plain_page(a)),
            (f"{build}/site/news/{n}.html", site_page(n, a)),
        ):
            with open(p, "w", encoding="utf-8", newline="\n") as f:
                f.write(t)
