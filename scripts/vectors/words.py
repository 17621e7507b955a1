"""Which words get a vector, the commonest first.

There is no frequency list without a licence that binds its users, so three orders that we do have stand in for one:
the tokenizer's vocabulary (its whole words come in the order of their frequency in the encoder's training text), then
WordNet lemmas with tagged uses, then the other lemmas, those in fewest word pieces first. Words that the newsroom needs
(concepts.yml, news.txt) and irregular forms of lemmas that are in ("frigates" is none, "geese" is) come before the
untagged lemmas. Regular forms that are no whole piece of the vocabulary are left out, and so are compounds with a
hyphen: the program looks for the lemma and for the last part.
"""

import re
from collections import defaultdict
from pathlib import Path

WORD = re.compile(r"[a-z]{2,24}")
KINDS = ("noun", "verb", "adj", "adv")
# Lexicographer files whose untagged lemmas no newspaper prints: animals and plants by their species.
SPECIES = {"05", "20"}
# Morphy's rules of detachment, those of nouns and verbs.
ENDINGS = (("s", ("",)), ("es", ("", "e")), ("ies", ("y",)), ("men", ("man",)), ("ed", ("", "e")), ("ing", ("", "e")))


class WordNet:
    """Its lemmas of one word in lower case, how often each of their senses is used, and what the senses mean."""

    def __init__(self, folder: Path):
        self.uses = defaultdict(int)  # lemma -> tagged uses
        self.meanings = {}  # synset -> "bill, account, invoice: an itemized statement of money owed"
        self.senses = defaultdict(list)  # lemma -> [(synset, weight)]
        self.forms = defaultdict(list)  # irregular form -> lemmas
        tagged = {}
        for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
            key, _, uses = line.split(" ")
            lemma, place = key.split("%")
            self.uses[lemma] += int(uses)
            tagged[lemma, *place.split(":")[:3]] = int(uses)
        for kind in KINDS:
            keys = self._read_data(folder / f"data.{kind}", kind)
            self._read_index(folder / f"index.{kind}", kind, keys, tagged)
            for line in (folder / f"{kind}.exc").read_text("latin-1").splitlines():
                form, *lemmas = line.split()
                self.forms[form] += lemmas
        self.lemmas = set(self.senses)

    def _read_data(self, path: Path, kind: str) -> dict:
        """(lemma, offset) -> the sense's key in cntlist.rev; fills `meanings`."""
        keys = {}
        for line in path.read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            # offset lexfile kind count(hex) word lex_id(hex) word lex_id ... | definition; "example"
            fields = line.split(" ")
            offset, file = fields[:2]
            end = 4 + 2 * int(fields[3], 16)
            members = [re.sub(r"\((a|p|ip)\)$", "", word) for word in fields[4:end:2]]
            for word, lex_id in zip(members, fields[5:end:2]):
                if WORD.fullmatch(word) and (file not in SPECIES or self.uses[word]):
                    digit = "12345"["nvars".index(fields[2])]
                    keys[word, offset] = (word, digit, file, f"{int(lex_id, 16):02}")
            definition = line.split("| ", 1)[1].split('; "')[0].strip()
            self.meanings[kind, offset] = ", ".join(members).replace("_", " ") + ": " + definition
        return keys

    def _read_index(self, path: Path, kind: str, keys: dict, tagged: dict):
        # lemma pos synset_count pointer_count pointers... sense_count tagged_count offsets..., the commonest first
        for line in path.read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            lemma, _, count, *rest = line.split()
            for rank, offset in enumerate(rest[-int(count) :], 1):
                if key := keys.get((lemma, offset)):
                    self.senses[lemma].append(((kind, offset), tagged.get(key, 0) + 1 / rank))

    def lemmas_of(self, form: str) -> list[str]:
        """The lemmas that a form may be of: itself, the irregular ones, the regular ones."""
        out = [form, *self.forms.get(form, [])]
        for ending, others in ENDINGS:
            if form.endswith(ending):
                out += [form[: -len(ending)] + other for other in others]
        return [lemma for lemma in dict.fromkeys(out) if lemma in self.senses]


def plain_words(path: Path) -> list[str]:
    """All lowercase words of a text file, without its comments."""
    lines = (line.split("#")[0] for line in path.read_text("utf-8").splitlines())
    return [word for line in lines for word in re.findall(r"\b[a-z]{2,24}\b", line)]


def choose(wordnet: WordNet, vocabulary: list[str], needed: list[str], pieces, limit: int) -> list[str]:
    """At most `limit` words, the commonest first; `pieces(words)` gives the number of word pieces of each."""
    common = [word for word in vocabulary if WORD.fullmatch(word)]
    rest = sorted(wordnet.lemmas.difference(common))
    tagged = sorted((w for w in rest if wordnet.uses[w]), key=lambda w: (-wordnet.uses[w], w))
    rare = [w for w in rest if not wordnet.uses[w]]
    size = dict(zip(rare, pieces(rare)))
    rare.sort(key=lambda w: (size[w], -len(wordnet.senses[w]), w))
    known = dict.fromkeys(common + tagged + needed)
    forms = (form for form, lemmas in wordnet.forms.items() if not known.keys().isdisjoint(lemmas))
    irregular = sorted(form for form in forms if WORD.fullmatch(form))
    return list(dict.fromkeys([*known, *irregular, *rare]))[:limit]


def usual_senses(wordnet: WordNet, form: str) -> dict:
    """Synset -> weight, the square root of its uses, of all senses that make up 5 % of a lemma's uses.

    The root, so that the commonest sense of all English ("bill": a draft law) leaves room for the next.
    """
    out = defaultdict(float)
    for lemma in wordnet.lemmas_of(form):
        whole = sum(uses for _, uses in wordnet.senses[lemma])
        for synset, uses in wordnet.senses[lemma]:
            if uses >= 0.05 * whole:
                out[synset] += uses**0.5
    return dict(out)
