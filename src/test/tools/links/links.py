#!/usr/bin/env python3
"""Makes data/links/by-name.tsv: identifiers for the concepts of the lexicon, from the files that sources.tsv names.

python3 links.py FOLDER [--report FILE]

FOLDER holds the files of sources.tsv under the names of its column "file"; each row says where they come from. An
entry becomes a row if a name of it is a name of a concept, if data/links/branches.tsv allows its branch for the
concept's class, and if no other entry of its vocabulary fits as well. What was refused goes to the report with its
reason. What data/lexicon/identifiers.tsv and rejected.tsv hold comes first, then reviewed.tsv. The same files give the same bytes.
"""
import collections
import csv
import pathlib
import re
import sys
import unicodedata

import vocabularies

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
LINKS = ROOT / "data/links"
CURATED, REJECTED = ROOT / "data/lexicon/identifiers.tsv", LINKS / "rejected.tsv"
OTHER = {"identifiers.tsv", "prefixes.tsv", "ambiguous-names.tsv", "word-forms.tsv"}
COLUMNS = ("label", "curie", "match", "ontology_label", "branch", "rule", "source", "version", "licence", "confidence")
GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "μ": "mu",
         "ω": "omega", "Δ": "delta"}
BRITISH = (("oedema", "edema"), ("haem", "hem"), ("oestr", "estr"), ("anaem", "anem"), ("tumour", "tumor"),
           ("behaviour", "behavior"), ("isation", "ization"), ("diarrhoea", "diarrhea"), ("fibre", "fiber"),
           ("leukaem", "leukem"), ("ischaem", "ischem"), ("glycaem", "glycem"), ("oesoph", "esoph"),
           ("signalling", "signaling"), ("colour", "color"), ("paed", "ped"), ("anaes", "anes"))
# Classes whose members are cut from the protein that an accession stands for.
PRECURSORS = {"Peptide", "Hormone"}
# What is the same, in the order in which it is tried.
LABEL, SYNONYM, OWN_SYNONYM = "label", "synonym of entry", "synonym of concept"


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(name):
    """The form in which names are compared: case, plural, spelling, hyphens and blanks do not count."""
    text = unicodedata.normalize("NFKD", "".join(GREEK.get(sign, sign) for sign in name))
    text = "".join(sign for sign in text if not unicodedata.combining(sign)).replace("'s", "").replace("’s", "")
    words = []
    for word in re.findall(r"[A-Za-z0-9]+", text):
        # The S of eNOS is no plural, that of Vips is a part of the name.
        plural = len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        word = word.lower()
        if plural:
            word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
        words.append(word)
    joined = "".join(words)
    for british, american in BRITISH:
        joined = joined.replace(british, american)
    return joined


def is_name(text):
    """Short words mean too many things to link by."""
    return len(re.findall(r"\w", text)) > 2


class Concept:

    def __init__(self, row):
        self.label, self.kind = row["label"], row["class"]
        self.synonyms = [name for name in row["synonyms"].split("|") if name]


def concepts():
    found = {}
    for path in sorted((ROOT / "data/lexicon").glob("*.tsv")):
        if path.name not in OTHER:
            found.update({row["label"]: Concept(row) for row in rows(path)})
    return found


class Branches:
    """Which class may be mapped to which branch, and by which match."""

    def __init__(self):
        self.table = collections.defaultdict(dict)
        for row in rows(LINKS / "branches.tsv"):
            for kind in row["classes"].split("|"):
                self.table[row["branch"]].setdefault(kind, set()).update(row["matches"].split("|"))

    def of(self, entry, entries):
        """The nearest branches above an entry."""
        if entry.branches:
            return sorted({self.nearest(number) for number in entry.branches} - {None}) or [self.prefix(entry)]
        level, seen = {entry.curie}, set()
        while level:
            found = sorted(curie for curie in level if curie in self.table and curie.startswith(self.prefix(entry) + ":"))
            if found:
                return found
            seen |= level
            level = {parent for curie in level if curie in entries for parent in entries[curie].parents} - seen
        return [self.prefix(entry)]

    @staticmethod
    def prefix(entry):
        return entry.curie.split(":")[0]

    def nearest(self, number):
        """Of a tree number, or the name of a branch itself."""
        while number and number not in self.table:
            number = number[:-1]
        return number or None

    def allows(self, kind, branches, match):
        return any(match in self.table[branch].get(kind, ()) or match in self.table[branch].get("*", ())
                   for branch in branches)


def read(folder):
    """The vocabularies in order, each a dictionary of entries by identifier. What is missing or obsolete in a newer
    file is withdrawn."""
    read_by = {
        "obo": vocabularies.obo, "owl": vocabularies.owl, "mesh-supplement": vocabularies.mesh_supplement,
        "drugbank": vocabularies.drugbank,
    }
    found, current, accessions, gone = [], collections.defaultdict(dict), set(), set()
    for source in rows(HERE / "sources.tsv"):
        paths = [folder / name for name in source["file"].split(" ")]
        prefix, kind = source["prefix"], source["reader"]
        if kind in read_by:
            entries = read_by[kind](paths[0], source)
        elif kind == "mesh":
            entries = vocabularies.mesh(*paths, source)
        elif kind == "cells":
            entries = vocabularies.cell_ontology(*paths, source)
        elif kind == "names":
            entries = vocabularies.names(paths[0], source, prefix)
        elif kind.startswith("labels"):
            column, label = (int(number) for number in kind.split()[1:])
            entries = vocabularies.labels(paths[0], source, prefix, column, label)
        elif kind == "human-genes":
            entries, proteins = vocabularies.human_genes(paths[0], source)
            accessions = {curie for some in proteins.values() for curie in some}
        elif kind == "human-proteins":
            entries = vocabularies.human_proteins(paths[0], source,
                                                  accessions if source["use"] == "names" else None)
        else:
            raise SystemExit(f"sources.tsv: unknown reader {kind}")
        if source["use"] == "current":
            current[prefix].update(entries)
        elif source["use"] == "withdrawals":
            gone |= {curie for curie, entry in entries.items() if entry.withdrawn}
        else:
            found.append((prefix, source, entries))
    for _, _, entries in found:
        for curie, entry in entries.items():
            newer = current.get(curie.split(":")[0])
            # The top of an ontology has no row in a table of children and parents.
            missing = newer is not None and curie not in newer and entry.parents
            entry.withdrawn |= curie in gone or bool(missing) or newer is not None and curie in newer \
                and newer[curie].withdrawn
    return found


class Index:
    """Entries of one vocabulary by the names that they have."""

    def __init__(self, entries, main):
        self.main, self.labels = main, collections.defaultdict(set)
        self.synonyms = collections.defaultdict(set)
        for entry in entries.values():
            if entry.label:
                self.labels[key(entry.label)].add(entry.curie)
            for name in entry.synonyms:
                self.synonyms[key(name)].add(entry.curie)

    def candidates(self, concept, synonyms):
        """Entries by the strongest rule that gives any."""
        label = {key(concept.label)} if is_name(concept.label) else set()
        own = {key(name) for name in synonyms if is_name(name)}
        for rule, names, index in ((LABEL, label, self.labels), (SYNONYM, label, self.synonyms),
                                   (OWN_SYNONYM, own, self.labels)):
            found = sorted({curie for name in names for curie in index.get(name, ())})
            if found:
                # Lists of names keep the numbers that an entry had before it was merged; the main one is in both.
                return rule, [curie for curie in found if curie in self.main] or found
        return None, []


def names_of(entries):
    """Names that some entry has in common, by name: what proves that two names mean one thing."""
    together = collections.defaultdict(set)
    for entry in entries:
        names = {key(name) for name in [entry.label, *entry.synonyms] if is_name(name)}
        for name in names:
            together[name] |= names
    return together


def proven(concept, together):
    """The synonyms of a concept that an entry of its name has as well, and the others."""
    known = together.get(key(concept.label), set())
    return ([name for name in concept.synonyms if key(name) in known],
            [name for name in concept.synonyms if key(name) not in known])


class Maker:
    """Finds entries for concepts, one vocabulary after the other."""

    def __init__(self, folder):
        self.branches, self.concepts = Branches(), concepts()
        self.found = read(folder)
        self.entries, self.made, self.refused = {}, [], []
        self.taken = collections.defaultdict(dict)
        for prefix, _, entries in self.found:
            for curie, entry in entries.items():
                known = self.entries.get(curie)
                # A file of the vocabulary itself before one that only imports the entry.
                if known is None or (not known.parents, known.source["prefix"] != self.prefix(curie)) \
                        > (not entry.parents, prefix != self.prefix(curie)):
                    self.entries[curie] = entry
        self.together = names_of(entry for _, _, entries in self.found for entry in entries.values()
                                 if not entry.withdrawn)
        for row in rows(REJECTED):
            self.taken[row["label"]][row["curie"]] = "no"
        for row in rows(CURATED):
            self.taken[row["label"]][row["curie"]] = row["match"]

    @staticmethod
    def prefix(curie):
        return curie.split(":")[0]

    def reviewed(self):
        """What people decided: it needs no name in common, but an entry that a file has and an allowed branch."""
        wrong = []
        for row in rows(LINKS / "reviewed.tsv"):
            entry, concept = self.entries.get(row["curie"]), self.concepts.get(row["label"])
            match = row["match"].replace("Match", "")
            if entry is None or concept is None:
                wrong.append(f"{row['label']} {row['curie']}: no such concept or entry")
            elif row["curie"] in self.taken[concept.label]:
                wrong.append(f"{row['label']} {row['curie']}: it is curated or rejected")
            elif match == "exact" and entry.withdrawn:
                wrong.append(f"{row['label']} {row['curie']}: it is withdrawn")
            elif match != "related" and not self.branches.allows(
                    concept.kind, self.branches.of(entry, self.entries), match):
                wrong.append(f"{row['label']} {row['curie']}: a {concept.kind} may not be mapped to it by {match}Match")
            else:
                self.make(concept, entry, match, "reviewed", entry.source)
        if wrong:
            raise SystemExit("reviewed.tsv:\n" + "\n".join(wrong))

    def vocabulary(self, prefix, source, entries):
        own = {curie: entry for curie, entry in entries.items() if curie.startswith(prefix + ":")}
        main = {curie for _, other, some in self.found if other["use"] == "main" and other["prefix"] == prefix
                for curie in some}
        index = Index(own, main)
        for concept in self.concepts.values():
            if source["classes"] and concept.kind not in source["classes"].split("|"):
                continue
            if not any(curie.startswith(prefix + ":") and match != "no"
                       for curie, match in self.taken[concept.label].items()):
                sure, unsure = proven(concept, self.together)
                if not self.link(concept, index, sure, own, prefix, source):
                    self.ask(concept, index, unsure, own, prefix)

    def link(self, concept, index, synonyms, own, prefix, source):
        rule, candidates = index.candidates(concept, synonyms)
        if not candidates:
            return False
        current = [curie for curie in candidates if not own[curie].withdrawn
                   and curie not in self.taken[concept.label]]
        for match in ("exact", "close"):
            fit = [curie for curie in current if self.branches.allows(
                concept.kind, self.branches.of(own[curie], self.entries), match)]
            if fit:
                break
        if len(fit) != 1:
            reason = "withdrawn or rejected" if not current else "class" if not fit else "ambiguous"
            self.refused.append((reason, concept.label, concept.kind, rule, prefix, self.shown(fit or candidates, own)))
            return True
        families = [curie for curie, known in self.taken[concept.label].items()
                    if curie.startswith("FPLX:") and known.startswith("exact")]
        if prefix == "UniProtKB" and families:
            match = "narrow"
        elif prefix == "UniProtKB" and concept.kind in PRECURSORS:
            match = "close"
        self.make(concept, own[fit[0]], match, rule, source)
        return True

    def ask(self, concept, index, synonyms, own, prefix):
        """An entry by a synonym that no file proves is only named in the report."""
        rule, candidates = index.candidates(Concept({"label": "", "class": concept.kind, "synonyms": ""}), synonyms)
        if candidates:
            self.refused.append(("unproven", concept.label, concept.kind, rule, prefix, self.shown(candidates, own)))

    @staticmethod
    def shown(curies, own):
        return "; ".join(f"{curie} {own[curie].label}" for curie in curies)

    def make(self, concept, entry, match, rule, source):
        self.taken[concept.label][entry.curie] = match + "Match"
        self.made.append((concept, entry, match, rule, source, self.branches.of(entry, self.entries)))

    def make_all(self):
        self.reviewed()
        for prefix, source, entries in self.found:
            if source["use"] in ("names", "main"):
                self.vocabulary(prefix, source, entries)

    def write(self):
        lines = []
        curies = {row["curie"] for path in (CURATED, REJECTED) for row in rows(path)}
        curies |= {entry.curie for _, entry, *_ in self.made}
        with open(LINKS / "withdrawn.tsv", "w", encoding="utf-8") as file:
            file.write("curie\tlabel\tsource\tversion\n")
            file.writelines("\t".join((entry.curie, entry.label, entry.source["title"], entry.source["version"])) + "\n"
                            for curie in sorted(curies) for entry in [self.entries.get(curie)]
                            if entry and entry.withdrawn)
        for concept, entry, match, rule, source, branch in self.made:
            ours = {key(own) for own in [concept.label, *concept.synonyms]}
            label = entry.label or next((name for name in entry.synonyms if key(name) in ours), entry.synonyms[0])
            lines.append((concept.label, entry.curie, match + "Match", label, "|".join(branch), rule, source["title"],
                          source["version"], source["licence"], source["confidence"]))
        with open(LINKS / "by-name.tsv", "w", encoding="utf-8") as file:
            file.write("\t".join(COLUMNS) + "\n")
            file.writelines("\t".join(line) + "\n" for line in sorted(lines))


def main():
    maker = Maker(pathlib.Path(sys.argv[1]))
    maker.make_all()
    maker.write()
    if sys.argv[2:3] == ["--report"]:
        with open(sys.argv[3], "w", encoding="utf-8") as file:
            file.write("reason\tlabel\tclass\trule\tvocabulary\tentries\n")
            file.writelines("\t".join(row) + "\n" for row in sorted(maker.refused))
    linked = {row["label"] for path in (CURATED, LINKS / "by-name.tsv") for row in rows(path)
              if row["match"] != "relatedMatch"}
    print(f"{len(maker.made)} rows; {len(linked & set(maker.concepts))} of {len(maker.concepts)} concepts linked")


if __name__ == "__main__":
    main()
