"""Reads vocabularies from the files that sources.tsv names: entries with names, branches and what is withdrawn."""
import collections
import csv
import gzip
import html
import re
import sqlite3

CONTAINER = re.compile(r"^(obsolete|OBSOLETE) ")
OBO = "http://purl.obolibrary.org/obo/"


class Entry:
    """An entry of a vocabulary: its label, exact synonyms, parents, and the source that it was read from."""

    def __init__(self, curie, label, source):
        self.curie, self.label, self.source = curie, label, source
        self.synonyms, self.parents, self.branches, self.withdrawn = [], [], [], False


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")


def table(path):
    with opened(path) as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def unescaped(text):
    return re.sub(r"\\(.)", r"\1", text)


def obo(path, source):
    """Terms of an OBO file; withdrawn ones are marked."""
    found = {}
    with opened(path) as file:
        stanzas = file.read().split("\n[Term]\n")[1:]
    for stanza in stanzas:
        stanza = stanza.split("\n\n[")[0]
        curie = re.search(r"^id: (\S+)", stanza, re.M).group(1)
        name = re.search(r"^name: (.*)", stanza, re.M)
        entry = Entry(curie, unescaped(name.group(1)) if name else "", source)
        entry.withdrawn = "\nis_obsolete: true" in stanza or bool(CONTAINER.match(entry.label))
        for text, kind in re.findall(r'^synonym: "((?:[^"\\]|\\.)*)" (\w+)', stanza, re.M):
            if kind == "EXACT":
                entry.synonyms.append(unescaped(text))
        entry.parents = re.findall(r"^is_a: (\S+)", stanza, re.M)
        found[curie] = entry
    return found


def shortened(iri):
    match = re.fullmatch(re.escape(OBO) + r"([A-Za-z]+)_(\w+)", iri)
    return f"{match.group(1)}:{match.group(2)}" if match else iri


def owl(path, source):
    """Classes of an OWL file in RDF/XML."""
    found = {}
    with opened(path) as file:
        parts = re.split(r'<(?:owl:Class|rdf:Description) rdf:about="', file.read())[1:]
    for part in parts:
        iri, rest = part.split('"', 1)
        rest = re.split(r"\n    </(?:owl:Class|rdf:Description)>", rest)[0]
        label = re.search(r"<rdfs:label[^>]*>([^<]*)<", rest)
        if not iri.startswith(OBO) or not label:
            continue
        entry = found.setdefault(shortened(iri), Entry(shortened(iri), "", source))
        entry.label = html.unescape(label.group(1))
        entry.withdrawn |= "<owl:deprecated" in rest or bool(CONTAINER.match(entry.label))
        entry.synonyms += [html.unescape(text) for text in re.findall(r"hasExactSynonym[^>]*>([^<]*)<", rest)]
        entry.parents += [shortened(parent) for parent in
                          re.findall(r'<rdfs:subClassOf rdf:resource="([^"]*)"/>', rest)]
    return found


def mesh(terms, trees, source):
    """Descriptors with their tree numbers as branches; inverted headings the right way round as synonyms."""
    found = {"MESH:" + row[0]: Entry("MESH:" + row[0], row[1], source) for row in list(table(terms))[1:]}
    for row in list(table(trees))[1:]:
        if "MESH:" + row[0] in found:
            found["MESH:" + row[0]].branches.append("MESH/" + row[2])
    for entry in found.values():
        parts = entry.label.split(", ")
        if len(parts) == 2:
            entry.synonyms.append(parts[1] + " " + parts[0])
    return found


def mesh_supplement(path, source):
    """Supplementary records, as far as a mapping table names them."""
    found = {}
    for row in table(path):
        if row[1].startswith("C"):
            entry = found.setdefault("MESH:" + row[1], Entry("MESH:" + row[1], row[2], source))
            entry.branches = ["MESH/SCR"]
    return found


def cell_ontology(synonyms, edges, obsoletes, source):
    found = {}
    for row in list(table(synonyms))[1:]:
        curie, text = shortened(row[0].strip("<>")), row[2].strip('"')
        if not curie.startswith("CL:"):
            continue
        entry = found.setdefault(curie, Entry(curie, "", source))
        if row[1].endswith("rdf-schema#label>"):
            entry.label = text
        elif row[1].endswith("hasExactSynonym>"):
            entry.synonyms.append(text)
    for row in list(table(edges))[1:]:
        child, parent = shortened(row[0].strip("<>")), shortened(row[2].strip("<>"))
        if row[1].endswith("#subClassOf>") and child in found:
            found[child].parents.append(parent)
    for row in list(table(obsoletes))[1:]:
        curie = shortened(row[0].strip("<>"))
        found.setdefault(curie, Entry(curie, "", source)).withdrawn = True
    return {curie: entry for curie, entry in found.items() if entry.label or entry.withdrawn}


def labels(path, source, prefix, column, label):
    """A table with an identifier and its label."""
    found = {}
    for row in list(table(path))[1:]:
        cells = [cell.strip('"') for cell in row]
        if len(cells) > label and cells[column].startswith(prefix + ":"):
            entry = Entry(cells[column], cells[label], source)
            entry.withdrawn = bool(CONTAINER.match(entry.label))
            found[cells[column]] = entry
    return found


def names(path, source, prefix, pattern=None):
    """A list of names with the local part of their identifier; which of them is the label it does not say."""
    found = {}
    for row in table(path):
        curie = row[1] if row[1].startswith(prefix) else f"{prefix}:{row[1]}"
        entry = found.setdefault(curie, Entry(curie, "", source))
        entry.synonyms.append(row[0])
    return found


def drugbank(path, source):
    found = {}
    for row in list(table(path))[1:]:
        if row[1] == "NAME":
            found["DRUGBANK:" + row[0]] = Entry("DRUGBANK:" + row[0], row[2], source)
    return found


def human_genes(path, source):
    """Genes of Homo sapiens with symbol as label and the full name; and their proteins, reviewed accessions only."""
    base = sqlite3.connect(path)
    genes, proteins = {}, collections.defaultdict(list)
    rows = base.execute("select g.gene_id, i.symbol, i.gene_name, t.gene_type from genes g join gene_info i using (_id)"
                        " left join genetype t using (_id)")
    for number, symbol, name, kind in rows:
        entry = Entry(f"NCBIGene:{number}", symbol, source)
        entry.synonyms, entry.branches = [name], ["NCBIGene/human"]
        if kind == "protein-coding":
            genes[entry.curie] = entry
    for number, accession in base.execute("select gene_id, uniprot_id from genes join uniprot using (_id)"):
        if re.fullmatch(r"[OPQ][0-9][A-Z0-9]{3}[0-9]", accession):
            proteins[f"NCBIGene:{number}"].append("UniProtKB:" + accession)
    return genes, proteins


def human_proteins(path, source, accessions):
    """Names of the proteins of Homo sapiens, of all or of some accessions."""
    found = {}
    for row in table(path):
        curie = "UniProtKB:" + row[1]
        if row[2] == "Human" and (accessions is None or curie in accessions):
            entry = found.setdefault(curie, Entry(curie, "", source))
            entry.branches = ["UniProtKB/human"]
            entry.synonyms.append(row[0])
    return found
