"""Writes the GENIA treebank's XML as Penn trees, one a line, and its words with their blanks as CoNLL-U.

Arguments: the folder GENIA_treebank_v1, the file of trees and the file of words to write.
"""
import glob
import re
import sys
import xml.etree.ElementTree as ElementTree

TAGS = {'LRB': '-LRB-', 'RRB': '-RRB-', 'PERIOD': '.', 'COMMA': ',', 'COLON': ':', 'PRPP': 'PRP$', 'WPP': 'WP$',
        'LQT': '``', 'RQT': "''"}
CATEGORIES = {'COMP': 'SBAR'}


def escaped(word):
    return word.replace('(', '-LRB-').replace(')', '-RRB-')


def tree(element, words, parent):
    """The bracketed tree of an element, '' for one without words; appends words to the list."""
    if element.tag == 'tok':
        word = re.sub(r'\s+', '', element.text or '')
        if not word:
            return ''
        tag = TAGS.get(element.get('cat'), element.get('cat'))
        if tag == 'TO' and parent == 'PP':
            tag = 'IN'
        words.append([word, bool(element.tail)])
        return '(%s %s)' % (tag, escaped(word))
    if element.get('null'):
        return ''
    category = CATEGORIES.get(element.get('cat'), element.get('cat'))
    parts = [part for part in (tree(child, words, category) for child in element) if part]
    if words and element.tail and not element.tail.strip():
        words[-1][1] = True
    if not parts:
        return ''
    role = element.get('role')
    return '(%s%s %s)' % (category, '-' + role if role and category != 'S' else '', ' '.join(parts))


def main():
    folder, trees, rows = sys.argv[1:4]
    with open(trees, 'w', encoding='utf-8') as out, open(rows, 'w', encoding='utf-8') as conllu:
        for file in sorted(glob.glob(folder + '/*.xml')):
            for sentence in ElementTree.parse(file).iter('sentence'):
                words = []
                parts = [part for part in (tree(child, words, '') for child in sentence) if part]
                if not parts:
                    continue
                body = ' '.join(parts)
                out.write('( %s )\n' % ('(FRAG %s)' % body if len(parts) > 1 else body))
                for number, (word, blank) in enumerate(words, 1):
                    after = '_' if blank else 'SpaceAfter=No'
                    conllu.write('\t'.join([str(number), word, '_', '_', '_', '_', '0', '_', '_', after]) + '\n')
                conllu.write('\n')


main()
