package org.peptidekg.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

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
        return new Reviews(TsvTable.kept(name, text, Review.COLUMNS).rows().stream().map(Reviews::review).toList());
    }

    private static Review review(TsvTable.Row row) {
        // As they were written, with blanks around them.
        var cells = row.cells();
        return new Review(cells.get(0), cells.get(1), cells.get(2), cells.get(3), verdict(row, cells.get(4)),
                cells.get(5), cells.get(6), cells.get(7));
    }

    private static Review.Verdict verdict(TsvTable.Row row, String text) {
        return Arrays.stream(Review.Verdict.values()).filter(verdict -> verdict.name().equals(text)).findFirst()
                .orElseThrow(() -> row.bad("a verdict is right, wrong or withdrawn, not '" + text + "'"));
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
