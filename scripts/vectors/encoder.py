"""The sentence encoder all-MiniLM-L6-v2 in plain numpy: six layers of BERT, mean pooling, unit length.

Short texts only (one word, or a word and its gloss), so texts of one length in tokens run as one batch and nothing is
padded or masked. Of the model's folder it reads `model.safetensors` and `tokenizer.json`.

    Devlin et al. 2019, BERT (NAACL): the layers.
    Wang et al. 2020, MiniLM (NeurIPS): this size of it, distilled.
    Reimers, Gurevych 2019, Sentence-BERT (EMNLP): pooling, and the training that makes cosines mean something.
"""

from collections import defaultdict
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

LAYERS, HEADS, EPSILON = 6, 12, 1e-12
BATCH = 64


class Encoder:
    def __init__(self, folder: Path):
        self.tensors = load_file(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(64)

    def encode(self, texts: list[str]) -> np.ndarray:
        """n texts -> float32 (n, 384), rows of unit length."""
        by_length = defaultdict(list)
        tokens = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        for at, ids in enumerate(tokens):
            by_length[len(ids)].append(at)
        out = np.zeros((len(texts), 384), np.float32)
        for _, places in sorted(by_length.items()):
            for begin in range(0, len(places), BATCH):
                batch = places[begin : begin + BATCH]
                out[batch] = self._forward(np.array([tokens[at] for at in batch])).mean(axis=1)
        return out / np.linalg.norm(out, axis=1, keepdims=True)

    def vocabulary(self) -> list[str]:
        """All word pieces by their number, which is roughly the order of their frequency."""
        return [piece for piece, _ in sorted(self.tokenizer.get_vocab().items(), key=lambda item: item[1])]

    def pieces(self, words: list[str]) -> list[int]:
        return [len(encoding.ids) - 2 for encoding in self.tokenizer.encode_batch(words)]

    def _forward(self, ids: np.ndarray) -> np.ndarray:
        """(texts, tokens) -> (texts, tokens, 384)"""
        t = self.tensors
        x = t["embeddings.word_embeddings.weight"][ids]
        x = x + t["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = x + t["embeddings.token_type_embeddings.weight"][0]
        x = self._norm(x, "embeddings.LayerNorm")
        for n in range(LAYERS):
            layer = f"encoder.layer.{n}."
            x = self._norm(x + self._attention(x, layer + "attention."), layer + "attention.output.LayerNorm")
            inner = self._linear(x, layer + "intermediate.dense")
            inner = inner * 0.5 * (1 + erf(inner / np.float32(np.sqrt(2))))
            x = self._norm(x + self._linear(inner, layer + "output.dense"), layer + "output.LayerNorm")
        return x

    def _attention(self, x: np.ndarray, part: str) -> np.ndarray:
        texts, length, width = x.shape

        def heads(name):
            return self._linear(x, part + "self." + name).reshape(texts, length, HEADS, -1).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width // HEADS))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(texts, length, width)
        return self._linear(mixed, part + "output.dense")

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        # one product of two matrices: numpy would take a stack of three dimensions text by text
        flat = x.reshape(-1, x.shape[-1]) @ self.tensors[name + ".weight"].T
        return flat.reshape(*x.shape[:-1], -1) + self.tensors[name + ".bias"]

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(EPSILON))
        return scaled * self.tensors[name + ".weight"] + self.tensors[name + ".bias"]
