package org.peptidekg.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.document.Unit;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/**
 * Finds the substance that a section or an item of one article is about: its heading or run-in head names one and no
 * more, or the words that lead to it were about one.
 */
public final class Sections {

    /** A heading that is about a substance: the name, a colon or the like behind it, or usual words around it. */
    private static final Pattern ABOUT = Phrases.layout().pattern("heading-about");
    /** What stands for the name in that pattern. */
    private static final String NAME = "\u25CA";

    private final TermFinder finder;
    private final Optional<Term> topic;
    /** What each head that has been asked for names: the sentences below it ask anew. */
    private final Map<String, Optional<Term>> known = new HashMap<>();
    /** The sentence read last, and what it was about. */
    private Optional<MappedText> last = Optional.empty();
    private Optional<Term> spokenOf = Optional.empty();
    /** What the lists behind some words are about, by the place of the words. */
    private final Map<Span, Optional<Term>> leads = new HashMap<>();

    public Sections(TermFinder finder, Optional<Term> topic) {
        this.finder = finder;
        this.topic = topic;
    }

    /**
     * Notes what a sentence names: a list behind it is about that.
     *
     * @param subject what the last clause was about
     */
    public void read(MappedText sentence, List<Mention> mentions, Optional<Term> subject) {
        var names = mentions.stream().flatMap(m -> ArgumentResolver.noun(m).stream()).filter(this::isSubstance)
                .distinct().toList();
        last = Optional.of(sentence);
        spokenOf = topic.filter(names::contains).or(() -> names.size() == 1 ? Optional.of(names.get(0))
                : names.isEmpty() ? subject.filter(this::isSubstance) : Optional.empty());
    }

    /** What the sentence that leads to a list was about; empty if that is not known any more. */
    private Optional<Term> led(MappedText leadIn) {
        if (last.filter(text -> text.source().equals(leadIn.source())).isPresent()) {
            leads.put(leadIn.source(), spokenOf);
        }
        return leads.getOrDefault(leadIn.source(), Optional.empty());
    }

    /** The nearest head that names a substance decides, then the words before the list; the topic if none does. */
    public Optional<Term> subject(Unit.Context context) {
        var heads = new ArrayList<String>();
        context.runIn().ifPresent(head -> heads.add(head.text()));
        context.leadIn().filter(text -> text.length() <= 60).ifPresent(head -> heads.add(head.text()));
        var named = heads.stream().map(head -> known.computeIfAbsent(head, this::named)).flatMap(Optional::stream)
                .findFirst().or(() -> context.leadIn().flatMap(this::led));
        if (named.isPresent()) {
            return named;
        }
        heads.clear();
        for (var i = context.headings().size() - 1; i > 0; i--) {
            heads.add(context.headings().get(i));
        }
        return heads.stream().map(head -> known.computeIfAbsent(head, this::named)).flatMap(Optional::stream)
                .findFirst().or(() -> topic);
    }

    private Optional<Term> named(String head) {
        var names = finder.find(head).stream().filter(m -> ArgumentResolver.noun(m).filter(this::isSubstance)
                .isPresent()).toList();
        if (names.isEmpty() || names.stream().map(ArgumentResolver::noun).distinct().count() > 1) {
            return Optional.empty();
        }
        var name = names.get(0);
        var shape = head.substring(0, name.start()) + NAME + head.substring(name.end());
        return ABOUT.matcher(shape.strip()).matches() ? ArgumentResolver.noun(name) : Optional.empty();
    }

    private boolean isSubstance(Term term) {
        return term.termClass().administered() || topic.filter(term::equals).isPresent();
    }
}
