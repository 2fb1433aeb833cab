package org.peptidekg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java in processes of their own, which start quickly: a test ends before the second compiler pays. */
public final class JavaProcess {

    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private JavaProcess() {
    }

    /** The Java that runs the tests, with further options, a class or a jar, and its arguments. */
    public static ProcessBuilder of(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** A class of the tests' own class path. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return of(command);
    }
}
