package org.peptidekg.cli.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.peptidekg.text.BadInputException;

/** Reads small text files that users name. */
public final class UserFiles {

    private UserFiles() {
    }

    public static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), Files.exists(file) ? "is not a file" : "no such file");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BadInputException(file.toString(), "not UTF-8 text", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read", e);
        }
    }

    /** Writes a small text file, in the place of the one that is there. */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be written", e);
        }
    }
}
