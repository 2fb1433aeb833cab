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

    @Test
    void aNameIsTheSameInOnePieceAndInSeveral() {
        var says = NamePiece.of("says ");
        var up = NamePiece.of("up");
        var weigher = model.weigher();
        var own = weigher.weigh(sink -> {
            sink.add(NamePiece.of("any"));
            sink.add(says, up);
            sink.add(NamePiece.of("says up"));
        });
        var shared = weigher.weigh(sink -> {
            sink.add(NamePiece.of("any"));
            sink.addShared("the object", of -> of.add(says, up));
        });
        var again = weigher.weigh(sink -> sink.addShared("the object", of -> of.add(NamePiece.of("never asked"))));
        var verdict = model.judge(List.of("any", "says up"));
        assertEquals(verdict, own.judge());
        assertEquals(verdict, shared.judge());
        assertEquals(verdict.tie(), shared.tie(), 1e-12);
        assertEquals(1 / (1 + Math.exp(-2)), again.tie(), 1e-6);
        assertEquals(List.of("says up"), FeatureNames.of(sink -> sink.add(says, up)));
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
