package org.peptidekg.cli.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What somebody meant who mistyped a name. */
public final class Nearest {

    private Nearest() {
    }

    /**
     * A question to end a message with: {@code ; did you mean 'load'?}, or nothing if no name is near.
     *
     * @param known the names that there are
     */
    public static String hint(String given, Collection<String> known) {
        var wanted = given.toLowerCase(Locale.ROOT);
        var most = Math.max(1, wanted.length() / 3);
        return known.stream().filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparing((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** How many letters must be put in, left out, replaced or swapped to make one of the other. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(rows[i - 1][j - 1] + same, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
