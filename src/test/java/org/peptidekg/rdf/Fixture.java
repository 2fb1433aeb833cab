package org.peptidekg.rdf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.model.Statement;
import org.peptidekg.article.Article;
import org.peptidekg.article.CitedWorks;
import org.peptidekg.article.Metadata;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Course;
import org.peptidekg.claim.Cue;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Relation;
import org.peptidekg.claim.Run;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.article.ArticleQuads;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/** Two made-up articles with what is hard to carry: NBSP, curly quotes, Greek, emoji, markup, tabs. */
public final class Fixture {

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final String FIRST = """
            Zelatide, a “new” peptide 🧪
            Zelatide\u00a0raises β\u2011endorphin \uD83D\uDE80 and isn’t sedating <b>at all</b> & "safe".
            It may\tlift mood (3). Take 200–300\u00a0µg of it by nose twice a day for 10\u00a0days.
            Its half-life is 2 to 3 minutes. Rats also showed more β\u2011endorphin.
            """;
    private static final String RAISES =
            "Zelatide\u00a0raises β\u2011endorphin 🚀 and isn’t sedating <b>at all</b> & \"safe\".";
    private static final String SECOND =
            "Notes 🧠\nZelatide raises β\u2011endorphin. Zelatide blocks β\u2011endorphin signals.\n";

    private static final Term ZELATIDE = new Term("zelatide", "Zelatide", TermClass.Peptide, TermClass.Valence.NEUTRAL,
            List.of("ZLT-1", "Zélatide"), List.of(), Optional.of("A peptide that only tests know."), true);
    private static final Term ENDORPHIN = new Term("beta-endorphin", "β-endorphin", TermClass.Hormone,
            TermClass.Valence.NEUTRAL, List.of("beta endorphin"),
            List.of(new Term.Mapping("CHEBI:0000000", "made-up entry", Term.Match.exactMatch,
                            List.of(), "curated", false, "fixture", "1", "CC0",
                            "verified"),
                    new Term.Mapping("UCUM:x", "made-up code", Term.Match.closeMatch,
                            List.of(), "curated", false, "fixture", "1", "CC0",
                            "secondary")),
            Optional.empty(), true);
    private static final Term MOOD = Term.unlisted("mood", TermClass.Function);
    private static final Term SEDATION = Term.unlisted("λ-sedation", TermClass.AdverseEffect);
    private static final Term NOSE = Term.unlisted("by nose", TermClass.Route);

    private Fixture() {
    }

    /** Affirmed with two places, negated, possible, dosage, half-life. */
    public static ArticleClaims first() {
        var endorphin = claim(Relation.increases, new ClaimObject.Concept(ENDORPHIN), Polarity.Affirmed,
                Optional.of(Aspect.Level), .93,
                place(FIRST, "first", RAISES,
                        Certainty.Asserted, Basis.Unstated, "raise"),
                place(FIRST, "first", "Rats also showed more β\u2011endorphin.", Certainty.Possible, Basis.AnimalStudy,
                        "more"));
        var sedation = claim(Relation.causes, new ClaimObject.Concept(SEDATION), Polarity.Negated, Optional.empty(), .9,
                place(FIRST, "first", RAISES,
                        Certainty.Asserted, Basis.Unstated, "cause", cue(FIRST, Cue.Kind.Negation, "isn’t")));
        var mood = claim(Relation.improves, new ClaimObject.Concept(MOOD), Polarity.Affirmed, Optional.empty(), .8,
                place(FIRST, "first", "It may\tlift mood (3).", Certainty.Possible, Basis.Unstated, "lift",
                        cue(FIRST, Cue.Kind.Hedge, "may")));
        var dosage = claim(Relation.hasDosage, new Dosage("200–300 µg of it by nose twice a day for 10 days",
                Optional.of(quantity("200", "300", "ug")), Optional.empty(), Optional.of(quantity("2", "2.0", "/d")),
                Optional.of(NOSE), Optional.empty(), Optional.of(new Course("for 10 days",
                        Optional.of(quantity("10", "10", "d")), Optional.empty()))),
                Polarity.Affirmed, Optional.empty(), .7,
                place(FIRST, "first",
                        "Take 200–300\u00a0µg of it by nose twice a day for 10\u00a0days.",
                        Certainty.Asserted, Basis.Unstated, "dose"));
        var halfLife = claim(Relation.hasHalfLife, new HalfLife("2 to 3 minutes",
                Optional.of(quantity("2", "3", "min"))), Polarity.Affirmed, Optional.empty(), .7,
                place(FIRST, "first", "Its half-life is 2 to 3 minutes.", Certainty.Asserted, Basis.Unstated, "half"));
        return new ArticleClaims(article("first", FIRST, List.of(new Metadata.Person("author", "Ann Example"),
                new Metadata.Person("reviewer", "Bo “B.” Example"))), run(), Optional.of(ZELATIDE),
                List.of(endorphin, sedation, mood, dosage, halfLife));
    }

    /** States one claim of the first article again, a parallel edge between the same terms, and one with a sign. */
    public static ArticleClaims second() {
        var raises = claim(Relation.increases, new ClaimObject.Concept(ENDORPHIN), Polarity.Affirmed,
                Optional.of(Aspect.Level), .5,
                place(SECOND, "second", "Zelatide raises β\u2011endorphin.", Certainty.Probable, Basis.Unstated,
                        "raise"));
        var blocks = claim(Relation.decreases, new ClaimObject.Concept(ENDORPHIN), Polarity.Affirmed,
                Optional.of(Aspect.Signaling), .6,
                place(SECOND, "second", "Zelatide blocks β\u2011endorphin signals.", Certainty.Asserted,
                        Basis.Research, "block"));
        var wakes = new Claim(ENDORPHIN, Relation.contributesTo, new ClaimObject.Concept(SEDATION), Polarity.Affirmed,
                Optional.empty(), Optional.of(Direction.Up), Optional.of(Direction.Down), .6, List.of(led(SECOND,
                        "second", "Zelatide blocks β\u2011endorphin signals.", "Notes 🧠")));
        return new ArticleClaims(article("second", SECOND, List.of()), run(), Optional.empty(),
                List.of(raises, blocks, wakes));
    }

    public static String text(String article) {
        return article.equals("first") ? FIRST : SECOND;
    }

    public static Set<Statement> statements(ArticleClaims read) {
        return statements(List.of(read));
    }

    /** The graphs of articles, of their terms and of their claims. */
    public static Set<Statement> statements(List<ArticleClaims> reads) {
        var quads = new ArticleQuads(Iris.standard(), Prefixes.bundled());
        var all = new LinkedHashSet<Statement>();
        reads.forEach(read -> all.addAll(quads.of(read)));
        all.addAll(quads.terms(reads));
        all.addAll(quads.claims(reads));
        all.addAll(quads.tools(reads));
        return all;
    }

    /** Both articles and the ontology. */
    public static DatasetGraph dataset() {
        var dataset = DatasetGraphFactory.create();
        JenaBridge.quads(statements(List.of(first(), second()))).forEach(dataset::add);
        JenaBridge.quads(Ontology.statements(Iris.standard())).forEach(dataset::add);
        return dataset;
    }

    private static Article article(String key, String text, List<Metadata.Person> people) {
        return new Article(key, key + ".txt", SHA, new Metadata(text.lines().findFirst().orElseThrow(),
                Optional.of(LocalDate.of(2026, 3, 1)), people, Optional.of("written for tests")),
                new SourceText(text), new Span(0, text.length()), List.of(), List.of(), List.of(),
                CitedWorks.NONE, List.of(), List.of());
    }

    private static Run run() {
        return new Run("0.1.0", "a".repeat(64), "b".repeat(64), Optional.of(Instant.parse("2026-03-01T00:00:00Z")));
    }

    private static Quantity quantity(String low, String high, String unit) {
        return new Quantity(new BigDecimal(low), new BigDecimal(high), unit);
    }

    private static Claim claim(Relation relation, ClaimObject object, Polarity polarity, Optional<Aspect> aspect,
            double belief, Evidence... evidence) {
        return new Claim(ZELATIDE, relation, object, polarity, aspect, Optional.empty(), Optional.empty(), belief,
                List.of(evidence));
    }

    private static Evidence place(String text, String article, String quote, Certainty certainty, Basis basis,
            String rule, Cue... cues) {
        var span = span(text, quote);
        var start = text.offsetByCodePoints(0, span.start());
        var end = text.offsetByCodePoints(0, span.end());
        return new Evidence(article, span.start(), span.end(), quote, text.substring(Math.max(0, start - 10), start),
                text.substring(end, Math.min(text.length(), end + 10)), List.of("Effects & uses", "“Mechanism”"),
                certainty, basis, List.of(cues), stated(basis, "12 old rats"), stated(basis, "by 30 %"),
                Optional.of("common"), Optional.of("3"), rule + " a/b", Optional.of("Zelatide"), Optional.empty(),
                List.of());
    }

    private static Optional<String> stated(Basis basis, String words) {
        return basis == Basis.Unstated ? Optional.empty() : Optional.of(words);
    }

    /** The same, its subject left out and named by words elsewhere. */
    private static Evidence led(String text, String article, String quote, String words) {
        var place = place(text, article, quote, Certainty.Asserted, Basis.Unstated, "wake");
        var span = span(text, words);
        return new Evidence(place.article(), place.start(), place.end(), place.quote(), place.prefix(), place.suffix(),
                place.section(), place.certainty(), place.basis(), place.cues(), place.population(),
                place.effectSize(), place.qualifier(),
                place.citationMarker(), place.rule(), Optional.empty(), place.objectText(),
                List.of(new Context(Context.Kind.Heading, words, span.start(), span.end())));
    }

    private static Cue cue(String text, Cue.Kind kind, String words) {
        var span = span(text, words);
        return new Cue(kind, words, span.start(), span.end());
    }

    private static Span span(String text, String words) {
        var start = text.indexOf(words);
        return new SourceText(text).codePoints(new Span(start, start + words.length()));
    }
}
