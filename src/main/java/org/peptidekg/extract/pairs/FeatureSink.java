package org.peptidekg.extract.pairs;

import java.util.function.Consumer;

/** Takes what is seen of a pair, feature by feature; one that comes again counts once. */
public interface FeatureSink {

    /** A feature, whose name some pieces make. */
    void add(NamePiece... name);

    /**
     * Features that several pairs of a sentence have in common.
     *
     * @param of what they are seen of: its equal has the same features
     */
    void addShared(Object of, Consumer<FeatureSink> features);
}
