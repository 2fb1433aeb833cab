package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;

import gg.jte.Content;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Chip;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.monograph.Monograph;
import org.peptidekg.endpoint.monograph.WholeTopic;
import org.peptidekg.endpoint.parts.ClaimLine;
import org.peptidekg.endpoint.parts.PageParts;

/** The page of a term, a dosage or a half-life: all that is said of it, its names, identifiers elsewhere. */
final class PageTerm {

    private static final int CLAIMS = 100;

    private final ExploreReader reader;

    PageTerm(ExploreReader reader) {
        this.reader = reader;
    }

    /**
     * What stands at the head of a term.
     *
     * @param kind what it is; what only known links name has no class
     */
    record Head(String label, Optional<Chip> kind, String key, String path) {

        /** For the query part of an address. */
        String encodedKey() {
            return PageLinks.encode(key);
        }

        /** For the query part of an address. */
        String encodedLabel() {
            return PageLinks.encode(label);
        }
    }

    /** What the page shows; nothing of articles if they say nothing. */
    record Whole(Head head, Optional<String> definition, Optional<Extent> extent, Optional<Content> glance,
            Content sections, TermFacts facts, PageCite cite) {
    }

    /** What the page of one of its sections shows. */
    record Section(Head head, Optional<Extent> extent, Optional<WholeTopic> topic) {
    }

    /**
     * How much is left out of the page of a term that very many claims name.
     *
     * @param shown what the page is made of, in words
     * @param all how many claims there are, in words
     */
    record Extent(Head head, String shown, String all) {
    }

    /** What the panel beside the graph shows, with how many claims there are, in words, and how many are left out. */
    record Panel(Head head, Optional<String> definition, TermFacts facts, String size, List<ClaimLine> claims,
            int more) {
    }

    /**
     * The page.
     *
     * @param topic the section that is to be shown whole, as links name it
     * @param page of that section, from 1
     */
    PageFrame page(Node term, Optional<String> topic, int page) {
        var head = head(term);
        var kind = reader.kind(term);
        var monograph = new Monograph(reader, term);
        var extent = Optional.of(monograph.size()).filter(size -> size.unread() > 0).map(size -> new Extent(head,
                Wording.count(size.read().size(), "claim", "claims"), size.size()));
        var graph = new Link("/graph?focus=" + head.encodedKey(), "Graph");
        var search = new Link("/search?class=" + kind, Wording.title(kind));
        var frame = PageFrame.of(head.label()).withStyle("wide");
        return topic.map(name -> frame.withCrumbs(graph, search, new Link(head.path(), head.label()))
                        .withBody("pages/topic.jte", new Section(head, extent, monograph.whole(name, page))))
                .orElseGet(() -> frame.withCrumbs(graph, search).withBody("pages/term.jte", new Whole(head,
                        definition(term), extent,
                        monograph.isEmpty() ? Optional.empty() : Optional.of(monograph.glance()),
                        monograph.sections(), TermFacts.of(term, reader),
                        PageCite.of("Term “" + head.label() + "”", term.getURI(), ""))));
    }

    /** What the panel beside the graph shows of a node. */
    Content panel(Node term) {
        var claims = reader.claimsOf(term, ExploreReader.PAGE);
        var parts = new PageParts(reader);
        return Templates.part("pages/termPanel.jte", new Panel(head(term), definition(term),
                TermFacts.of(term, reader), Wording.count(claims.all(), "claim", "claims"),
                claims.read().stream().limit(CLAIMS).map(parts::row).toList(), Math.max(0, claims.all() - CLAIMS)));
    }

    private Head head(Node term) {
        var kind = reader.kind(term);
        return new Head(reader.label(term), Optional.of(new Chip("group-" + ExploreNames.group(kind),
                Wording.words(kind))).filter(chip -> reader.has(term)), reader.key(term.getURI()),
                reader.path(term.getURI()));
    }

    private Optional<String> definition(Node term) {
        return reader.text(term, SKOS.definition.asNode());
    }
}
