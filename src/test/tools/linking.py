#!/usr/bin/env python3
"""How the lexicon is linked, and whether its identifiers are what it says they are.

python3 linking.py [--check N] [OBO-OR-OWL-FILE...]

Prints concepts by class with how many have an identifier; identifiers by prefix; concepts without any, by class and
reason. With files, N identifiers (ten) drawn by a fixed seed from those that the files cover, side by side with what
the newest file calls them. Ends with 1 if one of them is not there, obsolete or of another name.
"""
import collections
import csv
import gzip
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).parents[3]
SEED = 20261123
OTHER = {"identifiers.tsv", "prefixes.tsv", "ambiguous-names.tsv", "word-forms.tsv"}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def table(head, lines):
    print("| " + " | ".join(head) + " |\n|" + " --- |" * len(head))
    for line in lines:
        print("| " + " | ".join(str(cell) for cell in line) + " |")
    print()


def names(path):
    """Identifier to label and names of an OBO or RDF/XML file; obsolete terms have none."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as file:
        text = file.read()
    found = {}
    if ".obo" in path.name:
        for stanza in text.split("\n[Term]\n")[1:]:
            stanza = stanza.split("\n\n[")[0]
            identifier = re.search(r"^id: (\S+)", stanza, re.M).group(1)
            label = re.search(r"^name: (.*)", stanza, re.M)
            synonyms = re.findall(r'^synonym: "((?:[^"\\]|\\.)*)" EXACT', stanza, re.M)
            found[identifier] = ([label.group(1)] + synonyms if label and "\nis_obsolete: true" not in stanza else [])
    else:
        for part in text.split("<owl:Class rdf:about=\"")[1:]:
            identifier = re.match(r'[^"]*/([A-Za-z]+)_(\w+)"', part)
            label = re.search(r"<rdfs:label[^>]*>([^<]*)<", part)
            if identifier:
                current = label and "owl:deprecated" not in part
                found[":".join(identifier.groups())] = [label.group(1)] if current else []
    return found


def main():
    arguments = sys.argv[1:]
    number = int(arguments[1]) if arguments[:1] == ["--check"] else 10
    files = [pathlib.Path(name) for name in arguments[2 if arguments[:1] == ["--check"] else 0:]]
    terms = {}
    for path in sorted((ROOT / "data/lexicon").glob("*.tsv")):
        if path.name not in OTHER:
            terms.update({row["label"]: row["class"] for row in rows(path)})
    identifiers = collections.defaultdict(list)
    for name in ("data/lexicon/identifiers.tsv", "data/links/by-name.tsv"):
        for row in rows(ROOT / name):
            if row["match"] != "relatedMatch":
                identifiers[row["label"]].append(row)
    rejected = {row.get("label") or row.get("term"): row for row in rows(ROOT / "data/links/rejected.tsv")}
    classes = sorted(set(terms.values()))
    lines = []
    for name in classes:
        labels = [label for label, kind in terms.items() if kind == name]
        linked = [label for label in labels if identifiers[label]]
        refused = [label for label in labels if not identifiers[label] and label in rejected]
        lines.append((name, len(labels), len(linked), len(refused), len(labels) - len(linked) - len(refused)))
    lines.append(("all", *(sum(line[i] for line in lines) for i in range(1, 5))))
    table(("class", "concepts", "linked", "unlinked: candidates rejected", "unlinked: no entry seen"), lines)
    prefixes = collections.Counter(row["curie"].split(":")[0] for some in identifiers.values() for row in some)
    exact = collections.Counter(row["curie"].split(":")[0] for some in identifiers.values() for row in some
                                if row["match"] == "exactMatch")
    table(("prefix", "identifiers", "exact"), [(name, count, exact[name]) for name, count in prefixes.most_common()])
    if not files:
        return 0
    known = {}
    for path in files:
        for identifier, labels in names(path).items():
            known.setdefault(identifier, []).append((path.name, labels))
    choice = sorted({(row["curie"], row["label"], row["match"], row["ontology_label"]) for some in identifiers.values()
                     for row in some if row["curie"] in known})
    wrong, lines = 0, []
    for curie, label, match, theirs in random.Random(SEED).sample(choice, min(number, len(choice))):
        places = known[curie]
        right = any(theirs in labels for _, labels in places)
        wrong += not right
        lines.append((curie, label, match, theirs, "; ".join(f"{labels[0] if labels else 'obsolete'} ({name})"
                                                             for name, labels in places), "yes" if right else "NO"))
    print(f"{len(choice)} identifiers are covered by the files; {len(lines)} drawn with seed {SEED}:\n")
    table(("identifier", "our term", "match", "label as we have it", "label in the file", "same"), lines)
    return 1 if wrong else 0


sys.exit(main())
