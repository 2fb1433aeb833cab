package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.peptidekg.article.Article;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Cue;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.mention.Term;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/** Turns drafts into claims: weighs the cues, notes the place, and joins what says the same. */
final class Merger {

    private static final int CONTEXT = 32;

    private record Identity(String subject, Relation relation, String object, Polarity polarity,
            Optional<Aspect> aspect) {
    }

    private record Gathered(Term subject, ClaimObject object, List<Evidence> evidence) {
    }

    private final Article article;
    private final Cues cues;
    private final BasisReader bases;
    private final Belief belief;
    private final Map<Identity, Gathered> gathered = new LinkedHashMap<>();

    Merger(Article article, Cues cues, BasisReader bases, Belief belief) {
        this.article = article;
        this.cues = cues;
        this.bases = bases;
        this.belief = belief;
    }

    void add(Unit.Sentence sentence, List<Draft> drafts) {
        add(sentence.text(), sentence.text().source(), sentence.context(), sentence.citation(), drafts);
    }

    /** @param span what is quoted: the text that was read, or the table row around it */
    void add(MappedText text, Span span, Unit.Context context, Optional<String> citation, List<Draft> drafts) {
        add(text, span, context, citation, drafts, UnaryOperator.identity());
    }

    /** @param over how what the cues of the text say is changed by words outside it */
    void add(MappedText text, Span span, Unit.Context context, Optional<String> citation, List<Draft> drafts,
            UnaryOperator<Cues.Reading> over) {
        if (drafts.isEmpty()) {
            return;
        }
        var hits = cues.find(text.text());
        var phrases = bases.in(text.text());
        for (var draft : drafts) {
            var reading = over.apply(phrases.over(cues.read(draft, hits, text.text()), draft.start()));
            var polarity = reading.negated() ? Polarity.Negated : Polarity.Affirmed;
            var identity = new Identity(draft.subject().key(),
                    SideEffects.relation(draft, context, reading.negated()), draft.object()
                    .key(), polarity, draft.aspect());
            var place = gathered.computeIfAbsent(identity, k ->
                    new Gathered(draft.subject(), draft.object(), new ArrayList<>()));
            var evidence = evidence(text, span, context, citation, draft, reading);
            if (place.evidence().stream().noneMatch(e -> e.start() == evidence.start() && e.end() == evidence.end())) {
                place.evidence().add(evidence);
            }
        }
    }

    private Evidence evidence(MappedText text, Span span, Unit.Context context, Optional<String> citation, Draft draft,
            Cues.Reading reading) {
        var points = article.source().codePoints(span);
        var content = article.source().content();
        var marks = reading.cues().stream().map(hit -> cue(text, hit)).toList();
        return new Evidence(article.key(), points.start(), points.end(), article.source().slice(span),
                content.substring(moved(content, span.start(), -CONTEXT), span.start()),
                content.substring(span.end(), moved(content, span.end(), CONTEXT)),
                context.headings(), reading.certainty(), reading.basis(), marks, draft.qualifier(), citation,
                        draft.rule(),
                draft.subjectText(), draft.objectText());
    }

    /** The place so many code points behind another, or before it; the border of the text where there are fewer. */
    private static int moved(String text, int from, int points) {
        // Counted within the nearest units only, for texts may be long.
        var near = 2 * Math.abs(points);
        var count = points < 0 ? text.codePointCount(Math.max(0, from - near), from)
                : text.codePointCount(from, Math.min(text.length(), from + near));
        return text.offsetByCodePoints(from, points < 0 ? Math.max(points, -count) : Math.min(points, count));
    }

    private Cue cue(MappedText text, Cues.Hit hit) {
        Span points = article.source().codePoints(text.source(hit.start(), hit.end()));
        var kind = switch (hit.row().kind()) {
            case NEGATION -> Cue.Kind.Negation;
            case POSSIBLE, PROBABLE, ASSERTED -> Cue.Kind.Hedge;
            default -> Cue.Kind.Basis;
        };
        return new Cue(kind, text.text().substring(hit.start(), hit.end()), points.start(), points.end());
    }

    List<Claim> claims() {
        return gathered.entrySet().stream().map(entry -> {
            var place = entry.getValue();
            place.evidence().sort(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end));
            var id = entry.getKey();
            return new Claim(place.subject(), id.relation(), place.object(), id.polarity(), id.aspect(),
                    belief.of(place.evidence()),
                    place.evidence());
        }).sorted(Comparator.comparingInt((Claim c) -> c.evidence().get(0).start())
                .thenComparingInt(c -> c.evidence().get(0).end()).thenComparing(c -> c.subject().key())
                .thenComparing(Claim::relation).thenComparing(c -> c.object().key()).thenComparing(Claim::polarity))
                .toList();
    }
}
