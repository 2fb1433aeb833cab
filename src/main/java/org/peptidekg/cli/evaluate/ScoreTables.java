package org.peptidekg.cli.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.claim.Relation;

/** The figures of one article, or of several taken together, as text and as Markdown. */
public record ScoreTables(String name, Scoring strict, Scoring relaxed, Signs signs) {

    /** Relations that gold tables may not know yet: claims with them are judged only where a row has the relation. */
    private static final Set<String> YOUNG = Stream.of(Relation.contraindicatedFor, Relation.producedBy,
            Relation.foundIn, Relation.bindsTo, Relation.metabolizedTo).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final String ARTICLE_HEAD = """
            | article | | P | R | F1 | certainty | claims | core |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String PART_HEAD = """
            | %s | P | R | F1 | claims | right | core | found |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    public static ScoreTables of(String name, List<GoldTable.Row> gold, List<GoldTable.Row> claims) {
        var known = gold.stream().map(GoldTable.Row::relation).collect(Collectors.toSet());
        var judged = claims.stream().filter(claim -> known.contains(claim.relation())
                || !YOUNG.contains(claim.relation())).toList();
        return new ScoreTables(name, Scoring.of(gold, judged, false), Scoring.of(gold, judged, true),
                Signs.of(gold, judged));
    }

    /**
     * The figures as lines of text.
     *
     * @param misses whether to list the rows not found
     * @param wrong whether to list the claims in vain
     */
    public String text(boolean misses, boolean wrong) {
        var out = new StringBuilder(line("strict ", strict));
        if (misses) {
            strict.missed().forEach(row -> out.append("  missed ").append(row.shown()).append('\n'));
        }
        if (wrong) {
            strict.wrong().forEach(row -> out.append("  wrong  ").append(row.shown())
                    .append(row.rule().isEmpty() ? "" : "  (" + row.rule() + ")").append('\n'));
        }
        return out + line("relaxed", relaxed) + negated(strict) + signs.text();
    }

    /** How many of the denied claims are right, how many of those owed are found. */
    private static String negated(Scoring s) {
        var denied = s.only(row -> row.polarity().equals("-"));
        return "negated  P " + denied.right().size() + '/'
                + denied.claims() + "  R " + denied.found().size() + '/' + denied.core() + '\n';
    }

    /** The counts of several articles taken together. */
    public static ScoreTables sum(String name, List<ScoreTables> tables) {
        return new ScoreTables(name, Scoring.sum(tables.stream().map(ScoreTables::strict).toList()),
                Scoring.sum(tables.stream().map(ScoreTables::relaxed).toList()),
                Signs.sum(tables.stream().map(ScoreTables::signs).toList()));
    }

    private static String line(String kind, Scoring s) {
        return kind + "  P " + round(s.precision()) + "  R " + round(s.recall()) + "  F1 " + round(s.f1())
                + "  certainty " + round(s.certainty()) + "  claims " + s.claims() + "  core " + s.core() + "\n";
    }

    public String byRelation() {
        return "relation  P  R  F1  claims  right  core  found\n"
                + table(GoldTable.Row::relation, strict, "", "  ", "\n");
    }

    public String byRule() {
        return "rule  P  claims  right\n" + rules(strict, "", "  ", "\n");
    }

    /** One report over several articles, strict figures by relation and by rule over all of them. */
    public static String markdown(List<ScoreTables> tables) {
        var sum = sum("all", tables);
        var strict = sum.strict();
        var signs = sum.signs();
        var all = Stream.concat(tables.stream(), tables.size() > 1 ? Stream.of(sum) : Stream.empty());
        return "# How well articles are read\n\n"
                + "Claims found against claims that people found, written by `peptidekg evaluate FOLDER --markdown`.\n"
                + "Relaxed: relations of one family count as equal. Precision (P) is over all claims found, "
                + "recall (R)\n"
                + "over the rows that the gold table marks as core.\n\n## By article\n\n" + ARTICLE_HEAD
                + all.map(t -> row(t.name, "strict", t.strict) + row(t.name, "relaxed", t.relaxed))
                        .collect(Collectors.joining())
                + (signs.rows() == 0 ? "" : "\n## Signs\n\nOf links found, whether more of the subject brings more or "
                        + "less of the object.\n\n| signed rows | found | agree | turned round | open |\n| --- | --- "
                        + "| --- | --- | --- |\n| " + signs.rows() + " | " + signs.found() + " | " + signs.agree()
                        + " | " + signs.turned() + " | " + signs.open() + " |\n")
                + "\n## By relation, strict, all articles\n\n" + PART_HEAD.formatted("relation")
                + table(GoldTable.Row::relation, strict, "| ", " | ", " |\n")
                + "\n## By rule, strict, all articles\n\nA rule states one construction. Gold rows name no rule, so "
                + "there is no recall.\n\n| rule | P | claims | right |\n| --- | --- | --- | --- |\n"
                + rules(strict, "| ", " | ", " |\n");
    }

    private static String row(String name, String kind, Scoring s) {
        return "| " + Stream.of(name, kind, round(s.precision()), round(s.recall()), round(s.f1()),
                round(s.certainty()), s.claims(), s.core()).map(String::valueOf).collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String table(Function<GoldTable.Row, String> by, Scoring all, String before, String between,
            String after) {
        return keys(by, all).stream().map(key -> {
            var s = all.only(row -> by.apply(row).equals(key));
            return Stream.of(key, round(s.precision()), round(s.recall()), round(s.f1()), s.claims(),
                    s.right().size(), s.core(), s.found().size()).map(String::valueOf)
                    .collect(Collectors.joining(between, before, after));
        }).collect(Collectors.joining());
    }

    private static String rules(Scoring all, String before, String between, String after) {
        return keys(GoldTable.Row::rule, all).stream().filter(key -> !key.isEmpty())
                .map(key -> java.util.Map.entry(key, all.only(row -> row.rule().equals(key))))
                .sorted(Comparator.comparing(entry -> -entry.getValue().claims()))
                .map(entry -> Stream.of(entry.getKey(), round(entry.getValue().precision()),
                        entry.getValue().claims(), entry.getValue().right().size()).map(String::valueOf)
                        .collect(Collectors.joining(between, before, after)))
                .collect(Collectors.joining());
    }

    private static Set<String> keys(Function<GoldTable.Row, String> by, Scoring all) {
        return Stream.of(all.right(), all.wrong(), all.found(), all.missed()).flatMap(List::stream).map(by)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String round(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
