package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/** Claims and evidence as markup, the same on every page. */
public final class PageParts {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;
    private static final double EVEN = 0.6;

    private final ExploreReader reader;

    public PageParts(ExploreReader reader) {
        this.reader = reader;
    }

    /** A term as a link with the colour of its class. */
    public String term(StoredTerm term) {
        return term(term, " data-term=\"" + Html.escape(reader.key(term.iri())) + "\"");
    }

    private String term(StoredTerm term, String more) {
        return "<a class=\"term group-" + ExploreNames.group(term.kind()) + "\" href=\""
                + Html.escape(reader.path(term.iri())) + "\"" + more + ">" + Html.escape(term.label()) + "</a>";
    }

    /** Subject, relation and object on one line. */
    public String statement(StoredClaim claim) {
        return term(claim.subject()) + " " + relation(claim) + " " + term(claim.object());
    }

    /** The same without what only the panel of the graph needs: for pages with hundreds of them. */
    public String lean(StoredClaim claim) {
        return term(claim.subject(), "") + " " + relation(claim, "") + " " + term(claim.object(), "");
    }

    /** The same without links to the terms. */
    public static String plain(StoredClaim claim) {
        return claim.subject().label() + " " + (claim.polarity() == Polarity.Negated ? "not: " : "")
                + words(claim) + " " + claim.object().label()
                + claim.aspect().map(aspect -> " (" + Html.words(aspect.name()) + ")").orElse("");
    }

    /** The relation in words, with the sign: a relief would be read as its contrary without it. */
    public static String words(StoredClaim claim) {
        return Html.words(claim.relation().name()) + claim.sign().map(way -> switch (way) {
            case Up -> " (+)";
            case Down -> " (−)";
        }).orElse("");
    }

    public String relation(StoredClaim claim) {
        return relation(claim, " data-claim=\"" + Html.escape(reader.key(claim.iri())) + "\"");
    }

    private String relation(StoredClaim claim, String more) {
        var negated = claim.polarity() == Polarity.Negated;
        return "<a class=\"relation family-" + ExploreNames.family(claim.relation().name()) + (negated ? " negated"
                : "")
                + (claim.certainty() == Certainty.Possible ? " possible" : "") + "\" href=\""
                + Html.escape(reader.path(claim.iri())) + "\"" + more + ">"
                + (negated ? "<span class=\"not\">not</span> " : "")
                + Html.escape(words(claim)) + "</a>";
    }

    /** Polarity, certainty, belief, aspect and directions. */
    public static String chips(StoredClaim claim) {
        var chips = new StringBuilder();
        if (claim.polarity() == Polarity.Negated) {
            chips.append(Html.chip("negated", "negated"));
        }
        chips.append(certainty(claim.certainty()));
        claim.aspect().ifPresent(aspect -> chips.append(Html.chip("aspect", Html.words(aspect.name()))));
        claim.subjectDirection().ifPresent(way -> chips.append(Html.chip("way", "subject " + Html.words(way.name()))));
        claim.objectDirection().ifPresent(way -> chips.append(Html.chip("way", "object " + Html.words(way.name()))));
        return "<span class=\"chips\">" + chips + belief(claim.belief()) + "</span>";
    }

    public static String certainty(Certainty certainty) {
        return Html.chip(certainty.name().toLowerCase(Locale.ROOT), certainty.name().toLowerCase(Locale.ROOT));
    }

    /** The chance that the words were read right, in words; it says nothing of who is right. */
    static String belief(double belief) {
        return String.format(Locale.ROOT, "<span class=\"belief\" title=\"the chance that the articles were read "
                + "right; not that they are right\"><meter min=\"0\" max=\"1\" value=\"%.2f\" aria-label=\"chance of "
                + "having been read right\"></meter> %s (%.2f)</span>", belief, readRight(belief), belief);
    }

    private static String readRight(double belief) {
        return belief >= SURE ? "almost surely read right" : belief >= LIKELY ? "very likely read right"
                : belief >= EVEN ? "probably read right" : "perhaps misread";
    }

    /** A row for lists of claims. */
    public String row(StoredClaim claim) {
        return "<li class=\"claim\"><div>" + statement(claim) + "</div>" + chips(claim)
                + (claim.evidence().size() > 1 ? " " + Html.chip("count", claim.evidence().size() + " places") : "")
                + "</li>";
    }

    /** All evidence of a claim. */
    public String evidence(StoredClaim claim) {
        return claim.evidence().stream().map(place -> evidence(place, claim.subject()))
                .collect(Collectors.joining("\n", "<ol class=\"evidence\">\n", "\n</ol>\n"));
    }

    private String evidence(StoredEvidence evidence, StoredTerm subject) {
        return "<li><blockquote>" + PageStatements.lead(evidence, subject) + quote(evidence)
                + "</blockquote>\n" + facts(evidence) + "\n<p class=\"go\">"
                + Html.link(place(evidence), "Read it in the article") + " · "
                + Html.link(reader.path(evidence.iri()), "this place") + "</p></li>";
    }

    /** Where the article page shows the words. */
    public String place(StoredEvidence evidence) {
        return reader.path(evidence.article()) + "#" + anchor(evidence);
    }

    public static String anchor(StoredEvidence evidence) {
        return "e-" + evidence.iri().replaceFirst("^.*/", "");
    }

    /** What is known of a place, as a list of facts. */
    public String facts(StoredEvidence evidence) {
        var facts = new ArrayList<String>();
        facts.add(fact("Article", Html.link(reader.path(evidence.article()), evidence.articleTitle())));
        facts.add(fact("Section", Html.escape(evidence.sectionPath())));
        facts.add(fact("Certainty", certainty(evidence.certainty())));
        facts.add(fact("Basis", evidence.basis() == Basis.Unstated ? "<span class=\"faint\">not stated</span>"
                : Html.chip("basis", Html.words(evidence.basis().name()))));
        if (!evidence.cues().isEmpty()) {
            facts.add(fact("Cues", evidence.cues().stream()
                    .map(cue -> "<mark class=\"cue\">" + Html.escape(cue) + "</mark>")
                    .collect(Collectors.joining(" "))));
        }
        evidence.contexts().forEach(context -> facts.add(fact(Html.escape(capital(context.kind().words())),
                "<q>" + Html.escape(context.text()) + "</q> <span class=\"faint\">" + context.start() + "–"
                        + context.end() + "</span>")));
        evidence.population().ifPresent(words -> facts.add(fact("Seen in", Html.escape(words))));
        evidence.effectSize().ifPresent(words -> facts.add(fact("Size", Html.escape(words))));
        evidence.qualifier().ifPresent(words -> facts.add(fact("Qualifier", Html.escape(words))));
        evidence.citationMarker().ifPresent(mark -> facts.add(fact("Cites", Html.escape("(" + mark + ")"))));
        facts.add(fact("Rule", "<code>" + Html.escape(evidence.rule()) + "</code>"));
        facts.add(fact("Characters", evidence.start() + "–" + evidence.end()));
        return "<dl class=\"facts\">" + String.join("", facts) + "</dl>";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String fact(String name, String markup) {
        return "<div><dt>" + name + "</dt><dd>" + markup + "</dd></div>";
    }

    /** The quotation with its cue words marked. */
    public String quote(StoredEvidence evidence) {
        var quote = evidence.quote();
        var places = places(evidence);
        var markup = new StringBuilder("<q>");
        var at = 0;
        for (var place : places) {
            var start = quote.offsetByCodePoints(0, place.start() - evidence.start());
            var end = quote.offsetByCodePoints(0, place.end() - evidence.start());
            if (start >= at) {
                markup.append(Html.escape(quote.substring(at, start))).append("<mark class=\"cue\">")
                        .append(Html.escape(quote.substring(start, end))).append("</mark>");
                at = end;
            }
        }
        return markup.append(Html.escape(quote.substring(at))).append("</q>").toString();
    }

    /** The cues inside the quotation, in order. */
    private List<ExploreReader.CuePlace> places(StoredEvidence evidence) {
        var length = evidence.quote().codePointCount(0, evidence.quote().length());
        return reader.cues(evidence.iri()).stream()
                .filter(cue -> cue.start() >= evidence.start() && cue.end() <= evidence.start() + length
                        && cue.start() < cue.end())
                .sorted(Comparator.comparing(ExploreReader.CuePlace::start)).toList();
    }
}
