package org.peptidekg.endpoint.ways;

import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.endpoint.parts.StatementRow;

/**
 * The ways from one thing to another, or to all that they lead to.
 *
 * @param direct what is said of the one and the other without anything between
 * @param start name of the one
 * @param end name of the other, empty if any is meant
 * @param hops how many steps a way may have
 * @param others pages of other ends, if there is no way to this one
 * @param all how many ways there are
 * @param signs what the ways come to, counted, if they come to one thing
 * @param shown the best of them
 * @param drawing of the best of those
 */
public record FoundWays(List<List<StatementRow>> direct, String start, String end, int hops, List<Link> others, int all,
        String signs, List<WayView> shown, Optional<PageDrawing> drawing) {

    private static final int SHOWN = 24;
    private static final int DRAWN = 12;
    private static final int WHOLE = 8;

    /**
     * The ways that were found.
     *
     * @param ways the best of all; at least one
     */
    public static FoundWays of(List<List<StatementRow>> direct, String end, int hops, List<Mechanism> ways, int all,
            ExploreReader reader) {
        var shown = ways.stream().limit(SHOWN).toList();
        return new FoundWays(direct, ways.get(0).start().label(), end, hops, List.of(), all, signs(ways),
                shown.stream().map(way -> WayView.of(way, reader)).toList(),
                Optional.of(PageDrawing.of(shown.subList(0, Math.min(DRAWN, shown.size())), reader)));
    }

    /** That there is none. */
    public static FoundWays none(List<List<StatementRow>> direct, String start, String end, int hops,
            List<Link> others) {
        return new FoundWays(direct, start, end, hops, others, 0, "", List.of(), Optional.empty());
    }

    /** Whether there are more than are shown. */
    boolean cut() {
        return all > SHOWN;
    }

    List<WayView> whole() {
        return shown.subList(0, Math.min(WHOLE, shown.size()));
    }

    /** Those that are not seen at once. */
    List<WayView> folded() {
        return shown.subList(whole().size(), shown.size());
    }

    private static String signs(List<Mechanism> ways) {
        if (ways.stream().map(way -> way.end().iri()).distinct().count() > 1) {
            return "";
        }
        var up = ways.stream().filter(way -> way.sign().filter(Direction.Up::equals).isPresent()).count();
        var down = ways.stream().filter(way -> way.sign().filter(Direction.Down::equals).isPresent()).count();
        return (ways.size() < SHOWN ? "" : "Of the best " + ways.size() + ", ") + up + " come to more of it, " + down
                + " to less; " + (ways.size() - up - down) + " leave it open.";
    }
}
