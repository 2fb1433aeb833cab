package org.peptidekg.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.text.BadInputException;

/** What people judged, in the order in which they did. Of one person the last word on a thing counts. Immutable. */
public final class Reviews {

    private final List<Review> all;
    private final Map<String, Map<String, Review.Verdict>> last = new LinkedHashMap<>();

    public Reviews(List<Review> all) {
        this.all = List.copyOf(all);
        all.forEach(review -> last.computeIfAbsent(key(review.claim(), review.evidence()), k -> new LinkedHashMap<>())
                .put(review.who(), review.verdict()));
    }

    /**
     * Reads rows as {@link ReviewFile} writes them.
     *
     * @param name of the file, for messages
     * @throws BadInputException if a row is not as it should be
     */
    public static Reviews parse(String name, String text) {
        var lines = text.split("\r?\n");
        if (!Arrays.asList(lines[0].split("\t", -1)).equals(Review.COLUMNS)) {
            throw new BadInputException(name, 1, "the header must be: " + String.join(" ", Review.COLUMNS));
        }
        var all = new ArrayList<Review>();
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t", -1);
            if (cells.length != Review.COLUMNS.size()) {
                throw new BadInputException(name, i + 1, cells.length + " cells instead of " + Review.COLUMNS.size());
            }
            all.add(new Review(cells[0], cells[1], cells[2], cells[3], verdict(name, i + 1, cells[4]), cells[5],
                    cells[6], cells[7]));
        }
        return new Reviews(all);
    }

    private static Review.Verdict verdict(String name, int line, String text) {
        return Arrays.stream(Review.Verdict.values()).filter(verdict -> verdict.name().equals(text)).findFirst()
                .orElseThrow(() -> new BadInputException(name, line, "a verdict is right, wrong or withdrawn, not '"
                        + text + "'"));
    }

    /** All rows, the oldest first. */
    public List<Review> all() {
        return all;
    }

    /** All rows on a claim and its places, the oldest first. */
    public List<Review> of(String claim) {
        return all.stream().filter(review -> review.claim().equals(claim)).toList();
    }

    /** A place that somebody judged; of a claim as a whole the address of the place is empty. */
    public record Thing(String claim, String evidence) {
    }

    /** The places that somebody judged, not the claims as a whole, each once. */
    public List<Thing> places() {
        return all.stream().filter(review -> !review.evidence().isEmpty())
                .map(review -> new Thing(review.claim(), review.evidence())).distinct().toList();
    }

    /** What all who judged a place agree on, or a claim where the place is empty; empty if none did or they differ. */
    public Optional<Review.Verdict> agreed(String claim, String evidence) {
        var verdicts = last.getOrDefault(key(claim, evidence), Map.of()).values().stream()
                .filter(verdict -> verdict != Review.Verdict.withdrawn).collect(Collectors.toSet());
        return verdicts.size() == 1 ? Optional.of(verdicts.iterator().next()) : Optional.empty();
    }

    /** Whether a place is to be left out: judged wrong, or not judged right where its claim was judged wrong. */
    public boolean rejects(String claim, String evidence) {
        return agreed(claim, evidence).or(() -> agreed(claim, "")).filter(Review.Verdict.wrong::equals).isPresent();
    }

    /** Differs with what is agreed on, as far as anybody can tell. */
    public String digest() {
        return Integer.toHexString(all.stream().map(Review::line).toList().hashCode());
    }

    public int size() {
        return all.size();
    }

    private static String key(String claim, String evidence) {
        return claim + " " + evidence;
    }
}
