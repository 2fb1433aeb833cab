package org.peptidekg.extract.parse;

import java.util.List;
import java.util.Optional;

/**
 * A noun with what stands before it, and the groups tied to it.
 *
 * @param start first token
 * @param end token behind the head
 * @param head the head noun or pronoun
 * @param possessor "Selank" in "Selank's ability", "its" in "its effects"
 * @param of "depression" in "symptoms of depression"
 * @param examples "memory" in "functions such as memory", or the contents of a bracket behind it
 * @param apposition "a peptide" in "tuftsin, a peptide,"
 */
public record NounPhrase(int start, int end, int head, Optional<NounPhrase> possessor, List<NounPhrase> of,
        List<NounPhrase> examples, Optional<NounPhrase> apposition) {

    public static NounPhrase of(int start, int end, int head) {
        return new NounPhrase(start, end, head, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    NounPhrase withPossessor(NounPhrase owner) {
        return new NounPhrase(start, end, head, Optional.of(owner), of, examples, apposition);
    }

    NounPhrase withOf(List<NounPhrase> complement) {
        return new NounPhrase(start, end, head, possessor, complement, examples, apposition);
    }

    NounPhrase withExamples(List<NounPhrase> instances) {
        return new NounPhrase(start, end, head, possessor, of, instances, apposition);
    }

    NounPhrase withApposition(NounPhrase other) {
        return new NounPhrase(start, end, head, possessor, of, examples, Optional.of(other));
    }

    /** That of the place alone: phrases of one sentence hardly share one. */
    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
