package org.peptidekg.endpoint.monograph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.parts.Arrow;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Topic;
import org.peptidekg.endpoint.statement.Verbs;

/**
 * A statement in two or three words, which lead to where it stands in full.
 *
 * @param anchor of the statement
 * @param style {@code maybe} for what is no more than possible, {@code faint} for what tells less, {@code again} for
 *     what is denied in the same way as what stands before it, or nothing
 * @param verb what the label alone would not tell
 * @param denial how it is denied
 */
record GlanceItem(String anchor, String style, Optional<Arrow> arrow, Optional<String> verb, Optional<String> denial,
        String label, boolean disputed) {

    /** Relations that the object alone would not tell of. */
    private static final Set<Relation> NAMED_VERBS = EnumSet.of(Relation.analogOf, Relation.derivedFrom,
            Relation.mimics, Relation.similarTo, Relation.producedBy, Relation.foundIn, Relation.metabolizedTo,
            Relation.approvedIn, Relation.approvedBy, Relation.developedBy, Relation.contraindicatedFor,
            Relation.combinedWith);

    /** A statement, by the thing that the page is not about. */
    static GlanceItem of(Statement statement, boolean turned) {
        var first = statement.claims().get(0);
        return new GlanceItem(PageStatements.anchor(statement),
                statement.certainty() == Certainty.Possible ? "maybe" : "",
                Optional.of(Arrow.of(statement)).filter(arrow -> statement.topic() == Topic.Targets
                        || statement.topic() == Topic.Effects),
                NAMED_VERBS.contains(first.relation()) && !turned
                        ? Optional.of(Verbs.of(first).replaceFirst("^(is|was) (an? )?", "")) : Optional.empty(),
                Optional.empty(), (turned ? statement.subject() : statement.object()).label(), statement.disputed());
    }

    /** A statement that somebody denies. */
    static GlanceItem denial(Statement statement) {
        return new GlanceItem(PageStatements.anchor(statement), "", Optional.empty(), Optional.empty(),
                Optional.of(statement.denied() ? Verbs.of(statement.claims().get(0)) : "disputed:"),
                statement.object().label(), false);
    }

    /** Denials in their order, but each behind those that are denied in the same way. */
    static List<GlanceItem> ofEachWay(List<GlanceItem> denials) {
        var ways = new LinkedHashMap<Optional<String>, List<GlanceItem>>();
        denials.forEach(item -> {
            var same = ways.computeIfAbsent(item.denial, way -> new ArrayList<>());
            same.add(same.isEmpty() ? item : item.again());
        });
        return ways.values().stream().flatMap(List::stream).toList();
    }

    private GlanceItem again() {
        return new GlanceItem(anchor, "again", arrow, verb, denial, label, disputed);
    }

    /** A dose, as plain words. */
    static GlanceItem dose(Statement statement, String words) {
        return new GlanceItem(PageStatements.anchor(statement), "", Optional.empty(), Optional.empty(),
                Optional.empty(), words, false);
    }

    /** A way in which something is taken, or what it is taken with. */
    static GlanceItem use(Statement statement) {
        var item = of(statement, false);
        return new GlanceItem(item.anchor, "faint", Optional.empty(), item.verb, Optional.empty(), item.label, false);
    }
}
