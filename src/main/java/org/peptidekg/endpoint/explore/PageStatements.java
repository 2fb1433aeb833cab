package org.peptidekg.endpoint.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.parser.Parser;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.statement.BestPlace;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Tally;
import org.peptidekg.endpoint.statement.Verbs;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Statements as markup: one line each, with its sign, who says it and the words that tell most. */
public final class PageStatements {

    private static final int LONGEST_QUOTE = 260;
    private static final int VERBS = 3;

    private final ExploreReader reader;
    private final PageParts parts;

    public PageStatements(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
    }

    /** The statements as a list, seen from their subject or, reversed, from their object. */
    public String list(List<Statement> statements, boolean reversed) {
        return statements.stream().map(statement -> row(statement, reversed, true))
                .collect(Collectors.joining("\n", "<ul class=\"said\">\n", "\n</ul>\n"));
    }

    /** The same without the words that state it. */
    public String brief(List<Statement> statements, boolean reversed) {
        return statements.stream().map(statement -> row(statement, reversed, false))
                .collect(Collectors.joining("\n", "<ul class=\"said brief\">\n", "\n</ul>\n"));
    }

    private String row(Statement statement, boolean reversed, boolean words) {
        var shown = reversed ? statement.subject() : statement.object();
        return "<li id=\"" + anchor(statement) + "\"" + (statement.denied() ? " class=\"no\""
                : statement.certainty() == Certainty.Possible ? " class=\"maybe\"" : "") + "><div class=\"what\">"
                + arrow(statement) + parts.term(shown) + (statement.disputed() ? " " + disputed() : "")
                + "</div><div class=\"how\">" + verbs(statement.claims()) + (reversed ? " it" : "")
                + "</div><div class=\"who\">" + tally(statement.tally()) + against(statement) + "</div>"
                + (words ? "<div class=\"words\">" + words(statement.claims()) + "</div>" : "") + "</li>";
    }

    /** The mark of what articles disagree about. */
    public static String disputed() {
        return Html.chip("disputed", "disputed");
    }

    /** Where a page shows a statement. */
    public static String anchor(Statement statement) {
        return "s-" + statement.claims().get(0).iri().replaceFirst("^.*/", "");
    }

    /** A sign before the thing that moves. */
    public static String arrow(Statement statement) {
        return statement.denied() ? "<span class=\"way no\" title=\"denied\">✕</span> " : arrow(statement.way());
    }

    /** Up, down, or a dot where no direction is said. */
    public static String arrow(Optional<Direction> way) {
        return way.map(direction -> direction == Direction.Up ? "<span class=\"way up\" title=\"more\">↑</span> "
                : "<span class=\"way down\" title=\"less\">↓</span> ")
                .orElse("<span class=\"way\" title=\"no direction said\">•</span> ");
    }

    /** What the claims say, each with a link to its page; the same words once. */
    public String verbs(List<StoredClaim> claims) {
        var said = claims.stream().collect(Collectors.toMap(Verbs::of, claim -> claim, (a, b) -> a,
                java.util.LinkedHashMap::new));
        var links = said.entrySet().stream().limit(VERBS).map(entry -> "<a class=\"verb\" href=\""
                + Html.escape(reader.path(entry.getValue().iri())) + "\" data-claim=\""
                + Html.escape(reader.key(entry.getValue().iri())) + "\">" + Html.escape(entry.getKey()) + "</a>")
                .collect(Collectors.joining(" · "));
        return links + (said.size() > VERBS ? " <span class=\"faint\">+" + (said.size() - VERBS) + "</span>" : "");
    }

    /** How many say it and on what ground. */
    public static String tally(Tally tally) {
        return "<strong>" + tally.words() + "</strong> <span class=\"faint\">" + tally.grounds()
                + (tally.articles() == 1 && tally.places() > 2 ? ", " + tally.places() + " places" : "") + "</span>";
    }

    private String against(Statement statement) {
        return statement.disputed() ? "<br><span class=\"contra\">against: "
                + Tally.of(statement.against()).words() + " " + verbs(statement.against()) + "</span>" : "";
    }

    /** The place that tells most, with what carries its subject, and where it is read. */
    public String words(List<StoredClaim> claims) {
        var place = BestPlace.of(claims);
        return lead(place, claims.get(0).subject()) + "<q>" + Html.escape(shortened(place)) + "</q> <a href=\""
                + Html.escape(parts.place(place)) + "\">" + Html.escape(cut(place.articleTitle(), 48)) + "</a>";
    }

    /** What is said before the quotation, or whom the article speaks of, where the quotation names nobody. */
    public static String lead(StoredEvidence place, StoredTerm subject) {
        if (!place.contexts().isEmpty()) {
            return place.contexts().stream().map(context -> plain(context.text())).filter(text -> !text.isEmpty())
                    .distinct().map(text -> "<span class=\"context\">" + Html.escape(cut(text, 120)) + "</span> ")
                    .collect(Collectors.joining());
        }
        var quote = place.quote().toLowerCase(Locale.ROOT);
        var named = Stream.concat(Stream.of(subject.label()), subject.otherLabels().stream())
                .anyMatch(name -> quote.contains(name.toLowerCase(Locale.ROOT)));
        return named ? "" : "<span class=\"context\">[" + Html.escape(subject.label()) + "]</span> ";
    }

    private static String shortened(StoredEvidence place) {
        var quote = unquoted(plain(place.quote()));
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        var object = place.objectText().map(text -> quote.indexOf(plain(text))).orElse(0);
        var start = object < LONGEST_QUOTE - 60 ? 0 : quote.indexOf(' ', object - LONGEST_QUOTE / 2) + 1;
        var end = Math.min(quote.length(), start + LONGEST_QUOTE);
        return (start > 0 ? "… " : "") + (end < quote.length() ? cut(quote.substring(start), LONGEST_QUOTE)
                : quote.substring(start));
    }

    /** Without the marks of Markdown and HTML and with single blanks: what is shown, not what is cited. */
    static String plain(String text) {
        var shown = text.replaceAll("</?[A-Za-z][^<>]{0,200}>", " ").replaceAll("\\*\\*|__|^[#>*\\s-]+|`", "")
                .replaceAll("\\s+", " ").strip();
        return shown.indexOf('&') < 0 ? shown : Parser.unescapeEntities(shown, false);
    }

    /** Without quotation marks that would stand beside those of the page. */
    private static String unquoted(String text) {
        var inner = text.replaceFirst("^[“\"]", "").replaceFirst("[”\"]$", "");
        return inner.matches("[^“”\"]*") ? inner : text;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : most) + "…";
    }
}
