package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.store.Names;

/** Where articles say what they say, on one state of the data. */
public final class ArticlePlaces {

    /** A place where an article hedges, denies or grounds what it says; offsets count code points of the text. */
    public record CuePlace(int start, int end, String text) {
    }

    /** Where an article states a claim; the place begins with this code point. */
    public record Placed(Node claim, Node place, int start) {
    }

    private final DatasetGraph data;
    private final ExploreReader reader;

    ArticlePlaces(DatasetGraph data, ExploreReader reader) {
        this.data = data;
        this.reader = reader;
    }

    /** All places where an article states something, in the order of its text; they are not read. */
    public List<Placed> ofArticle(Node article) {
        var found = new ArrayList<Placed>();
        data.find(article, Node.ANY, Names.HAS_EVIDENCE, Node.ANY).forEachRemaining(quad -> found.add(new Placed(
                quad.getSubject(), quad.getObject(), start(article, quad.getObject()))));
        found.sort(Comparator.comparing(Placed::start).thenComparing(placed -> placed.place().toString()));
        return found;
    }

    private int start(Node article, Node place) {
        var selectors = Iter.toList(Iter.map(data.find(article, place, Names.HAS_SELECTOR, Node.ANY), Quad::getObject));
        return selectors.stream().flatMap(selector -> Iter.toList(data.find(article, selector, ExploreNames.START,
                Node.ANY)).stream()).mapToInt(quad -> Integer.parseInt(ExploreReader.text(quad.getObject()))).min()
                .orElse(0);
    }

    /** What hedges, denies or grounds what a place says. */
    public List<CuePlace> cues(String evidence) {
        return reader.objects(NodeFactory.createURI(evidence), Names.pmo("hasCue")).stream().flatMap(cue -> {
            var start = reader.text(cue, ExploreNames.START);
            var end = reader.text(cue, ExploreNames.END);
            return start.isPresent() && end.isPresent() ? Stream.of(
                    new CuePlace(Integer.parseInt(start.get()), Integer.parseInt(end.get()), reader.label(cue)))
                    : Stream.empty();
        }).toList();
    }
}
