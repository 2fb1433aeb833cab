package org.peptidekg.endpoint.parts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.parser.Parser;
import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.statement.BestPlace;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Tally;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Statements as pages show them: a row each, with its sign, who says it and the words that tell most. */
public final class PageStatements {

    private static final int LONGEST_QUOTE = 260;

    private final ExploreReader reader;
    private final PageParts parts;

    public PageStatements(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
    }

    /** The statements, seen from their subject or, reversed, from their object. */
    public List<StatementRow> list(List<Statement> statements, boolean reversed) {
        return statements.stream().map(statement -> row(statement, reversed, true)).toList();
    }

    /** The same without the words that state it. */
    public List<StatementRow> brief(List<Statement> statements, boolean reversed) {
        return statements.stream().map(statement -> row(statement, reversed, false)).toList();
    }

    private StatementRow row(Statement statement, boolean reversed, boolean words) {
        return new StatementRow(anchor(statement), statement.denied() ? Optional.of("no")
                : statement.certainty() == Certainty.Possible ? Optional.of("maybe") : Optional.empty(),
                Arrow.of(statement), parts.term(reversed ? statement.subject() : statement.object()),
                verbs(statement.claims()), reversed, TallyLine.of(statement.tally()), statement.disputed()
                        ? Optional.of(new StatementRow.Against(Tally.of(statement.against()).words(),
                                verbs(statement.against()))) : Optional.empty(),
                words ? Optional.of(words(statement.claims())) : Optional.empty());
    }

    /** Where a page shows a statement. */
    public static String anchor(Statement statement) {
        return "s-" + statement.claims().get(0).iri().replaceFirst("^.*/", "");
    }

    /** What the claims say, each with a link to its page; the same words once. */
    public VerbLinks verbs(List<StoredClaim> claims) {
        return VerbLinks.of(claims, reader);
    }

    /** What claims say, for a cell of a table; at least one claim. */
    public SaidSide side(List<StoredClaim> claims, boolean disputed) {
        return new SaidSide(verbs(claims), disputed, TallyLine.of(Tally.of(claims)), words(claims));
    }

    /** The place that tells most, with what carries its subject, and where it is read. */
    public BestWords words(List<StoredClaim> claims) {
        var place = BestPlace.of(claims);
        return new BestWords(lead(place, claims.get(0).subject()), shortened(place), parts.address(place),
                cut(place.articleTitle(), 48));
    }

    /** What is said before the quotation, or whom the article speaks of, where the quotation names nobody. */
    public static List<String> lead(StoredEvidence place, StoredTerm subject) {
        if (!place.contexts().isEmpty()) {
            return place.contexts().stream().map(context -> plain(context.text())).filter(text -> !text.isEmpty())
                    .distinct().map(text -> cut(text, 120)).toList();
        }
        var quote = place.quote().toLowerCase(Locale.ROOT);
        var named = Stream.concat(Stream.of(subject.label()), subject.otherLabels().stream())
                .anyMatch(name -> quote.contains(name.toLowerCase(Locale.ROOT)));
        return named ? List.of() : List.of("[" + subject.label() + "]");
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
