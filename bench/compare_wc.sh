#!/usr/bin/env bash
# The same text through `wc -w` and through stet's first stages, in MB/s.
#   bench/compare_wc.sh [build/release/bench/stet_bench]
set -euo pipefail
bench=${1:-$(dirname "$0")/../build/release/bench/stet_bench}
bytes=50000000
text=$(mktemp)
trap 'rm -f "$text"' EXIT

for density in sparse dense; do
  "$bench" --text "$density" "$bytes" >"$text"
  wc -w <"$text" >/dev/null   # once to warm the page cache
  for locale in C C.UTF-8; do
    start=$(date +%s%N)
    LC_ALL=$locale wc -w <"$text" >/dev/null
    end=$(date +%s%N)
    printf 'wc -w, %s, %s: %d MB/s\n' "$locale" "$density" $((bytes * 1000 / (end - start)))
  done
done
"$bench" --benchmark_filter='^(tokens|quantities)/'
