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

    private static final String HEAD = "feature\tweights\n";

    private final PairModel model = PairModel.read("pairs.tsv", HEAD
            + "any\ttie -1.00 increases -0.50 decreases 0.25\nsays up\ttie 2.00 increases 1.50 decreases -2.00\n");

    @Test
    void addsUpTheWeightsOfWhatIsSeen() {
        var verdict = model.weigher().judge(new Features(List.of("any", "says up", "never seen"), List.of()));
        assertEquals(1 / (1 + Math.exp(-1)), verdict.tie(), 1e-6);
        assertEquals(Relation.increases, verdict.best());
        assertEquals(verdict.tie() / (1 + Math.exp(-1)), verdict.chance(Relation.increases), 1e-6);
        assertEquals(0, verdict.chance(Relation.treats));
    }

    @Test
    void anotherPairGetsAnotherRelation() {
        assertEquals(Relation.decreases, model.weigher().judge(new Features(List.of("any"), List.of())).best());
    }

    @ParameterizedTest
    @CsvSource({"any;tie, 'a row is: feature, tab, outcomes each with a weight'", "any;tie much, no weight: much",
        "any;raises 1.00, no relation: raises", "any, 'a row is: feature, tab, outcomes each with a weight'"})
    void aRowThatCannotBeRightIsRefusedWithItsLine(String row, String reason) {
        var content = HEAD + "some\ttie 1.00\n" + row.replace(';', '\t') + "\n";
        var refused = assertThrows(BadInputException.class, () -> PairModel.read("pairs.tsv", content));
        assertTrue(refused.getMessage().startsWith("pairs.tsv:3"), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }
}
