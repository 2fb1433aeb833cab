package org.peptidekg.extract.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.claim.Relation;
import org.peptidekg.text.BadInputException;

/** The table of weights of pairs, and what is made of it. */
class PairModelTest {

    private static final String HEAD = "feature\toutcome\tweight\n";

    private final PairModel model = PairModel.read("pairs.tsv", HEAD + "any\ttie\t-1.00\nsays up\ttie\t2.00\n"
            + "any\tincreases\t-0.50\nsays up\tincreases\t1.50\nany\tdecreases\t0.25\nsays up\tdecreases\t-2.00\n");

    @Test
    void addsUpTheWeightsOfWhatIsSeen() {
        var verdict = model.judge(List.of("any", "says up", "never seen"));
        assertEquals(1 / (1 + Math.exp(-1)), verdict.tie(), 1e-6);
        assertEquals(Relation.increases, verdict.best());
        assertEquals(verdict.tie() / (1 + Math.exp(-1)), verdict.chance(Relation.increases), 1e-6);
        assertEquals(0, verdict.chance(Relation.treats));
    }

    @Test
    void anotherPairGetsAnotherRelation() {
        assertEquals(Relation.decreases, model.judge(List.of("any")).best());
    }

    @ParameterizedTest
    @CsvSource({"any;tie, 'a row is: feature, outcome, weight'", "any;tie;much, 'a row is: feature, outcome, weight'",
        "any;raises;1.00, no relation: raises"})
    void aRowThatCannotBeRightIsRefusedWithItsLine(String row, String reason) {
        var content = HEAD + "any\ttie\t1.00\n" + row.replace(';', '\t') + "\n";
        var refused = assertThrows(BadInputException.class, () -> PairModel.read("pairs.tsv", content));
        assertTrue(refused.getMessage().startsWith("pairs.tsv:3"), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }
}
