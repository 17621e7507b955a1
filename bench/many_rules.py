#!/usr/bin/env python3
"""Writes a pack of N rules, copies of the built-in ones under other names, fifty a file.

    bench/many_rules.py 1000 /tmp/pack
    time stet rules validate /tmp/pack
    time stet check draft.txt --sources sources --rules /tmp/pack
"""
import itertools
import pathlib
import sys

RULES = pathlib.Path(__file__).resolve().parents[1] / "rules"


def bodies():
    for path in sorted(RULES.glob("*/*.yml")):
        if path.name == "pack.yml" or path.parent.name == "starters":
            continue
        for body in path.read_text(encoding="utf-8").split("\n- id: ")[1:]:
            yield body.rstrip("\n").split("\n", 1)


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yml").write_text('stet: 1\nname: many\nversion: "1"\n', encoding="utf-8")
    rules = [f"- id: {name}-{number}\n{body}" for number, (name, body) in
             zip(range(count), itertools.cycle(list(bodies())))]
    for start in range(0, count, 50):
        text = "stet: 1\nrules:\n" + "\n".join(rules[start:start + 50]) + "\n"
        (folder / f"rules-{start // 50:02}.yml").write_text(text, encoding="utf-8")


main()
