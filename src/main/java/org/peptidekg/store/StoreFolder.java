package org.peptidekg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.peptidekg.text.BadInputException;

/** Opens a folder as a TDB2 database, and says in one sentence why that cannot be. */
final class StoreFolder {

    private static final Pattern HOLDER = Pattern.compile("process (\\d+)");

    /** Says how the graphs are to be read; to be raised with any change that another program would misread. */
    private static final String FORMAT = "1";
    private static final String FORMAT_FILE = "format";

    private StoreFolder() {
    }

    static DatasetGraph open(Path folder) {
        var place = folder.toString();
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new BadInputException(place, "a store is a folder, this is a file");
            }
            Files.createDirectories(folder);
            Disk.checkWritable(folder);
            if (!isStoreOrEmpty(folder)) {
                throw new BadInputException(place, "this folder holds other files and no store");
            }
            check(folder);
            var dataset = DatabaseMgr.connectDatasetGraph(place);
            if (!Files.exists(folder.resolve(FORMAT_FILE))) {
                Files.writeString(folder.resolve(FORMAT_FILE), FORMAT + "\n");
            }
            return dataset;
        } catch (DBOpEnvException e) {
            var holder = HOLDER.matcher(String.valueOf(e.getMessage()));
            throw new BadInputException(place, holder.find()
                    ? "this store is in use by process " + holder.group(1) + "; stop it first or take another folder"
                    : "this store cannot be locked, or the disk has no room for it (" + e.getMessage() + ")", e);
        } catch (TDBException | RuntimeIOException | IOException e) {
            throw new BadInputException(place, "this store cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    /** A store without the file is of the first format. */
    private static void check(Path folder) throws IOException {
        var file = folder.resolve(FORMAT_FILE);
        var format = Files.exists(file) ? Files.readString(file).strip() : FORMAT;
        if (!format.equals(FORMAT)) {
            throw new BadInputException(folder.toString(), "this store has the format '" + format + "', this program "
                    + "reads the format " + FORMAT + "; load the articles into another folder, or take the program "
                    + "that made it");
        }
    }

    private static boolean isStoreOrEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() || names.stream().anyMatch(name -> name.startsWith("Data-")
                    || name.equals("tdb.lock"));
        }
    }
}
