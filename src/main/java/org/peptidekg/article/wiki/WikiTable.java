package org.peptidekg.article.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.article.Block;
import org.peptidekg.text.MappedText;

/** Gathers the lines of a table. Not thread-safe. */
final class WikiTable {

    private static final Pattern CELLS = Pattern.compile("\\|\\||!!");
    /** Settings before the words of a cell: {@code align="left" |}. */
    private static final Pattern SETTINGS = Pattern.compile("^[^|\\[\\]]*=[^|\\[\\]]*\\|(?!\\|)");

    private List<MappedText> header = List.of();
    private final List<List<MappedText>> rows = new ArrayList<>();
    private List<MappedText> row = new ArrayList<>();
    private boolean heads = true;

    void add(MappedText line) {
        var text = line.text();
        if (text.startsWith("|-")) {
            close();
        } else if (text.startsWith("|+")) {
            return;
        } else if (text.startsWith("|") || text.startsWith("!")) {
            heads &= text.startsWith("!");
            var start = 1;
            var parts = CELLS.matcher(text);
            while (parts.find(start)) {
                row.add(cell(line.slice(start, parts.start())));
                start = parts.end();
            }
            row.add(cell(line.slice(start, line.length())));
        }
    }

    private static MappedText cell(MappedText text) {
        var settings = SETTINGS.matcher(text.text());
        return (settings.find() ? text.slice(settings.end(), text.length()) : text).strip();
    }

    private void close() {
        if (!row.isEmpty()) {
            if (heads && header.isEmpty() && rows.isEmpty()) {
                header = List.copyOf(row);
            } else {
                rows.add(List.copyOf(row));
            }
        }
        row = new ArrayList<>();
        heads = true;
    }

    Optional<Block> block() {
        close();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Block.Table(header, List.copyOf(rows)));
    }
}
