package org.peptidekg.cli.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.claim.Relation;

/**
 * Compares claims with those that people found. A claim is right when a gold row overlaps its quotation and agrees
 * on subject, relation, object and polarity; relaxed, relations of one family stand for each other. One gold row
 * vouches for at most three claims; the same claim written twice at one place is wrong the second time. Recall is
 * over core rows; a claim that matches another row is right but not owed.
 *
 * @param right the claims that a gold row vouches for
 * @param wrong the other claims
 * @param found core rows that a claim agrees with
 * @param missed the other core rows
 * @param sure how many of {@code found} have a claim of the same certainty
 */
public record Scoring(List<GoldTable.Row> right, List<GoldTable.Row> wrong, List<GoldTable.Row> found,
        List<GoldTable.Row> missed, int sure) {

    private static final int CLAIMS_PER_ROW = 3;
    private static final int DIFFERENT_WORDS = 3;
    /** Relations without a direction: subject and object may change places. */
    private static final Set<String> SYMMETRIC = Stream.of(Relation.values()).filter(Relation::symmetric)
            .map(Relation::name).collect(Collectors.toUnmodifiableSet());
    /** Relations that gold tables do not hold yet: claims with them are neither right nor wrong. */
    public static final Set<String> YOUNG = Set.of("contraindicatedFor", "producedBy", "foundIn", "bindsTo",
            "metabolizedTo");
    private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "in", "for", "to");
    private static final Map<String, String> FAMILIES = Stream.of(
            "like: similarTo mimics", "origin: analogOf derivedFrom", "regulation: modulates increases decreases",
            "effect: improves contributesTo alleviates treats protectsAgainst", "harm: worsens causes hasSideEffect",
            "link: involvedIn associatedWith").map(line -> line.split(": "))
            .flatMap(parts -> Stream.of(parts[1].split(" ")).map(relation -> Map.entry(relation, parts[0])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    static Scoring of(List<GoldTable.Row> gold, List<GoldTable.Row> all, boolean relaxed) {
        var claims = all.stream().filter(claim -> !YOUNG.contains(claim.relation())).toList();
        var vouched = new Matching(gold, claims, relaxed).vouched();
        var right = new ArrayList<GoldTable.Row>();
        var wrong = new ArrayList<GoldTable.Row>();
        IntStream.range(0, claims.size())
                .forEach(i -> (vouched.contains(i) ? right : wrong).add(claims.get(i)));
        var core = gold.stream().filter(row -> row.need().equals("core")).toList();
        Predicate<GoldTable.Row> isFound = row -> claims.stream().anyMatch(claim -> agrees(row, claim, relaxed));
        var found = core.stream().filter(isFound).toList();
        var sure = found.stream().filter(row -> claims.stream()
                .anyMatch(c -> row.certainty().equals(c.certainty()) && agrees(row, c, relaxed))).count();
        return new Scoring(right, wrong, found, core.stream().filter(isFound.negate()).toList(), (int) sure);
    }

    /** The counts of several articles taken together. */
    static Scoring sum(List<Scoring> parts) {
        return new Scoring(parts.stream().flatMap(p -> p.right.stream()).toList(),
                parts.stream().flatMap(p -> p.wrong.stream()).toList(),
                parts.stream().flatMap(p -> p.found.stream()).toList(),
                parts.stream().flatMap(p -> p.missed.stream()).toList(), parts.stream().mapToInt(p -> p.sure).sum());
    }

    /** The part of the counts whose claims and rows pass a test; certainty is not counted in it. */
    Scoring only(Predicate<GoldTable.Row> test) {
        return new Scoring(right.stream().filter(test).toList(), wrong.stream().filter(test).toList(),
                found.stream().filter(test).toList(), missed.stream().filter(test).toList(), 0);
    }

    int claims() {
        return right.size() + wrong.size();
    }

    int core() {
        return found.size() + missed.size();
    }

    double precision() {
        return ratio(right.size(), claims());
    }

    double recall() {
        return ratio(found.size(), core());
    }

    double f1() {
        var sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Share of the found rows whose certainty was found as well. */
    double certainty() {
        return ratio(sure, found.size());
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public static boolean agrees(GoldTable.Row gold, GoldTable.Row claim, boolean relaxed) {
        return gold.polarity().equals(claim.polarity()) && (gold.relation().equals(claim.relation())
                || relaxed && family(gold.relation()).equals(family(claim.relation())))
                && ties(gold, claim.start(), claim.end(), claim.subject(), claim.object());
    }

    /** Whether a row speaks of two things in a place, whatever its relation and sign. */
    static boolean ties(GoldTable.Row gold, int start, int end, String subject, String object) {
        return Math.min(gold.end(), end) > Math.max(gold.start(), start)
                && (sameThing(gold.subject(), subject) && sameThing(gold.object(), object)
                || SYMMETRIC.contains(gold.relation()) && sameThing(gold.subject(), object)
                && sameThing(gold.object(), subject));
    }

    private static String family(String relation) {
        return FAMILIES.getOrDefault(relation, relation);
    }

    /** Labels agree when one holds all words of the other and at most three more. */
    private static boolean sameThing(String left, String right) {
        return alternatives(left).anyMatch(a -> alternatives(right).anyMatch(b -> {
            var shorter = a.size() <= b.size() ? a : b;
            var longer = shorter == a ? b : a;
            return !shorter.isEmpty() && longer.containsAll(shorter)
                    && longer.size() - shorter.size() <= DIFFERENT_WORDS;
        }));
    }

    private static Stream<Set<String>> alternatives(String labels) {
        return Stream.of(labels.split("\\|")).filter(label -> !label.isBlank()).map(Scoring::words);
    }

    private static Set<String> words(String label) {
        return Stream.of(label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word)).map(Scoring::singular)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String singular(String word) {
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                        ? word.substring(0, word.length() - 1) : word;
    }

    /** Maximum bipartite matching between claims and gold rows by augmenting paths. */
    private static final class Matching {

        private record Key(int start, int end, Set<String> subject, String relation, Set<String> object,
                String polarity) {
        }

        private final List<List<Integer>> options = new ArrayList<>();
        private final List<List<Integer>> taken = new ArrayList<>();

        Matching(List<GoldTable.Row> gold, List<GoldTable.Row> claims, boolean relaxed) {
            gold.forEach(row -> taken.add(new ArrayList<>()));
            var seen = new HashSet<Key>();
            for (var claim : claims) {
                var key = new Key(claim.start(), claim.end(), words(claim.subject()), claim.relation(),
                        words(claim.object()), claim.polarity());
                options.add(!seen.add(key) ? List.of() : IntStream.range(0, gold.size())
                        .filter(row -> agrees(gold.get(row), claim, relaxed)).boxed().toList());
            }
        }

        /** The indexes of the claims that have a row each. */
        Set<Integer> vouched() {
            return IntStream.range(0, options.size()).filter(claim -> place(claim, new HashSet<>())).boxed()
                    .collect(Collectors.toSet());
        }

        private boolean place(int claim, Set<Integer> tried) {
            for (int row : options.get(claim)) {
                if (!tried.add(row)) {
                    continue;
                }
                var holders = taken.get(row);
                if (holders.size() < CLAIMS_PER_ROW) {
                    holders.add(claim);
                    return true;
                }
                for (var other : List.copyOf(holders)) {
                    if (place(other, tried)) {
                        holders.remove(other);
                        holders.add(claim);
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
