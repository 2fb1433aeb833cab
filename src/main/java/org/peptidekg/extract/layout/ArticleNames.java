package org.peptidekg.extract.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.extract.parse.OwnNames;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.AbbreviationFinder;
import org.peptidekg.mention.CompanyFinder;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;

/**
 * Names that an article brings with it: companies, abbreviations, and substances that no lexicon holds, by
 * the form of their names and by what the article itself tells of them ("Example is a drug", "Example\u00ae").
 */
public final class ArticleNames {

    private static final String CAPITAL = "(\\p{Lu}[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*(?: (?:"
            + Phrases.layout().piece("second-name") + "))?)";
    private static final String NAME = "(?<![\\p{L}\\p{N}.-])" + CAPITAL;
    private static final Pattern MARKED = Pattern.compile(NAME + "\\s?(?:\u00ae|\u2122|\\((?:R|TM|r|tm)\\))");
    private static final int LEAST = 2;
    private static final int SHORTEST = 4;

    private final TermFinder finder;
    private final Words words;
    private final List<Pattern> told;

    private ArticleNames(TermFinder finder, Words words) {
        this.finder = finder;
        this.words = words;
        var kind = "(?:" + words.drugs().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        this.told = List.of(MARKED,
                Pattern.compile(NAME + Phrases.layout().piece("told-as") + kind + "s?\\b"),
                Pattern.compile("\\b" + kind + Phrases.layout().piece("told-by") + CAPITAL));
    }

    /**
     * What an article names and a finder does not know.
     *
     * @param texts the sentences of the article
     * @return a map that may be added to
     */
    public static Map<String, Term> names(List<String> texts, TermFinder finder, Words words) {
        var names = new HashMap<>(CompanyFinder.names(texts, words.companies()));
        OwnNames.byForm(texts, finder, words.endings()).forEach(names::putIfAbsent);
        new ArticleNames(finder, words).in(texts).forEach(names::putIfAbsent);
        names.putAll(AbbreviationFinder.names(texts, finder.with(names)));
        return names;
    }

    private Map<String, Term> in(List<String> texts) {
        var names = new HashMap<String, Term>();
        for (var text : texts) {
            for (var pattern : told) {
                pattern.matcher(text).results().map(found -> found.group(1)).filter(name ->
                        name.length() >= SHORTEST && isRepeated(name, texts) && isUnknown(name))
                        .forEach(name -> names.putIfAbsent(name, Term.unlisted(name, TermClass.Drug)));
            }
        }
        return names;
    }

    /** That it is no word of the language either: "Prime" with a small letter stands nowhere. */
    private boolean isRepeated(String name, List<String> texts) {
        var word = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}-])");
        var lower = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(name.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}-])");
        return texts.stream().filter(text -> word.matcher(text).find()).count() >= LEAST
                && (name.equals(name.toUpperCase(Locale.ROOT))
                || texts.stream().noneMatch(text -> lower.matcher(text).find()));
    }

    private boolean isUnknown(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return finder.whole(name).isEmpty() && !words.generic().contains(lower) && !words.drugs().contains(lower);
    }
}
