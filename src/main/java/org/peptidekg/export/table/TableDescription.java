package org.peptidekg.export.table;

import java.io.IOException;
import java.util.List;

import org.peptidekg.export.write.Json;

/** A file that tells programs what stands in tables. */
interface TableDescription {

    /** The name that programs look for. */
    String file();

    /** One JSON object. */
    void write(List<TableFile> files, Json json) throws IOException;
}
