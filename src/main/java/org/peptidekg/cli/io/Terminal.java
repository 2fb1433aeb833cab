package org.peptidekg.cli.io;

import java.io.Console;

/** Whether somebody looks on. */
public final class Terminal {

    private Terminal() {
    }

    /** Whether input and output are those of a terminal, not files or other programs. */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isThere() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal, too, and this method to ask it.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
