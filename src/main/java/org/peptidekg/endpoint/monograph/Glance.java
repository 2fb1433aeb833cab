package org.peptidekg.endpoint.monograph;

import java.util.List;
import java.util.Map;

/** What fits on the first screen: each topic with what stands in it, and what all of it rests on. */
record Glance(List<Row> rows, Grounds grounds) {

    /** How many of a row the style of a phone shows, by the row, and of any other. */
    private static final Map<String, Integer> ON_A_PHONE = Map.of("targets", 12, "doses", 4);
    private static final int OTHERS_ON_A_PHONE = 7;

    /**
     * A topic.
     *
     * @param id of its section
     * @param all how many there are, of which some are named here
     */
    record Row(String id, String title, List<GlanceItem> items, int all) {

        /** How many are not named here. */
        int more() {
            return all - items.size();
        }

        /** Whether a phone does not show all. */
        boolean isLong() {
            return all > ON_A_PHONE.getOrDefault(id, OTHERS_ON_A_PHONE);
        }
    }
}
