package org.peptidekg.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where the files of one export go, one after the other. */
interface Files {

    /** Begins a file; the caller closes it before the next. */
    OutputStream file(String name) throws IOException;

    /** Files of a folder. */
    static Files in(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            java.nio.file.Files.createDirectories(file.getParent());
            return new BufferedOutputStream(java.nio.file.Files.newOutputStream(file));
        };
    }
}
