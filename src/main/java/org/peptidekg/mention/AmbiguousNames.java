package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

/**
 * Names that more than one term may bear, read from {@code ambiguous-names.tsv}; any other name that two terms
 * claim is refused.
 */
record AmbiguousNames(Map<String, Entry> entries) {

    private static final double FIRST = .8;
    private static final double STEP = .1;

    /**
     * One ambiguous name.
     *
     * @param keys the terms that may bear it, likeliest first
     */
    record Entry(String name, List<String> keys, String reason, String place) {
    }

    static AmbiguousNames read(TsvTable table, Set<String> known) {
        var entries = new HashMap<String, Entry>();
        for (var row : table.rows()) {
            var name = row.required("name");
            var keys = row.list("labels").stream().map(Term::key).toList();
            for (var key : keys) {
                if (!known.contains(key)) {
                    throw row.bad("no term has the key '" + key + "'");
                }
            }
            if (keys.size() < 2) {
                throw row.bad("an ambiguous name needs two terms or more");
            }
            if (entries.put(lookup(name), new Entry(name, keys, row.required("reason"), row.place())) != null) {
                throw row.bad("'" + name + "' stands twice");
            }
        }
        return new AmbiguousNames(Map.copyOf(entries));
    }

    /** An index of the names in which the listed ones have their rank. */
    NameIndex index(List<Name> names, WordForms forms) {
        var ranked = new ArrayList<Name>(names.size());
        for (var name : names) {
            var entry = entries.get(lookup(name.text()));
            var rank = entry == null ? -1 : entry.keys().indexOf(name.term().key());
            ranked.add(rank < 0 ? name
                    : new Name(name.term(), name.text(), name.form(), Math.round((FIRST - rank * STEP) * 100) / 100.0,
                            name.reason() + ", one of several meanings: " + entry.reason(), name.place(),
                            name.caseBound(), name.tight()));
        }
        var index = new NameIndex(ranked, forms);
        var clashes = new ArrayList<Clash>();
        index.groups().forEach(group -> check(group, clashes));
        if (!clashes.isEmpty()) {
            throw new BadInputException(clashes.get(0).place(), clashes.stream().map(Clash::reason).distinct()
                    .collect(Collectors.joining("\n    ")));
        }
        return index;
    }

    private record Clash(String place, String reason) {
    }

    private void check(List<Name> group, List<Clash> clashes) {
        for (var i = 0; i < group.size(); i++) {
            for (var j = 0; j < i; j++) {
                var a = group.get(j);
                var b = group.get(i);
                if (!a.term().key().equals(b.term().key()) && clash(a, b) && !listed(a, b)) {
                    clashes.add(new Clash(b.place(), "'" + b.text() + "' of '" + b.term().label()
                            + "' is also a name of '" + a.term().label() + "' (" + a.place()
                            + "); keep it in one row or list it in " + LexiconReader.AMBIGUOUS));
                }
            }
        }
    }

    private static boolean clash(Name a, Name b) {
        return a.caseBound() == b.caseBound() && (!a.caseBound() || a.text().equals(b.text()));
    }

    private boolean listed(Name a, Name b) {
        var entry = entries.getOrDefault(lookup(a.text()), entries.get(lookup(b.text())));
        return entry != null && entry.keys().contains(a.term().key()) && entry.keys().contains(b.term().key());
    }

    private static String lookup(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
