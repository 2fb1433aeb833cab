package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.layout.LayoutReader;
import org.peptidekg.extract.merge.Said;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Reads items, labels and heads of one article by the words above them. */
final class Listings {

    /** What a heading below another states by itself: "Nausea" below "Side effects". */
    private static final Set<Relation> BY_HEADING = EnumSet.of(Relation.hasSideEffect, Relation.treats,
            Relation.improves);
    private static final Pattern JOINED = Pattern.compile("(?i)\\b(?:or|and|and/or)$");
    private static final Pattern POINTING = Phrases.layout().pattern("pointing-list");
    private static final Pattern SIDE_EFFECTS = Phrases.sentences().pattern("label-of-side-effects");
    private static final Pattern DENYING = Phrases.layout().pattern("denying-head");
    /** Paragraphs of so many characters at most may be a name. */
    private static final int LABEL = 60;

    private final LayoutReader layout;
    /** Items whose last word joins them to the next. */
    private final List<Unit.Sentence> waiting = new ArrayList<>();
    /** The last run-in head that told what is listed, and the heading that it stood below. */
    private Optional<Unit.Context> told = Optional.empty();
    /** The sentence before. */
    private Optional<Unit.Sentence> last = Optional.empty();

    Listings(LayoutReader layout) {
        this.layout = layout;
    }

    /** What stands there as a list does, with nothing but the words above to say what is meant. */
    List<Draft> read(Unit.Sentence sentence, Tokens tokens, Optional<Term> about) {
        if (sentence.context().runIn().filter(head -> layout.isKnown(head.text())).isPresent()) {
            told = Optional.of(sentence.context());
        }
        var heads = listHeads(sentence);
        if (isHead(sentence)) {
            return layout.isKnown(tokens.text()) || DENYING.matcher(tokens.text()).matches() ? List.of()
                    : layout.read(tokens, heads, List.of(), about).stream()
                            .filter(d -> BY_HEADING.contains(d.relation()) && isListed(d)).toList();
        }
        return !isListed(sentence) ? List.of() : layout.read(tokens, heads, List.of(), about).stream()
                .filter(d -> !isLabel(sentence) && !isDescribed(sentence) || !isUnknown(d)).toList();
    }

    /** "Nausea: mild, passing", below "Side effects": the label is what is listed, the rest tells more of it. */
    private boolean isDescribed(Unit.Sentence sentence) {
        return sentence.context().runIn().filter(label -> !layout.isKnown(label.text())
                && !layout.passes(label.text())).isPresent();
    }

    /** What other items say together with this one, and what this one lists of the sentence before. */
    List<Said> beside(Unit.Sentence sentence, Function<Unit.Sentence, Tokens> tokens, Optional<Term> about) {
        return Stream.concat(joined(sentence, tokens, about).stream(), pointed(sentence, tokens, about).stream())
                .toList();
    }

    /** "Fever or", "Asthma - may get worse": what is said behind the last of several items is said of all. */
    private List<Said> joined(Unit.Sentence sentence, Function<Unit.Sentence, Tokens> tokens, Optional<Term> about) {
        if (sentence.place() == Unit.Place.ITEM && JOINED.matcher(sentence.text().text()).find()) {
            waiting.add(sentence);
            return List.of();
        }
        var others = List.copyOf(waiting);
        waiting.clear();
        return sentence.place() != Unit.Place.ITEM ? List.of() : others.stream().map(item ->
                Said.of(item, Optional.empty(), about, layout.read(tokens.apply(item), listHeads(item),
                        List.of(sentence.text().text()), about).stream().map(d -> new Said.Found(d, "layout"))
                        .toList())).toList();
    }

    /** "These include nausea and headache": what is listed the sentence before says, "It has some side effects". */
    private List<Said> pointed(Unit.Sentence sentence, Function<Unit.Sentence, Tokens> tokens, Optional<Term> about) {
        var before = last.filter(told -> !sentence.opensBlock() && told.place() == sentence.place());
        last = Optional.of(sentence);
        var list = POINTING.matcher(sentence.text().text());
        if (before.isEmpty() || !list.matches()) {
            return List.of();
        }
        var context = sentence.context();
        var items = new Unit.Sentence(sentence.place(), sentence.text().slice(list.start(1), list.end(1)),
                new Unit.Context(context.above(), Optional.of(before.get().text()), Optional.empty()),
                sentence.citation(), false);
        var drafts = layout.read(tokens.apply(items), List.of(before.get().text().text()), List.of(), about);
        return drafts.isEmpty() ? List.of() : List.of(Said.of(items, Optional.empty(), about,
                drafts.stream().map(d -> new Said.Found(d, "layout")).toList()));
    }

    /** An item, or words behind a run-in head: "Side effects: nausea, headache." */
    boolean isListed(Unit.Sentence sentence) {
        return sentence.place() == Unit.Place.ITEM || sentence.place() == Unit.Place.PARAGRAPH
                && sentence.opensBlock() && (isBelow(sentence) || isLabel(sentence) || answers(sentence));
    }

    private boolean isBelow(Unit.Sentence sentence) {
        return sentence.context().runIn().isPresent() || layout.passes(sentence.context().heading());
    }

    /** "What are the side effects?", and below it the list of them. */
    private static boolean answers(Unit.Sentence sentence) {
        return sentence.context().heading().endsWith("?");
    }

    private static boolean isHead(Unit.Sentence sentence) {
        return sentence.place() == Unit.Place.HEADING || sentence.place() == Unit.Place.RUN_IN;
    }

    /** "Class" as a heading, and below it no more than "Neuropeptide". */
    private boolean isLabel(Unit.Sentence sentence) {
        var text = sentence.text().text();
        return sentence.place() == Unit.Place.PARAGRAPH && !isBelow(sentence) && text.length() <= LABEL
                && ".!?:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Behind a run-in head in a paragraph, the heading above says nothing of what is listed. */
    private List<String> listHeads(Unit.Sentence sentence) {
        var heads = heads(sentence.context());
        return sentence.place() != Unit.Place.PARAGRAPH || layout.passes(heads.get(0)) ? heads : heads.subList(0, 1);
    }

    List<String> heads(Unit.Context context) {
        var heads = new ArrayList<String>();
        context.runIn().ifPresent(head -> heads.add(head.text()));
        // "Common side effects: nausea." and in the next paragraph "Rare: rash."
        context.runIn().filter(head -> layout.passes(head.text())).flatMap(head -> told)
                .filter(before -> before.heading().equals(context.heading()))
                .flatMap(Unit.Context::runIn).ifPresent(head -> heads.add(head.text()));
        context.leadIn().ifPresent(head -> heads.add(head.text()));
        heads.add(context.heading());
        // "Rare" below "Side effects": the head above says what is listed.
        for (var i = context.headings().size() - 1; i > 0 && layout.passes(context.headings().get(i)); i--) {
            heads.add(context.headings().get(i - 1));
        }
        return heads;
    }

    /** "Side effects include:" states nothing yet. */
    static boolean isGeneral(Draft draft) {
        return (draft.relation() == Relation.hasSideEffect || draft.relation() == Relation.causes)
                && SIDE_EFFECTS.matcher(draft.object().label()).matches();
    }

    private static boolean isListed(Draft draft) {
        return draft.object() instanceof ClaimObject.Concept concept && concept.term().listed();
    }

    private static boolean isUnknown(Draft draft) {
        return draft.object() instanceof ClaimObject.Concept concept
                && concept.term().termClass() == TermClass.Unknown;
    }
}
