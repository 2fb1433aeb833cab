package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/** Reads the files of a lexicon into terms and names and refuses rows that cannot be right. */
final class LexiconReader {

    static final String WITHDRAWN = "withdrawn.tsv";
    static final String PREFIXES = "prefixes.tsv";
    static final String AMBIGUOUS = "ambiguous-names.tsv";
    static final String WORD_FORMS = "word-forms.tsv";

    private static final List<String> TERM_COLUMNS =
            List.of("label", "class", "valence", "synonyms", "adjectives", "definition");
    private static final List<String> LINK_COLUMNS = List.of("label", "curie", "match", "ontology_label", "branch",
            "rule", "source", "version", "licence", "confidence");
    private static final List<String> WITHDRAWN_COLUMNS = List.of("curie", "label", "source", "version");
    private static final List<String> PREFIX_COLUMNS = List.of("prefix", "iri", "pattern");
    private static final List<String> CONFIDENCES = List.of("verified", "secondary", "unverified");
    private static final double LABEL = 1.0;
    private static final double SYNONYM = .9;
    private static final double ADJECTIVE = .85;

    private final Map<String, BundledFolder.File> files = new LinkedHashMap<>();
    private final Map<String, TsvTable.Row> rowsByKey = new LinkedHashMap<>();
    private final Map<String, Integer> rowsByFile = new LinkedHashMap<>();
    private final List<TsvTable> imported = new ArrayList<>();
    private final List<TsvTable> links = new ArrayList<>();
    private Set<String> withdrawn = Set.of();
    private IdentifierPrefixes prefixes;

    LexiconReader(List<BundledFolder.File> files) {
        files.forEach(file -> this.files.put(file.name(), file));
    }

    Lexicon read() {
        var tables = new ArrayList<>(List.of(table(PREFIXES, PREFIX_COLUMNS)));
        var forms = WordForms.read(table(WORD_FORMS, List.of("kind", "form", "value")));
        for (var name : files.keySet()) {
            if (hasColumns(files.get(name), ImportedRows.COLUMNS)) {
                imported.add(ImportedRows.read(files.get(name)));
            } else if (hasColumns(files.get(name), LINK_COLUMNS)) {
                links.add(TsvTable.read(files.get(name), LINK_COLUMNS));
            } else if (hasColumns(files.get(name), PREFIX_COLUMNS) && !name.equals(PREFIXES)) {
                tables.add(TsvTable.read(files.get(name), PREFIX_COLUMNS));
            } else if (name.equals(WITHDRAWN)) {
                withdrawn = table(name, WITHDRAWN_COLUMNS).rows().stream().map(row -> row.required("curie"))
                        .collect(Collectors.toUnmodifiableSet());
            } else if (!List.of(PREFIXES, AMBIGUOUS, WORD_FORMS).contains(name)) {
                var table = table(name, TERM_COLUMNS);
                rowsByFile.put(name, table.rows().size());
                table.rows().forEach(this::register);
            }
        }
        // Files of people may bring prefixes of their own.
        prefixes = IdentifierPrefixes.read(tables);
        imported.forEach(table -> prefixes = ImportedRows.prefixes(prefixes, table));
        var mappings = mappings();
        var terms = new ArrayList<Term>();
        var names = new ArrayList<Name>();
        rowsByKey.forEach((key, row) -> {
            var term = term(key, row, synonyms(row), mappings.getOrDefault(key, List.of()));
            terms.add(term);
            names(term, row, names);
        });
        var ambiguous = AmbiguousNames.read(table(AMBIGUOUS, List.of("name", "labels", "reason")), rowsByKey.keySet());
        var index = ambiguous.index(names, forms);
        var rows = new ImportedRows(index, rowsByKey.keySet(), forms, prefixes);
        imported.forEach(rows::add);
        var importedTerms = rows.terms();
        terms.addAll(importedTerms);
        var layers = importedTerms.isEmpty() ? List.of(index)
                : List.of(index, new NameIndex(ImportedRows.names(importedTerms), forms));
        return new Lexicon(terms, layers, forms, prefixes, rowsByFile, rows.yielded(), List.copyOf(files.values()));
    }

    private static boolean hasColumns(BundledFolder.File file, List<String> columns) {
        return file.content().lines().findFirst().orElse("").startsWith(String.join("\t", columns));
    }

    private TsvTable table(String name, List<String> columns) {
        var file = files.get(name);
        if (file == null) {
            throw new BadInputException(name, "this file is missing from the lexicon");
        }
        return TsvTable.read(file, columns);
    }

    private void register(TsvTable.Row row) {
        var label = row.required("label");
        var earlier = rowsByKey.putIfAbsent(Term.key(label), row);
        if (earlier != null) {
            throw row.bad("'" + label + "' has the same label or key as '" + earlier.cell("label") + "' at "
                    + earlier.place());
        }
    }

    private static List<String> synonyms(TsvTable.Row row) {
        var synonyms = row.list("synonyms");
        if (synonyms.contains(row.required("label"))) {
            throw row.bad("the label stands among the synonyms");
        }
        return synonyms;
    }

    static Term term(String key, TsvTable.Row row, List<String> synonyms, List<Term.Mapping> mappings) {
        var termClass = constant(row, "class", TermClass.values(), row.required("class"));
        var valence = row.cell("valence").isEmpty() ? termClass.valence()
                : constant(row, "valence", TermClass.Valence.values(), row.cell("valence").toUpperCase(Locale.ROOT));
        var definition = Optional.of(row.cell("definition")).filter(text -> !text.isEmpty());
        return new Term(key, row.required("label"), termClass, valence, synonyms, mappings, definition, true);
    }

    private static void names(Term term, TsvTable.Row row, List<Name> names) {
        names.add(Name.of(term, term.label(), Form.NOUN, LABEL, "label", row.place()));
        for (var synonym : term.synonyms()) {
            names.add(Name.of(term, synonym, Form.NOUN, SYNONYM, "synonym '" + synonym + "'", row.place()));
        }
        for (var adjective : row.list("adjectives")) {
            names.add(Name.of(term, adjective, Form.ADJECTIVE, ADJECTIVE, "adjective '" + adjective + "'",
                    row.place()));
        }
    }

    private Map<String, List<Term.Mapping>> mappings() {
        var mappings = new HashMap<String, List<Term.Mapping>>();
        for (var row : links.stream().flatMap(table -> table.rows().stream()).toList()) {
            var key = Term.key(row.required("label"));
            if (!rowsByKey.containsKey(key)) {
                throw row.bad("no term has the label '" + row.cell("label") + "'");
            }
            var mapping = mapping(row, row.required("rule"), row.list("branch"));
            var list = mappings.computeIfAbsent(key, k -> new ArrayList<>());
            if (list.stream().anyMatch(other -> other.curie().equals(row.cell("curie")))) {
                throw row.bad("'" + row.cell("curie") + "' stands twice for '" + row.cell("label") + "'");
            }
            list.add(mapping);
        }
        var preferred = PreferredVocabularies.bundled();
        mappings.replaceAll((key, list) -> {
            var row = rowsByKey.get(key);
            var type = constant(row, "class", TermClass.values(), row.required("class"));
            return list.stream().sorted(Comparator.comparing(Term.Mapping::match)
                    .thenComparing(Term.Mapping::curie, preferred.order(type))).toList();
        });
        return mappings;
    }

    private Term.Mapping mapping(TsvTable.Row row, String rule, List<String> branches) {
        return mapping(row, rule, branches, withdrawn.contains(row.cell("curie")), prefixes);
    }

    static Term.Mapping mapping(TsvTable.Row row, String rule, List<String> branches, boolean withdrawn,
            IdentifierPrefixes prefixes) {
        prefixes.check(row, row.required("curie"));
        var confidence = row.required("confidence");
        if (!CONFIDENCES.contains(confidence)) {
            throw row.bad("unknown confidence '" + confidence + "', expected one of " + CONFIDENCES);
        }
        var licence = row.required("licence");
        var match = constant(row, "match", Term.Match.values(), row.required("match"));
        return new Term.Mapping(row.cell("curie"), row.cell("ontology_label"), match, branches, rule, withdrawn,
                row.required("source"), row.required("version"), licence, confidence);
    }

    private static <E extends Enum<E>> E constant(TsvTable.Row row, String column, E[] constants, String name) {
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> row.bad("unknown " + column + " '" + row.cell(column) + "'"));
    }
}
