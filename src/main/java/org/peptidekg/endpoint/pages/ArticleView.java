package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.html.Chip;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.parts.MarkedPiece;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.endpoint.parts.Quotation;
import org.peptidekg.endpoint.parts.StatementLine;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;

/**
 * What the page of an article shows.
 *
 * @param byline date and people, in words
 * @param topic where the graph shows what it is about
 * @param text its parts, if the text was kept
 * @param quotations words of claims that do not stand in the text that is shown
 * @param size how many places state something, in words
 * @param unshown how many of them, the last ones, are not shown
 * @param sections the claims by the section of the article, in order
 * @param path of the article
 */
record ArticleView(List<MarkedPiece> title, String byline, Optional<Link> source, Optional<Link> topic,
        Optional<List<PageBlocks.Part>> text, List<Quoted> quotations, String size, int unshown, List<Section> sections,
        String path) {

    /** A claim and a place of this article that states it. */
    record Entry(StoredClaim claim, StoredEvidence evidence) {
    }

    /** Words with their anchor. */
    record Quoted(String id, Quotation words) {
    }

    /** A section with the claims that it states; the title may be empty. */
    record Section(String title, List<Line> claims) {
    }

    /**
     * A claim in the list.
     *
     * @param number that stands behind its words, from 1
     * @param id anchor of its words
     * @param certainty where it is less than said outright
     */
    record Line(int number, String id, StatementLine statement, Optional<Chip> certainty) {
    }

    /** How many places there are, in words. */
    static String size(int places) {
        return Wording.count(places, "place", "places");
    }

    /** The claims by section: a new one wherever the section changes. */
    static List<Section> sections(List<Entry> entries, PageParts parts) {
        var sections = new ArrayList<Section>();
        for (var i = 0; i < entries.size(); i++) {
            var place = entries.get(i).evidence();
            if (sections.isEmpty() || !sections.get(sections.size() - 1).title().equals(place.section())) {
                sections.add(new Section(place.section(), new ArrayList<>()));
            }
            sections.get(sections.size() - 1).claims().add(new Line(i + 1, PageParts.anchor(place),
                    parts.lean(entries.get(i).claim()), Optional.of(place.certainty())
                            .filter(certainty -> certainty != Certainty.Asserted)
                            .map(certainty -> Chip.of(certainty.name().toLowerCase(Locale.ROOT)))));
        }
        return sections;
    }

    /** Their words, each once. */
    static List<Quoted> quotations(List<Entry> entries, PageParts parts) {
        return entries.stream().map(Entry::evidence).map(place -> new Quoted(PageParts.anchor(place),
                parts.quotation(place, List.of()))).distinct().toList();
    }
}
