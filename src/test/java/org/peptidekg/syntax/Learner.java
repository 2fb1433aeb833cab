package org.peptidekg.syntax;

/** Weights under training by the averaged perceptron (Collins 2002). */
interface Learner extends Scorer {

    /** Counts the steps by which weights are averaged. */
    void tick();

    /** Raises a choice's weights for some features and lowers another's. */
    void update(int[] features, int count, int right, int wrong);

    /** The number of features. */
    int size();
}
