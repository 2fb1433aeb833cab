package org.peptidekg.query.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** A set of saved queries, by name. */
public final class SavedQueries {

    private static final String FOLDER = "queries";
    /** Only queries of this theme may ask other endpoints. */
    private static final String FEDERATION = "federation/";

    private final Supplier<Map<String, SavedQuery>> source;
    private Map<String, SavedQuery> known;

    private SavedQueries(Supplier<Map<String, SavedQuery>> source) {
        this.source = source;
    }

    /** The queries that are part of the program and need no other endpoint; read when first asked for. */
    public static SavedQueries bundled() {
        return bundled(Set.of());
    }

    /**
     * The queries that are part of the program, without those that ask endpoints that are not allowed.
     *
     * @param services addresses of the endpoints that queries may ask by SERVICE
     */
    public static SavedQueries bundled(Set<String> services) {
        return new SavedQueries(() -> byName(BundledFolder.files(FOLDER, QueryFile.SUFFIX).stream()
                .filter(file -> !file.name().startsWith(FEDERATION) || services.containsAll(
                        Services.of(QueryFile.read(file).query()))).toList()));
    }

    /**
     * The queries of these files.
     *
     * @throws BadInputException if one is malformed, with file and line, or two have the same name
     */
    public static SavedQueries of(List<BundledFolder.File> files) {
        var byName = byName(files);
        return new SavedQueries(() -> byName);
    }

    private static Map<String, SavedQuery> byName(List<BundledFolder.File> files) {
        if (files.isEmpty()) {
            throw new BadInputException(FOLDER, "there is no saved query");
        }
        var byName = new TreeMap<String, SavedQuery>();
        for (var file : files) {
            var query = QueryFile.read(file);
            var other = byName.put(query.name(), query);
            if (other != null) {
                throw new BadInputException(file.name(), 1, "the name is taken by " + other.file());
            }
        }
        return byName;
    }

    public Optional<SavedQuery> get(String name) {
        return Optional.ofNullable(known().get(name));
    }

    /** All, by name. */
    public List<SavedQuery> list() {
        return List.copyOf(known().values());
    }

    private synchronized Map<String, SavedQuery> known() {
        if (known == null) {
            known = source.get();
        }
        return known;
    }
}
