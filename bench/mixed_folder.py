#!/usr/bin/env python3
"""A folder of thousands of files in all formats, a tenth of them broken: is every good one read and every broken one named?

usage: mixed_folder.py STET [--files 5000] [--keep FOLDER]

The good files are copies of tests/formats/files and tests/pages/saved. The broken ones are cut short, empty under the name
of a format that is never empty, or bytes of no format. Prints what was read, the time, the processor time and the largest
memory; exits 1 where a good file is missing or a broken one is not named.
"""

import argparse
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FORMATS = ["txt", "md", "html", "docx", "odt", "pdf", "eml", "csv", "xlsx", "ods"]


def good_files():
    """The samples that are read whole, by ending."""
    out = {ending: [] for ending in FORMATS}
    folder = ROOT / "tests/formats/files"
    for name in ["ferries", "plants", "harvest", "clinic", "budget"]:
        for ending in FORMATS[:7]:
            out[ending].append(folder / f"{name}.{ending}")
    for ending in FORMATS[7:]:
        out[ending].append(folder / f"energy.{ending}")
    out["html"] += sorted((ROOT / "tests/pages/saved").glob("0*.html"))
    return out


def broken_bytes(random_source, ending, good):
    """Bytes that no reader can read whole: two thirds of a package or PDF, or none, or noise."""
    kind = random_source.randrange(3)
    if kind == 0:
        return b""
    if kind == 1:
        return b"\x00" + random_source.randbytes(2000)
    return good[: len(good) * 2 // 3]


def fill(folder, count):
    """Writes the files; returns the names of good and broken ones."""
    random_source = random.Random(8)
    samples = good_files()
    good, broken = [], []
    for number in range(count):
        ending = FORMATS[number % len(FORMATS)]
        sample = samples[ending][number // len(FORMATS) % len(samples[ending])]
        data = sample.read_bytes()
        is_broken = number % 10 == number // 10 % 10  # a tenth, of every ending
        if is_broken and ending not in ("docx", "odt", "xlsx", "ods", "pdf"):
            data = b"\x00" + data  # text is read as long as there is any; a NUL makes it none
            if ending == "eml":
                data = b"\x89PNG" + data
        elif is_broken:
            data = broken_bytes(random_source, ending, data)
        place = folder / f"{number % 50:02d}"
        place.mkdir(exist_ok=True)
        path = place / f"{number:05d}.{ending}"
        path.write_bytes(data)
        (broken if is_broken else good).append(str(path.relative_to(folder)))
    return good, broken


def measure(command):
    """Standard output, exit code, seconds, processor seconds, largest memory in MB."""
    begin, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, done.returncode, time.monotonic() - begin, used, after.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stet")
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--keep")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.keep or temporary) / "sources"
        folder.mkdir(parents=True, exist_ok=True)
        good, broken = fill(folder, options.files)
        draft = folder.parent / "draft.txt"
        draft.write_text("Ferries\n\nSundfarer Lines will spend £186.4 million on four hybrid ferries.\n")
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        for command in (["ingest", str(folder)], ["check", str(draft), "--sources", str(folder), "--format", "json"]):
            output, code, seconds, used, memory = measure([options.stet, *command])
            print(f"{command[0]}: {len(good)} good and {len(broken)} broken files, {size / 1e6:.1f} MB: {seconds:.1f} s, "
                  f"{used:.1f} s of processor time, {memory:.0f} MB, exit {code}")
        result = json.loads(output)
    whole = {os.path.relpath(d["id"], folder) for d in result["documents"] if d["read"] == "whole"}
    named = {os.path.relpath(u["path"], folder) for u in result["unread"] if "path" in u and u.get("begin") is None}
    missing = [name for name in good if name not in whole]
    silent = [name for name in broken if name not in named]
    for name in missing[:10]:
        print("good, but not read whole:", name)
    for name in silent[:10]:
        print("broken, but not named:", name)
    print(f"read whole {len(good) - len(missing)} of {len(good)}, named {len(broken) - len(silent)} of {len(broken)}")
    sys.exit(1 if missing or silent or code != 3 else 0)


if __name__ == "__main__":
    main()
