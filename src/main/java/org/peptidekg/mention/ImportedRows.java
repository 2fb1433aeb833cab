package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * Rows that were made from other ontologies. Where a name is taken they yield: to the curated rows, to a row above,
 * and a synonym to another row's label. What they gave up is kept, to be reported.
 */
final class ImportedRows {

    /** The columns of curated rows, names that are not to be found, and the entry that the row was made from. */
    static final List<String> COLUMNS = List.of("label", "class", "valence", "synonyms", "adjectives", "definition",
            "other_names", "curie", "match", "ontology_label", "source", "version", "licence", "confidence");

    /** Behind them, where rows bring a prefix of their own: where its addresses begin. */
    static final String ADDRESSES = "prefix_iri";

    private static final double LABEL = .8;
    private static final double SYNONYM = .7;

    private final NameIndex curated;
    private final Set<String> keys;
    private final WordForms forms;
    private final IdentifierPrefixes prefixes;
    /** Names by their words to the row that holds them. */
    private final Map<String, TsvTable.Row> holders = new HashMap<>();
    private final Map<String, TsvTable.Row> rows = new LinkedHashMap<>();
    private final List<Lexicon.Yielded> yielded = new ArrayList<>();

    ImportedRows(NameIndex curated, Set<String> keys, WordForms forms, IdentifierPrefixes prefixes) {
        this.curated = curated;
        this.keys = keys;
        this.forms = forms;
        this.prefixes = prefixes;
    }

    static TsvTable read(BundledFolder.File file) {
        var header = file.content().lines().findFirst().orElse("");
        return TsvTable.read(file, header.endsWith("\t" + ADDRESSES)
                ? Stream.concat(COLUMNS.stream(), Stream.of(ADDRESSES)).toList() : COLUMNS);
    }

    /** The prefixes with those that a table brings. */
    static IdentifierPrefixes prefixes(IdentifierPrefixes known, TsvTable table) {
        var all = known;
        for (var row : table.rows()) {
            if (row.columns().contains(ADDRESSES) && !row.cell(ADDRESSES).isEmpty()) {
                all = all.with(row, row.required("curie").split(":", 2)[0], row.cell(ADDRESSES));
            }
        }
        return all;
    }

    /** Adds the rows of a table whose label is free; the others yield as a whole. */
    void add(TsvTable table) {
        for (var row : table.rows()) {
            var label = row.required("label");
            var key = Term.key(label);
            var words = words(label);
            var holder = holder(label, words);
            if (words.isEmpty()) {
                throw row.bad("the label '" + label + "' holds no letter or digit");
            } else if (keys.contains(key) || holder.isPresent()) {
                yielded.add(new Lexicon.Yielded(row.place(), label, label, holder.orElse(key)));
            } else if (rows.containsKey(key)) {
                yielded.add(new Lexicon.Yielded(row.place(), label, label, rows.get(key).cell("label")));
            } else {
                rows.put(key, row);
                holders.put(words, row);
            }
        }
    }

    /** The terms of all rows that were added, with the synonyms that are left to them. */
    List<Term> terms() {
        var terms = new ArrayList<Term>(rows.size());
        rows.forEach((key, row) -> {
            var label = row.required("label");
            var synonyms = new ArrayList<String>();
            for (var synonym : row.list("synonyms")) {
                if (!synonym.equals(label)) {
                    take(synonym, row, synonyms);
                }
            }
            terms.add(LexiconReader.term(key, row, synonyms, List.of(
                    LexiconReader.mapping(row, "imported", List.of(), false, prefixes))));
        });
        return terms;
    }

    /** The names by which such terms are found. */
    static List<Name> names(List<Term> terms) {
        var names = new ArrayList<Name>(terms.size() * 2);
        for (var term : terms) {
            var place = term.mappings().get(0).source();
            names.add(Name.of(term, term.label(), Form.NOUN, LABEL, "imported label", place));
            term.synonyms().forEach(synonym -> names.add(Name.of(term, synonym, Form.NOUN, SYNONYM,
                    "imported synonym '" + synonym + "'", place)));
        }
        return names;
    }

    List<Lexicon.Yielded> yielded() {
        return yielded;
    }

    private void take(String synonym, TsvTable.Row row, List<String> synonyms) {
        var words = words(synonym);
        if (words.isEmpty() || holders.get(words) == row) {
            return;
        }
        var holder = holder(synonym, words);
        if (holder.isPresent()) {
            yielded.add(new Lexicon.Yielded(row.place(), synonym, row.cell("label"), holder.get()));
        } else {
            holders.put(words, row);
            synonyms.add(synonym);
        }
    }

    private Optional<String> holder(String name, String words) {
        return curated.named(name).map(Term::label)
                .or(() -> Optional.ofNullable(holders.get(words)).map(row -> row.cell("label")));
    }

    /** The words of a name in the spelling by which names are compared. */
    private String words(String name) {
        var tokens = new TokenizedText(name);
        var words = new StringBuilder();
        for (var i = 0; i < tokens.count; i++) {
            var word = tokens.formOf(i);
            var single = forms.plurals().getOrDefault(word, word);
            var singulars = WordForms.singulars(single);
            words.append(Spelling.american(singulars.isEmpty() ? single : singulars.get(0))).append(' ');
        }
        return words.toString();
    }
}
