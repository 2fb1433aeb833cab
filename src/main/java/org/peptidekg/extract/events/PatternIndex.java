package org.peptidekg.extract.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Heads;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.token.Tokens;

/**
 * The patterns of all rules by the words without which they cannot match, so that only the few whose words a clause or
 * noun phrase holds are tried. What it gives is always in the order of the rules. Immutable.
 */
final class PatternIndex {

    /** A pattern of a rule, with its place in the order of all. */
    record Entry(int place, Rule rule, Pattern pattern) {
    }

    private static final List<Entry> NONE = List.of();

    private final Map<String, List<Entry>> byVerb = new HashMap<>();
    /** Clauses such as "be crucial for O", by the word behind the verb. */
    private final Map<String, List<Entry>> byPredicate = new HashMap<>();
    /** Clauses such as "be O". */
    private final List<Entry> bare = new ArrayList<>();
    /** "O's S" */
    private final List<Entry> possessed = new ArrayList<>();
    private final Map<String, List<Entry>> byHead = new HashMap<>();
    private final Map<String, List<Entry>> byModifier = new HashMap<>();
    private final Map<String, List<Entry>> byParticiple = new HashMap<>();
    private final Map<String, List<Rule>> rulesByParticiple = new HashMap<>();
    private final Map<String, List<Rule>> rulesByPreposition = new HashMap<>();

    PatternIndex(Rules rules) {
        var place = 0;
        for (var rule : rules.all()) {
            for (var pattern : rule.patterns()) {
                add(new Entry(place++, rule, pattern));
            }
        }
    }

    private void add(Entry entry) {
        if (entry.pattern instanceof Pattern.Clause clause) {
            if (!clause.copular() || clause.words().isEmpty()) {
                put(byVerb, clause.verbs(), entry);
            } else {
                put(byPredicate, clause.words(), entry);
            }
            if (clause.copular() && clause.words().isEmpty()) {
                bare.add(entry);
            }
        } else if (entry.pattern instanceof Pattern.Transfer transfer) {
            put(byVerb, transfer.verbs(), entry);
        } else if (entry.pattern instanceof Pattern.Kept kept) {
            put(byVerb, kept.verbs(), entry);
        } else if (entry.pattern instanceof Pattern.State state) {
            put(byVerb, state.verbs(), entry);
        } else if (entry.pattern instanceof Pattern.Happening happening) {
            put(byVerb, happening.verbs(), entry);
        } else if (entry.pattern instanceof Pattern.Kind kind) {
            put(byPredicate, kind.heads(), entry);
        } else if (entry.pattern instanceof Pattern.Change change) {
            put(byPredicate, change.words(), entry);
        } else if (entry.pattern instanceof Pattern.Naming naming) {
            put(byPredicate, naming.words(), entry);
        } else if (entry.pattern instanceof Pattern.Possessed) {
            possessed.add(entry);
        } else if (entry.pattern instanceof Pattern.Likely likely) {
            put(byVerb, likely.verbs(), entry);
        } else if (entry.pattern instanceof Pattern.Holding holding) {
            put(byVerb, holding.verbs(), entry);
        } else if (entry.pattern instanceof Pattern.Pair pair) {
            put(byPredicate, pair.words(), entry);
        } else if (entry.pattern instanceof Pattern.Nominal nominal) {
            put(byHead, nominal.nouns(), entry);
        } else if (entry.pattern instanceof Pattern.Exemplified kind) {
            put(byHead, kind.heads(), entry);
        } else if (entry.pattern instanceof Pattern.Joint joint) {
            put(byHead, joint.nouns(), entry);
        } else if (entry.pattern instanceof Pattern.Compound compound) {
            put(byHead, compound.nouns(), entry);
        } else if (entry.pattern instanceof Pattern.Modifier modifier) {
            put(byModifier, modifier.adjectives(), entry);
        } else if (entry.pattern instanceof Pattern.DoerHyphen doer) {
            put(byParticiple, doer.participles(), entry);
        } else if (entry.pattern instanceof Pattern.Hyphen hyphen) {
            put(byParticiple, hyphen.participles(), entry);
            putRule(rulesByParticiple, hyphen.participles(), entry.rule);
        } else if (entry.pattern instanceof Pattern.Prepositional prepositional) {
            putRule(rulesByPreposition, prepositional.prepositions(), entry.rule);
        }
    }

    private static void put(Map<String, List<Entry>> index, Set<String> words, Entry entry) {
        words.forEach(word -> index.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
    }

    private static void putRule(Map<String, List<Rule>> index, Set<String> words, Rule rule) {
        for (var word : words) {
            var rules = index.computeIfAbsent(word, w -> new ArrayList<>());
            if (rules.isEmpty() || rules.get(rules.size() - 1) != rule) {
                rules.add(rule);
            }
        }
    }

    /** The patterns of clauses that one with this verb, and with these words behind it, may match. */
    List<Entry> clauses(Tokens tokens, Predication p) {
        var found = new Found();
        var lemma = p.verb().lemma();
        found.add(byVerb, lemma);
        if (lemma.equals("make")) {
            found.addAll(bare);
        }
        found.add(byPredicate, lemma);
        found.add(byPredicate, tokens.word(p.verb().head()));
        p.adjective().ifPresent(adjective -> {
            found.add(byPredicate, adjective.lemma());
            found.add(byPredicate, tokens.word(adjective.start()));
        });
        heads(tokens, p.object(), found);
        heads(tokens, p.complement(), found);
        for (var phrase : p.phrases()) {
            if (phrase.preposition().equals("as")) {
                found.add(byPredicate, tokens.lemma(phrase.nouns().last().head()));
            }
        }
        return found.inOrder();
    }

    private void heads(Tokens tokens, Optional<Nouns> nouns, Found found) {
        if (nouns.isPresent()) {
            found.add(byPredicate, tokens.lemma(Heads.core(tokens, nouns.get().last())));
            found.add(byPredicate, tokens.lemma(Heads.core(tokens, nouns.get().first())));
        }
    }

    /** The patterns of noun phrases that one with these words may match; {@code first} as patterns see it. */
    List<Entry> phrases(Tokens tokens, NounPhrase phrase, int first) {
        var found = new Found();
        found.add(byHead, tokens.lemma(phrase.head()));
        if (phrase.possessor().isPresent()) {
            found.addAll(possessed);
        }
        for (var k = phrase.start(); k < phrase.head(); k++) {
            found.add(byModifier, tokens.word(k));
        }
        for (var k = first; k <= phrase.head(); k++) {
            var cut = tokens.word(k).lastIndexOf('-');
            if (cut >= 0) {
                found.add(byParticiple, tokens.word(k).substring(cut + 1));
            }
        }
        return found.inOrder();
    }

    /** The rules that a participle behind a hyphen states: "approved" in "FDA-approved". */
    List<Rule> hyphens(String participle) {
        return rulesByParticiple.getOrDefault(participle, List.of());
    }

    /** The rules that a preposition by itself states; its words joined by hyphens. */
    List<Rule> prepositions(String preposition) {
        return rulesByPreposition.getOrDefault(preposition, List.of());
    }

    /** Entries gathered from several lists, which may share some. */
    private static final class Found {

        private Entry[] entries = new Entry[16];
        private int count;

        void add(Map<String, List<Entry>> index, String word) {
            var more = index.get(word);
            if (more != null) {
                addAll(more);
            }
        }

        void addAll(Collection<Entry> more) {
            for (var entry : more) {
                if (count == entries.length) {
                    entries = Arrays.copyOf(entries, count * 2);
                }
                entries[count++] = entry;
            }
        }

        List<Entry> inOrder() {
            if (count < 2) {
                return count == 0 ? NONE : List.of(entries[0]);
            }
            Arrays.sort(entries, 0, count, (a, b) -> Integer.compare(a.place, b.place));
            var ordered = new ArrayList<Entry>(count);
            for (var i = 0; i < count; i++) {
                if (i == 0 || entries[i] != entries[i - 1]) {
                    ordered.add(entries[i]);
                }
            }
            return ordered;
        }
    }
}
