package org.peptidekg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** Answers in parts have the rows of the whole, each once, whatever pages they are asked for in. */
class LongAnswersTest {

    private static final SavedQueries QUERIES = SavedQueries.bundled();

    private static final int PAGE = 7;

    private static GraphStore store;

    @BeforeAll
    static void load() {
        store = Fixture.store();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static QueryRunner runner(int whole) {
        return new QueryRunner(store, new BoundedQueries(Limits.GENEROUS), Set.of(), whole);
    }

    record Asked(SavedQuery query, Map<String, String> given) {

        @Override
        public String toString() {
            return query.name() + given;
        }
    }

    static List<Asked> inParts() throws IOException {
        var all = new ArrayList<Asked>();
        for (var query : QUERIES.list().stream().filter(query -> query.parts().isPresent()).toList()) {
            var folder = BundledQueriesTest.FOLDER.resolve(query.name());
            if (query.parameters().stream().noneMatch(Parameter::required)) {
                all.add(new Asked(query, Map.of()));
            }
            for (var given : BundledQueriesTest.cases(folder)) {
                all.add(new Asked(query, BundledQueriesTest.arguments(folder.resolve(given + ".args"))));
            }
        }
        assertTrue(all.size() > 30, all.toString());
        return all;
    }

    @ParameterizedTest
    @MethodSource("inParts")
    void pagesHaveTheRowsOfTheWholeEachOnce(Asked asked) {
        var whole = (Answer.Table) runner(2).run(asked.query(), asked.given());
        var parts = runner(2);
        // A ranking gets further each time it is asked for.
        while (parts.slice(asked.query(), asked.given(), 0, 1, running -> { }).soFar() > 0) {
            Thread.onSpinWait();
        }
        var found = new ArrayList<Binding>();
        var more = true;
        for (var from = 0; more; from += PAGE) {
            var slice = parts.slice(asked.query(), asked.given(), from, from + PAGE, running -> { });
            found.addAll(slice.table().rows());
            more = slice.total().isEmpty() || slice.total().getAsInt() > from + PAGE;
            assertEquals(more ? PAGE : slice.total().getAsInt() - from, slice.table().rows().size());
        }
        assertEquals(found.size(), new HashSet<>(found).size());
        assertEquals(new HashSet<>(whole.rows()), new HashSet<>(found));
        if (asked.query().ranked()) {
            assertEquals(whole.rows(), found);
        }
    }

    /** There is something at once, the best of what was looked at; asked again and again it is the best of all. */
    @Test
    void aRankingGetsFurtherEachTime() {
        var query = QUERIES.get("strongest-claims").orElseThrow();
        assertTrue(query.ranked());
        var whole = (Answer.Table) runner(2).run(query, Map.of());
        var all = new QueryRunner(store, new BoundedQueries(Limits.GENEROUS), Set.of(), 2);
        var slice = all.slice(query, Map.of(), 0, 5, running -> { });
        while (slice.soFar() > 0) {
            assertFalse(slice.table().rows().isEmpty());
            assertTrue(slice.total().isEmpty());
            slice = all.slice(query, Map.of(), 0, 5, running -> { });
        }
        assertEquals(OptionalInt.of(whole.rows().size()), slice.total());
        assertEquals(whole.rows().subList(0, 5), slice.table().rows());
    }

    @Test
    void aShortAnswerIsSortedAsAWhole() {
        var query = QUERIES.get("claims-by-rule").orElseThrow();
        var whole = (Answer.Table) runner(2).run(query, Map.of());
        var slice = runner(100_000).slice(query, Map.of(), 2, 6, running -> { });
        assertFalse(slice.inParts());
        assertEquals(OptionalInt.of(whole.rows().size()), slice.total());
        assertEquals(whole.rows().subList(2, 6), slice.table().rows());
    }

    @Test
    void oneMayGoBackAndFarAhead() {
        var query = QUERIES.get("claim-quads").orElseThrow();
        var parts = runner(2);
        var first = parts.slice(query, Map.of(), 0, 3, running -> { });
        assertTrue(first.inParts() && first.total().isEmpty());
        var far = parts.slice(query, Map.of(), 1_000_000, 1_000_020, running -> { });
        assertEquals(List.of(), far.table().rows());
        assertTrue(far.total().isPresent());
        assertEquals(first.table(), parts.slice(query, Map.of(), 0, 3, running -> { }).table());
    }
}
