"""Word clusters from the words beside them: positive pointwise information, 80 dimensions, k-means in two steps.

Arguments: the file to write, treebanks in CoNLL-U, "--", files of abstracts in PubTator's format. Writes a word, a tab
and the number of its cluster; without its four lowest bits that is the wider cluster.
"""
import collections
import gzip
import re
import sys

import numpy as np

CONTEXTS = 2500
DIMENSIONS = 80
WIDE = 40
NARROW = 16
FEWEST = 5
SMALLEST = 12
random = np.random.default_rng(1)


def lower(word):
    return re.sub(r'\d+', '0', word.lower())


def treebank(file):
    words = []
    for line in open(file, encoding='utf-8'):
        if line.strip():
            words.append(lower(line.split('\t')[1]))
        elif words:
            yield words
            words = []


def abstracts(file):
    opened = gzip.open(file, 'rt', encoding='utf-8') if file.endswith('.gz') else open(file, encoding='utf-8')
    for line in opened:
        text = re.match(r'\d+\|[ta]\|(.*)', line)
        for sentence in re.split(r'(?<=[.?!]) ', text.group(1)) if text else []:
            yield [lower(word) for word in re.findall(r"[\w][\w/'-]*[\w]|\w|[^\w\s]", sentence)]


def vectors(sentences, vocabulary):
    numbers = {word: i for i, word in enumerate(vocabulary)}
    counts = np.zeros((len(vocabulary), 2 * CONTEXTS), dtype=np.float32)
    cells, weights = [], []
    for sentence in sentences:
        known = [numbers.get(word, -1) for word in sentence]
        for i, word in enumerate(known):
            for step, weight in ((-1, 1.0), (1, 1.0), (-2, .4), (2, .4)):
                j = i + step
                if word >= 0 and 0 <= j < len(known) and 0 <= known[j] < CONTEXTS:
                    cells.append((word, known[j] + (CONTEXTS if step > 0 else 0)))
                    weights.append(weight)
    np.add.at(counts, tuple(np.array(cells).T), np.array(weights, dtype=np.float32))
    total = counts.sum()
    column = counts.sum(0, keepdims=True) ** .75
    column *= total / column.sum()
    row = counts.sum(1, keepdims=True)
    information = np.log(np.maximum(counts * total / np.maximum(row * column, 1e-9), 1e-9))
    information = np.maximum(np.where(counts > 0, information, 0), 0)
    base = information @ random.standard_normal((information.shape[1], DIMENSIONS + 20), dtype=np.float32)
    for _ in range(2):
        base = information @ (information.T @ np.linalg.qr(base)[0])
    base = np.linalg.qr(base)[0]
    left, values, _ = np.linalg.svd(base.T @ information, full_matrices=False)
    found = (base @ left)[:, :DIMENSIONS] * np.sqrt(values[:DIMENSIONS])
    return found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-6)


def means(points, weights, count):
    centres = points[random.choice(len(points), count, replace=False, p=weights / weights.sum())].copy()
    for _ in range(15):
        nearest = (points @ centres.T).argmax(1)
        for i in range(count):
            own = nearest == i
            if own.any():
                mean = (points[own] * weights[own, None]).sum(0)
                centres[i] = mean / (np.linalg.norm(mean) + 1e-9)
            else:
                centres[i] = points[random.integers(len(points))]
    return (points @ centres.T).argmax(1)


def main():
    parting = sys.argv.index('--')
    sentences = [words for file in sys.argv[2:parting] for words in treebank(file)]
    sentences += [words for file in sys.argv[parting + 1:] for words in abstracts(file)]
    counts = collections.Counter(word for sentence in sentences for word in sentence)
    vocabulary = [word for word, count in counts.most_common() if count >= FEWEST]
    points = vectors(sentences, vocabulary)
    weights = np.sqrt(np.array([counts[word] for word in vocabulary], dtype=np.float32))
    wide = means(points, weights, WIDE)
    with open(sys.argv[1], 'w', encoding='utf-8') as out:
        for i in range(WIDE):
            own = np.where(wide == i)[0]
            count = min(NARROW, max(1, len(own) // SMALLEST))
            narrow = means(points[own], weights[own], count) if count > 1 else np.zeros(len(own), dtype=int)
            for word, cluster in zip(own, narrow):
                out.write('%s\t%d\n' % (vocabulary[word], (i + 1) * NARROW + cluster))


main()
