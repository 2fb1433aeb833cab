package org.peptidekg.export.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of one export go, one after the other. */
public interface FileSink {

    /** Begins a file; the caller closes it before the next. */
    OutputStream file(String name) throws IOException;

    /** Files of a folder. */
    static FileSink in(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return new BufferedOutputStream(Files.newOutputStream(file));
        };
    }
}
