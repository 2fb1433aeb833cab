package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.article.Article;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.layout.OwnStory;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Substances;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Reads what somebody who takes a substance notes of it without a verb: in a log by days or weeks "Week 2: loose
 * stools, dry mouth." tells of two side effects.
 */
final class DiaryNotes {

    static final String RULE = "diary-note";

    private static final Pattern TITLE = Phrases.layout().pattern("title-of-a-diary");
    private static final Pattern COMPLAINT = Phrases.layout().pattern("own-complaint");
    private static final Pattern NOT_FROM_IT = Phrases.layout().pattern("not-from-it");
    private static final Pattern ENTRY = Phrases.layout().pattern("entry-of-a-log");
    /** So many entries make a log. */
    private static final int LEAST_ENTRIES = 2;
    private static final Pattern FINITE = Pattern.compile("VB[ZPD]?|MD");
    private static final Set<String> BORDERS = Set.of(",", ";", ":", ".", "and", "but", "\u2013", "\u2014", "-");
    /** Words before or behind a complaint with which it is none, or goes away. */
    private static final Set<String> NOT_SO = Phrases.layout().words("complaint-that-goes");
    private static final Set<TermClass> COMPLAINTS = EnumSet.of(TermClass.Symptom, TermClass.AdverseEffect);

    private final boolean diary;

    private DiaryNotes(boolean diary) {
        this.diary = diary;
    }

    static DiaryNotes of(Article article) {
        var entries = article.blocks().stream().flatMap(block -> Substances.texts(block).stream())
                .mapToLong(text -> ENTRY.matcher(text.text()).results().count()).sum();
        return new DiaryNotes(entries >= LEAST_ENTRIES || TITLE.matcher(article.metadata().title()).find()
                || OwnStory.of(article).isTold());
    }

    /** What is left to tell the topic's doing is in a diary its side effect: "Nausea became an issue." */
    Draft told(Draft draft) {
        return diary && draft.relation() == Relation.causes && !draft.negated() && draft.subjectText().isEmpty()
                && draft.subject().termClass().administered() && draft.object() instanceof ClaimObject.Concept concept
                && COMPLAINTS.contains(concept.term().termClass()) ? draft.as(Relation.hasSideEffect) : draft;
    }

    /** @param parsed the tokens with the tags of the tree */
    List<Draft> read(Unit.Sentence sentence, Tokens parsed, Optional<Term> about) {
        if (!diary || about.isEmpty() || sentence.place() == Unit.Place.HEADING
                || sentence.place() == Unit.Place.RUN_IN) {
            return List.of();
        }
        var from = hasVerb(parsed) ? complaint(parsed, about.get()) : 0;
        var found = new ArrayList<Draft>();
        for (var mention : parsed.mentions()) {
            var term = ArgumentResolver.noun(mention.mention()).or(() -> from == 0 ? Optional.empty()
                    : Optional.of(mention.mention().best().term())).filter(t -> COMPLAINTS.contains(t.termClass()));
            if (term.isPresent() && parsed.get(mention.start()).start() >= from
                    && !isDenied(parsed, mention.start(), mention.end())) {
                var start = parsed.get(mention.start()).start();
                found.add(new Draft(about.get(), Optional.empty(), Relation.hasSideEffect,
                        new ClaimObject.Concept(term.get()), Optional.of(mention.mention().surface()), Optional.empty(),
                        start, start, RULE, false, false, Optional.empty()));
            }
        }
        return found;
    }

    /** Where what somebody complains of stands; behind the end if he does not, or of something else. */
    private static int complaint(Tokens parsed, Term about) {
        var text = parsed.text().toLowerCase(Locale.ROOT);
        var told = COMPLAINT.matcher(text);
        var others = parsed.mentions().stream().map(named -> named.mention().best().term())
                .anyMatch(term -> term.termClass().medicinal() && !term.equals(about));
        return !told.find() || others || NOT_FROM_IT.matcher(text).find() ? text.length() : told.end();
    }

    private static boolean hasVerb(Tokens parsed) {
        var graph = parsed.graph();
        return graph.isEmpty() || IntStream.range(0, parsed.size()).anyMatch(i -> parsed.mentionAt(i).isEmpty()
                && FINITE.matcher(graph.get().penn(i)).matches());
    }

    /** "less pain", "nausea gone", "cough away": a piece between commas that says that the complaint is not there. */
    private static boolean isDenied(Tokens tokens, int start, int end) {
        var from = start;
        while (from > 0 && !BORDERS.contains(tokens.word(from - 1))) {
            from--;
        }
        var to = end;
        while (to < tokens.size() && !BORDERS.contains(tokens.word(to))) {
            to++;
        }
        return IntStream.range(from, to).anyMatch(k -> NOT_SO.contains(tokens.word(k)));
    }
}
