#!/usr/bin/env bash
# The same saved pages through gunzip and through `stet ingest`, in MB/s of unpacked pages.
#   bench/compare_gunzip.sh [build/release/stet]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
stet=${1:-$root/build/release/stet}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/pages" "$work/packed"
for copy in $(seq 20); do
  for page in "$root"/tests/pages/saved/*.html; do
    cp "$page" "$work/pages/$copy-$(basename "$page")"
  done
done
cp "$work"/pages/* "$work/packed"
gzip "$work"/packed/*
bytes=$(cat "$work"/pages/* | wc -c)

# seconds COMMAND...: the fastest of five runs, in nanoseconds
fastest() {
  local best=0 start end
  for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$@" >"$work/output"
    end=$(date +%s%N)
    [ "$best" -ne 0 ] && [ "$best" -le $((end - start)) ] || best=$((end - start))
  done
  echo "$best"
}
printf 'gunzip:      %d MB/s\n' $((bytes * 1000 / $(fastest gunzip -c "$work"/packed/*.gz)))
printf 'stet ingest: %d MB/s\n' $((bytes * 1000 / $(fastest "$stet" ingest "$work/pages")))
