package org.peptidekg.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds companies by the last word of their names, as in "Example Therapeutics", and their short names. */
public final class CompanyFinder {

    /** Shorter names stand for too many things. */
    private static final int TELLING = 4;

    private CompanyFinder() {
    }

    /**
     * The companies that an article names, by their whole and their short names.
     *
     * @param texts the sentences of the article
     * @param words what names of companies end with, such as "Therapeutics"
     */
    public static Map<String, Term> names(List<String> texts, Set<String> words) {
        var names = new HashMap<String, Term>();
        var pattern = Pattern.compile("\\b((?:\\p{Lu}[\\p{L}\\d]+ ){1,3})(?:"
                + words.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
        for (var text : texts) {
            pattern.matcher(text).results().forEach(found -> {
                var company = Term.unlisted(found.group(), TermClass.Organization);
                var shorter = found.group(1).strip();
                names.putIfAbsent(found.group(), company);
                if (shorter.length() >= TELLING && shorter.indexOf(' ') < 0) {
                    names.putIfAbsent(shorter, company);
                }
            });
        }
        return names;
    }
}
