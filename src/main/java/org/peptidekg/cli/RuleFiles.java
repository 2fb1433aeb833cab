package org.peptidekg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The files of rules that a user names. */
final class RuleFiles {

    private RuleFiles() {
    }

    /** @throws BadInputException if a folder holds none, or a file cannot be read */
    static List<BundledFolder.File> in(List<Path> inputs) {
        return inputs.stream().flatMap(RuleFiles::files)
                .map(file -> new BundledFolder.File(file.toString(), UserFiles.read(file))).toList();
    }

    private static Stream<Path> files(Path input) {
        if (!Files.isDirectory(input)) {
            return Stream.of(input);
        }
        try (var found = Files.list(input)) {
            var files = found.filter(file -> file.toString().matches(".+\\.ya?ml")).sorted().toList();
            if (files.isEmpty()) {
                throw new BadInputException(input.toString(), "no file of rules (.yaml) is in this folder");
            }
            return files.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
