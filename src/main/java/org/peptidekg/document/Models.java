package org.peptidekg.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads OpenNLP's model files, which come as dependencies on the class path. */
final class Models {

    @FunctionalInterface
    interface Parser<T> {
        T parse(InputStream in) throws IOException;
    }

    private Models() {
    }

    static <T> T load(String name, Parser<T> parser) {
        try (var in = Models.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return parser.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
