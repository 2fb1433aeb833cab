package org.peptidekg.export.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.Places;
import org.peptidekg.rdf.read.StoredArticle;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * What the formats of annotated text need of an article: the passages that are quoted, the places of terms and
 * evidence in them, and the relations. All ranges count code points of the article's file.
 */
final class AnnotatedArticle {

    /**
     * A stretch of the article that quotations cover without a gap.
     *
     * @param start first code point
     */
    record Passage(int start, String text) {

        int end() {
            return start + text.codePointCount(0, text.length());
        }
    }

    /**
     * A marked range.
     *
     * @param id unique in the article
     * @param term empty for the quotation of a piece of evidence
     */
    record Annotation(String id, int start, String text, Optional<StoredTerm> term, Optional<StoredEvidence> evidence) {

        int end() {
            return start + text.codePointCount(0, text.length());
        }
    }

    /**
     * A claim at one place.
     *
     * @param subject id of the annotation of its subject, where the words for it stand in the quotation
     * @param object likewise
     * @param quotation id of the annotation of its quotation
     */
    record Statement(StoredClaim claim, StoredEvidence evidence, Optional<String> subject, Optional<String> object,
            String quotation) {
    }

    private final StoredArticle article;
    private final Map<Integer, Integer> signs = new TreeMap<>();
    private final Map<String, Annotation> annotations = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    AnnotatedArticle(StoredArticle article, List<StoredClaim> claims) {
        this.article = article;
        for (var claim : claims) {
            for (var evidence : claim.evidence()) {
                if (evidence.article().equals(article.iri())) {
                    add(claim, evidence);
                }
            }
        }
    }

    StoredArticle article() {
        return article;
    }

    /** The last part of the article's address. */
    String key() {
        return article.iri().substring(article.iri().lastIndexOf('/') + 1);
    }

    List<Statement> statements() {
        return statements;
    }

    /** In text order, the longer first. */
    List<Annotation> annotations() {
        return annotations.values().stream().sorted(Comparator.comparing(Annotation::start)
                .thenComparing(Annotation::end, Comparator.reverseOrder()).thenComparing(Annotation::id)).toList();
    }

    List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        var text = new StringBuilder();
        var start = 0;
        var next = -1;
        for (var sign : signs.entrySet()) {
            if (sign.getKey() != next) {
                if (!text.isEmpty()) {
                    passages.add(new Passage(start, text.toString()));
                    text.setLength(0);
                }
                start = sign.getKey();
            }
            text.appendCodePoint(sign.getValue());
            next = sign.getKey() + 1;
        }
        if (!text.isEmpty()) {
            passages.add(new Passage(start, text.toString()));
        }
        return passages;
    }

    private void add(StoredClaim claim, StoredEvidence evidence) {
        var at = evidence.start();
        for (var sign : evidence.quote().codePoints().toArray()) {
            signs.put(at++, sign);
        }
        var quotation = new Annotation("Q" + evidence.start() + "-" + evidence.end(), evidence.start(),
                evidence.quote(), Optional.empty(), Optional.of(evidence));
        annotations.putIfAbsent(quotation.id(), quotation);
        statements.add(new Statement(claim, evidence, mark(claim.subject(), evidence, evidence.subjectText()),
                mark(claim.object(), evidence, evidence.objectText()), quotation.id()));
    }

    /** The words that the extraction saw or else, where the quotation has it, the name of the term. */
    private Optional<String> mark(StoredTerm term, StoredEvidence evidence, Optional<String> words) {
        return words.or(() -> Optional.of(term.label())).flatMap(text -> Places.within(evidence, text)
                .map(range -> mark(term, evidence.start() + range.get(0), text)));
    }

    private String mark(StoredTerm term, int start, String text) {
        var id = "T" + start + "-" + Fields.id(term.iri());
        annotations.putIfAbsent(id, new Annotation(id, start, text, Optional.of(term), Optional.empty()));
        return id;
    }
}
