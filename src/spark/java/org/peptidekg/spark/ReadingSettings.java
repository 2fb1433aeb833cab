package org.peptidekg.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.Pipeline;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/**
 * What articles are read with beside what is part of the program; small texts that travel with the work.
 *
 * @param lexicon further files of lexicon rows, by name
 * @param rules further files of rules, by name
 * @param least the belief below which a claim is not kept
 */
record ReadingSettings(TreeMap<String, String> lexicon, TreeMap<String, String> rules, double least)
        implements Serializable {

    /** @throws BadInputException if a file cannot be read, or the belief is none */
    static ReadingSettings of(List<Path> lexicon, List<Path> rules, double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new BadInputException("--least-belief " + least, "a belief is a number from 0 to 1");
        }
        return new ReadingSettings(contents(lexicon), contents(rules), least);
    }

    Pipeline pipeline() {
        return Pipeline.bundled(() -> Lexicon.bundled(files(lexicon)), files(rules), least);
    }

    private static TreeMap<String, String> contents(List<Path> files) {
        var contents = new TreeMap<String, String>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(file.toString(), "no such file");
            }
            try {
                contents.put(file.toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static List<BundledFolder.File> files(Map<String, String> contents) {
        return contents.entrySet().stream().map(file -> new BundledFolder.File(file.getKey(), file.getValue()))
                .toList();
    }
}
