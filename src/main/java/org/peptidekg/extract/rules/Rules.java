package org.peptidekg.extract.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BadInputException;

/** The rules by falling priority. */
public record Rules(List<Rule> all) {

    /** @throws BadInputException naming file, line and reason for the first row that cannot be right */
    public static Rules read(List<RuleFile> files) {
        return new Rules(sorted(rows(files)));
    }

    /** These rules and others beside them; one of the same name stands in the place of one of these. */
    public Rules with(Rules others) {
        var names = others.all.stream().map(Rule::name).collect(Collectors.toSet());
        return new Rules(sorted(Stream.concat(all.stream().filter(rule -> !names.contains(rule.name())),
                others.all.stream()).toList()));
    }

    private static List<Rule> sorted(List<Rule> rules) {
        return rules.stream().sorted(Comparator.comparingInt(Rule::priority).reversed()).toList();
    }

    private static List<Rule> rows(List<RuleFile> files) {
        var rules = new ArrayList<Rule>();
        var names = new HashSet<String>();
        for (var file : files) {
            for (var entry : file.entries()) {
                var rule = rule(entry);
                if (!names.add(rule.name())) {
                    throw entry.bad("two rules are named '" + rule.name() + "'");
                }
                rules.add(rule);
            }
        }
        return rules;
    }

    private static Rule rule(RuleFile.Entry entry) {
        entry.refuseOthers("name", "priority", "relation", "effect", "moves", "aspect", "passes", "negated", "inverse",
                "subject", "object", "term", "open", "qualifier", "unless", "states", "passive", "alone", "headed",
                "pattern",
                "examples");
        var relation = entry.optional("relation").map(name -> entry.constant(Relation.class, name));
        var effect = entry.optional("effect").map(name -> entry.constant(Effect.class, name));
        if (relation.isPresent() == effect.isPresent()) {
            throw entry.bad("a rule has either a relation or an effect");
        }
        var moves = entry.optional("moves").map(name -> entry.constant(Direction.class, name));
        if (moves.isPresent() && relation.filter(Relation.contributesTo::equals).isEmpty()) {
            throw entry.bad("'moves' is for contributesTo; other relations say themselves which way they move");
        }
        var aspect = entry.optional("aspect").map(name -> entry.constant(Aspect.class, name));
        var examples = entry.entries("examples").stream().map(Rules::example).toList();
        if (examples.stream().allMatch(e -> e.claims().isEmpty())
                || examples.stream().noneMatch(e -> e.claims().isEmpty())) {
            throw entry.bad("a rule needs an example with claims and one without");
        }
        return new Rule(entry.text("name"), number(entry), relation, effect, moves, aspect,
                flag(entry, "passes", false),
                flag(entry, "negated", false), flag(entry, "inverse", false), classes(entry, "subject"),
                classes(entry, "object"), entry.set("term"),
                flag(entry, "open", true), entry.optional("qualifier"), entry.set("unless"), entry.optional("states"),
                        flag(entry, "passive", true), flag(entry, "alone", false), entry.set("headed"),
                        entry.list("pattern"),
                        patterns(entry), examples);
    }

    static Rule.Example example(RuleFile.Entry entry) {
        entry.refuseOthers("text", "claims");
        return new Rule.Example(entry.text("text"), entry.list("claims"));
    }

    private static List<Pattern> patterns(RuleFile.Entry entry) {
        var patterns = new ArrayList<Pattern>();
        for (var text : entry.list("pattern")) {
            try {
                patterns.add(Pattern.parse(text));
            } catch (IllegalArgumentException e) {
                throw entry.bad(e.getMessage());
            }
        }
        if (patterns.isEmpty()) {
            throw entry.bad("a rule needs a pattern");
        }
        return List.copyOf(patterns);
    }

    private static int number(RuleFile.Entry entry) {
        try {
            return Integer.parseInt(entry.text("priority"));
        } catch (NumberFormatException e) {
            throw entry.bad("'priority' must be a whole number");
        }
    }

    private static boolean flag(RuleFile.Entry entry, String key, boolean otherwise) {
        return entry.optional(key).map(value -> {
            if (!Word.in(value, "true", "false")) {
                throw entry.bad("'" + key + "' must be true or false");
            }
            return value.equals("true");
        }).orElse(otherwise);
    }

    private static Set<TermClass> classes(RuleFile.Entry entry, String key) {
        return entry.list(key).stream().map(name -> entry.constant(TermClass.class, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TermClass.class)));
    }

    /** The nouns that patterns of noun phrases turn on. */
    public Set<String> nouns() {
        return all.stream().flatMap(rule -> rule.patterns().stream())
                .flatMap(p -> p instanceof Pattern.Nominal nominal ? nominal.nouns().stream()
                        : p instanceof Pattern.Compound compound ? compound.nouns().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Verbs with a preposition that leads to O right behind them: "guard against". */
    public Set<String> verbsWithPrepositions() {
        return all.stream().flatMap(rule -> rule.patterns().stream()).filter(Pattern.Clause.class::isInstance)
                .map(Pattern.Clause.class::cast).filter(clause -> clause.words().isEmpty())
                .flatMap(clause -> clause.verbs().stream().flatMap(verb -> clause.prepositions().stream()
                        .map(preposition -> verb + " " + preposition))).collect(Collectors.toSet());
    }

    /** The verbs that clauses begin with. */
    public Set<String> verbs() {
        return all.stream().flatMap(rule -> rule.patterns().stream())
                .flatMap(p -> p instanceof Pattern.Clause clause ? clause.verbs().stream()
                        : p instanceof Pattern.Transfer transfer ? transfer.verbs().stream()
                        : p instanceof Pattern.Change change && !change.adjectives() ? change.words().stream()
                        : p instanceof Pattern.Happening happening ? happening.verbs().stream()
                        : p instanceof Pattern.State state ? state.verbs().stream()
                        : p instanceof Pattern.Naming naming ? naming.words().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }
}
