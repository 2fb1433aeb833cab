package org.peptidekg.w3c;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which tests pass, through the endpoint and with Jena alone. */
final class Tally {

    private final String title;
    private final String other;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();

    /** @param other what is compared with */
    Tally(String title, String other) {
        this.title = title;
        this.other = other;
    }

    /** @param failure why it does not pass through the endpoint; empty if it does */
    void count(String group, String test, boolean alone, String failure) {
        var row = counts.computeIfAbsent(group, k -> new int[3]);
        row[0] += failure.isEmpty() ? 1 : 0;
        row[1]++;
        row[2] += alone ? 1 : 0;
        if (!failure.isEmpty()) {
            failed.add("not passed: " + group + "/" + test + (alone ? " (" + other + " passes): " : ": ") + failure);
        }
    }

    void print() {
        System.out.println("\n| " + title + " | endpoint passes | of | " + other
                + " passes |\n| --- | --- | --- | --- |");
        var all = new int[3];
        counts.forEach((group, row) -> {
            print(group, row);
            for (int i = 0; i < row.length; i++) {
                all[i] += row[i];
            }
        });
        print("all", all);
        failed.forEach(System.out::println);
    }

    private static void print(String name, int[] row) {
        System.out.println("| " + name + " | " + row[0] + " | " + row[1] + " | " + row[2] + " |");
    }
}
