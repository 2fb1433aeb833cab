package org.peptidekg.export.rdf;

import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** How the rules by which terms were linked are said in SSSOM, from {@code data/links/rules.tsv}. */
final class LinkRules {

    private static final String FILE = "data/links/rules.tsv";
    private static final int CELLS = 4;

    /**
     * A rule.
     *
     * @param justification a CURIE of the vocabulary of mapping justifications
     * @param confidence from 0 to 1, a rank and no measured frequency; empty where it is that of the identifier
     */
    record Rule(String justification, String confidence) {
    }

    private final Map<String, Rule> rules;

    private LinkRules(Map<String, Rule> rules) {
        this.rules = rules;
    }

    static LinkRules bundled() {
        var rules = new TreeMap<String, Rule>();
        var lines = BundledFolder.file(FILE).content().lines().toList();
        for (var i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t", -1);
            if (cells.length != CELLS || cells[0].isBlank() || !cells[1].startsWith("semapv:")) {
                throw new BadInputException(FILE, i + 1, "expected rule, justification, confidence or nothing, note");
            }
            rules.put(cells[0], new Rule(cells[1], cells[2]));
        }
        return new LinkRules(rules);
    }

    /** The rule of this name; graphs that do not say were linked by people. */
    Rule of(String name) {
        var rule = rules.get(name.isEmpty() ? "curated" : name);
        if (rule == null) {
            throw new BadInputException(FILE, "no row for the rule '" + name + "'");
        }
        return rule;
    }
}
