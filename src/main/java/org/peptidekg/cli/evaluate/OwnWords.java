package org.peptidekg.cli.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Evidence;
import org.peptidekg.extract.merge.Place;
import org.peptidekg.mention.Term;

/** What an article calls the terms of its claims, also where a sentence leaves them out. */
final class OwnWords {

    /** Words by place, by key of the term. */
    private final Map<String, TreeMap<Integer, String>> byTerm = new HashMap<>();

    private OwnWords() {
    }

    /** What an article calls the terms of its claims. */
    static OwnWords of(Collection<Claim> claims) {
        var own = new OwnWords();
        claims.forEach(claim -> claim.evidence().forEach(evidence ->
                own.hear(claim.subject(), claim.object(), evidence)));
        return own;
    }

    /** What it calls the terms of the places found in it. */
    static OwnWords at(Collection<Place> places) {
        var own = new OwnWords();
        places.forEach(place -> own.hear(place.subject(), place.object(), place.evidence()));
        return own;
    }

    private void hear(Term subject, ClaimObject object, Evidence evidence) {
        evidence.subjectText().ifPresent(words -> add(subject, evidence, words));
        if (object instanceof ClaimObject.Concept concept) {
            evidence.objectText().ifPresent(words -> add(concept.term(), evidence, words));
        }
    }

    private void add(Term term, Evidence evidence, String words) {
        byTerm.computeIfAbsent(term.key(), key -> new TreeMap<>()).put(evidence.start(), words);
    }

    /** The words that stand for the subject; of an implied one those that stood for it last, or do so first. */
    Optional<String> subject(Claim claim, Evidence evidence) {
        return subject(claim.subject(), evidence);
    }

    /** The same of a place. */
    Optional<String> subject(Term subject, Evidence evidence) {
        return evidence.subjectText().or(() -> near(subject, evidence));
    }

    /** The same for the object. */
    Optional<String> object(Claim claim, Evidence evidence) {
        return evidence.objectText().or(() -> claim.object() instanceof ClaimObject.Concept concept
                ? near(concept.term(), evidence) : Optional.empty());
    }

    private Optional<String> near(Term term, Evidence evidence) {
        var words = byTerm.getOrDefault(term.key(), new TreeMap<>());
        return Optional.ofNullable(words.floorEntry(evidence.start())).or(() -> Optional.ofNullable(
                words.firstEntry())).map(Map.Entry::getValue);
    }
}
