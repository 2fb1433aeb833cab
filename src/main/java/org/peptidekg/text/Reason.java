package org.peptidekg.text;

import java.util.regex.Pattern;

/** What a library says of an input that it cannot read, for people. */
public final class Reason {

    /** Libraries that hand on what another one says name its class before. */
    private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+[A-Z]\\w*(?:Exception|Error): ?");

    private Reason() {
    }

    /** Its message, without names of classes; empty if it has none. */
    public static String of(Throwable e) {
        return e.getMessage() == null ? "" : CLASS.matcher(e.getMessage()).replaceAll("");
    }
}
