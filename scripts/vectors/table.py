"""From sentence embeddings of words to the table that the program reads (layout: src/language/vectors.cpp)."""

import struct

import numpy as np

MAGIC, VERSION = b"SVEC", 1
SIF = 1e-4


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def blend(alone: np.ndarray, meant: np.ndarray, share: np.ndarray, common: int) -> np.ndarray:
    """(words, 384) of the words by themselves, and of their meanings (zero where WordNet knows none) -> (words, 384).

    `share` is the meaning's part in each word. Both are centred on the `common` commonest words first: a word and a
    definition are two kinds of text.
    """
    known = np.linalg.norm(meant, axis=1) > 0
    alone, meant = unit(alone), unit(meant)
    alone = unit(alone - alone[:common].mean(axis=0))
    meant = unit(meant - meant[:common][known[:common]].mean(axis=0))
    return unit(np.where(known[:, None], alone + share[:, None] * (meant - alone), alone))


def reduce(embeddings: np.ndarray, common: int, first: int, dimensions: int) -> np.ndarray:
    """(words, 384) -> (words, dimensions), rows of unit length.

    The mean and the `first` principal components, which all words share and which say nothing of any one (Mu, Viswanath
    2018, "All-but-the-top", ICLR), are found on the `common` commonest words and taken off all; the next components
    stay. PCA after static pooling is Model2Vec's step (Tulkens, van Dongen 2024, "Model2Vec: fast state-of-the-art
    static embeddings").
    """
    centred = embeddings - embeddings[:common].mean(axis=0)
    _, _, axes = np.linalg.svd(centred[:common].astype(np.float64), full_matrices=False)
    return unit(centred @ axes[first : first + dimensions].T)


def weights(count: int) -> np.ndarray:
    """SIF weights a / (a + p) of the words in the order of their frequency (Arora, Liang, Ma 2017, ICLR).

    The probability p is Zipf's, as in Model2Vec: 1 / (rank * H), H the harmonic number of `count`.
    """
    rank = np.arange(1, count + 1)
    probability = 1 / rank / (1 / rank).sum()
    return SIF / (SIF + probability)


def checksum_of(data: bytes) -> int:
    """FNV-1a, 64 bits, over words of eight bytes, with a shift after each."""
    value = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack("<Q", data):
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 32
    return value


def pack(words: list[str], vectors: np.ndarray, weight: np.ndarray) -> bytes:
    """Words sorted by their bytes; each row int8 with a scale of its own, so that its largest entry is 127."""

    def section(data: bytes) -> bytes:
        return data + bytes(-len(data) % 8)

    order = sorted(range(len(words)), key=lambda n: words[n].encode())
    scales = np.abs(vectors).max(axis=1)[order] / 127
    values = np.rint(vectors[order] / scales[:, None]).astype(np.int8)
    spelled = [words[n].encode() for n in order]
    ends = np.cumsum([len(word) for word in spelled])
    text = b"".join(spelled)
    body = struct.pack("<IIQ", vectors.shape[1], len(words), len(text))
    body += section(ends.astype("<u4").tobytes()) + section(scales.astype("<f4").tobytes())
    body += section(weight[order].astype("<f4").tobytes()) + section(values.tobytes()) + section(text)
    return MAGIC + struct.pack("<IQ", VERSION, checksum_of(body)) + body
