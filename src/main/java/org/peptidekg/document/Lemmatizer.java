package org.peptidekg.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/**
 * Dictionary forms of English words by suffix rules and a list of exceptions ({@code data/rules/lemmas.tsv}),
 * some hundred times faster than a statistical lemmatizer.
 */
public final class Lemmatizer {

    private static final String FILE = "data/rules/lemmas.tsv";

    private final Map<String, String> exceptions;

    private Lemmatizer(Map<String, String> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** With the exceptions that come with the program. */
    public static Lemmatizer bundled() {
        var exceptions = new HashMap<String, String>();
        var number = 0;
        for (var line : BundledFolder.file(FILE).content().split("\n")) {
            number++;
            var cells = line.split("\t");
            if (number == 1 || line.isBlank()) {
                continue;
            }
            if (cells.length != 3 || exceptions.put(cells[1] + "/" + cells[0], cells[2]) != null) {
                throw new BadInputException(FILE,
                        number, "a row is: form, tag (VERB, NOUN, ADJ), lemma, each form once");
            }
        }
        return new Lemmatizer(exceptions);
    }

    /** The dictionary form of a word used as the given part of speech. */
    public String lemma(String word, String tag) {
        var form = word.toLowerCase(Locale.ROOT);
        var kind = tag.equals("AUX") ? "VERB" : tag.equals("PROPN") ? "NOUN" : tag;
        var listed = exceptions.get(kind + "/" + form);
        if (listed != null) {
            return listed;
        }
        return switch (kind) {
            case "VERB" -> verb(form);
            case "NOUN" -> noun(form);
            default -> form;
        };
    }

    private static String noun(String form) {
        if (form.length() < 4 || !form.endsWith("s") || form.matches(".*(ss|us|is|ics|as|os)$")) {
            return form;
        }
        if (form.endsWith("ies")) {
            return form.length() > 4 ? cut(form, 3) + "y" : cut(form, 1);
        }
        return form.matches(".*(ches|shes|sses|xes|zzes)$") ? cut(form, 2) : cut(form, 1);
    }

    private String verb(String form) {
        if (form.endsWith("ing") && form.length() > 5) {
            return base(cut(form, 3));
        }
        if (form.endsWith("ied") && form.length() > 4) {
            return cut(form, 3) + "y";
        }
        if (form.endsWith("ed") && form.length() > 4) {
            return base(cut(form, 2));
        }
        if (form.endsWith("ies") && form.length() > 4) {
            return cut(form, 3) + "y";
        }
        if (form.matches(".*(ches|shes|sses|xes|zzes|oes)$")) {
            return cut(form, 2);
        }
        return form.endsWith("s") && !form.endsWith("ss") && form.length() > 3 ? cut(form, 1) : form;
    }

    /** The base of a stem left by -ing or -ed: doubled consonants are undone, a dropped e is put back. */
    private String base(String stem) {
        var listed = exceptions.get("STEM/" + stem);
        if (listed != null) {
            return listed;
        }
        if (stem.matches(".*([bdgmnprt])\\1$")) {
            return cut(stem, 1);
        }
        if (stem.matches(".*(eat|oat|ait|oid|aid|eed|ain|ein|oin|air|oor|our|eer|ear)$")) {
            return stem;
        }
        var dropped = stem.matches(".*([cvzu]|[^aeiou]l|[^s]s|[dr]g|[aieo]g|at|ut|ot|iv|ag|[^aeou]id|ud|od|ib|ub"
                + "|[aiouy]r|in|un|on|ap|op|ak|ik|ok)$")
                && !stem.matches(".*(en|er|on|it|et|[^aeiou]in|ain|ol|el|ow|aw|ay|ey|oy|or)$");
        return dropped && stem.length() > 2 ? stem + "e" : stem;
    }

    private static String cut(String form, int count) {
        return form.substring(0, form.length() - count);
    }
}
