package org.peptidekg.extract.parse;

import java.util.List;

/** A piece of a sentence between the word and the clause: tokens {@code [start, end)}. */
public sealed interface Chunk {

    int start();

    int end();

    /** One noun phrase or several joined by commas and conjunctions. */
    record Nouns(int start, int end, List<NounPhrase> members) implements Chunk {

        public NounPhrase first() {
            return members.get(0);
        }

        public NounPhrase last() {
            return members.get(members.size() - 1);
        }
    }

    /**
     * A verb with its auxiliaries and the verbs that only lead to it ("is known to influence").
     *
     * @param head the token that carries the meaning
     */
    record Verb(int start, int end, int head, String lemma, Form form, boolean passive) implements Chunk {

        public enum Form {
            /** Has a subject before it: "reduces", "may reduce". */
            FINITE,
            /** "to reduce" */
            INFINITIVE,
            /** "reducing", without an auxiliary */
            GERUND,
            /** "reduced", without an auxiliary, behind a noun */
            PARTICIPLE
        }
    }

    record Preposition(int start, int end, String word) implements Chunk {
    }

    /** An adjective in predicate position, or an adverb between chunks. */
    record Adjective(int start, int end, String lemma) implements Chunk {
    }

    record Other(int start, int end, Kind kind) implements Chunk {

        public enum Kind {
            COMMA,
            /** and, or, but */
            CONJUNCTION,
            /** which, that, who, behind a noun */
            RELATIVE,
            /** that, because, while, if, before a clause */
            SUBORDINATOR,
            /** Semicolon, colon, dash: what stands on either side is read apart. */
            BREAK,
            ADVERB, OTHER
        }
    }
}
