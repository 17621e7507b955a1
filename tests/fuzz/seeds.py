#!/usr/bin/env python3
"""Seeds for the fuzzer from files that the tests have anyway: seeds.py TARGET FOLDER fills the folder.

What a target takes is said in targets.hpp; parts of office packages are joined by byte 01 as packages.cpp parts them.
"""
import io
import pathlib
import re
import subprocess
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = ROOT / "tests/formats/files"
PAGES = ROOT / "tests/pages/saved"
MARK = b"\x01"

PARTS = {
    "docx": ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/comments.xml", "word/header1.xml",
             "docProps/core.xml"],
    "odt": ["content.xml", "styles.xml", "meta.xml"],
    "xlsx": ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"],
    "ods": ["content.xml"],
}
ENDINGS = {
    "text": [".txt"], "markdown": [".md"], "html": [".html"], "csv": [".csv", ".tsv"], "email": [".eml", ".mhtml"],
    "mbox": [".mbox"], "feed": [".rss", ".atom"], "warc": [".warc"], "archive": [".zip", ".gz", ".xz"],
}
# in the order of kCharsets in targets.cpp
CHARSETS = ["", "utf-8", "cp1252", "latin-1", "utf-16-le", "gb18030", "shift_jis", "iso2022_jp", "koi8-r", "mac-roman",
            "utf-7", "big5", "euc-kr", "utf-32", "cp850", "", "cp1255"]


def files(*endings):
    for folder in (FILES, FILES / "broken", PAGES):
        for path in sorted(folder.iterdir()):
            if path.name.endswith(endings):
                yield path


def member(package, name):
    try:
        return package.read(name)
    except (KeyError, RuntimeError, zipfile.BadZipFile):
        return b""


def packages(kind):
    for path in files("." + kind):
        try:
            package = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
        except zipfile.BadZipFile:
            continue
        yield package, MARK.join(member(package, name) for name in PARTS[kind])


def printed_pages():
    for path in files(".pdf"):
        done = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], capture_output=True, check=False)
        if done.returncode == 0:
            yield done.stdout


def encoded_texts():
    text = (FILES / "ferries.txt").read_text(encoding="utf-8")[:600]
    text += "\nkr\u00f3na \u20ac5, \u6e2f 40, \u041f\u043e\u0440\u0442\n"
    for number, name in enumerate(CHARSETS):
        yield bytes([number]) + text.encode(name or "utf-8", errors="replace")
    for path in PAGES.glob("5[56]-*.html"):
        yield b"\0" + path.read_bytes()


def format_codes():
    codes = {"General", "0.0%", "#,##0;(#,##0)", "d mmmm yyyy", "[h]:mm:ss", "[>=1000000]0.0,,\"m\";0", "# ?/?",
             "0.00E+00", "@", "_-[$\u00a3-809]* #,##0.00_-"}
    for package, _ in packages("xlsx"):
        codes.update(re.findall(r'formatCode="([^"]*)"', member(package, "xl/styles.xml").decode()))
    for code in sorted(codes):
        yield (code + "\n45084.25").encode()


def wordings():
    for path in sorted((ROOT / "tests/corpus").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if " => " in line:
                yield line.rsplit(" => ", 1)[0].encode()


def rule_files():
    for path in sorted(ROOT.glob("rules/*/*.yml")) + sorted(ROOT.glob("examples/desk/*.yml")):
        text = path.read_text(encoding="utf-8")
        yield text.encode()
        head, *rules = text.split("\n- id: ")
        for rule in rules:  # one rule a file: the fuzzer is quicker on small ones
            yield f"{head}\n- id: {rule}".encode()


def expressions():
    for path in sorted(ROOT.glob("rules/*/*.yml")):
        for found in re.findall(r"(?:expect|where|fits): ([^}\n]*)", path.read_text(encoding="utf-8")):
            yield found.encode()
    yield from (b"abs(a - b) <= days(c) * 2", b"-(-a) / (b + 1.5) >= possible_share(p, n)", b"a == b == c", b"sum(", b"(((((a)")


def boxes():
    mails = [path.read_bytes() for path in files(".eml")]
    for first, second in zip(mails, mails[1:]):
        yield b"".join(b"From ann@example.org Thu Mar 14 09:00:00 2024\n" + mail + b"\n\n" for mail in (first, second))


def plain_archives():
    """Without compression, so that a changed byte changes a member."""
    members = [FILES / name for name in ("ferries.txt", "energy.csv", "ferries.eml", "feed.rss")]
    zipped, tarred = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive, tarfile.open(fileobj=tarred, mode="w") as tape:
        for path in members:
            archive.write(path, path.name)
            tape.add(path, path.name)
    yield zipped.getvalue()
    yield tarred.getvalue()


def seeds(target):
    if target in PARTS:
        for _, pieces in packages(target):
            yield pieces
            yield pieces.split(MARK)[0]  # by itself it is small, and the fuzzer quick
    for path in files(*ENDINGS.get(target, [])) if target in ENDINGS else ():
        yield path.read_bytes()
    more = {"pdf": printed_pages, "charset": encoded_texts, "number_format": format_codes, "grammars": wordings,
            "mbox": boxes, "rules": rule_files, "expression": expressions, "archive": plain_archives}
    if target in more:
        yield from more[target]()


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (folder / str(number)).write_bytes(seed)


main()
