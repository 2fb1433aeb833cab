package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.Aspect;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;

/** Finds the terms that a noun phrase stands for. */
public final class ArgumentResolver {

    private static final int MAX_WORDS = 5;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final Words words;
    private final TermFinder finder;
    private final OpenNames names;

    public ArgumentResolver(Words words, TermFinder finder) {
        this.words = words;
        this.finder = finder;
        this.names = new OpenNames(words);
    }

    /**
     * The terms of a phrase and of the examples that it is illustrated with.
     *
     * @param open whether words that no lexicon row names may become a term
     */
    public List<Argument> resolve(Tokens tokens, NounPhrase phrase, boolean open) {
        var found = new ArrayList<>(core(tokens, phrase, open));
        var onlyExamples = open && found.isEmpty();
        for (var example : phrase.examples()) {
            for (var argument : resolve(tokens, example, onlyExamples)) {
                if (argument.term().termClass() == TermClass.Role && found.stream()
                        .anyMatch(f -> f.term().termClass().drug())) {
                    // "prazosin (an antagonist)": what it is, not another
                    continue;
                }
                if (found.stream().noneMatch(f -> f.term().key().equals(argument.term().key()))) {
                    found.add(argument);
                }
            }
        }
        return found;
    }

    /** Substances that no lexicon row names. */
    public OpenNames names() {
        return names;
    }

    /** The term that a rule names by its label. */
    public List<Argument> listed(String label) {
        return terms(label).stream().limit(1).map(Argument::implied).toList();
    }

    /** All terms that a text names. */
    public List<Term> terms(String text) {
        return finder.find(text).stream().map(m -> m.best().term()).toList();
    }

    /** The term that a text names as a whole. */
    public Optional<Term> term(String text) {
        return finder.whole(text).map(m -> noun(m).orElse(m.best().term()));
    }

    private List<Argument> core(Tokens tokens, NounPhrase phrase, boolean open) {
        var head = phrase.head();
        var lemma = tokens.lemma(head);
        var named = tokens.mentionAt(head);
        if (phrase.end() - phrase.start() == 1 && hyphen(tokens, head).isPresent()) {
            return List.of(hyphen(tokens, head).get());
        }
        var kinds = kinds(tokens, phrase, open);
        if (!kinds.isEmpty()) {
            return kinds;
        }
        var entire = BodyComplaints.of(tokens, phrase, words.senses()).or(() -> names.form(tokens, phrase))
                .or(() -> names.receptor(tokens, phrase));
        if (entire.isPresent()) {
            return List.of(entire.get());
        }
        var aspect = words.aspect(lemma);
        var single = named.isEmpty() || named.get().end() - named.get().start() == 1;
        // "calcitonin gene-related peptide (CGRP) concentration"
        var beside = tokens.at(head - 1, ")") ? head - 2 : head - 1;
        var owner = aspect.isPresent() && single ? tokens.mentionAt(beside) : Optional.<Tokens.Named>empty();
        if (owner.filter(m -> m.start() >= phrase.start()).flatMap(m -> noun(m.mention()))
                .filter(term -> term.termClass().molecular()).isPresent()) {
            // "CGRP concentration", not the faculty of that name
            return core(tokens, phrase, owner.get(), head, lemma, aspect);
        }
        if (aspect.isPresent() && single && open && head > phrase.start() && phrase.of().isEmpty()
                && tokens.is(head - 1, "NOUN", "PROPN") && tokens.mentionAt(head - 1).isEmpty()) {
            // "CGRP concentration": of what no lexicon row names
            var inner = unlisted(tokens, NounPhrase.of(phrase.start(), head, head - 1)).stream()
                    .map(a -> new Argument(a.term(), aspect, surface(tokens, phrase.start(), head + 1))).toList();
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        if (!single && aspect.isPresent() && !phrase.of().isEmpty()) {
            // "plasma levels of X", which the lexicon may have without saying of what
            var inner = phrase.of().stream().flatMap(of -> resolve(tokens, of, open).stream())
                    .filter(a -> a.term().termClass().molecular())
                    .map(a -> new Argument(a.term(), aspect, a.surface())).toList();
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        if (single && !phrase.of().isEmpty() && (aspect.isPresent() || words.someOf().contains(tokens.word(head))
                || words.transparent().contains(lemma))) {
            var inner = phrase.of().stream().flatMap(of -> resolve(tokens, of, open).stream())
                    .map(a -> aspect.isPresent() && a.aspect().isEmpty() ? new Argument(a.term(), aspect, a.surface())
                    : a).toList();
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        if (words.growth().contains(lemma)
                && !phrase.of().isEmpty()) {
            // "the growth of tumours": of the tumours it is said, as more of them is not wanted
            var growing = phrase.of().stream().flatMap(of -> resolve(tokens, of, open).stream()).toList();
            if (!growing.isEmpty() && growing.stream().allMatch(a -> a.term().valence() == TermClass.Valence.BAD
                    || a.term().termClass() == TermClass.CellType || a.term().termClass() == TermClass.Organism)) {
                return growing;
            }
        }
        if (named.isPresent() && named.get().start() >= phrase.start()) {
            var term = noun(named.get().mention())
                    .or(() -> tokens.is(head, "ADJ", "VERB") ? Optional.of(named.get().mention().best().term())
                    : Optional.empty());
            if (term.isPresent() && single && words.actions().contains(lemma) && head > phrase.start()
                    && tokens.is(head - 1, "NOUN", "PROPN")) {
                return List.of(OpenNames.action(tokens, phrase, lemma));
            }
            // "renal injury", not any injury
            var part = single && words.complaints().contains(lemma) && head > phrase.start() ? tokens.mentionAt(head
                    - 1).map(b -> core(tokens, phrase, b, head, lemma, aspect)).orElse(List.of()) : List.<Argument>of();
            if (!part.isEmpty()) {
                return part;
            }
            if (term.isPresent()) {
                var argument = new Argument(term.get(), Optional.empty(),
                        surface(tokens, named.get().start(), head + 1));
                var titled = term.get().termClass() == TermClass.Role && !single ? headClass(tokens, head)
                        : Optional.<Argument>empty();
                return titled.isPresent() ? List.of(argument, titled.get()) : List.of(argument);
            }
        }
        var before = head > phrase.start() ? tokens.mentionAt(head - 1) : Optional.<Tokens.Named>empty();
        if (before.isPresent()) {
            var inner = core(tokens, phrase, before.get(), head, lemma, aspect);
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        var role = words.carrier().contains(lemma) ? role(tokens, phrase) : List.<Argument>of();
        if (!role.isEmpty()) {
            return role;
        }
        var hyphen = hyphen(tokens, head);
        return hyphen.isPresent() ? List.of(hyphen.get()) : open ? unlisted(tokens, phrase) : List.of();
    }

    /** "gastric and intestinal ulcers": what each adjective of a list makes of the noun, if the lexicon has it. */
    private List<Argument> kinds(Tokens tokens, NounPhrase phrase, boolean open) {
        var found = new ArrayList<Argument>();
        var adjectives = Adjectives.joined(tokens, phrase.start(), phrase.head());
        adjectives.forEach(k -> {
            var surface = tokens.get(k).text() + " " + tokens.get(phrase.head()).text();
            term(surface).ifPresent(term -> found.add(new Argument(term, Optional.empty(), Optional.of(surface))));
        });
        if (!found.isEmpty()) {
            var last = adjectives.get(adjectives.size() - 1) + 2;
            found.addAll(core(tokens, NounPhrase.of(last, phrase.end(), phrase.head()), open));
        }
        return found;
    }

    /** "peptide" in "immunomodulatory peptide", where the lexicon knows the whole as a role. */
    private Optional<Argument> headClass(Tokens tokens, int head) {
        return finder.find(tokens.get(head).text()).stream().map(m -> m.best().term())
                .filter(t -> t.termClass() == TermClass.SubstanceClass).findFirst()
                .map(t -> new Argument(t, Optional.empty(), surface(tokens, head, head + 1)));
    }

    /** "serotonin levels", "anxiety symptoms": a mention before a head that adds little to it. */
    private List<Argument> core(Tokens tokens, NounPhrase phrase, Tokens.Named before, int head, String lemma,
            Optional<Aspect> aspect) {
        var term = before.mention().best().term();
        if (term.termClass() == TermClass.Anatomy && before.start() >= phrase.start()
                && words.complaints().contains(lemma)) {
            return List.of(BodyComplaints.argument(tokens, before.start(), head, TermClass.Condition));
        }
        if (aspect.isPresent() && before.mention().surface().matches("\\p{Lu}[\\p{Lu}\\d-]+")
                && (term.termClass() == TermClass.Condition || term.termClass() == TermClass.Symptom)) {
            // "GAD activity": an enzyme, not the disorder of that name
            return List.of(new Argument(Term.unlisted(before.mention().surface(), TermClass.Protein), aspect,
                    surface(tokens, before.start(), head + 1)));
        }
        var noun = noun(before.mention()).isPresent();
        if (before.start() < phrase.start() || !(aspect.isPresent() || words.transparent().contains(lemma))) {
            return List.of();
        }
        if (!noun && term.termClass() == TermClass.Role || !noun && aspect.isPresent() && !term.termClass().molecular()
                && term.termClass() != TermClass.SignalingSystem) {
            return List.of();
        }
        return List.of(new Argument(term, aspect, surface(tokens, before.start(), head + 1)));
    }

    /** "anxiolytic effects": the roles that the adjectives name. */
    public List<Argument> role(Tokens tokens, NounPhrase phrase) {
        return tokens.mentions().stream().filter(m -> m.start() >= phrase.start() && m.end() <= phrase.head() + 1)
                .flatMap(m -> m.mention().candidates().stream().map(c -> c.term())
                        .filter(t -> t.termClass() == TermClass.Role).limit(1)
                        .map(t -> new Argument(t, Optional.empty(),
                                surface(tokens, m.start(), m.end()).map(s -> s + " " + tokens.word(phrase.head())))))
                .toList();
    }

    /** "mood" in "mood-enhancing". */
    private Optional<Argument> hyphen(Tokens tokens, int head) {
        var token = tokens.get(head);
        var cut = token.text().lastIndexOf('-');
        if (cut <= 0 || !token.is("ADJ") && !token.text().endsWith("ed")) {
            return Optional.empty();
        }
        var left = token.text().substring(0, cut);
        return finder.whole(left).map(m -> new Argument(m.best().term(), Optional.empty(), Optional.of(left)));
    }

    private List<Argument> unlisted(Tokens tokens, NounPhrase phrase) {
        var head = phrase.head();
        var called = names.called(tokens, phrase).or(() -> names.given(tokens, phrase));
        if (called.isPresent()) {
            return List.of(called.get());
        }
        if (tokens.is(head, "PRON", "NUM", "SYM") || words.reporter().contains(tokens.lemma(head))) {
            return List.of();
        }
        var start = phrase.possessor().map(NounPhrase::end).orElse(phrase.start());
        while (start < head && (tokens.is(start, "DET", "PRON", "NUM", "ADV", "PUNCT", "CCONJ", "PART")
                || words.empty().contains(tokens.word(start)))) {
            start++;
        }
        if (start == head && (words.generic().contains(tokens.lemma(head))
                || words.empty().contains(tokens.word(head))) || head - start >= MAX_WORDS
                || !LETTERS.matcher(tokens.word(head)).find() || tokens.word(head).startsWith("/")) {
            return List.of();
        }
        var generic = words.generic().contains(tokens.lemma(head));
        var measured = words.measured().contains(tokens.lemma(head)) && head > start
                && tokens.is(head - 1, "NOUN", "PROPN");
        var bodily = words.bodily().contains(tokens.lemma(head)) && head > start;
        if (generic && !measured && !bodily && Adjectives.split(tokens, start, head) == 0
                && tokens.mentions().stream().noneMatch(m -> m.end() <= head && m.start() >= phrase.start())) {
            return List.of();
        }
        var split = Adjectives.split(tokens, start, head);
        if (split > 0) {
            var last = unlisted(tokens, NounPhrase.of(split + 1, phrase.end(), head));
            var first = names.named(tokens, tokens.surface(start, split) + " " + tokens.get(head).text(), head);
            return last.isEmpty() ? List.of(first) : List.of(first, last.get(0));
        }
        var surface = tokens.surface(start, head + 1);
        if (phrase.of().size() == 1 && start == head) {
            var of = phrase.of().get(0);
            var first = of.possessor().map(NounPhrase::end).orElse(of.start());
            while (first < of.head() && tokens.is(first, "DET", "PRON", "PART", "PUNCT")) {
                first++;
            }
            surface = surface + " of " + tokens.surface(first, of.head() + 1);
        }
        return List.of(names.named(tokens, surface, head));
    }

    public static Optional<Term> noun(Mention mention) {
        return mention.best(Form.NOUN).map(candidate -> candidate.term());
    }

    private static Optional<String> surface(Tokens tokens, int start, int end) {
        return Optional.of(tokens.surface(start, end));
    }
}
