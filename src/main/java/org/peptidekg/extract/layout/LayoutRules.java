package org.peptidekg.extract.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.rules.RuleFile;
import org.peptidekg.mention.TermClass;

/** What items and cells say by the words above or beside them, from {@code data/rules/layout.yaml}. */
public record LayoutRules(List<Row> rows, LayoutWords words) {

    private static final Pattern SIGNS = Pattern.compile("[:*?.]+\\s*$");

    /**
     * @param above what the lead-in, heading or head of the column or row must hold
     * @param heads lemmas of which the item's head must be one: the thing is what the head is of; empty for any item,
     *     where no row with a fitting head stands
     * @param whole whether the thing stands in the words above, and the item says yes or no to it
     * @param tail what must be said of the item behind its name; such a row goes before all others
     * @param open whether things that no lexicon row names count
     */
    public record Row(String name, Pattern above, Set<String> heads, boolean whole, Optional<Pattern> tail,
            Relation relation, Set<TermClass> objects, Openness open, List<Example> examples) {

        boolean accepts(TermClass type) {
            return objects.isEmpty() || objects.contains(type);
        }
    }

    /** Whether things count that no lexicon row names. */
    enum Openness {
        CLOSED,
        /** Where their last word tells that they are of one of the classes. */
        TYPED,
        OPEN
    }

    public record Example(String above, String text, List<String> claims) {
    }

    public static LayoutRules read(RuleFile file, RuleFile words) {
        return new LayoutRules(file.entries().stream().map(LayoutRules::row).toList(), LayoutWords.read(words));
    }

    private static Row row(RuleFile.Entry entry) {
        entry.refuseOthers("name", "above", "head", "answer", "tail", "relation", "object", "open",
                "examples");
        var examples = entry.entries("examples").stream()
                .map(e -> new Example(e.text("above"), e.text("text"), e.list("claims"))).toList();
        if (examples.stream().allMatch(e -> e.claims().isEmpty())
                || examples.stream().noneMatch(e -> e.claims().isEmpty())) {
            throw entry.bad("a rule needs an example with claims and one without");
        }
        try {
            return new Row(entry.text("name"), Pattern.compile(entry.text("above")),
                    entry.set("head"), entry.optional("answer").filter("true"::equals).isPresent(),
                    entry.optional("tail").map(Pattern::compile),
                    entry.constant(Relation.class, entry.text("relation")),
                    entry.list("object").stream().map(name -> entry.constant(TermClass.class, name))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TermClass.class))),
                    entry.constant(Openness.class, entry.text("open").toUpperCase(Locale.ROOT)), examples);
        } catch (PatternSyntaxException e) {
            throw entry.bad("'above' or 'tail' is no regular expression: " + e.getDescription());
        }
    }

    /** The rules that need something said behind the name. */
    List<Row> tailed() {
        return rows.stream().filter(row -> row.tail().isPresent()).toList();
    }

    /** The rules whose words stand in a head. */
    List<Row> under(String head) {
        var plain = SIGNS.matcher(head.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        return rows.stream().filter(row -> row.above().matcher(plain).find()).toList();
    }
}
