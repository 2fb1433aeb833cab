package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExplorePaths;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.rdf.StoredClaim;
import org.peptidekg.rdf.StoredTerm;

/** How a peptide is said to reach an effect: a drawing from left to right, and each path with its words. */
public final class PageMechanism {

    private static final int SHOWN = 24;
    private static final int DRAWN = 14;

    private final ExploreReader reader;
    private final ExploreSearch search;
    private final PageParts parts;

    public PageMechanism(ExploreReader reader, ExploreSearch search) {
        this.reader = reader;
        this.search = search;
        this.parts = new PageParts(reader);
    }

    /**
     * The page.
     *
     * @param from name or key of the term at the beginning
     * @param to name or key of the effect; empty for all effects over one term between
     */
    public PageFrame page(String from, String to) {
        var start = from.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(from);
        var end = to.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(to);
        var title = start.isEmpty() ? "Mechanism" : "How " + start.get().label() + " is said to "
                + end.map(term -> "reach " + term.label()).orElse("work");
        return PageFrame.of(title).withStyle("wide").withBody("<h1>" + Html.escape(title) + "</h1>\n" + form(
                start.map(ExploreSearch.Found::label).orElse(from), end.map(ExploreSearch.Found::label).orElse(to))
                + result(from, start, to, end));
    }

    private static String form(String from, String to) {
        return """
                <form class="ask" action="/mechanism">
                <label for="from">From a peptide
                <input id="from" name="from" value="%s" required autocomplete="off" data-complete></label>
                <label for="to">to an effect
                <input id="to" name="to" value="%s" placeholder="any" autocomplete="off" data-complete></label>
                <button>Find paths</button>
                </form>
                """.formatted(Html.escape(from), Html.escape(to));
    }

    private String result(String from, Optional<ExploreSearch.Found> start, String to,
            Optional<ExploreSearch.Found> end) {
        if (from.isBlank()) {
            return "<p class=\"empty\">Name a peptide, and an effect if you look for one: anxiety, memory, mood. Paths "
                    + "lead over what the peptide is said to act on. Each step is a claim with its words.</p>";
        }
        if (start.isEmpty() || !to.isBlank() && end.isEmpty()) {
            return "<p class=\"empty error\">Nothing in this graph is called “" + Html.escape(start.isEmpty() ? from
                    : to) + "”. " + Html.link("/search", "Look at all terms") + ".</p>";
        }
        var paths = new ExplorePaths(reader).find(reader.node(start.get().key()).getURI(),
                end.map(term -> reader.node(term.key()).getURI()));
        if (paths.isEmpty()) {
            return "<p class=\"empty\">The articles state no path" + end.map(term -> " to " + Html.escape(term.label()))
                    .orElse("") + ". Try another effect, or leave it empty to see all.</p>";
        }
        var shown = paths.stream().limit(SHOWN).toList();
        return "<p class=\"faint\">" + Html.count(paths.size(), "path", "paths") + (paths.size() > SHOWN ? ", the "
                + SHOWN + " firmest are shown; name an effect to narrow them" : ", the firmest first")
                + ". <span class=\"narrow\">Move the drawing sideways to see all of it.</span></p>\n"
                + "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing of the paths\">"
                + new PageDrawing(reader).svg(shown.subList(0, Math.min(DRAWN, shown.size()))) + "</div>\n"
                + shown.stream().map(this::path).collect(Collectors.joining());
    }

    private String path(ExplorePaths.Path path) {
        var weakest = path.weakest();
        return "<section class=\"path\"><h3>" + parts.term(path.hops().get(0).subject()) + " "
                + path.hops().stream().map(hop -> "→ " + parts.term(hop.object())).collect(Collectors.joining(" "))
                + " " + PageParts.certainty(weakest.certainty()) + "</h3>\n<ol class=\"hops\">"
                + path.hops().stream().map(hop -> hop(hop, hop == weakest && differ(path.hops())))
                        .collect(Collectors.joining()) + "</ol></section>\n";
    }

    /** Whether one hop is weaker than another at all. */
    private static boolean differ(List<StoredClaim> hops) {
        return hops.stream().map(hop -> hop.certainty() + " " + hop.belief()).distinct().count() > 1;
    }

    private String hop(StoredClaim hop, boolean weakest) {
        return "<li class=\"family-" + ExploreNames.family(hop.relation().name())
                + (hop.certainty() == Certainty.Possible ? " possible" : "") + "\"><p>" + parts.statement(hop)
                + "</p><blockquote>" + parts.quote(hop.leading()) + "</blockquote>" + PageParts.chips(hop)
                + (weakest ? " <span class=\"weak\">weakest hop</span>" : "") + "<p class=\"go\">"
                + Html.link(parts.place(hop.leading()), hop.leading().section()) + "</p></li>";
    }

    static String label(StoredTerm term) {
        return term.label().length() > 24 ? term.label().substring(0, 23) + "…" : term.label();
    }

}
