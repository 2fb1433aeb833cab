package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.parts.PageTurn;
import org.peptidekg.endpoint.parts.SaidSide;
import org.peptidekg.endpoint.parts.TermLink;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.endpoint.statement.Reasons;

/** What articles disagree about: a row for each pair of things, with both sides. */
public final class PageDisputed {

    private static final int ROWS = 20;

    private final ExploreReader reader;
    private final PageParts parts;
    private final PageStatements lines;

    public PageDisputed(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
        this.lines = new PageStatements(reader);
    }

    /**
     * What the page shows.
     *
     * @param all how many pairs there are
     * @param size the same in words
     */
    record Shown(int all, String size, List<Row> rows, Optional<PageTurn> turn) {
    }

    /** A pair of things, what both sides say, and why both may be right. */
    record Row(TermLink one, TermLink other, SaidSide forIt, SaidSide against, List<String> reasons) {
    }

    /**
     * The page.
     *
     * @param number from 1
     */
    public PageFrame page(GraphOverview overview, int number) {
        var all = overview.disputed();
        var rows = PageTurn.slice(all, number, ROWS).stream().flatMap(pair -> row(pair).stream()).toList();
        return PageFrame.of("Disputed").withStyle("wide").withBody("pages/disputed.jte", new Shown(all.size(),
                Wording.count(all.size(), "pair", "pairs"), rows, PageTurn.of("page", number, ROWS, all.size(), "")));
    }

    private Optional<Row> row(GraphOverview.Pair pair) {
        var claims = pair.claims().stream().flatMap(key -> reader.claim(reader.node(key)).stream()).toList();
        return Conflict.among(claims).map(conflict -> new Row(parts.term(conflict.one().get(0).subject()),
                parts.term(conflict.one().get(0).object()), lines.side(conflict.one(), false),
                lines.side(conflict.other(), false), Reasons.of(conflict)));
    }
}
