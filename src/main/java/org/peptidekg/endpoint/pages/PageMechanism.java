package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonArray;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.explore.PageStatements;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.mechanism.Hop;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.endpoint.mechanism.MechanismJson;
import org.peptidekg.endpoint.mechanism.Mechanisms;
import org.peptidekg.endpoint.mechanism.Ties;
import org.peptidekg.endpoint.statement.Statements;
import org.peptidekg.endpoint.statement.Verbs;
import org.peptidekg.rdf.read.StoredTerm;

/** How a peptide is said to reach an effect: a drawing from left to right, and each way with its signs and words. */
public final class PageMechanism {

    private static final int SHOWN = 24;
    private static final int DRAWN = 12;
    private static final int WHOLE = 8;
    private static final int OTHERS = 12;
    private static final int LABEL = 24;

    private final ExploreReader reader;
    private final ExploreSearch search;
    private final Ties ties;
    private final PageParts parts;
    private final PageStatements lines;

    public PageMechanism(ExploreReader reader, ExploreSearch search, Ties ties) {
        this.reader = reader;
        this.search = search;
        this.ties = ties;
        this.parts = new PageParts(reader);
        this.lines = new PageStatements(reader);
    }

    /**
     * The page.
     *
     * @param from name or key of the term at the beginning
     * @param to name or key of the effect; empty for all effects over one term between
     * @param hops how many steps a way may have
     */
    public PageFrame page(String from, String to, int hops) {
        var start = from.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(from);
        var end = to.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(to);
        var title = start.isEmpty() ? "Mechanism" : "How " + start.get().label() + " is said to "
                + end.map(term -> "reach " + term.label()).orElse("work");
        return PageFrame.of(title).withStyle("wide").withBody("<h1>" + Html.escape(title) + "</h1>\n" + form(
                start.map(ExploreSearch.Found::label).orElse(from), end.map(ExploreSearch.Found::label).orElse(to),
                hops) + result(from, start, to, end, hops));
    }

    /** The same as data, if both names are those of terms. */
    public Optional<JsonArray> data(String from, String to, int hops) {
        var start = search.named(from);
        var end = to.isBlank() ? Optional.<ExploreSearch.Found>empty() : search.named(to);
        if (from.isBlank() || start.isEmpty() || !to.isBlank() && end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MechanismJson.of(new Mechanisms(reader, ties).find(reader.node(start.get().key()).getURI(),
                end.map(term -> reader.node(term.key()).getURI()), hops).best()));
    }

    private static String form(String from, String to, int hops) {
        var options = java.util.stream.IntStream.rangeClosed(2, Mechanisms.LONGEST).mapToObj(number -> "<option"
                + (number == hops ? " selected" : "") + ">" + number + "</option>").collect(Collectors.joining());
        return """
                <form class="ask" action="/mechanism">
                <label for="from">From a peptide
                <input id="from" name="from" value="%s" required autocomplete="off" data-complete></label>
                <label for="to">to an effect
                <input id="to" name="to" value="%s" placeholder="any" autocomplete="off" data-complete></label>
                <label for="hops">in steps, at most <select id="hops" name="hops">%s</select></label>
                <button>Find ways</button>
                </form>
                """.formatted(Html.escape(from), Html.escape(to), options);
    }

    private String result(String from, Optional<ExploreSearch.Found> start, String to,
            Optional<ExploreSearch.Found> end, int hops) {
        if (from.isBlank()) {
            return "<p class=\"empty\">Name a peptide, and an effect if you look for one: anxiety, memory, mood. Ways "
                    + "lead over what the peptide is said to act on. Each step is a claim with its words, ↑ for more "
                    + "and ↓ for less; the signs of all steps together say what comes of it.</p>";
        }
        if (start.isEmpty() || !to.isBlank() && end.isEmpty()) {
            return "<p class=\"empty error\">Nothing in this graph is called “" + Html.escape(start.isEmpty() ? from
                    : to) + "”. " + Html.link("/search", "Look at all terms") + ".</p>";
        }
        var begin = reader.node(start.get().key()).getURI();
        var goal = end.map(term -> reader.node(term.key()).getURI());
        var finder = new Mechanisms(reader, ties);
        var found = finder.find(begin, goal, hops);
        return goal.map(effect -> direct(finder, begin, effect)).orElse("") + (found.all() == 0
                ? none(finder, start.get(), end, hops) : drawn(found.best(), found.all()));
    }

    /** That there is no way, and where ways from the same thing do lead. */
    private String none(Mechanisms finder, ExploreSearch.Found start, Optional<ExploreSearch.Found> end, int hops) {
        var others = end.isEmpty() ? List.<StoredTerm>of() : finder.find(reader.node(start.key()).getURI(),
                Optional.empty(), hops).best().stream().map(Mechanism::end).distinct().limit(OTHERS).toList();
        return "<p class=\"empty\">The articles state no way of at most " + hops + " steps from "
                + Html.escape(start.label()) + end.map(term -> " to " + Html.escape(term.label())).orElse("")
                + " over something between. " + (others.isEmpty() ? "" : "Its ways lead to " + others.stream()
                        .map(term -> Html.link("/mechanism?from=" + PageLinks.encode(start.label()) + "&to="
                                + PageLinks.encode(term.label()), term.label())).collect(Collectors.joining(", "))
                        + ".") + "</p>\n";
    }

    private String direct(Mechanisms finder, String from, String to) {
        var claims = finder.direct(from, to);
        return claims.isEmpty() ? "" : "<h2>Said of it directly</h2>\n" + Statements.of(claims).values().stream()
                .map(statements -> lines.list(statements, false)).collect(Collectors.joining());
    }

    private String drawn(List<Mechanism> ways, int all) {
        var shown = ways.stream().limit(SHOWN).toList();
        return "<h2>Ways <span class=\"faint\">" + all + "</span></h2>\n<p class=\"faint\">" + signs(ways)
                + (all > SHOWN ? "The best " + SHOWN + " are shown; name an effect to narrow them. " : "")
                + "Firm ones and those that one article tells whole stand first. Dotted steps are said of "
                + Html.escape(ways.get(0).start().label()) + " in that connection, or follow from what the terms mean."
                + " <span class=\"narrow\">Move the drawing sideways to see all of it.</span></p>\n"
                + "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing of the ways\">"
                + new PageDrawing(reader).svg(shown.subList(0, Math.min(DRAWN, shown.size()))) + "</div>\n"
                + shown.stream().limit(WHOLE).map(this::way).collect(Collectors.joining())
                + (shown.size() <= WHOLE ? "" : "<details><summary>" + (shown.size() - WHOLE) + " more ways</summary>\n"
                        + shown.stream().skip(WHOLE).map(this::way).collect(Collectors.joining()) + "</details>\n");
    }

    /** What the ways come to, counted. */
    private static String signs(List<Mechanism> ways) {
        if (ways.stream().map(way -> way.end().iri()).distinct().count() > 1) {
            return "";
        }
        var up = ways.stream().filter(way -> way.sign().filter(Direction.Up::equals).isPresent()).count();
        var down = ways.stream().filter(way -> way.sign().filter(Direction.Down::equals).isPresent()).count();
        return "<strong>" + (ways.size() < SHOWN ? "" : "Of the best " + ways.size() + ", ") + up
                + " come to more of it, " + down + " to less; " + (ways.size() - up - down)
                + " leave it open.</strong> ";
    }

    private String way(Mechanism way) {
        var weakest = way.weakest();
        return "<section class=\"path\"><h3>" + parts.term(way.start()) + " " + way.hops().stream().map(hop ->
                PageStatements.arrow(hop.way()) + parts.term(hop.to())).collect(Collectors.joining(" "))
                + " <span class=\"sum\">" + sum(way) + "</span></h3>\n<ol class=\"hops\">" + way.hops().stream()
                        .map(hop -> hop(hop, hop == weakest && differ(way.hops()))).collect(Collectors.joining())
                + "</ol></section>\n";
    }

    private static String sum(Mechanism way) {
        return way.sign().map(sign -> "together: " + (sign == Direction.Up ? "more " : "less ")
                + Html.escape(way.end().label())).orElse("together: no direction said")
                + (way.isOfOneArticle() ? "" : ", pieced together from several articles");
    }

    /** Whether one hop is weaker than another at all. */
    private static boolean differ(List<Hop> hops) {
        return hops.stream().map(hop -> hop.certainty() + " " + hop.belief()).distinct().count() > 1;
    }

    private String hop(Hop hop, boolean weakest) {
        var family = hop.claim().map(claim -> ExploreNames.family(claim.relation().name())).orElse("identity");
        return "<li class=\"family-" + family + (hop.certainty() == Certainty.Possible || hop.kind() != Hop.Kind.Stated
                ? " possible" : "") + "\"><p>" + parts.term(hop.from()) + " " + hop.claim().map(claim ->
                        "<a class=\"verb\" href=\"" + Html.escape(reader.path(claim.iri())) + "\">"
                                + Html.escape(hop.words()) + "</a>").orElse("<span class=\"faint\">"
                                        + Html.escape(hop.words()) + "</span>")
                + " " + PageStatements.arrow(hop.way()) + parts.term(hop.to()) + "</p>" + hop.place().map(place ->
                        "<blockquote class=\"words\">" + PageStatements.lead(place, hop.claim().get().subject())
                                + parts.quote(place) + " " + Html.link(parts.place(place), place.articleTitle())
                                + "</blockquote>").orElse("<p class=\"faint\">No article needs to state this.</p>")
                + (weakest ? "<span class=\"weak\">weakest step</span> " : "") + (hop.claim().isEmpty() ? ""
                        : "<span class=\"faint\">" + Verbs.certainty(hop.certainty()) + "</span>") + "</li>";
    }

    static String label(StoredTerm term) {
        return term.label().length() > LABEL ? term.label().substring(0, LABEL - 1) + "…" : term.label();
    }
}
