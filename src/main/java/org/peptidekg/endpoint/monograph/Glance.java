package org.peptidekg.endpoint.monograph;

import java.util.List;

/** What fits on the first screen: each topic with what stands in it, and what all of it rests on. */
record Glance(List<Row> rows, Grounds grounds) {

    /**
     * A topic.
     *
     * @param style class of the row, or nothing
     * @param id of its section
     * @param more how many are not named here
     */
    record Row(String style, String id, String title, List<GlanceItem> items, int more) {
    }
}
