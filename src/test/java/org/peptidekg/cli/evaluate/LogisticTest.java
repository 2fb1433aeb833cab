package org.peptidekg.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Weights are found again that examples were drawn by. */
class LogisticTest {

    private static final Map<String, Double> TRUE = Map.of("any", -0.5, "up", 1.5, "down", -2.0, "idle", 0.0);

    private static Map<String, Double> fit(int count, double penalty) {
        var logistic = new Logistic(List.of("any", "up", "down", "idle"));
        var random = new Random(7);
        var examples = new ArrayList<int[]>();
        var yes = new boolean[count];
        for (var i = 0; i < count; i++) {
            var features = new ArrayList<>(List.of("any", "never heard of"));
            TRUE.keySet().stream().sorted().filter(f -> !f.equals("any") && random.nextBoolean())
                    .forEach(features::add);
            var sum = features.stream().mapToDouble(f -> TRUE.getOrDefault(f, 0.0)).sum();
            yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum));
            examples.add(logistic.numbers(features));
        }
        return logistic.fit(examples, i -> yes[i], penalty, 20);
    }

    @Test
    void findsTheWeights() {
        var found = fit(20_000, 1);
        TRUE.forEach((feature, weight) -> assertEquals(weight, found.get(feature), 0.15, feature));
    }

    @Test
    void thePenaltyHoldsThemDown() {
        assertTrue(Math.abs(fit(200, 100).get("down")) < Math.abs(fit(200, 1).get("down")) / 2);
    }

    @Test
    void theSameExamplesGiveTheSameWeights() {
        assertEquals(fit(1_000, 10), fit(1_000, 10));
    }
}
