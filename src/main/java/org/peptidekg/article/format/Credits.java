package org.peptidekg.article.format;

import java.util.Locale;
import java.util.regex.Pattern;

import org.peptidekg.article.Metadata;

/** Credit lines at the head of an article: "Updated on ...", "by ..., reviewed by ... (Editor: ...)". */
public final class Credits {

    private static final int UNICODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern OPENING = Pattern.compile(
            "^[\\s\\p{Z}(*_]*(last |first |originally |medically |scientifically |fact[- ]checked )*(updated|published"
                    + "|posted|modified|reviewed|written|edited|checked|by|author|reviewer|editor|contributor|date)"
                    + "s?\\b",
            UNICODE);
    private static final Pattern DATED = Pattern.compile(
            "\\b(updated|published|posted|modified|reviewed|date)\\b", UNICODE);
    private static final Pattern PERSON = Pattern.compile(
            "\\b(?<role>(?i:written by|reviewed by|fact[- ]checked by|edited by"
                    + "|authors?|reviewer|contributors?|editor|by))"
                    + "\\s*[:\\u2013\\u2014-]?\\s*"
                    + "(?<name>(?:Dr\\.?\\s+|Prof\\.?\\s+)?"
                    + "\\p{Lu}[\\p{L}.'\\u2019-]*(?:[ \\u00a0]+\\p{Lu}[\\p{L}.'\\u2019-]*){1,3}"
                    + "(?:,\\s*(?:\\p{Lu}{2,5}|PhD|Ph\\.D\\.?|PharmD|MSc|BSc|M\\.D\\.?)\\b)*)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 240;

    private Credits() {
    }

    /** Whether a line says only who made the article and when; if so, its date and people are kept. */
    public static boolean read(String line, ArticleDraft draft) {
        if (line.length() > LONGEST || !OPENING.matcher(line).find()) {
            return false;
        }
        var found = false;
        if (DATED.matcher(line).find()) {
            var date = Dates.parse(line);
            found = date.isPresent();
            // The first date counts; later lines tell of older versions.
            draft.date = draft.date.isPresent() ? draft.date : date;
        }
        var people = PERSON.matcher(line);
        while (people.find()) {
            draft.people.add(new Metadata.Person(role(people.group("role")),
                    people.group("name").replaceAll("\\s+", " ").strip()));
            found = true;
        }
        return found;
    }

    private static String role(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("review") || lower.startsWith("fact")) {
            return "reviewer";
        }
        if (lower.startsWith("edit")) {
            return "editor";
        }
        return lower.startsWith("contributor") ? "contributor" : "author";
    }
}
