package org.peptidekg.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Weights, however they are kept, add up to what they are. */
class WeightsTest {

    private static final int CHOICES = 50;
    private static final int FEATURES = 2000;
    private static final int STEP = 1_000_003;

    @Test
    void rowsOfAnyLengthAddUp() {
        var random = new Random(3);
        var features = new int[FEATURES];
        var lengths = new byte[FEATURES];
        var weights = new int[FEATURES][CHOICES];
        var pairs = new ByteArrayOutputStream();
        for (var i = 0; i < FEATURES; i++) {
            features[i] = (i + 1) * STEP;
            lengths[i] = (byte) (1 + random.nextInt(CHOICES - 1));
            for (var choice = 0; choice < lengths[i]; choice++) {
                weights[i][choice] = choice == 0 ? -128 : random.nextInt(1, 128) * (random.nextBoolean() ? 1 : -1);
                pairs.write(choice);
                pairs.write(weights[i][choice]);
            }
        }
        var scorer = new Weights(new RawWeights(features, lengths, pairs.toByteArray()));
        for (var round = 0; round < 500; round++) {
            var asked = new int[160];
            var expected = new int[CHOICES];
            for (var k = 0; k < 80; k++) {
                var i = random.nextInt(FEATURES);
                asked[k] = features[i];
                for (var choice = 0; choice < CHOICES; choice++) {
                    expected[choice] += weights[i][choice];
                }
            }
            var scores = new int[CHOICES];
            scorer.score(asked, 80, scores);
            assertArrayEquals(expected, scores);
        }
    }
}
