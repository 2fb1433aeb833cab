#!/usr/bin/env python3
"""noun_senses.py FOLDER: makes data/rules/noun-senses.tsv from the noun files of WordNet 3.1.

FOLDER holds index.noun and data.noun. Of each single word the most frequent sense counts. It is named after the
WordNet concept below which it lies, for those concepts that reading asks for, else after its lexicographer file.
"""
import collections
import os
import re
import sys

FILES = ('Tops act animal artifact attribute body cognition communication event feeling food group location motive '
         'object person phenomenon plant possession process quantity relation shape state substance time').split()
# Concepts that reading asks for: a word below one of them has its name. The first that is met on the way up counts.
NAMED = {'symptom': 'symptom', 'pain': 'symptom', 'ill_health': 'condition', 'disease': 'condition',
         'disorder': 'condition', 'injury': 'condition', 'pathological_state': 'condition', 'drug': 'drug',
         'hormone': 'hormone', 'enzyme': 'enzyme', 'protein': 'protein', 'peptide': 'peptide',
         'neurotransmitter': 'neurotransmitter', 'body_part': 'anatomy', 'tissue': 'anatomy', 'cell': 'cell',
         'organization': 'organization', 'person': 'person', 'publication': 'publication',
         'medical_procedure': 'procedure', 'therapy': 'procedure', 'food': 'food', 'sleep': 'function',
         'unit_of_measurement': 'unit'}


def main(folder):
    above, kind, words = {}, {}, {}
    for line in open(os.path.join(folder, 'data.noun'), encoding='utf-8'):
        if line.startswith(' '):
            continue
        fields = line.split(' | ')[0].split()
        count = int(fields[3], 16)
        kind[fields[0]] = FILES[int(fields[1]) - 3]
        words[fields[0]] = [fields[4 + 2 * i].lower() for i in range(count)]
        at = 4 + 2 * count
        above[fields[0]] = [fields[at + 2 + 4 * i] for i in range(int(fields[at]))
                            if fields[at + 1 + 4 * i] in ('@', '@i')]
    roots = {}

    def sense(offset):
        seen, queue = set(), [offset]
        while queue:
            here = queue.pop(0)
            if here in seen:
                continue
            seen.add(here)
            for word in words[here][:2]:
                if word in NAMED and first.get(word) == here:
                    return NAMED[word]
            queue += above[here]
        return kind[offset]

    first, lemmas = {}, []
    for line in open(os.path.join(folder, 'index.noun'), encoding='utf-8'):
        if line.startswith(' '):
            continue
        fields = line.split()
        pointers = int(fields[3])
        first[fields[0]] = fields[6 + pointers]
        lemmas.append(fields[0])
    table = collections.defaultdict(list)
    for lemma in lemmas:
        if re.fullmatch(r'[a-z]{3,}', lemma):
            table[sense(first[lemma])].append(lemma)
    print('sense\twords')
    for name in sorted(table):
        for i in range(0, len(table[name]), 200):
            print(name + '\t' + ' '.join(table[name][i:i + 200]))


main(sys.argv[1])
