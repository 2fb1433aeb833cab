package org.peptidekg.cli.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.peptidekg.article.Article;

/** What to tell of an article besides its claims: what may be wrong with its file, and what in it was not read. */
public final class Notices {

    private Notices() {
    }

    public static List<String> of(Path file, Article article) {
        var lines = new ArrayList<String>();
        article.warnings().forEach(warning -> lines.add(file + ": warning: " + warning));
        var counts = new TreeMap<String, Integer>();
        article.asides().forEach(aside -> counts.merge(
                aside.role().name().toLowerCase(Locale.ROOT).replace('_', ' '), 1, Integer::sum));
        if (!counts.isEmpty()) {
            lines.add(file + ": not read, as it is not the article's voice: " + String.join(", ",
                    counts.entrySet().stream().map(entry -> entry.getKey() + " (" + entry.getValue() + ")").toList()));
        }
        return lines;
    }
}
