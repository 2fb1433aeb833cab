package org.peptidekg.cli.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How well beliefs tell what is right: the expected calibration error, and how well they rank. */
public record Reliability(List<Point> points) {

    private static final int BINS = 10;

    /** A belief, and whether what was believed is right. */
    public record Point(double belief, boolean right) {
    }

    private List<List<Point>> bins() {
        var bins = new ArrayList<List<Point>>();
        for (var i = 0; i < BINS; i++) {
            bins.add(new ArrayList<>());
        }
        points.forEach(p -> bins.get(Math.min(BINS - 1, (int) (p.belief() * BINS))).add(p));
        return bins;
    }

    /** The mean distance between belief and share right over bins of a tenth each (Naeini et al. 2015). */
    double calibrationError() {
        return bins().stream().mapToDouble(bin -> Math.abs(bin.stream().mapToDouble(Point::belief).sum()
                - bin.stream().filter(Point::right).count())).sum() / Math.max(1, points.size());
    }

    /** The chance that of a right and a wrong claim the right one is believed more; a tie counts half. */
    double areaUnderCurve() {
        var order = points.stream().sorted(Comparator.comparingDouble(Point::belief)).toList();
        var ranks = 0.0;
        var right = 0L;
        for (var i = 0; i < order.size();) {
            var end = i;
            while (end < order.size() && order.get(end).belief() == order.get(i).belief()) {
                end++;
            }
            var here = order.subList(i, end).stream().filter(Point::right).count();
            ranks += here * (i + 1 + end) / 2.0;
            right += here;
            i = end;
        }
        var wrong = order.size() - right;
        return right == 0 || wrong == 0 ? Double.NaN : (ranks - right * (right + 1) / 2.0) / ((double) right * wrong);
    }

    /** A row for each tenth: places, mean belief, share right; then both figures. */
    public String text() {
        var out = new StringBuilder("belief  places  mean  right\n");
        var bins = bins();
        for (var i = 0; i < BINS; i++) {
            var bin = bins.get(i);
            if (!bin.isEmpty()) {
                out.append(String.format(Locale.ROOT, ".%d to .%d  %d  %.3f  %.3f%n", i, i + 1, bin.size(),
                        bin.stream().mapToDouble(Point::belief).average().orElse(0),
                        bin.stream().filter(Point::right).count() / (double) bin.size()));
            }
        }
        return out + String.format(Locale.ROOT, "calibration error %.3f  area under curve %.3f  places %d%n",
                calibrationError(), areaUnderCurve(), points.size());
    }
}
