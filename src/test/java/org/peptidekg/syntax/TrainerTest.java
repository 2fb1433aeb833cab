package org.peptidekg.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts that train the model, on sentences of our own. */
class TrainerTest {

    private static final Sentence SENTENCE = new Sentence(List.of(row("It", "PRON", "PRP", 1, "nsubj"),
            row("helps", "VERB", "VBZ", -1, "root"), row("rats", "NOUN", "NNS", 1, "obj"),
            row("with", "ADP", "IN", 4, "case"), row("wounds", "NOUN", "NNS", 2, "nmod"),
            row(".", "PUNCT", ".", 1, "punct")));

    private static Sentence.Row row(String word, String upos, String xpos, int head, String label) {
        return new Sentence.Row(word, upos, xpos, head, label, true);
    }

    @Test
    void movesThatCostNothingLeadToTheTree() {
        var lexicon = new KnownWords(new ModelWords(new int[0], new short[0], new byte[0]));
        var gold = IntStream.of(SENTENCE.heads()).map(h -> h < 0 ? SENTENCE.size() : h).toArray();
        var state = new State(new WordNumbers(SENTENCE.words(), lexicon));
        while (!state.isDone()) {
            var move = IntStream.range(0, State.MOVES)
                    .filter(m -> state.allows(m) && Oracle.cost(state, m, gold) == 0).findFirst().orElseThrow();
            if (move == State.SHIFT) {
                state.shift();
            } else {
                state.attach(move, 0);
            }
        }
        assertArrayEquals(gold, IntStream.range(0, gold.length).map(i -> state.head[i]).toArray());
    }

    @Test
    void fragmentsAreTreesAndTheSameAtEachRun() {
        var sentences = IntStream.range(0, 300).mapToObj(i -> SENTENCE).toList();
        var one = new Fragments().with(sentences);
        assertEquals(one, new Fragments().with(sentences));
        assertTrue(one.size() > sentences.size());
        assertTrue(one.stream().allMatch(Sentence::isTree));
        assertTrue(one.stream().anyMatch(s -> s.words().equals(List.of("Helps", "rats", "with", "wounds"))));
    }

    @Test
    void whatIsTrainedIsReadAgain(@TempDir Path folder) throws IOException {
        var treebank = folder.resolve("treebank.conllu");
        Files.writeString(treebank, Conllu.write(SENTENCE).repeat(200));
        var file = folder.resolve("model");
        Trainer.main(new String[] {file.toString(), "3", "-", treebank.toString(), "--", treebank.toString()});
        try (var in = Files.newInputStream(file)) {
            var tree = SyntaxParser.read(in).parse(SENTENCE.words());
            assertEquals(SENTENCE.size(), tree.size());
            assertEquals(1, IntStream.of(tree.heads()).filter(head -> head < 0).count());
        }
    }
}
