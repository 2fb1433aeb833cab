package org.peptidekg.endpoint.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.parts.Arrow;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.SaidSide;
import org.peptidekg.endpoint.parts.StatementRow;
import org.peptidekg.endpoint.parts.TermLink;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Topic;

/**
 * Terms side by side.
 *
 * @param together what is said of one of them with regard to another
 * @param size how many things are said of more than one of them
 * @param shared by topic, what is said of more than one
 * @param alone by topic, what is said of one alone
 */
record Comparison(List<Link> terms, List<Together> together, int size, List<SharedTopic> shared,
        List<AloneTopic> alone) {

    private static final int ROWS = 6;
    private static final int ALONE = 25;
    /** The style of a phone hides what is beyond these. */
    private static final int ON_A_PHONE = 7;

    /** A statement of which both ends are compared; of the row, what is shown is its object. */
    record Together(TermLink subject, StatementRow row) {
    }

    /**
     * A topic of what they share.
     *
     * @param id its anchor
     * @param named what is named at once
     * @param rows what is shown with its words, beyond which there are {@code more}
     */
    record SharedTopic(String id, String title, List<Shared> named, List<Shared> rows, int more) {

        /** Whether a phone shows only the first. */
        boolean isLong() {
            return named.size() > ON_A_PHONE;
        }
    }

    /**
     * A thing.
     *
     * @param id its anchor
     * @param place where its words are: the anchor, or the page of a claim
     * @param parts whether one of them is said to do what another is not, or to do the contrary
     * @param common the sign that all of them have
     * @param cells what is said of each of the terms
     */
    record Shared(String id, String place, TermLink thing, boolean parts, Optional<Arrow> common,
            List<Optional<Cell>> cells) {
    }

    /** What is said of one of them. */
    record Cell(Arrow arrow, SaidSide side) {
    }

    /** A topic of what is said of one alone, with a cell for each term. */
    record AloneTopic(String title, List<Alone> cells) {
    }

    /** What is said of one alone, as names only: its own page has the words. */
    record Alone(List<Item> items, int more) {
    }

    /** A thing, with the claim that leads to it. */
    record Item(String path, Optional<Arrow> arrow, String label) {
    }

    /**
     * A comparison.
     *
     * @param together statements of which both ends are compared
     * @param things by topic, all else that is said of them
     */
    static Comparison of(List<Link> terms, List<Statement> together, Map<Topic, List<ComparedThing>> things,
            ExploreReader reader) {
        var shared = new ArrayList<SharedTopic>();
        var alone = new ArrayList<AloneTopic>();
        things.forEach((topic, all) -> {
            var both = all.stream().filter(ComparedThing::isShared).toList();
            var common = IntStream.range(0, both.size()).mapToObj(i -> shared(topic, both.get(i), i < ROWS,
                    terms.size(), reader)).toList();
            if (!common.isEmpty()) {
                shared.add(new SharedTopic("s-" + topic.name(), topic.title(), first(common, ALONE),
                        first(common, ROWS), Math.max(0, common.size() - ROWS)));
            }
            var own = all.stream().filter(thing -> !thing.isShared()).toList();
            if (!own.isEmpty()) {
                alone.add(new AloneTopic(topic.title(), IntStream.range(0, terms.size())
                        .mapToObj(i -> alone(own, i, reader)).toList()));
            }
        });
        var parts = new PageParts(reader);
        var rows = new PageStatements(reader).list(together, false);
        return new Comparison(terms, IntStream.range(0, rows.size()).mapToObj(i -> new Together(
                parts.term(together.get(i).subject()), rows.get(i))).toList(), (int) things.values().stream()
                .flatMap(List::stream)
                .filter(ComparedThing::isShared).count(), shared, alone);
    }

    private static Shared shared(Topic topic, ComparedThing thing, boolean row, int terms, ExploreReader reader) {
        var id = "r-" + topic.name() + "-" + thing.object().iri().replaceFirst("^.*/", "");
        var lines = new PageStatements(reader);
        var arrows = thing.said().values().stream().map(Arrow::of).distinct().toList();
        return new Shared(id, row ? "#" + id : reader.path(thing.said().values().iterator().next().claims().get(0)
                .iri()), new PageParts(reader).term(thing.object()), thing.parts(),
                arrows.size() == 1 ? Optional.of(arrows.get(0)) : Optional.empty(),
                IntStream.range(0, terms).mapToObj(i -> Optional.ofNullable(thing.said().get(i))
                        .map(said -> new Cell(Arrow.of(said), lines.side(said.claims(), said.disputed())))).toList());
    }

    private static Alone alone(List<ComparedThing> things, int term, ExploreReader reader) {
        var own = things.stream().flatMap(thing -> Optional.ofNullable(thing.said().get(term)).stream()).toList();
        return new Alone(own.stream().limit(ALONE).map(said -> item(said, reader)).toList(),
                Math.max(0, own.size() - ALONE));
    }

    private static Item item(Statement said, ExploreReader reader) {
        return new Item(reader.path(said.claims().get(0).iri()), Optional.of(Arrow.of(said)).filter(arrow ->
                said.topic() == Topic.Targets || said.topic() == Topic.Effects || said.denied()),
                said.object().label());
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
