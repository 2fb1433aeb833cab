package org.peptidekg.export.kgx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.peptidekg.text.TsvTable;

/** The Biolink model 4.4.4, reduced to its names and what they may be used with. */
final class Biolink {

    static final String PREFIX = "biolink:";

    /**
     * A class.
     *
     * @param name in camel case
     * @param parents its superclass and mixins
     * @param extra prefixes of identifiers, and restrictions as {@code slot=name}
     */
    record Class(String name, List<String> parents, Set<String> flags, List<String> extra) {

        /** Prefixes of identifiers, the preferred first. */
        List<String> prefixes() {
            return extra.stream().filter(entry -> !entry.contains("=")).toList();
        }

        private List<String> values(String restriction) {
            return extra.stream().filter(entry -> entry.startsWith(restriction + "="))
                    .map(entry -> entry.substring(restriction.length() + 1)).toList();
        }
    }

    /** A slot; predicates are slots below {@code related_to}. */
    record Slot(String name, List<String> parents, Set<String> flags, String range, String domain) {
    }

    private final Map<String, Class> classes = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    /** The information resources have a prefix that the model uses without declaring it. */
    private final Set<String> prefixes = new HashSet<>(Set.of("infores"));

    private Biolink() {
    }

    static Biolink bundled() {
        var model = new Biolink();
        for (var row : TsvTable.bundled("data/export/biolink-4.4.4.tsv", "kind", "name", "parents", "flags", "range",
                "domain", "extra").rows()) {
            var name = row.cell("name");
            switch (row.cell("kind", List.of("class", "slot", "value", "prefix")::contains, "a kind of row")) {
                case "class" -> {
                    var type = new Class(name, row.list("parents"), Set.copyOf(row.list("flags")), row.list("extra"));
                    model.classes.put(name, type);
                    model.prefixes.addAll(type.prefixes());
                }
                case "slot" -> model.slots.put(name, new Slot(name, row.list("parents"),
                        Set.copyOf(row.list("flags")), row.cell("range"), row.cell("domain")));
                case "value" -> model.values.computeIfAbsent(name.substring(0, name.indexOf('/')),
                        key -> new HashSet<>()).add(name.substring(name.indexOf('/') + 1));
                default -> model.prefixes.add(name);
            }
        }
        return model;
    }

    /** The class of this name; null if there is none. */
    Class type(String name) {
        return classes.get(name);
    }

    /** The slot of this name; null if there is none. */
    Slot slot(String name) {
        return slots.get(name);
    }

    /** The values of an enumeration; null if the range of a slot is none. */
    Set<String> valuesOf(String range) {
        return values.get(range);
    }

    boolean knowsPrefix(String prefix) {
        return prefixes.contains(prefix);
    }

    /** Whether a class is another or stands below it, mixins included. */
    boolean isA(String name, String other) {
        return name.equals(other) || classes.containsKey(name)
                && classes.get(name).parents().stream().anyMatch(parent -> isA(parent, other));
    }

    /** Whether a slot is another or stands below it, mixins included. */
    boolean isUnder(String slot, String other) {
        return slot.equals(other) || slots.containsKey(slot)
                && slots.get(slot).parents().stream().anyMatch(parent -> isUnder(parent, other));
    }

    /** Whether a thing of this class may be the value of a domain or range. A range that is no class allows all. */
    boolean fits(String category, String allowed) {
        return allowed.isEmpty() || !classes.containsKey(allowed) || isA(category, allowed);
    }

    /** Whether the predicate's domain and range, its own or the nearest above, allow these classes. */
    boolean allows(String predicate, String subject, String object) {
        return fits(subject, nearest(predicate, true)) && fits(object, nearest(predicate, false));
    }

    /** Whether an association, with what it inherits, allows this statement. */
    boolean allows(String association, String subject, String predicate, String object) {
        var type = classes.get(association);
        return type.values("subject").stream().allMatch(allowed -> fits(subject, allowed))
                && type.values("object").stream().allMatch(allowed -> fits(object, allowed))
                && type.values("predicate").stream().allMatch(allowed -> isUnder(predicate, allowed))
                && type.parents().stream().filter(classes::containsKey)
                        .allMatch(parent -> allows(parent, subject, predicate, object));
    }

    /** Slots that things of a class must have. */
    Set<String> required(String category) {
        var all = new HashSet<String>();
        var type = classes.get(category);
        if (type != null) {
            all.addAll(type.values("required"));
            type.parents().forEach(parent -> all.addAll(required(parent)));
        }
        return all;
    }

    /** Only the predicate's own line of superslots counts; what a mixin allows is meant for others too. */
    private String nearest(String predicate, boolean domain) {
        for (var slot = slots.get(predicate); slot != null; slot = slot.parents().isEmpty() ? null
                : slots.get(slot.parents().get(0))) {
            var own = domain ? slot.domain() : slot.range();
            if (!own.isEmpty()) {
                return own;
            }
        }
        return "";
    }
}
