package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.Overviews;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** The pages that are made behind the start are those that people open, and none where there is nothing to show. */
class FirstPagesTest {

    @Test
    void one_page_of_each_kind_is_made() {
        try (var store = Fixture.store()) {
            var titles = titles(store);
            assertEquals(List.of("PeptideKG", "Veltide", "Notes on Orlamin", "Graph", "Disputed",
                    "How Veltide is said to reach anxiety", "How Veltide is said to work", "Veltide and Orlamin"),
                    titles.subList(0, 8));
            assertTrue(titles.contains("How Orlamin is said to work"), "what takes longest, for several: " + titles);
        }
    }

    @Test
    void an_empty_store_has_few_of_them() {
        try (var store = GraphStore.inMemory()) {
            assertEquals(List.of("PeptideKG", "Graph", "Disputed"), titles(store));
        }
    }

    private static List<String> titles(GraphStore store) {
        var pages = new FirstPages(store, new Overviews(store, Names.BASE), new ExploreSearch(store, Names.BASE),
                SavedQueries.bundled(), Names.BASE);
        pages.steps().forEach(Runnable::run);
        return pages.pages().stream().flatMap(page -> page.get().stream()).map(PageFrame::title).toList();
    }
}
