package org.peptidekg.mention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.text.Background;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The terms that reading knows, with their names and identifiers. Immutable. */
public final class Lexicon {

    private static final String FOLDER = "data/lexicon";
    private static final String LINKS = "data/links";
    private static final Set<String> LINK_FILES = Set.of("by-name.tsv", "withdrawn.tsv");

    private final List<Term> terms;
    private final Map<String, Term> byKey = new LinkedHashMap<>();
    private final Map<String, Term> byLabel = new LinkedHashMap<>();
    private final List<NameIndex> layers;
    private final WordForms forms;
    private final IdentifierPrefixes prefixes;
    private final Map<String, Integer> rows;
    private final List<Yielded> yielded;
    private final Background<String> sha256;

    /**
     * A name that an imported row gave up because it was taken; if it is the label, the whole row was left out.
     *
     * @param place file and line of the row
     * @param name what both are called
     * @param term label of the row
     * @param to label of the term that has the name
     */
    public record Yielded(String place, String name, String term, String to) {
    }

    Lexicon(List<Term> terms, List<NameIndex> layers, WordForms forms, IdentifierPrefixes prefixes,
            Map<String, Integer> rows,
            List<Yielded> yielded, List<BundledFolder.File> files) {
        this.terms = List.copyOf(terms);
        this.terms.forEach(term -> {
            byKey.put(term.key(), term);
            byLabel.put(term.label(), term);
        });
        this.layers = layers;
        this.forms = forms;
        this.prefixes = prefixes;
        this.yielded = List.copyOf(yielded);
        this.rows = Collections.unmodifiableMap(rows);
        this.sha256 = Background.of(() -> BundledFolder.sha256(files));
    }

    /** The lexicon that is part of the program, {@code data/lexicon}, and its links, {@code data/links}. */
    public static Lexicon bundled() {
        return bundled(List.of());
    }

    /**
     * The lexicon that is part of the program, and further files. Those that {@code ontology import} wrote yield
     * where a name is taken.
     *
     * @throws BadInputException if a row cannot be right, with file, line and reason
     */
    public static Lexicon bundled(List<BundledFolder.File> further) {
        var links = BundledFolder.files(LINKS, ".tsv").stream().filter(file -> LINK_FILES.contains(file.name()));
        return of(Stream.of(BundledFolder.files(FOLDER, ".tsv").stream(), links, further.stream())
                .flatMap(files -> files).toList());
    }

    /** The columns of the files that {@code ontology import} writes. */
    public static List<String> importedColumns() {
        return ImportedRows.COLUMNS;
    }

    /**
     * A lexicon from tab-separated files with these columns. Lists are parted by {@code |}.
     * <ul>
     * <li>links to other vocabularies, by their header: label (of a term), curie, match (after SKOS), ontology_label,
     *     branch (of the vocabulary), rule (how found), source, version, licence, confidence;
     * <li>{@code withdrawn.tsv}, may be missing: curie, label, source and version of entries no longer to be used;
     * <li>{@code prefixes.tsv}: prefix, iri, pattern (of what stands behind the prefix);
     * <li>{@code ambiguous-names.tsv}: name, labels (of the terms that share it, likeliest first), reason;
     * <li>{@code word-forms.tsv}: kind, form, value, see {@link WordForms};
     * <li>files that {@code ontology import} wrote: those of {@link #importedColumns()};
     * <li>every other file: label, class (of {@link TermClass}), valence (empty: that of the class), synonyms,
     *     adjectives (forms that name the term only before a noun), definition (may be empty).
     * </ul>
     *
     * @throws BadInputException if a row cannot be right, with file, line and reason
     */
    public static Lexicon of(List<BundledFolder.File> files) {
        return new LexiconReader(files).read();
    }

    /** All terms, in the order of the files. */
    public List<Term> terms() {
        return terms;
    }

    public Optional<Term> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The term with exactly this label. */
    public Optional<Term> byLabel(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** The term that has this name as label or synonym, whatever its case, number and spelling; curated terms first. */
    public Optional<Term> named(String name) {
        return layers.stream().flatMap(layer -> layer.named(name).stream()).findFirst();
    }

    /** The IRI that each prefix of an identifier stands for. */
    public Map<String, String> prefixes() {
        return prefixes.iris();
    }

    /** What is wrong with a compact identifier: an unknown prefix, or a local part that is not of its pattern. */
    public Optional<String> problem(String curie) {
        return prefixes.problem(curie);
    }

    /**
     * What the rows of a file would give up if they were added to this lexicon.
     *
     * @throws BadInputException if a row cannot be right
     */
    public List<Yielded> yieldedBy(BundledFolder.File imported) {
        var table = ImportedRows.read(imported);
        var rows = new ImportedRows(layers.get(0), byKey.keySet(), forms, ImportedRows.prefixes(prefixes, table));
        rows.add(table);
        rows.terms();
        return List.copyOf(rows.yielded());
    }

    /** What imported rows gave up, in the order of the files. */
    public List<Yielded> yielded() {
        return yielded;
    }

    /** The number of rows of each file of terms. */
    public Map<String, Integer> rowsByFile() {
        return rows;
    }

    /** Digest of all files, names included, in lower-case hexadecimal. */
    public String sha256() {
        return sha256.get();
    }

    /** Curated names first, then imported ones. */
    List<NameIndex> layers() {
        return layers;
    }

    WordForms forms() {
        return forms;
    }
}
