#!/bin/bash
# Saved pages, a print of a page, WARCs: from a local server. usage: web.sh OUT BUILD   (PYTHON may name the python)
set -e
OUT=$1; BUILD=$2; PY=${PYTHON:-python3}; PORT=${PORT:-8765}
cd "$(dirname "$0")"
$PY serve.py "$BUILD" "$PORT" & SRV=$!
trap 'kill $SRV' EXIT
sleep 1
BASE=http://www.harbourcourier.example/news
chrome() { chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
  --user-data-dir="$BUILD/chrome" --proxy-server="127.0.0.1:$PORT" --proxy-bypass-list="<-loopback>" "$@" 2>/dev/null; }
for n in ferries plants harvest clinic budget floods; do
  # what "Save page as" leaves: the page as the browser holds it, after its scripts, under the browser's own comment
  url=$BASE/$n.html
  chrome --dump-dom "$url" > "$BUILD/dom.html"
  { head -1 "$BUILD/dom.html" | sed -E "s|^(<!DOCTYPE html>)|\1\n<!-- saved from url=($(printf %04d ${#url}))$url -->\n|"; tail -n +2 "$BUILD/dom.html"; } > "$OUT/$n.html"
done
chrome --print-to-pdf="$OUT/budget.pdf" "$BASE/budget.html"
# one page as the browser's single-file archive
chrome --remote-debugging-port=9333 --remote-allow-origins='*' about:blank & CHR=$!
sleep 3
$PY mhtml.py 9333 "$BASE/clinic.html" "$OUT/clinic.mhtml" || true
kill $CHR 2>/dev/null || true
cd "$BUILD"
rm -rf warc; mkdir warc; cd warc
{ for n in ferries plants harvest clinic budget floods missing; do echo $BASE/$n.html; done; } > urls.txt
wget_() { http_proxy=http://127.0.0.1:$PORT wget -q -i urls.txt -P pages --warc-header="operator: harbour desk archive" "$@" || true; }
wget_ --warc-file=crawl --no-warc-compression
wget_ --warc-file=crawlz
cp crawl.warc "$OUT/crawl.warc"
cp crawlz.warc.gz "$OUT/crawl.warc.gz"
