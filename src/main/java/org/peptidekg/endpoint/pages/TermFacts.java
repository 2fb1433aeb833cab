package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.KnownLinks;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.store.Names;

/**
 * Names and identifiers of a term, and what is known of it beyond articles.
 *
 * @param names other names, one behind the other; may be empty
 * @param parts amount, route and the like of a dosage, duration of a half-life
 * @param address that it has for good
 */
record TermFacts(String names, List<Mapping> mappings, List<Known> known, List<Part> parts, String address) {

    private static final List<String> PARTS = List.of("amount", "per", "administrations", "course", "takenFor",
            "pausedFor", "duration", "route", "form");

    /** What it is called elsewhere, and how near that is. */
    record Mapping(Link target, String label, String match) {
    }

    /** What biology ties it to in one way. */
    record Known(String way, List<Link> ends) {
    }

    /** Something that makes it up. */
    record Part(String name, Link value) {
    }

    static TermFacts of(Node term, ExploreReader reader) {
        var label = reader.label(term);
        var names = Stream.concat(reader.objects(term, RDFS.Nodes.label).stream(),
                reader.objects(term, SKOS.altLabel.asNode()).stream()).map(ExploreReader::text)
                .filter(name -> !name.equals(label)).distinct().collect(Collectors.joining(", "));
        return new TermFacts(names, reader.objects(term, Names.pmo("hasMapping")).stream()
                .map(mapping -> mapping(mapping, reader)).toList(), KnownLinks.of(reader, term).entrySet().stream()
                .map(tie -> new Known(tie.getKey(), tie.getValue().stream().map(end -> new Link(
                        reader.path(end.getURI()), reader.label(end))).toList())).toList(), parts(term, reader),
                term.getURI());
    }

    private static List<Part> parts(Node thing, ExploreReader reader) {
        var parts = new ArrayList<Part>();
        for (var name : PARTS) {
            reader.object(thing, Names.pmo(name)).ifPresent(value -> parts.add(new Part(Wording.title(name),
                    !value.isURI() ? Link.none(ExploreReader.text(value))
                            : value.getURI().contains("#") ? Link.none(reader.label(value))
                            : new Link(reader.path(value.getURI()), reader.label(value)))));
        }
        return parts;
    }

    private static Mapping mapping(Node mapping, ExploreReader reader) {
        return new Mapping(new Link(text(mapping, "target", reader), text(mapping, "curie", reader)),
                text(mapping, "targetLabel", reader),
                Wording.words(text(mapping, "match", reader).replaceFirst("^.*#", "")));
    }

    private static String text(Node mapping, String property, ExploreReader reader) {
        return reader.text(mapping, Names.pmo(property)).orElse("");
    }
}
