package org.peptidekg.extract.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a rule. In the files S stands for the subject, O for the object, {@code a|b} for either word;
 * words are lemmas.
 */
public sealed interface Pattern {

    Set<String> PREPOSITIONS = Phrases.sentences().words("prepositions");

    /**
     * A clause: {@code S increase|raise O}, {@code S play role|part in O}, {@code S be crucial|linked for|to O},
     * {@code S exert positive effect on O}.
     *
     * @param verbs lemmas of the verb
     * @param adjectives one of which must stand before the noun of {@code words}; empty for any or none
     * @param words what must stand behind it: the head of its object, or a predicate adjective or participle
     * @param prepositions what leads to O; empty if O stands right behind
     */
    record Clause(Set<String> verbs, Set<String> adjectives, Set<String> words,
            Set<String> prepositions) implements Pattern {

        public boolean copular() {
            return verbs.contains("be");
        }
    }

    /**
     * A verb that joins two things for somebody else: {@code combine|stack S with O}, {@code treat O with S}.
     *
     * @param subjectFirst whether S stands right behind the verb
     */
    record Transfer(Set<String> verbs, boolean subjectFirst, Set<String> prepositions) implements Pattern {
    }

    /**
     * A clause whose subject is O, for things that come about by themselves: {@code O does occur|arise}.
     *
     * @param after whether it is said only behind another clause: {@code O then rise|fall}
     * @param particles one of which must stand behind the verb: {@code O does go up}; empty for none
     */
    record Happening(Set<String> verbs, boolean after, Set<String> particles) implements Pattern {
    }

    /**
     * A state that people are in, said by an adjective: {@code S make|leave you O}, {@code you feel|become O}; with a
     * word of degree before it {@code you feel less O}.
     *
     * @param caused whether S is the subject; else people are
     * @param degree the word before the adjective, empty for any but "less"
     */
    record State(Set<String> verbs, boolean caused, String degree) implements Pattern {
    }

    /**
     * A verb whose object stands before the words that say what becomes of it: {@code S keep|hold O in|at check|bay},
     * {@code S leave O intact}.
     *
     * @param prepositions what leads to the word; empty if it stands right behind the object
     */
    record Kept(Set<String> verbs, Set<String> prepositions, Set<String> words) implements Pattern {
    }

    /** What becomes of O when S is there: {@code O does fall after|with S}, {@code O is lower with|under S}. */
    record Change(Set<String> words, Set<String> prepositions, boolean adjectives) implements Pattern {
    }

    /**
     * A clause whose verb or adjective names the object itself: {@code S does sedate}, {@code S is inject|addictive};
     * the rule says what it is; with words of manner behind it {@code S does live longer}.
     *
     * @param active whether S is the subject of the active verb
     * @param manner one of which must stand behind the verb; empty for any or none
     */
    record Naming(Set<String> words, boolean active, Set<String> manner) implements Pattern {
    }

    /** What says of which kind O is: {@code O be side-effect}; kinds are labels of the lexicon, hyphens for blanks. */
    record Kind(Set<String> labels) implements Pattern {

        /** The last words of the labels. */
        public Set<String> heads() {
            return labels.stream().map(label -> label.substring(label.lastIndexOf('-') + 1))
                    .collect(Collectors.toSet());
        }
    }

    /** A kind whose examples are O: {@code side-effect|complaint such as O}; a bracket or "like" may lead to them. */
    record Exemplified(Set<String> labels) implements Pattern {

        public Set<String> heads() {
            return new Kind(labels).heads();
        }
    }

    /**
     * A noun with its object behind a preposition: {@code reduction|decrease in|of O}, {@code beneficial effect on O}.
     *
     * @param adjectives one of which must stand before the noun; empty for any or none
     */
    record Nominal(Set<String> adjectives, Set<String> nouns, Set<String> prepositions) implements Pattern {
    }

    /** A noun that joins two things behind a preposition: {@code association|link between S and O}. */
    record Joint(Set<String> nouns, Set<String> prepositions) implements Pattern {
    }

    /** What those who were given S come to less: {@code S less likely develop|have O}. */
    record Likely(String degree, Set<String> verbs) implements Pattern {
    }

    /**
     * What two shares say there was more or less of with S than without: {@code more O with S than control}.
     *
     * @param more whether the share with S is the greater
     */
    record Share(boolean more) implements Pattern {
    }

    /** What people with something have much or little of: {@code those with S have|show O}. */
    record Holding(Set<String> verbs) implements Pattern {
    }

    /** Two subjects that a predicate joins: {@code S and O be related|linked}. */
    record Pair(Set<String> verbs, Set<String> words) implements Pattern {
    }

    /** What somebody has: {@code O's S}. */
    record Possessed() implements Pattern {
    }

    /** A noun with its object before it: {@code O reduction|relief}. */
    record Compound(Set<String> nouns) implements Pattern {
    }

    /** An adjective before its object: {@code improved|enhanced O}. */
    record Modifier(Set<String> adjectives) implements Pattern {
    }

    /** An adjective made from object and verb: {@code O-enhancing|boosting}. */
    record Hyphen(Set<String> participles) implements Pattern {
    }

    /** A preposition or connective that states the relation by itself: {@code without|like O}. */
    record Prepositional(Set<String> prepositions) implements Pattern {
    }

    /**
     * Words between two names that stand near each other, the doer behind or before what it brings about:
     * {@code O after|during S}, {@code S .. develop O}; without words the names touch: {@code S O}.
     */
    record Between(boolean objectFirst, List<Set<String>> words) implements Pattern {
    }

    /** An adjective made from the doer: {@code S-induced|related O}. */
    record DoerHyphen(Set<String> participles) implements Pattern {
    }

    /** @throws IllegalArgumentException if the text is none of the forms */
    static Pattern parse(String text) {
        return PatternReader.read(text);
    }
}
