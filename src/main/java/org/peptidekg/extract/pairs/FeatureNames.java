package org.peptidekg.extract.pairs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The names of what is seen of a pair. */
public final class FeatureNames implements FeatureSink {

    private final Set<String> names = new LinkedHashSet<>();

    /** The names of the features that something gives. */
    public static List<String> of(Consumer<FeatureSink> features) {
        var sink = new FeatureNames();
        features.accept(sink);
        return List.copyOf(sink.names);
    }

    @Override
    public void add(NamePiece... name) {
        names.add(NamePiece.text(List.of(name)));
    }

    @Override
    public void addShared(Object of, Consumer<FeatureSink> features) {
        features.accept(this);
    }
}
