package org.peptidekg.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build wrote it. */
public final class Version {

    private Version() {
    }

    /** Such as {@code 1.0.0}. */
    public static String text() {
        try (var in = Version.class.getResourceAsStream("/org/peptidekg/version.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
