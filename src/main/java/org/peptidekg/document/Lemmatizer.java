package org.peptidekg.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.text.TsvTable;

/**
 * Dictionary forms of English words by suffix rules and a list of exceptions ({@code data/rules/lemmas.tsv}),
 * some hundred times faster than a statistical lemmatizer.
 */
final class Lemmatizer {

    private static final String FILE = "data/rules/lemmas.tsv";

    private static final Pattern NOUN_BASE = Pattern.compile(".*(ss|us|is)$");
    private static final Pattern NOUN_ES = Pattern.compile(".*(ches|shes|sses|xes|zzes)$");
    private static final Pattern VERB_ES = Pattern.compile(".*(ches|shes|sses|xes|zzes|oes)$");
    private static final Pattern DOUBLED = Pattern.compile(".*([bdgmnprt])\\1$");
    private static final Pattern LONG_VOWEL =
            Pattern.compile(".*(eat|oat|ait|oid|aid|eed|ain|ein|oin|air|oor|our|eer|ear)$");
    private static final Pattern DROPPED = Pattern.compile(".*([cvzu]|[^aeiou]l|[^s]s|[dr]g|[aieo]g|at|ut|ot|iv|ag"
            + "|[^aeou]id|ud|od|ib|ub|[aiouy]r|in|un|on|ap|op|ak|ik|ok)$");
    private static final Pattern WHOLE =
            Pattern.compile(".*(en|er|on|it|et|[^aeiou]in|ain|ol|el|ow|aw|ay|ey|oy|or)$");

    private static final Pattern ONE_SYLLABLE = Pattern.compile("[^aeiouy]*[aeiouy]{1,2}[^aeiouy]*");

    /** By kind, then by form. */
    private final Map<String, Map<String, String>> exceptions;

    private Lemmatizer(Map<String, Map<String, String>> exceptions) {
        this.exceptions = exceptions;
    }

    /** With the exceptions that come with the program. */
    static Lemmatizer bundled() {
        var exceptions = new HashMap<String, Map<String, String>>();
        for (var row : TsvTable.bundled(FILE, "form", "tag", "lemma").rows()) {
            if (exceptions.computeIfAbsent(row.required("tag"), k -> new HashMap<>())
                    .put(row.required("form"), row.required("lemma")) != null) {
                throw row.bad("a second row for " + row.cell("form"));
            }
        }
        return new Lemmatizer(exceptions);
    }

    /** The dictionary form of a word in lower case used as a verb, noun or adjective: {@code VERB, NOUN, ADJ}. */
    String lemma(String form, String kind) {
        return listed(form, kind).orElseGet(() -> switch (kind) {
            case "VERB" -> verb(form);
            case "NOUN" -> noun(form);
            default -> form;
        });
    }

    private Optional<String> listed(String form, String kind) {
        var ofKind = exceptions.get(kind);
        return ofKind == null ? Optional.empty() : Optional.ofNullable(ofKind.get(form));
    }

    private static String noun(String form) {
        if (form.length() < 4 || !form.endsWith("s") || NOUN_BASE.matcher(form).matches()) {
            return form;
        }
        if (form.endsWith("ies")) {
            return form.length() > 4 ? cut(form, 3) + "y" : cut(form, 1);
        }
        return NOUN_ES.matcher(form).matches() ? cut(form, 2) : cut(form, 1);
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
        if (VERB_ES.matcher(form).matches()) {
            return cut(form, 2);
        }
        return form.endsWith("s") && !form.endsWith("ss") && form.length() > 3 ? cut(form, 1) : form;
    }

    /** The base of a stem left by -ing or -ed: doubled consonants are undone, a dropped e is put back. */
    private String base(String stem) {
        var listed = listed(stem, "STEM");
        if (listed.isPresent()) {
            return listed.get();
        }
        if (DOUBLED.matcher(stem).matches() || stem.endsWith("ll") && !ONE_SYLLABLE.matcher(stem).matches()) {
            return cut(stem, 1);
        }
        if (stem.endsWith("ll")) {
            return stem;
        }
        if (LONG_VOWEL.matcher(stem).matches()) {
            return stem;
        }
        var dropped = DROPPED.matcher(stem).matches() && !WHOLE.matcher(stem).matches();
        return dropped && stem.length() > 2 ? stem + "e" : stem;
    }

    private static String cut(String form, int count) {
        return form.substring(0, form.length() - count);
    }
}
