package org.peptidekg.endpoint.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Statements;
import org.peptidekg.endpoint.statement.Topic;

/** Terms side by side: a row for each thing that they are said to act on or do, a column for each of them. */
public final class PageCompare {

    private static final int MOST = 6;
    private static final int FIELDS = 3;

    /** What tells substances apart stands before what most of them are. */
    private static final List<Topic> ORDER = List.of(Topic.Targets, Topic.Effects, Topic.Problems, Topic.Harms,
            Topic.Doses, Topic.HalfLife, Topic.Status, Topic.Origin);

    private final ExploreReader reader;
    private final ExploreSearch search;

    public PageCompare(ExploreReader reader, ExploreSearch search) {
        this.reader = reader;
        this.search = search;
    }

    /**
     * What the page shows.
     *
     * @param fields what stands in those of the form
     * @param missing a name that no term has
     * @param compared the terms, if there are two or more
     */
    record Shown(String title, List<String> fields, Optional<String> missing, Optional<Comparison> compared) {
    }

    /**
     * The page.
     *
     * @param names of the terms, two to six; more are left out
     */
    public PageFrame page(List<String> names) {
        var asked = names.stream().filter(name -> !name.isBlank()).limit(MOST).toList();
        var found = asked.stream().map(search::named).toList();
        var terms = found.stream().flatMap(Optional::stream).distinct().toList();
        var labels = terms.stream().map(ExploreSearch.Found::label).toList();
        var title = terms.size() > 1 ? labels.stream().collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " and $1") : "Compare peptides";
        var missing = asked.stream().filter(name -> found.get(asked.indexOf(name)).isEmpty()).findFirst();
        return PageFrame.of(title).withStyle("wide").withBody("compare/compare.jte", new Shown(title,
                fields(missing.isPresent() ? asked : labels), missing, missing.isPresent() || terms.size() < 2
                        ? Optional.empty() : Optional.of(compared(terms))));
    }

    /** What stands in the fields: one more than there are names, so that another can be added. */
    private static List<String> fields(List<String> names) {
        return IntStream.range(0, Math.min(MOST, Math.max(FIELDS, names.size() + 1)))
                .mapToObj(i -> i < names.size() ? names.get(i) : "").toList();
    }

    private Comparison compared(List<ExploreSearch.Found> terms) {
        var said = terms.stream().map(this::said).toList();
        var compared = terms.stream().map(term -> reader.node(term.key()).getURI()).collect(Collectors.toSet());
        var together = said.stream().flatMap(all -> all.values().stream()).flatMap(List::stream)
                .filter(statement -> compared.contains(statement.object().iri())).toList();
        var things = new LinkedHashMap<Topic, List<ComparedThing>>();
        ORDER.forEach(topic -> things.put(topic, ComparedThing.of(topic, said).stream()
                .filter(thing -> !compared.contains(thing.object().iri())).toList()));
        return Comparison.of(terms.stream().map(term -> new Link("/" + term.key(), term.label())).toList(), together,
                things, reader);
    }

    private Map<Topic, List<Statement>> said(ExploreSearch.Found term) {
        var node = reader.node(term.key());
        return Statements.of(reader.claimsBy(node).read());
    }
}
