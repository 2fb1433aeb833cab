package org.peptidekg.extract.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.article.Article;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Cue;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.cues.BasisReader;
import org.peptidekg.extract.cues.CueScope;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.cues.EffectSizes;
import org.peptidekg.extract.parse.Substances;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.NounSenses;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/** Turns drafts into claims: weighs the cues, notes the place, and joins what says the same. */
public final class Merger {

    private static final int CONTEXT = 32;
    private static final Comparator<Claim> ORDER = Comparator.comparingInt((Claim c) -> c.evidence().get(0).start())
            .thenComparingInt(c -> c.evidence().get(0).end()).thenComparing(c -> c.subject().key())
            .thenComparing(Claim::relation).thenComparing(c -> c.object().key()).thenComparing(Claim::polarity);

    /** What is looked for in a study, where the words say that it was studied. */
    private static final Set<Relation> STUDIED = EnumSet.of(Relation.modulates, Relation.increases,
            Relation.decreases, Relation.improves, Relation.alleviates, Relation.treats, Relation.protectsAgainst);

    /** What is so, whoever is studied. */
    private static final Set<Relation> TOLD = EnumSet.of(Relation.isA, Relation.hasRole, Relation.analogOf,
            Relation.derivedFrom, Relation.developedBy, Relation.approvedBy, Relation.approvedIn);

    private record Identity(String subject, Relation relation, String object, Polarity polarity,
            Optional<Aspect> aspect, Optional<Direction> subjectDirection, Optional<Direction> objectDirection) {
    }

    /** What a sentence says beside a claim of how it was seen: in whom, and how large it was. */
    private record Observed(Optional<String> population, Optional<String> effectSize) {
    }

    private record Gathered(Term subject, ClaimObject object, List<Evidence> evidence, List<Double> chances) {
    }

    private final Article article;
    private final Cues cues;
    private final BasisReader bases;
    private final EffectSizes sizes;
    private final Belief belief;
    private final NounSenses senses;
    private final Substances substances;
    private final Contexts contexts;
    private final AmountWords amounts;
    private final Map<Identity, Gathered> gathered = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * @param led names of the rules that take the relation from the words above or around
     * @param substances what the article names
     */
    public Merger(Article article, Cues cues, BasisReader bases, EffectSizes sizes, Belief belief,
            Set<String> led, Words words, Substances substances) {
        this.senses = words.senses();
        this.amounts = new AmountWords(words.amounts());
        this.article = article;
        this.cues = cues;
        this.bases = bases;
        this.sizes = sizes;
        this.belief = belief;
        this.substances = substances;
        this.contexts = new Contexts(article.source(), led);
    }

    /** Notes the names in a text before what it states is added: they stand for the subjects that others leave out. */
    public void saw(MappedText text, List<Mention> mentions) {
        contexts.saw(text, mentions);
    }

    public void add(Said said) {
        if (said.found().isEmpty()) {
            return;
        }
        var hits = cues.find(said.text().text());
        var phrases = bases.in(said.text().text());
        var drafts = said.found().stream().map(Said.Found::draft).toList();
        var named = sizes.in(said.text().text(), drafts);
        var scope = said.graph().map(CueScope::new);
        var sentence = Traits.Sentence.of(said.text().text());
        for (var found : said.found()) {
            var draft = found.draft();
            var reading = said.over().apply(phrases.over(scope.isPresent() ? cues.read(draft, hits, scope.get())
                    : cues.read(draft, hits, said.text().text()), draft.start()));
            var observed = new Observed(TOLD.contains(draft.relation()) ? Optional.empty()
                    : phrases.population(draft.start(), reading.basis(), said.graph()),
                    reading.negated() ? Optional.empty() : named.of(draft, drafts, said.graph()));
            if (reading.aim() && STUDIED.contains(draft.relation())) {
                add(said, sentence, new Said.Found(draft.as(Relation.studiedFor), "aim"), new Cues.Reading(false,
                        Certainty.Asserted, reading.basis(), reading.cues()), observed);
            } else if (Warnings.isOne(draft, reading, said.text().text())) {
                add(said, sentence, new Said.Found(draft.as(Relation.contraindicatedFor), found.origin()),
                        new Cues.Reading(false, Certainty.Asserted, reading.basis(), reading.cues()), observed);
            } else if (!reading.unreal() && !reading.aim()) {
                add(said, sentence, found, reading, observed);
            }
        }
    }

    private void add(Said said, Traits.Sentence sentence, Said.Found found, Cues.Reading reading,
            Observed observed) {
        var draft = found.draft();
        var polarity = reading.negated() ? Polarity.Negated : Polarity.Affirmed;
        var relation = SideEffects.relation(draft, said.context(), reading.negated());
        var identity = new Identity(draft.subject().key(), relation, draft.object().key(), polarity, draft.aspect(),
                amounts.of(draft, said.text().text()), draft.objectDirection());
        var together = (int) said.found().stream().filter(f -> f.origin().equals(found.origin())).count();
        var traits = Traits.of(found, reading, together, said.place(), said.graph(), said.about(),
                senses, sentence, substances.share(draft.subject()));
        var chance = belief.chance(traits);
        var evidence = evidence(said, draft, reading, observed);
        places.add(new Place(evidence, draft.subject(), relation, draft.object(), polarity, traits));
        if (chance < belief.leastOfPlace()) {
            return;
        }
        var place = gathered.computeIfAbsent(identity, k ->
                new Gathered(draft.subject(), draft.object(), new ArrayList<>(), new ArrayList<>()));
        if (place.evidence().stream().noneMatch(e -> e.start() == evidence.start() && e.end() == evidence.end())) {
            place.evidence().add(evidence);
            place.chances().add(chance);
        }
    }

    private Evidence evidence(Said said, Draft draft, Cues.Reading reading, Observed observed) {
        var span = said.span();
        var points = article.source().codePoints(span);
        var content = article.source().content();
        var marks = reading.cues().stream().map(hit -> cue(said.text(), hit)).toList();
        return new Evidence(article.key(), points.start(), points.end(), article.source().slice(span),
                content.substring(moved(content, span.start(), -CONTEXT), span.start()),
                content.substring(span.end(), moved(content, span.end(), CONTEXT)),
                said.context().headings(), reading.certainty(), reading.basis(), marks, observed.population(),
                observed.effectSize(), draft.qualifier(), said.citation(), draft.rule(), draft.subjectText(),
                draft.objectText(), contexts.of(draft, span, said.context(), said.head()));
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
            case POSSIBLE, PROBABLE, ASSERTED, UNREAL, AIM -> Cue.Kind.Hedge;
            default -> Cue.Kind.Basis;
        };
        return new Cue(kind, text.text().substring(hit.start(), hit.end()), points.start(), points.end());
    }

    /** All places where a claim was found, those that do not count as well. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    public List<Claim> claims() {
        return Parts.without(gathered.entrySet().stream().map(entry -> {
            var place = entry.getValue();
            var id = entry.getKey();
            return new Claim(place.subject(), id.relation(), place.object(), id.polarity(), id.aspect(),
                    id.subjectDirection(), id.objectDirection(), Belief.of(place.evidence(), place.chances()),
                    place.evidence().stream().sorted(Comparator.comparingInt(Evidence::start)
                            .thenComparingInt(Evidence::end)).toList());
        }).filter(claim -> claim.belief() >= belief.least()).sorted(ORDER).toList());
    }
}
