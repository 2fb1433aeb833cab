package org.peptidekg.export.kgx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.peptidekg.rdf.shapes.Finding;

/**
 * Checks KGX files against the Biolink model: categories, predicates, slots, value types, enumerations, prefixes,
 * nodes that edges lack. The graph of a finding is the file, its focus the id with the line.
 */
public final class KgxCheck {

    private static final Set<String> TEXTS = Set.of("string", "label type", "narrative text", "iri type", "");

    private final Biolink model = Biolink.bundled();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> nodes = new HashMap<>();
    private final Set<String> edges = new HashSet<>();

    private KgxCheck() {
    }

    /**
     * Checks the {@code *_nodes} and {@code *_edges} files of a folder, tables and JSON lines each by themselves.
     *
     * @throws org.peptidekg.text.BadInputException if there is no such pair of files or one cannot be read
     */
    public static List<Finding> check(Path folder) throws IOException {
        var findings = new ArrayList<Finding>();
        for (var pair : KgxFiles.pairs(folder)) {
            var check = new KgxCheck();
            KgxFiles.read(pair.nodes(), check::node);
            KgxFiles.read(pair.edges(), check::edge);
            findings.addAll(check.findings);
        }
        return List.copyOf(findings);
    }

    private void node(KgxFiles.Entry node) {
        var id = node.text("id");
        curie(node, "id", id);
        if (!id.isEmpty() && nodes.containsKey(id)) {
            find("kgx-node-double", node, "another node has this id");
        }
        var categories = node.list("category");
        if (categories.isEmpty()) {
            find("kgx-required", node, "category is missing");
        }
        var category = "";
        for (var name : categories) {
            var type = model.type(local(name));
            if (!name.startsWith(Biolink.PREFIX) || type == null || !model.isA(type.name(), "NamedThing")) {
                find("kgx-category", node, name + " is no class of things in Biolink");
            } else if (!type.flags().isEmpty()) {
                find("kgx-category", node, name + " is " + String.join(", ", type.flags()));
            } else {
                category = type.name();
                for (var slot : model.required(category)) {
                    if (node.list(slot).isEmpty()) {
                        find("kgx-required", node, slot + " is missing, which " + name + " must have");
                    }
                }
            }
        }
        nodes.put(id, category);
        slots(node);
    }

    private void edge(KgxFiles.Entry edge) {
        for (var slot : List.of("id", "subject", "predicate", "object", "category", "knowledge_level", "agent_type",
                "primary_knowledge_source")) {
            if (edge.list(slot).isEmpty()) {
                find("kgx-required", edge, slot + " is missing");
            }
        }
        if (!edges.add(edge.text("id"))) {
            find("kgx-edge-double", edge, "another edge has this id");
        }
        for (var end : List.of("subject", "object")) {
            if (!nodes.containsKey(edge.text(end))) {
                find("kgx-dangling", edge, "there is no node " + edge.text(end) + ", the " + end);
            }
        }
        for (var publication : edge.list("publications")) {
            curie(edge, "publications", publication);
        }
        if (!edge.text("primary_knowledge_source").matches("infores:\\S+")) {
            find("kgx-source", edge, "primary_knowledge_source must be one infores CURIE");
        }
        predicate(edge);
        slots(edge);
    }

    private void predicate(KgxFiles.Entry edge) {
        var predicate = local(edge.text("predicate"));
        var slot = model.slot(predicate);
        if (!edge.text("predicate").startsWith(Biolink.PREFIX) || slot == null
                || !model.isUnder(predicate, "related_to")) {
            find("kgx-predicate", edge, edge.text("predicate") + " is no predicate of Biolink");
            return;
        }
        if (slot.flags().contains("mixin") || slot.flags().contains("deprecated")) {
            find("kgx-predicate", edge, predicate + " is a mixin or deprecated; take one below it");
        }
        var subject = nodes.getOrDefault(edge.text("subject"), "");
        var object = nodes.getOrDefault(edge.text("object"), "");
        if (subject.isEmpty() || object.isEmpty()) {
            return;
        }
        if (!model.allows(predicate, subject, object)) {
            find("kgx-domain", edge, predicate + " does not join " + subject + " and " + object);
        }
        for (var category : edge.list("category")) {
            var type = model.type(local(category));
            if (type == null || !model.isA(type.name(), "Association") || !type.flags().isEmpty()) {
                find("kgx-category", edge, category + " is no concrete association of Biolink");
            } else if (!model.allows(type.name(), subject, predicate, object)) {
                find("kgx-association", edge, category + " does not allow " + subject + " " + predicate + " " + object);
            }
        }
    }

    private void slots(KgxFiles.Entry entry) {
        for (var name : entry.names()) {
            if (name.startsWith(KgxExport.PREFIX + "_")) {
                continue;
            }
            var slot = model.slot(name);
            if (slot == null) {
                find("kgx-slot", entry, name + " is no slot of Biolink");
            } else if (slot.flags().contains("deprecated")) {
                find("kgx-slot", entry, name + " is deprecated");
            } else {
                values(entry, slot);
            }
        }
    }

    private void values(KgxFiles.Entry entry, Biolink.Slot slot) {
        var values = entry.list(slot.name());
        if (values.size() > 1 && !slot.flags().contains("multivalued")) {
            find("kgx-many", entry, slot.name() + " can have one value only");
        }
        var allowed = model.valuesOf(slot.range());
        for (var value : values) {
            var fits = switch (slot.range()) {
                case "boolean" -> value.matches("true|false");
                case "integer" -> value.matches("-?\\d+");
                case "float", "double" -> value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
                case "uriorcurie" -> value.matches("[A-Za-z][\\w.+-]*:\\S+");
                default -> allowed == null || allowed.contains(value);
            };
            if (!fits) {
                find("kgx-value", entry, slot.name() + " must be " + (allowed == null ? "of type " + slot.range()
                        : "a value of " + slot.range()) + ", not '" + value + "'");
            } else if (value.isBlank() && TEXTS.contains(slot.range())) {
                find("kgx-value", entry, slot.name() + " is blank");
            }
        }
        if (slot.name().equals("xref")) {
            values.forEach(value -> curie(entry, "xref", value));
        }
    }

    private void curie(KgxFiles.Entry entry, String slot, String value) {
        var colon = value.indexOf(':');
        if (colon < 1 || value.length() == colon + 1 || value.matches(".*\\s.*")) {
            find("kgx-curie", entry, slot + " must be a CURIE, not '" + value + "'");
        } else if (!value.startsWith(KgxExport.PREFIX + ":") && !model.knowsPrefix(value.substring(0, colon))) {
            find("kgx-prefix", entry, "the prefix of " + value + " is not known to Biolink");
        }
    }

    private void find(String id, KgxFiles.Entry entry, String message) {
        findings.add(new Finding(id, entry.file(), entry.text("id") + " (line " + entry.line() + ")", message));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
