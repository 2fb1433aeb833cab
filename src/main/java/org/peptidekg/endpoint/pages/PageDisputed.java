package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.explore.PageStatements;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.endpoint.statement.Reasons;
import org.peptidekg.endpoint.statement.Tally;
import org.peptidekg.rdf.read.StoredClaim;

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
     * The page.
     *
     * @param number from 1
     */
    public PageFrame page(GraphOverview overview, int number) {
        var all = overview.disputed();
        var from = (int) Math.min(all.size(), (number - 1L) * ROWS);
        var rows = all.subList(from, Math.min(all.size(), from + ROWS)).stream().flatMap(pair -> row(pair).stream())
                .collect(Collectors.joining("\n"));
        return PageFrame.of("Disputed").withStyle("wide").withBody("<h1>What articles disagree about</h1>\n"
                + (all.isEmpty() ? "<p class=\"empty\">No article contradicts another, or itself.</p>\n"
                        : "<p class=\"faint\">" + Html.count(all.size(), "pair", "pairs") + " of things of which some "
                        + "places affirm what others deny, or say the contrary. A denial of one direction is none of "
                        + "the other.</p>\n<div class=\"scroll\"><table class=\"compare disputed\"><thead><tr>"
                        + "<th scope=\"col\">What and what</th>"
                        + "<th scope=\"col\">For it</th><th scope=\"col\">Against it</th>"
                        + "<th scope=\"col\">Perhaps because</th></tr></thead><tbody>\n" + rows
                        + "</tbody></table></div>\n" + PageCollection.turn("page", number, ROWS, all.size(), "")));
    }

    private Optional<String> row(GraphOverview.Pair pair) {
        var claims = pair.claims().stream().flatMap(key -> reader.claim(reader.node(key)).stream()).toList();
        return Conflict.among(claims).map(conflict -> "<tr><th scope=\"row\">"
                + parts.term(conflict.one().get(0).subject()) + " and "
                + parts.term(conflict.one().get(0).object()) + "</th>" + side("For it", conflict.one())
                + side("Against it", conflict.other()) + "<td data-of=\"Perhaps because\">"
                + Reasons.of(conflict).stream().map(Html::escape).collect(Collectors.joining("<br>")) + "</td></tr>");
    }

    private String side(String name, List<StoredClaim> claims) {
        return "<td data-of=\"" + name + "\">" + lines.verbs(claims) + "<br>" + PageStatements.tally(Tally.of(claims))
                + "<p class=\"words\">" + lines.words(claims) + "</p></td>";
    }
}
