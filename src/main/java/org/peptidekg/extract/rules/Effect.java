package org.peptidekg.extract.rules;

import java.util.Optional;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.TermClass.Valence;

/**
 * The direction in which a rule moves its object. Together with what the object is worth to people it gives the
 * relation: raising memory improves it, raising serotonin or fatigue increases it, lowering fatigue alleviates it.
 */
public enum Effect {
    /** raise, boost, enhance, support */
    up(Relation.improves, Relation.increases, Relation.increases),
    /** reduce, inhibit, lower */
    down(Relation.decreases, Relation.decreases, Relation.alleviates),
    /** stabilise, balance, normalise */
    steady(Relation.improves, Relation.modulates, Relation.alleviates),
    /** influence, affect, regulate */
    influence(Relation.modulates, Relation.modulates, Relation.modulates),
    /** relieve, ease, fight */
    relieve(Relation.improves, Relation.decreases, Relation.alleviates),
    /** improve, restore, optimise */
    better(Relation.improves, Relation.improves, Relation.alleviates),
    /** impair, disrupt, damage */
    worse(Relation.worsens, Relation.worsens, Relation.worsens);

    private final Relation good;
    private final Relation neutral;
    private final Relation bad;

    Effect(Relation good, Relation neutral, Relation bad) {
        this.good = good;
        this.neutral = neutral;
        this.bad = bad;
    }

    public Relation on(Valence valence) {
        return switch (valence) {
            case GOOD -> good;
            case NEUTRAL -> neutral;
            case BAD -> bad;
        };
    }

    /** Whether there is more or less of the object for it; empty where the words do not say. */
    public Optional<Direction> direction(Valence valence) {
        return switch (this) {
            case up -> Optional.of(Direction.Up);
            case down -> Optional.of(Direction.Down);
            case influence -> Optional.empty();
            // To steady what is neither good nor bad may be to raise or to lower it.
            case steady -> valence == Valence.NEUTRAL ? Optional.empty() : Optional.of(wanted(valence));
            case relieve -> Optional.of(valence == Valence.GOOD ? Direction.Up : Direction.Down);
            case better -> Optional.of(wanted(valence));
            case worse -> Optional.of(wanted(valence).turned());
        };
    }

    /** Which way people want it to move. */
    private static Direction wanted(Valence valence) {
        return valence == Valence.BAD ? Direction.Down : Direction.Up;
    }
}
