package org.peptidekg.endpoint.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.peptidekg.endpoint.explore.ArticlePlaces;
import org.peptidekg.rdf.read.StoredEvidence;

/**
 * The words of a place with its cue words marked.
 *
 * @param lead what is said before, or whom the article speaks of, where the words name nobody
 */
public record Quotation(List<String> lead, List<Piece> pieces) {

    /** A piece of the words. */
    public record Piece(String text, boolean cue) {
    }

    /** The words of a place; cues that overlap another are not marked. */
    static Quotation of(StoredEvidence evidence, List<String> lead, List<ArticlePlaces.CuePlace> cues) {
        var quote = evidence.quote();
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var cue : inside(evidence, cues)) {
            var start = quote.offsetByCodePoints(0, cue.start() - evidence.start());
            var end = quote.offsetByCodePoints(0, cue.end() - evidence.start());
            if (start >= at) {
                pieces.add(new Piece(quote.substring(at, start), false));
                pieces.add(new Piece(quote.substring(start, end), true));
                at = end;
            }
        }
        pieces.add(new Piece(quote.substring(at), false));
        return new Quotation(lead, pieces);
    }

    /** The cues inside the quotation, in order. */
    private static List<ArticlePlaces.CuePlace> inside(StoredEvidence evidence, List<ArticlePlaces.CuePlace> cues) {
        var length = evidence.quote().codePointCount(0, evidence.quote().length());
        return cues.stream()
                .filter(cue -> cue.start() >= evidence.start() && cue.end() <= evidence.start() + length
                        && cue.start() < cue.end())
                .sorted(Comparator.comparing(ArticlePlaces.CuePlace::start)).toList();
    }
}
