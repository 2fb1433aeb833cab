package org.peptidekg.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.jena.graph.NodeFactory;
import org.peptidekg.endpoint.compare.PageCompare;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.explore.Overviews;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.mechanism.Ties;
import org.peptidekg.endpoint.pages.HomeServlet;
import org.peptidekg.endpoint.pages.PageDisputed;
import org.peptidekg.endpoint.pages.PageGraph;
import org.peptidekg.endpoint.pages.PageMechanism;
import org.peptidekg.endpoint.pages.PageThings;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/**
 * The pages that people open first, made once behind the start and thrown away: what only the first page of a kind
 * costs (the counting of the graph, the loading of classes) is paid before anybody asks.
 */
final class FirstPages {

    private static final int COMPARED = 2;
    /** Peptides that what takes longest is made for: code that has run but once is slow yet. */
    private static final int SEVERAL = 3;
    private static final int HOPS = 3;

    private final GraphStore store;
    private final Overviews overviews;
    private final ExploreSearch search;
    private final SavedQueries queries;
    private final String base;

    FirstPages(GraphStore store, Overviews overviews, ExploreSearch search, SavedQueries queries, String base) {
        this.store = store;
        this.overviews = overviews;
        this.search = search;
        this.queries = queries;
        this.base = base;
    }

    /** What is to be done, a page a step; a step may be left out. */
    List<Runnable> steps() {
        return pages().stream().<Runnable>map(page -> () -> page.get().ifPresent(PageFrame::markup)).toList();
    }

    /** The pages, the start page first; one is not there if the graph holds nothing for it. */
    List<Supplier<Optional<PageFrame>>> pages() {
        var pages = new ArrayList<Supplier<Optional<PageFrame>>>(List.of(
                () -> Optional.of(HomeServlet.page(overviews.counted(), queries, base, 1, 1)),
                () -> foremost(0).map(peptide -> thing(peptide.key())),
                () -> overviews.counted().articles().stream().findFirst().map(article -> thing(article.key())),
                () -> Optional.of(PageGraph.page(overviews.counted(), base)), this::disputed));
        for (var i = 0; i < SEVERAL; i++) {
            var place = i;
            pages.add(() -> foremost(place).flatMap(this::mechanism));
            pages.add(() -> foremost(place).map(peptide -> mechanism(peptide.label(), "")));
            pages.add(() -> comparison(place));
        }
        return pages;
    }

    /** The peptide that is the first, second or later by what is said of it; nothing if there are not so many. */
    private Optional<GraphOverview.Peptide> foremost(int place) {
        return overviews.counted().peptides().stream().skip(place).findFirst();
    }

    private PageFrame thing(String key) {
        return store.read(data -> new PageThings(data, base).page(NodeFactory.createURI(base + key)));
    }

    /** From a peptide to something that it acts on. */
    private Optional<PageFrame> mechanism(GraphOverview.Peptide peptide) {
        return peptide.spokes().stream().findFirst().map(spoke -> mechanism(peptide.label(), spoke.label()));
    }

    private PageFrame mechanism(String from, String to) {
        return store.read(data -> new PageMechanism(new ExploreReader(data, base), search, Ties.bundled())
                .page(from, to, HOPS));
    }

    /** A peptide beside the next one. */
    private Optional<PageFrame> comparison(int place) {
        var names = overviews.counted().peptides().stream().skip(place).limit(COMPARED)
                .map(GraphOverview.Peptide::label).toList();
        return names.size() < COMPARED ? Optional.empty() : Optional.of(store.read(data ->
                new PageCompare(new ExploreReader(data, base), search).page(names)));
    }

    private Optional<PageFrame> disputed() {
        var overview = overviews.counted();
        return Optional.of(store.read(data -> new PageDisputed(new ExploreReader(data, base)).page(overview, 1)));
    }
}
