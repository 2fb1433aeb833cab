package org.peptidekg.cli.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

/** Kinds of text, told by the names of articles; the first that fits. */
public record TextKinds(Map<String, Pattern> kinds) {

    private static final String OTHER = "other";

    /** @throws BadInputException for a row that is not: kind, tab, regular expression that names of articles hold */
    public static TextKinds read(String name, String content) {
        var kinds = new LinkedHashMap<String, Pattern>();
        for (var row : TsvTable.bare(name, content, List.of("kind", "pattern")).rows()) {
            if (kinds.put(row.required("kind"), row.pattern("pattern", 0)) != null) {
                throw row.bad("a second row for " + row.cell("kind"));
            }
        }
        return new TextKinds(kinds);
    }

    private String of(String article) {
        return kinds.entrySet().stream().filter(kind -> kind.getValue().matcher(article).find()).map(Map.Entry::getKey)
                .findFirst().orElse(OTHER);
    }

    /** A row for each kind: articles, strict figures of all its claims, the mean F1; then the mean over kinds. */
    public String text(List<ScoreTables> tables) {
        var byKind = tables.stream().collect(Collectors.groupingBy(table -> of(table.name()), LinkedHashMap::new,
                Collectors.toList()));
        var means = byKind.values().stream().mapToDouble(TextKinds::mean);
        var rows = byKind.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(kind -> {
            var all = ScoreTables.sum(kind.getKey(), kind.getValue()).strict();
            return String.format(Locale.ROOT, "%s  articles %d  P %.3f  R %.3f  mean F1 %.3f%n", kind.getKey(),
                    kind.getValue().size(), all.precision(), all.recall(), mean(kind.getValue()));
        }).collect(Collectors.joining());
        return "by kind of text\n" + rows + String.format(Locale.ROOT, "mean over kinds %.3f%n",
                means.average().orElse(0));
    }

    private static double mean(List<ScoreTables> tables) {
        return tables.stream().mapToDouble(table -> table.strict().f1()).average().orElse(0);
    }
}
