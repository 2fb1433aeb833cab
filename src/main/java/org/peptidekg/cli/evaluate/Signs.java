package org.peptidekg.cli.evaluate;

import java.util.List;

/**
 * How the signs of links were read: of the gold rows whose column {@code sign} says whether more of the subject brings
 * more or less of the object, those for which a claim was found.
 *
 * @param rows gold rows with a sign
 * @param agree those that a claim with the same sign was found for
 * @param turned those that only claims with the other sign were found for, or with it and without one
 * @param open those that only claims without a sign were found for
 */
record Signs(int rows, int agree, int turned, int open) {

    static Signs of(List<GoldTable.Row> gold, List<GoldTable.Row> claims) {
        var agree = 0;
        var turned = 0;
        var open = 0;
        var signed = gold.stream().filter(row -> !row.sign().isEmpty()).toList();
        for (var row : signed) {
            var found = claims.stream().filter(claim -> Scoring.agrees(row, claim, false)).map(GoldTable.Row::sign)
                    .toList();
            if (found.contains(row.sign())) {
                agree++;
            } else if (found.stream().anyMatch(sign -> !sign.isEmpty())) {
                turned++;
            } else if (!found.isEmpty()) {
                open++;
            }
        }
        return new Signs(signed.size(), agree, turned, open);
    }

    /** The counts of several articles taken together. */
    static Signs sum(List<Signs> parts) {
        return parts.stream().reduce(new Signs(0, 0, 0, 0), (a, b) -> new Signs(a.rows + b.rows, a.agree + b.agree,
                a.turned + b.turned, a.open + b.open));
    }

    int found() {
        return agree + turned + open;
    }

    /** One line; none where no row has a sign. */
    String text() {
        return rows == 0 ? "" : "signs    agree " + agree + " of " + found() + " found  turned " + turned + "  open "
                + open + "  signed rows " + rows + "\n";
    }
}
