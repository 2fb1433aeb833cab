package org.peptidekg.extract.dosage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Reads by which routes and in which forms a substance is given. */
public final class RouteReader {

    public static final String RULE = "route-in-dosing";

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Pattern DOSING = PHRASES.pattern("head-of-routes");
    private static final Pattern GIVING = PHRASES.pattern("giving");

    private final Words words;
    private final DrugNames names;

    public RouteReader(Words words) {
        this.words = words;
        this.names = new DrugNames(words);
    }

    /** Where dosing is the matter, a route or form that is named is one by which the substance is given. */
    public List<Draft> read(Tokens tokens, List<Mention> mentions, String around, Optional<Term> subject,
            List<Draft> known) {
        var named = mentions.stream().filter(m -> isRoute(m.best().term())
                && !words.vague().contains(m.best().term().label())).toList();
        if (subject.isEmpty() || named.isEmpty()
                || !DOSING.matcher(around).find() && !GIVING.matcher(tokens.text()).find()) {
            return List.of();
        }
        var given = givenHere(tokens.text(), mentions, subject.get());
        return given.isEmpty() ? List.of() : named.stream().map(m -> {
            var term = m.best().term();
            return new Draft(given.get(), Optional.empty(), Relation.administeredVia, new ClaimObject.Concept(term),
                    Optional.of(m.surface()), Optional.empty(), m.start(), m.start(), RULE, false, false,
                            Optional.empty());
        }).filter(d -> known.stream().noneMatch(k -> k.relation() == d.relation()
                && k.object().key().equals(d.object().key()))).toList();
    }

    /** The topic, unless the sentence names one other substance that is given, or several. */
    private Optional<Term> givenHere(String text, List<Mention> mentions, Term topic) {
        var drugs = mentions.stream().map(m -> m.best().term()).filter(t -> t.termClass().dosed()).distinct()
                .toList();
        if (drugs.isEmpty()) {
            return names.given(text, mentions).or(() -> Optional.of(topic));
        }
        return drugs.contains(topic) ? Optional.of(topic)
                : drugs.size() == 1 ? Optional.of(drugs.get(0)) : Optional.empty();
    }

    private static boolean isRoute(Term term) {
        return term.termClass() == TermClass.Route || term.termClass() == TermClass.DosageForm;
    }
}
