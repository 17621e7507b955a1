#!/bin/bash
# Makes the documents of tests/formats/files again (not GOLD.md, which is kept by hand). usage: make.sh [OUT] [BUILD]
# Needs: soffice with Writer, Calc and python3-uno (UNO_PYTHON, python3 unless told, must have `uno`), pandoc, chromium, wget, qpdf, pdftoppm, Liberation fonts,
# English hyphenation patterns; and a python (PYTHON) with warcio python-docx openpyxl reportlab pikepdf fonttools pillow msoffcrypto-tool pyzipper websocket-client.
# Everything runs on this machine; the local server listens on the loopback address only.
# Made files are alike in text from run to run, not in bytes: the office and browser write the time and their version into what they save.
set -e
HERE=$(cd "$(dirname "$0")" && pwd)
OUT=${1:-$(dirname "$HERE")/files}
BUILD=${2:-$(mktemp -d)}
export PYTHON=${PYTHON:-python3}
UNO=${UNO_PYTHON:-python3}
export PYTHONDONTWRITEBYTECODE=1
mkdir -p "$OUT/broken" "$BUILD"
cd "$HERE"
$PYTHON text.py "$OUT" "$BUILD"                         # txt, md, the pages
$UNO office_articles.py "$OUT" "$BUILD"                 # docx, odt, pdf by LibreOffice
for n in plants budget; do                              # two docx by pandoc
  pandoc -f markdown-smart-tex_math_dollars-citations -t docx -o "$OUT/$n.docx" "$OUT/$n.md"
done
bash web.sh "$OUT" "$BUILD"                             # html, mhtml, budget.pdf, warc
$PYTHON mailfeeds.py "$OUT" "$BUILD"                    # eml, rss, atom, zip, tar.gz
$UNO sheets.py "$OUT" "$BUILD"                          # csv, tsv, xlsx, ods
$PYTHON inline_xlsx.py "$OUT"
$UNO special_base.py "$OUT" "$BUILD"
$PYTHON special_docx.py "$OUT" "$BUILD"                 # tracked, boxes, notes docx
$UNO special_base.py "$OUT" "$BUILD" odt                # the same as odt
$UNO pdf_office.py "$OUT" "$BUILD"
$PYTHON pdf_make.py "$OUT" "$BUILD"
$PYTHON broken.py "$OUT" "$BUILD"
rm -f "$OUT"/.~lock.* "$OUT"/broken/.~lock.*
