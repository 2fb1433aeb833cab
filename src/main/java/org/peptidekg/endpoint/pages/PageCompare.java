package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.rdf.StoredClaim;

/** Two terms side by side: what is said of both, of one alone, and where the articles part. */
public final class PageCompare {

    private static final Map<Relation, Relation> OPPOSITE = Map.of(Relation.increases, Relation.decreases,
            Relation.decreases, Relation.increases, Relation.improves, Relation.worsens, Relation.worsens,
            Relation.improves, Relation.alleviates, Relation.causes, Relation.causes, Relation.alleviates);
    private static final Set<Relation> USE = Set.of(Relation.hasDosage, Relation.administeredVia, Relation.hasHalfLife,
            Relation.hasSideEffect, Relation.approvedIn, Relation.approvedBy);

    private final ExploreReader reader;
    private final ExploreSearch search;
    private final PageParts parts;

    public PageCompare(ExploreReader reader, ExploreSearch search) {
        this.reader = reader;
        this.search = search;
        this.parts = new PageParts(reader);
    }

    public PageFrame page(String a, String b) {
        var left = a.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(a);
        var right = b.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(b);
        var title = left.isPresent() && right.isPresent() ? left.get().label() + " and " + right.get().label()
                : "Compare two peptides";
        return PageFrame.of(title).withStyle("wide").withBody("<h1>" + Html.escape(title) + "</h1>\n" + """
                <form class="ask" action="/compare">
                <label for="a">This <input id="a" name="a" value="%s" required autocomplete="off" data-complete></label>
                <label for="b">beside that
                <input id="b" name="b" value="%s" required autocomplete="off" data-complete></label>
                <button>Compare</button>
                </form>
                """.formatted(Html.escape(left.map(ExploreSearch.Found::label).orElse(a)),
                Html.escape(right.map(ExploreSearch.Found::label).orElse(b))) + result(a, left, b, right));
    }

    private String result(String a, Optional<ExploreSearch.Found> left, String b,
            Optional<ExploreSearch.Found> right) {
        if (a.isBlank() || b.isBlank()) {
            return "<p class=\"empty\">Name two terms, such as two peptides: see what the articles say of both, of one "
                    + "alone, and where they part; with dosages and side effects side by side.</p>";
        }
        if (left.isEmpty() || right.isEmpty()) {
            return "<p class=\"empty error\">Nothing in this graph is called “" + Html.escape(left.isEmpty() ? a : b)
                    + "”. " + Html.link("/search", "Look at all terms") + ".</p>";
        }
        var ofLeft = claims(left.get());
        var ofRight = claims(right.get());
        return "<h2>Said of both</h2>\n" + pairs(ofLeft, ofRight, left.get(), right.get(), this::agrees)
                + "<h2>Where they part</h2>\n" + pairs(ofLeft, ofRight, left.get(), right.get(), this::differs)
                + "<h2>Use and side effects</h2>\n" + use(ofLeft, ofRight, left.get(), right.get())
                + "<div class=\"columns\">" + alone(left.get(), ofLeft, ofRight) + alone(right.get(), ofRight, ofLeft)
                + "</div>";
    }

    private List<StoredClaim> claims(ExploreSearch.Found term) {
        var node = reader.node(term.key());
        return reader.claimsOf(node).stream().filter(claim -> claim.subject().iri().equals(node.getURI())).toList();
    }

    private record Pair(StoredClaim left, StoredClaim right) {
    }

    private boolean agrees(Pair pair) {
        return pair.left().relation() == pair.right().relation() && pair.left().polarity() == pair.right().polarity();
    }

    /** One is affirmed and the other denied, or both are affirmed of relations that exclude each other. */
    private boolean differs(Pair pair) {
        return pair.left().relation() == pair.right().relation() ? pair.left().polarity() != pair.right().polarity()
                : pair.left().polarity() == Polarity.Affirmed && pair.right().polarity() == Polarity.Affirmed
                && OPPOSITE.get(pair.left().relation()) == pair.right().relation();
    }

    private static List<Pair> all(List<StoredClaim> left, List<StoredClaim> right) {
        var byObject = right.stream().collect(Collectors.groupingBy(claim -> claim.object().iri()));
        return left.stream().flatMap(claim -> byObject.getOrDefault(claim.object().iri(), List.of()).stream()
                .map(other -> new Pair(claim, other))).toList();
    }

    private String pairs(List<StoredClaim> left, List<StoredClaim> right, ExploreSearch.Found a,
            ExploreSearch.Found b, Predicate<Pair> which) {
        var pairs = all(left, right).stream().filter(which).toList();
        if (pairs.isEmpty()) {
            return "<p class=\"faint\">Nothing.</p>\n";
        }
        return pairs.stream().limit(200).map(pair -> "<tr><th scope=\"row\">" + parts.term(pair.left().object())
                        + "</th>" + cell(a, cell(pair.left())) + cell(b, cell(pair.right())) + "</tr>\n")
                .collect(Collectors.joining("", head("", a, b), "</tbody></table></div>\n"));
    }

    /** On a phone the head of the columns is out of sight: each cell names its own. */
    private static String cell(ExploreSearch.Found of, String markup) {
        return "<td data-of=\"" + Html.escape(of.label()) + "\">" + markup + "</td>";
    }

    private String cell(StoredClaim claim) {
        return parts.relation(claim) + " " + PageParts.chips(claim) + "<p class=\"go\">" + parts.quote(claim.leading())
                + "</p>";
    }

    private String use(List<StoredClaim> left, List<StoredClaim> right, ExploreSearch.Found a,
            ExploreSearch.Found b) {
        var rows = new ArrayList<String>();
        for (var relation : Relation.values()) {
            var ofLeft = left.stream().filter(claim -> claim.relation() == relation).toList();
            var ofRight = right.stream().filter(claim -> claim.relation() == relation).toList();
            if (USE.contains(relation) && ofLeft.size() + ofRight.size() > 0) {
                rows.add("<tr><th scope=\"row\">" + Html.escape(Html.title(relation.name())) + "</th>"
                        + cell(a, objects(ofLeft)) + cell(b, objects(ofRight)) + "</tr>\n");
            }
        }
        return rows.isEmpty() ? "<p class=\"faint\">The articles say nothing of it.</p>\n"
                : head("", a, b) + String.join("", rows) + "</tbody></table></div>\n";
    }

    private String objects(List<StoredClaim> claims) {
        return claims.isEmpty() ? "<span class=\"faint\">nothing stated</span>" : claims.stream().map(claim -> "<li>"
                        + (claim.polarity() == Polarity.Negated ? "<span class=\"not\">not</span> " : "")
                        + Html.link(reader.path(claim.iri()), claim.object().label())
                        + claim.leading().qualifier().map(words -> " <span class=\"faint\">" + Html.escape(words)
                                + "</span>").orElse("") + "</li>")
                .collect(Collectors.joining("", "<ul class=\"plain\">", "</ul>"));
    }

    private static String head(String first, ExploreSearch.Found a, ExploreSearch.Found b) {
        return "<div class=\"scroll\"><table class=\"compare\"><thead><tr><th scope=\"col\">" + (first.isEmpty()
                ? "<span class=\"unseen\">About</span>" : first) + "</th><th scope=\"col\">" + Html.escape(a.label())
                + "</th><th scope=\"col\">" + Html.escape(b.label()) + "</th></tr></thead><tbody>\n";
    }

    private String alone(ExploreSearch.Found term, List<StoredClaim> own, List<StoredClaim> other) {
        var shared = new LinkedHashMap<String, StoredClaim>();
        other.forEach(claim -> shared.put(claim.relation() + " " + claim.object().iri(), claim));
        var alone = own.stream().filter(claim -> !USE.contains(claim.relation())
                && !shared.containsKey(claim.relation() + " " + claim.object().iri())).toList();
        return "<section class=\"column\"><h2>Only of " + Html.escape(term.label()) + " <span class=\"faint\">"
                + alone.size() + "</span></h2>\n<ul class=\"claims\">" + alone.stream().limit(60).map(parts::row)
                .collect(Collectors.joining()) + "</ul>" + (alone.size() > 60 ? "<p>" + Html.link("/" + term.key(),
                "All of them") + "</p>" : "") + "</section>";
    }
}
