package org.peptidekg.mention;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * Which class of terms may be mapped to which branch of a vocabulary by which match, from
 * {@code data/links/branches.tsv}. A branch is the identifier of an entry, with all below it; a tree number of MeSH
 * behind {@code MESH/}; or a vocabulary, for what is in none of its branches. To be related is allowed everywhere.
 * Immutable.
 */
public final class MappingBranches {

    private static final String FILE = "data/links/branches.tsv";
    private static final List<String> COLUMNS = List.of("branch", "classes", "matches", "note");
    private static final String ANY = "*";
    private static final String END = "Match";

    private final Map<String, Map<TermClass, Set<Term.Match>>> allowed = new LinkedHashMap<>();

    private MappingBranches(TsvTable table) {
        for (var row : table.rows()) {
            var classes = row.required("classes").equals(ANY) ? EnumSet.allOf(TermClass.class)
                    : row.list("classes").stream().map(name -> constant(row, TermClass.values(), name)).toList();
            var matches = row.list("matches").stream()
                    .map(name -> constant(row, Term.Match.values(), name + END)).collect(Collectors.toSet());
            var branch = allowed.computeIfAbsent(row.required("branch"), key -> new EnumMap<>(TermClass.class));
            for (var type : classes) {
                if (branch.put(type, matches) != null) {
                    throw row.bad("a second row for " + type + " in " + row.cell("branch"));
                }
            }
        }
    }

    /**
     * The table that is part of the program.
     *
     * @throws org.peptidekg.text.BadInputException if a row names no class or match, or says again what one above says
     */
    public static MappingBranches bundled() {
        return of(BundledFolder.file(FILE));
    }

    /** A table of the same columns: branch, classes, matches, note. */
    public static MappingBranches of(BundledFolder.File file) {
        return new MappingBranches(TsvTable.read(file, COLUMNS));
    }

    private static <E extends Enum<E>> E constant(TsvTable.Row row, E[] constants, String name) {
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> row.bad("unknown name '" + name + "'"));
    }

    /** Whether the table has a row for a branch. */
    public boolean knows(String branch) {
        return allowed.containsKey(branch);
    }

    /**
     * Whether a mapping is allowed: by one of the entry's branches, or by its vocabulary if it has none. A vocabulary
     * that the table does not know is nobody's to judge.
     */
    public boolean allows(TermClass type, String curie, Collection<String> branches, Term.Match match) {
        var places = branches.isEmpty() ? List.of(curie.substring(0, curie.indexOf(':'))) : List.copyOf(branches);
        return match == Term.Match.relatedMatch || places.stream().noneMatch(this::knows)
                || places.stream().anyMatch(place -> allowed.getOrDefault(place, Map.of())
                        .getOrDefault(type, Set.of()).contains(match));
    }

    /** The strongest match that is allowed, exact before close; empty if neither is. */
    public Optional<Term.Match> strongest(TermClass type, String curie, Collection<String> branches) {
        return List.of(Term.Match.exactMatch, Term.Match.closeMatch).stream()
                .filter(match -> allows(type, curie, branches, match)).findFirst();
    }
}
