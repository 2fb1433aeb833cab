package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.jena.atlas.json.JsonArray;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.endpoint.mechanism.MechanismJson;
import org.peptidekg.endpoint.mechanism.Mechanisms;
import org.peptidekg.endpoint.mechanism.Ties;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.StatementRow;
import org.peptidekg.endpoint.statement.Statements;
import org.peptidekg.endpoint.ways.FoundWays;

/** How a peptide is said to reach an effect: a drawing from left to right, and each way with its signs and words. */
public final class PageMechanism {

    private static final int OTHERS = 12;

    private final ExploreReader reader;
    private final ExploreSearch search;
    private final Ties ties;
    private final PageStatements lines;

    public PageMechanism(ExploreReader reader, ExploreSearch search, Ties ties) {
        this.reader = reader;
        this.search = search;
        this.ties = ties;
        this.lines = new PageStatements(reader);
    }

    /**
     * What the page shows.
     *
     * @param from what stands in the first field of the form
     * @param to what stands in the second
     * @param choices of the third
     * @param unknown a name that no term has
     * @param found the ways, if they were asked for
     */
    record Shown(String title, String from, String to, int hops, List<Integer> choices, Optional<String> unknown,
            Optional<FoundWays> found) {
    }

    /**
     * The page.
     *
     * @param from name or key of the term at the beginning
     * @param to name or key of the effect; empty for all effects over one term between
     * @param hops how many steps a way may have
     */
    public PageFrame page(String from, String to, int hops) {
        var start = from.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(from);
        var end = to.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(to);
        var title = start.isEmpty() ? "Mechanism" : "How " + start.get().label() + " is said to "
                + end.map(term -> "reach " + term.label()).orElse("work");
        var unknown = from.isBlank() ? Optional.<String>empty() : start.isEmpty() ? Optional.of(from)
                : Optional.of(to).filter(name -> !name.isBlank() && end.isEmpty());
        return PageFrame.of(title).withStyle("wide").withBody("pages/mechanism.jte", new Shown(title,
                start.map(ExploreSearch.Found::label).orElse(from), end.map(ExploreSearch.Found::label).orElse(to),
                hops, IntStream.rangeClosed(2, Mechanisms.LONGEST).boxed().toList(), unknown,
                start.filter(term -> unknown.isEmpty()).map(term -> ways(term, end, hops))));
    }

    /** The same as data, if both names are those of terms. */
    public Optional<JsonArray> data(String from, String to, int hops) {
        var start = search.named(from);
        var end = to.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(to);
        if (from.isBlank() || start.isEmpty() || !to.isBlank() && end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MechanismJson.of(new Mechanisms(reader, ties).find(iri(start.get()),
                end.map(this::iri), hops).best()));
    }

    private FoundWays ways(ExploreSearch.Found start, Optional<ExploreSearch.Found> end, int hops) {
        var finder = new Mechanisms(reader, ties);
        var found = finder.find(iri(start), end.map(this::iri), hops);
        var direct = end.map(term -> direct(finder, iri(start), iri(term))).orElse(List.of());
        var effect = end.map(ExploreSearch.Found::label).orElse("");
        return found.all() > 0 ? FoundWays.of(direct, effect, hops, found.best(), found.all(), reader)
                : FoundWays.none(direct, start.label(), effect, hops, others(finder, start, end, hops));
    }

    /** Where ways from the same thing do lead. */
    private List<Link> others(Mechanisms finder, ExploreSearch.Found start, Optional<ExploreSearch.Found> end,
            int hops) {
        return end.isEmpty() ? List.of() : finder.find(iri(start), Optional.empty(), hops).best().stream()
                .map(Mechanism::end).distinct().limit(OTHERS).map(term -> new Link("/mechanism?from="
                        + PageLinks.encode(start.label()) + "&to=" + PageLinks.encode(term.label()), term.label()))
                .toList();
    }

    private List<List<StatementRow>> direct(Mechanisms finder, String from, String to) {
        return Statements.of(finder.direct(from, to)).values().stream()
                .map(statements -> lines.list(statements, false)).toList();
    }

    private String iri(ExploreSearch.Found term) {
        return reader.node(term.key()).getURI();
    }
}
