package org.peptidekg.export.rdf;

import java.util.Map;
import java.util.TreeMap;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

/** How the rules by which terms were linked are said in SSSOM, from {@code data/links/rules.tsv}. */
final class LinkRules {

    private static final String FILE = "data/links/rules.tsv";

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
        for (var row : TsvTable.bundled(FILE, "rule", "justification", "confidence", "note").rows()) {
            rules.put(row.required("rule"), new Rule(row.cell("justification", curie -> curie.startsWith("semapv:"),
                    "a justification of mappings"), row.cell("confidence")));
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
