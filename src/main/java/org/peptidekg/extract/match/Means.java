package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.mention.TermClass.Valence;

/** By what a clause comes about: "by raising X", "thereby", "due to its effect on X". */
record Means(Parse parse, Causes causes, SubjectResolver subjects, Discourse discourse) {

    private static final Set<String> RESULTS = Phrases.sentences().words("thereby");

    List<Argument> of(Predication p) {
        var means = new ArrayList<Argument>();
        for (var other : parse.predications()) {
            var before = other.role() == Role.MEANS && other.index() < p.index()
                    && (p.role() == Role.MAIN || p.role() == Role.COORDINATED) && isNextMain(other, p);
            var behind = other.role() == Role.MEANS && other.host().filter(h -> h == p).isPresent();
            if (before || behind) {
                means.addAll(causes.objects(other));
            }
        }
        if (p.host().isPresent() && (p.role() == Role.PURPOSE
                || p.role() == Role.RESULT && RESULTS.contains(p.connector()))) {
            causes.objects(p.host().get()).stream().filter(a -> p.role() == Role.RESULT
                    || a.term().valence() == Valence.NEUTRAL).forEach(means::add);
        }
        for (var phrase : p.phrases()) {
            if (Word.in(phrase.preposition(), "due to", "through", "via", "by")) {
                for (var member : phrase.nouns().members()) {
                    means.addAll(subjects.resolve(parse.tokens(), List.of(member), parse.behind(member),
                            discourse).means());
                }
            }
        }
        return means;
    }

    private boolean isNextMain(Predication means, Predication p) {
        return parse.predications().stream().filter(q -> q.index() > means.index() && q.role() == Role.MAIN).findFirst()
                .filter(main -> main == p || p.host().filter(h -> h == main).isPresent()).isPresent()
                && means.host().isEmpty();
    }
}
