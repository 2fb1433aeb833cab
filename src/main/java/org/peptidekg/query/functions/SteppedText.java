package org.peptidekg.query.functions;

import java.util.function.BooleanSupplier;

import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;

/** A text that asks the budget now and then while a pattern is looked for in it. */
final class SteppedText implements CharSequence {

    private static final int MASK = 0xFFF;

    private final String text;
    private final Budget budget;
    private int steps;

    SteppedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /**
     * Runs a search for a pattern.
     *
     * @throws LimitException if it takes too long or is nested too deeply
     */
    static boolean run(Budget budget, BooleanSupplier search) {
        budget.check();
        return budget.within(() -> {
            try {
                return search.getAsBoolean();
            } catch (StackOverflowError e) {
                throw new LimitException(Limit.NESTING, "a regular expression goes too deep in a long text");
            }
        });
    }

    @Override
    public char charAt(int index) {
        if ((++steps & MASK) == 0) {
            budget.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
