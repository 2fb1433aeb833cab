package org.peptidekg.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Typography;
import org.peptidekg.extract.cues.Answers;
import org.peptidekg.extract.layout.Items.Item;
import org.peptidekg.extract.layout.LayoutRules.Openness;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Chunk;
import org.peptidekg.extract.parse.Chunker;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Reads items and cells of one article by the words above or beside them. */
public final class LayoutReader {

    private static final Pattern FREQUENCY = Phrases.layout().pattern("frequency");

    /** Words behind a thing that tell more of it. */
    private static final Set<String> RELATIVE = Phrases.layout().words("relative");
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", ":");
    private static final Pattern SIGNS = Pattern.compile("[:*?.\\s]+$");
    private static final Set<String> PARTS = Set.of("body", "anatomy");
    /** Longer items with a finite verb are sentences, and read as such. */
    private static final int LONGEST_ITEM = 8;

    private final LayoutRules rules;
    private final Words words;
    private final ArgumentResolver arguments;
    private final ItemNames names;
    private final DegreeCells degrees;
    /** The rules under each head that has been asked for: the items below it ask anew. */
    private final Map<String, List<LayoutRules.Row>> under = new HashMap<>();
    private final Map<String, Boolean> passing = new HashMap<>();

    public LayoutReader(LayoutRules rules, Words words, ArgumentResolver arguments) {
        this.rules = rules;
        this.words = words;
        this.arguments = arguments;
        this.names = new ItemNames(words, rules.words(), arguments);
        this.degrees = new DegreeCells(rules.words(), names);
    }

    /**
     * @param heads the words above or beside, nearest first; the first that a rule knows decides, and those that only
     *     sort what stands below them become what is said more of it
     * @param beside further words that say how often or how badly: the other cells of the row
     */
    public List<Draft> read(Tokens tokens, List<String> heads, List<String> beside, Optional<Term> subject) {
        if (subject.isEmpty() || tokens.size() == 0) {
            return List.of();
        }
        var told = tailed(tokens, heads, beside, subject.get());
        if (!told.isEmpty()) {
            return told;
        }
        var passed = new ArrayList<String>();
        for (var i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            var known = known(head);
            if (passes(head) && heads.subList(i + 1, heads.size()).stream()
                    .anyMatch(outer -> !known(outer).isEmpty())) {
                passed.add(SIGNS.matcher(head).replaceAll(""));
            } else if (!known.isEmpty()) {
                var answered = answers(tokens, head, known, subject.get());
                return !answered.isEmpty() ? answered : items(tokens, known, head, passed, beside, subject.get());
            }
        }
        return List.of();
    }

    private List<LayoutRules.Row> known(String head) {
        return under.computeIfAbsent(head, h -> rules.under(h).stream().filter(row -> row.tail().isEmpty()).toList());
    }

    /** "Epilepsy - may get worse": what is said behind the name, or behind the last of several. */
    private List<Draft> tailed(Tokens tokens, List<String> heads, List<String> beside, Term subject) {
        var said = (tokens.text() + " " + String.join(" ", beside)).toLowerCase(Locale.ROOT);
        var found = new ArrayList<Draft>();
        for (var row : rules.tailed()) {
            if (row.tail().orElseThrow().matcher(said).find() && heads.stream().anyMatch(head ->
                    row.above().matcher(head.toLowerCase(Locale.ROOT)).find())) {
                var end = IntStream.range(0, tokens.size()).filter(i -> DASHES.contains(tokens.word(i))).findFirst()
                        .orElse(tokens.size());
                Items.of(tokens, rules.words()).stream().filter(item -> item.start() < end)
                        .map(item -> new Item(item.start(), Math.min(item.end(), end), Math.min(item.tailEnd(), end)))
                        .forEach(item -> names.whole(tokens, item).ifPresent(name ->
                                add(tokens, item, name, row, "", List.of(), List.of(), subject, found)));
            }
        }
        return found;
    }

    /** Whether some rule knows a head as one above a list; not "Nausea", to which "yes" and "no" are answers. */
    public boolean isKnown(String head) {
        return known(head).stream().anyMatch(row -> !row.whole());
    }

    /** Whether a head only sorts what stands below it: "More common", "Skin". */
    public boolean passes(String head) {
        return passing.computeIfAbsent(head, rules.words()::passes);
    }

    /** Whether the first of some heads that a rule knows speaks of side effects. */
    public boolean isHarmful(List<String> heads) {
        return heads.stream().map(this::known).filter(rows -> !rows.isEmpty()).findFirst()
                .filter(rows -> rows.stream().anyMatch(row -> row.relation() == Relation.hasSideEffect)).isPresent();
    }

    public DegreeCells degrees() {
        return degrees;
    }

    /** "FDA-approved? No": the thing stands in the head, the verdict in the cell. */
    private List<Draft> answers(Tokens tokens, String head, List<LayoutRules.Row> known, Term subject) {
        var verdict = rules.words().verdict(tokens.text());
        if (verdict.isEmpty()) {
            return List.of();
        }
        var end = tokens.text().length();
        return known.stream().filter(LayoutRules.Row::whole)
                .flatMap(rule -> arguments.terms(head).stream().filter(t -> rule.accepts(t.termClass())).map(t ->
                        new Draft(subject, Optional.empty(), rule.relation(), new ClaimObject.Concept(t),
                                Optional.empty(), Optional.empty(), 0, end, rule.name(), !verdict.get(), false,
                                Optional.empty())))
                .toList();
    }

    /** Whether a cell affirms or denies the head of its row or column; empty if it does neither. */
    public Optional<Answers.Answer> verdict(String cell) {
        return degrees.degree(cell).map(yes -> new Answers.Answer(!yes, Certainty.Asserted));
    }

    /** Known kinds of harm that a head names below words that lead to harms, of which a cell says how often. */
    public List<Draft> harms(Tokens head, List<String> above, String cell, Optional<Term> subject) {
        return read(head, above, List.of(cell), subject).stream()
                .filter(d -> d.object() instanceof ClaimObject.Concept c
                        && c.term().termClass() != TermClass.Unknown).toList();
    }

    /** Whether a cell says how often a harm comes, "never" among it; empty if it does not. */
    public Optional<Answers.Answer> howOften(String cell) {
        return degrees.often(cell).map(yes -> new Answers.Answer(!yes, Certainty.Asserted));
    }

    private List<Draft> items(Tokens tokens, List<LayoutRules.Row> known, String head, List<String> passed,
            List<String> beside, Term subject) {
        var found = new ArrayList<Draft>();
        var items = Items.of(tokens, rules.words());
        var clauses = items.stream().filter(item -> isClause(tokens, item)).toList();
        if (items.isEmpty() || clauses.contains(items.get(0)) || !clauses.isEmpty() && tokens.size() > LONGEST_ITEM) {
            return List.of();
        }
        for (var item : items) {
            if (clauses.contains(item)) {
                continue;
            }
            var lemma = tokens.lemma(names.head(tokens, item));
            var fitting = known.stream().filter(rule -> rule.heads().contains(lemma)).toList();
            var complement = fitting.isEmpty() ? Optional.<Argument>empty() : names.complement(tokens, item);
            if (complement.isPresent()) {
                fitting.forEach(rule ->
                        add(tokens, item, complement.get(), rule, head, passed, beside, subject, found));
                continue;
            }
            names.whole(tokens, item).filter(argument -> !isPart(argument.term())).ifPresent(argument -> known.stream()
                    .filter(rule -> rule.heads().isEmpty() && !rule.whole())
                    .forEach(rule -> {
                        add(tokens, item, argument, rule, head, passed, beside, subject, found);
                        names.shared(tokens, item, argument).ifPresent(other ->
                                add(tokens, item, other, rule, head, passed, beside, subject, found));
                        addCauses(tokens, item, argument, rule, found);
                        names.bracketed(tokens, item).forEach(other ->
                                add(tokens, item, other, rule, head, passed, beside, subject, found));
                    }));
        }
        return found;
    }

    private static void add(Tokens tokens, Item item, Argument argument, LayoutRules.Row rule, String head,
            List<String> passed, List<String> beside, Term subject, List<Draft> found) {
        var term = argument.term();
        var counts = term.listed() ? rule.accepts(term.termClass())
                : rule.open() == Openness.OPEN && (rule.accepts(term.termClass())
                        || term.termClass() == TermClass.Unknown)
                        || rule.open() == Openness.TYPED && rule.accepts(term.termClass());
        if (counts && !term.equals(subject)) {
            var start = tokens.get(item.start()).start();
            var own = tokens.text().substring(start, tokens.get(item.tailEnd() - 1).end());
            found.add(new Draft(subject, Optional.empty(), rule.relation(), new ClaimObject.Concept(term),
                    argument.surface(), argument.aspect(), start, start, rule.name(), false, false,
                    qualifier(tokens.text().substring(0, start), own, head, passed, beside)));
        }
    }

    /** "lips" in "swelling of the face, lips or tongue": parts of the body, which no row of the lexicon names. */
    private boolean isPart(Term term) {
        return !term.listed() && words.senses().ofPhrase(term.label()).filter(PARTS::contains).isPresent()
                && Stream.of(term.label().split(" ")).noneMatch(rules.words().deviation()::contains);
    }

    /** "Hair loss due to fasting", below "Side effects": fasting causes it, too. */
    private void addCauses(Tokens tokens, Item item, Argument effect, LayoutRules.Row rule, List<Draft> found) {
        if (rule.relation() == Relation.hasSideEffect) {
            var start = tokens.get(item.start()).start();
            names.causes(tokens, item).stream().filter(cause -> !cause.term().equals(effect.term()))
                    .forEach(cause -> found.add(new Draft(cause.term(), cause.surface(), Relation.causes,
                            new ClaimObject.Concept(effect.term()), effect.surface(), effect.aspect(), start, start,
                            rule.name(), false, false, Optional.empty())));
        }
    }

    /** Whether a sentence stands there rather than a name. */
    private boolean isClause(Tokens tokens, Item item) {
        var named = tokens.mentionAt(item.start()).filter(m -> m.end() >= item.end()).isPresent();
        var two = item.end() - item.start() < 3;
        return !named && item.end() - item.start() > 1 && new Chunker(words).chunks(tokens).stream()
                .anyMatch(c -> c instanceof Chunk.Verb v && v.form() == Chunk.Verb.Form.FINITE
                        && v.start() >= item.start() && v.start() < item.tailEnd() && !inRelative(tokens, item, v)
                        && tokens.mentionAt(v.head()).isEmpty() && !(two && v.head() == item.end() - 1
                        && tokens.word(v.head()).endsWith("ed"))
                        && !rules.words().deviation().contains(tokens.word(v.start()))
                        && !isNoun(tokens.word(v.head())) && !isNamed(tokens, item, v));
    }

    /** "Slow heart beat", "Prolonged bleeding", "Abnormal results of tests": a noun, or what describes one. */
    private boolean isNamed(Tokens tokens, Item item, Chunk.Verb verb) {
        var lemma = tokens.lemma(verb.head());
        var noun = words.senses().of(lemma).or(() -> words.senses().ofPhrase(tokens.word(verb.head()))).isPresent();
        return noun && (verb.head() == item.end() - 1 || tokens.is(verb.start() - 1, "ADJ", "DET"))
                && verb.start() == verb.head()
                || verb.start() == item.start() && tokens.word(verb.head()).endsWith("ed")
                && tokens.is(verb.head() + 1, "NOUN", "PROPN", "ADJ");
    }

    /** Nouns that may be taken for verbs in so few words: "cartilage loss". */
    private boolean isNoun(String word) {
        return words.heads().containsKey(word) || rules.words().trouble().contains(word)
                || rules.words().change().contains(word);
    }

    /** "Headache, which drinking more water settles": the verb belongs to what is told of the thing. */
    private static boolean inRelative(Tokens tokens, Item item, Chunk.Verb verb) {
        return IntStream.range(item.end(), verb.start()).anyMatch(i -> RELATIVE.contains(tokens.word(i)));
    }

    /** How often and how badly, as the words before, in and behind the item say, or those above and beside it. */
    private static Optional<String> qualifier(String before, String own, String head, List<String> passed,
            List<String> beside) {
        var found = new ArrayList<String>();
        passed.forEach(sorted -> found.add(sorted.toLowerCase(Locale.ROOT)));
        var all = new ArrayList<String>(List.of(before, own));
        if (passed.stream().noneMatch(sorted -> FREQUENCY.matcher(sorted).find())) {
            // "Rare" below "Common side effects" is not common
            all.add(0, head);
        }
        all.addAll(beside);
        for (var text : all) {
            var matcher = FREQUENCY.matcher(Typography.plain(text));
            while (matcher.find()) {
                var word = matcher.group().toLowerCase(Locale.ROOT);
                if (!found.contains(word)) {
                    found.add(word);
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
    }
}
