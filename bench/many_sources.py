#!/usr/bin/env python3
"""Writes N short news texts with some twenty figures each into a folder, and a draft beside it.

    bench/many_sources.py 2000 /tmp/many
    time stet check /tmp/many/draft.txt --sources /tmp/many/sources --format text -o /tmp/many/report.txt
"""
import os
import random
import sys

TOWNS = [stem + end for stem in ("Tarn", "Hask", "Rask", "Halden", "Nor", "Lind", "Port", "Mor", "Kest", "Vel", "Bran", "Sil", "Dor",
                                 "Fen", "Gar") for end in ("", "ville", "ford", "by", "ham", "stad", "mouth", "wick", "ton", "dale")]
THINGS = ("homes", "people", "tons of grain", "patients", "jobs", "ships", "trucks", "schools", "miles of road", "workers", "bottles",
          "flats", "trees", "arrests", "complaints", "vaccines", "solar panels", "pupils", "soldiers", "tickets")
VERBS = ("lost", "counted", "bought", "closed", "opened", "moved", "repaired", "sold", "planned", "inspected")
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def article(rng):
    town = rng.choice(TOWNS)
    date = f"{rng.choice(MONTHS)} {rng.randint(1, 28)}, 2024"
    yield (f"{town.upper()}, {date} (Northwire) - The council of {town} {rng.choice(VERBS)} {rng.randint(2, 99999):,} "
           f"{rng.choice(THINGS)}.")
    for _ in range(8):
        other, thing = rng.choice(TOWNS), rng.choice(THINGS)
        yield (f"{other} {rng.choice(VERBS)} {rng.randint(2, 99999):,} {thing} in {rng.choice(('March', 'June', '2023'))}, the mayor of "
               f"{town} said, {rng.randint(2, 90)} per cent more than {rng.choice(('a year earlier', 'in 2022', 'planned'))}.")
        yield f"The work cost ${rng.randint(2, 900) / 10:.1f} million and is to go on next year in {other}."


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(7)
    os.makedirs(f"{folder}/sources", exist_ok=True)
    for i in range(count):
        with open(f"{folder}/sources/{i:06d}.txt", "w", encoding="utf-8") as out:
            out.write("\n\n".join(article(rng)) + "\n")
    with open(f"{folder}/draft.txt", "w", encoding="utf-8") as out:
        out.write("\n\n".join(article(rng)) + "\n")


if __name__ == "__main__":
    main()
