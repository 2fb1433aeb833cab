package org.peptidekg.extract.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.peptidekg.text.BundledFolder;

/**
 * Patterns and lists of words that reading goes by, from a file of {@code data/rules/phrases}; its README tells the
 * keys. Immutable.
 */
public final class Phrases {

    private static final String FOLDER = "data/rules/phrases/";
    private static final Pattern REFERENCE = Pattern.compile("@([a-z-]+)@");
    private static final String OWN = "any";

    private final Map<String, Phrase> all;

    private Phrases(Map<String, Phrase> all) {
        this.all = all;
    }

    /**
     * One entry.
     *
     * @param piece a part of patterns, empty if it is none
     * @param pattern empty for lists of words and for pieces of other patterns
     * @param words a list of words, or the pieces one of which stands in whatever the pattern finds
     * @param values what words stand for
     * @param finds texts in which the pattern finds something
     * @param leaves texts in which it finds nothing
     * @param examples texts with one of the words, and what they state
     */
    public record Phrase(String name, String piece, Optional<Pattern> pattern, List<String> words,
            Map<String, String> values, List<String> finds, List<String> leaves, List<Rule.Example> examples) {
    }

    /** Amounts, schedules and half-lives. */
    public static Phrases dosage() {
        return Dosage.PHRASES;
    }

    private static final class Dosage {
        static final Phrases PHRASES = bundled("dosage.yaml");
    }

    /** Heads, questions and cells. */
    public static Phrases layout() {
        return Layout.PHRASES;
    }

    private static final class Layout {
        static final Phrases PHRASES = bundled("layout.yaml");
    }

    /** Clauses and words in running text. */
    public static Phrases sentences() {
        return Sentences.PHRASES;
    }

    private static final class Sentences {
        static final Phrases PHRASES = bundled("sentences.yaml");
    }

    private static Phrases bundled(String name) {
        return read(RuleFile.parse(FOLDER + name, BundledFolder.file(FOLDER + name).content()));
    }

    /** @throws org.peptidekg.text.BadInputException naming file, line and reason for an entry that cannot be right */
    static Phrases read(RuleFile file) {
        var all = new LinkedHashMap<String, Phrase>();
        var pieces = new HashMap<String, String>();
        for (var entry : file.entries()) {
            entry.refuseOthers("name", "piece", "any", "pattern", "hints", "words", "values", "finds", "leaves",
                    "examples");
            var phrase = phrase(entry, pieces);
            if (all.put(phrase.name(), phrase) != null) {
                throw entry.bad("two entries are named '" + phrase.name() + "'");
            }
        }
        return new Phrases(all);
    }

    private static Phrase phrase(RuleFile.Entry entry, Map<String, String> pieces) {
        var name = entry.text("name");
        var own = entry.list(OWN).isEmpty() ? "" : "(?:" + String.join("|", entry.list(OWN)) + ")";
        Function<String, String> expand = text -> REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1).equals(OWN) ? own : Optional.ofNullable(pieces.get(found.group(1))).orElseThrow(() ->
                        entry.bad("no piece is named '" + found.group(1) + "' above"))));
        var piece = expand.apply(String.join("", entry.list("piece")));
        pieces.put(name, piece.isEmpty() ? own : piece);
        var regex = expand.apply(String.join("", entry.list("pattern")));
        var words = new LinkedHashSet<>(entry.list("words"));
        words.addAll(entry.list("hints"));
        return new Phrase(name, pieces.get(name),
                regex.isEmpty() ? Optional.empty() : Optional.of(compiled(entry, regex)),
                List.copyOf(words), entry.texts("values"), entry.exact("finds"), entry.exact("leaves"),
                entry.entries("examples").stream().map(Rules::example).toList());
    }

    private static Pattern compiled(RuleFile.Entry entry, String regex) {
        if (entry.list("finds").isEmpty() || entry.list("leaves").isEmpty()) {
            throw entry.bad("a pattern needs texts that it finds something in, and such that it leaves");
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw entry.bad("no regular expression: " + e.getDescription());
        }
    }

    public List<Phrase> all() {
        return List.copyOf(all.values());
    }

    private Phrase phrase(String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow(() -> new IllegalArgumentException("no entry " + name));
    }

    public Pattern pattern(String name) {
        return phrase(name).pattern().orElseThrow(() -> new IllegalArgumentException("no pattern " + name));
    }

    /** A part of patterns that are put together where they are needed. */
    public String piece(String name) {
        return phrase(name).piece();
    }

    /** A pattern with the pieces one of which stands in whatever it finds. */
    public Hinted hinted(String name) {
        return new Hinted(pattern(name), list(name));
    }

    /** Words in the order of the file. */
    public List<String> list(String name) {
        return phrase(name).words();
    }

    public Set<String> words(String name) {
        return Set.copyOf(list(name));
    }

    /** What words stand for. */
    public Map<String, String> values(String name) {
        return phrase(name).values();
    }
}
