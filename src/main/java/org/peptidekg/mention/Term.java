package org.peptidekg.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A concept of the graph.
 *
 * @param key unique name used in IRIs, made by {@link #key(String)} from the label
 * @param label preferred name
 * @param termClass the class it belongs to
 * @param valence whether more of it is wanted; the class's own unless the lexicon says otherwise
 * @param synonyms other names, the label not among them
 * @param mappings identifiers in other vocabularies, best first
 * @param definition a short definition in our own words
 * @param listed true if the lexicon holds it, false for a phrase of the text that was kept unlinked
 */
public record Term(String key, String label, TermClass termClass, TermClass.Valence valence, List<String> synonyms,
        List<Mapping> mappings, Optional<String> definition, boolean listed) {

    /** How a mapping relates the term to the other vocabulary's entry, after SKOS. */
    public enum Match {
        exactMatch, closeMatch, broadMatch, narrowMatch,
        /** Another kind of thing, or an opposite, that has to do with the term: no link to follow. */
        relatedMatch
    }

    /**
     * An identifier in another vocabulary.
     *
     * @param curie compact identifier, such as {@code CHEBI:16865}
     * @param label the label that the source gives to it, empty if only the identifier was seen
     * @param match how it relates to the term
     * @param branches the parts of its vocabulary that the entry is in, as {@code data/links/branches.tsv} names
     *     them; none where the source does not say
     * @param rule how the two were found to belong together
     * @param withdrawn whether the vocabulary no longer wants the entry used
     * @param source file that it was read from
     * @param version release or commit of that file
     * @param licence of the vocabulary, as far as it is known
     * @param confidence {@code verified}, {@code secondary} or {@code unverified}
     */
    public record Mapping(String curie, String label, Match match, List<String> branches, String rule,
            boolean withdrawn, String source, String version, String licence, String confidence) {

        public Mapping {
            branches = List.copyOf(branches);
        }

        /** The vocabulary that the entry is from. */
        public String prefix() {
            return curie.substring(0, curie.indexOf(':'));
        }
    }

    /** That of the key alone, which hardly any two terms share. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Whether people want less of it: a problem by its class or by its row in the lexicon. */
    public boolean isUnwanted() {
        return valence == TermClass.Valence.BAD || termClass.valence() == TermClass.Valence.BAD;
    }

    /** Whether another vocabulary is known to hold it; an entry of another kind that is only related does not count. */
    public boolean isLinked() {
        return mappings.stream().anyMatch(mapping -> mapping.match() != Match.relatedMatch);
    }

    /** The identifier that stands for it: the first of those that mean the same or nearly so. */
    public Optional<String> identifier() {
        return mappings.stream().filter(mapping -> mapping.match() == Match.exactMatch
                || mapping.match() == Match.closeMatch).map(Mapping::curie).findFirst();
    }

    /** A phrase of the text that no lexicon row names. */
    public static Term unlisted(String phrase, TermClass termClass) {
        return new Term(key(phrase), phrase, termClass, termClass.valence(), List.of(), List.of(), Optional.empty(),
                false);
    }

    /** Lower case, Greek letters spelt, everything but letters and digits turned into single hyphens. */
    public static String key(String label) {
        return isSimple(label) ? label.toLowerCase(Locale.ROOT).replace(' ', '-') : spelt(label);
    }

    /** Plain words with one blank or hyphen between them: most labels, of which imports have many. */
    private static boolean isSimple(String label) {
        var between = true;
        for (var i = 0; i < label.length(); i++) {
            var sign = label.charAt(i);
            var letter = sign < 128 && Character.isLetterOrDigit(sign);
            if (!letter && (between || sign != ' ' && sign != '-')) {
                return false;
            }
            between = !letter;
        }
        return !between;
    }

    private static String spelt(String label) {
        var plain = java.text.Normalizer.normalize(label, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replace("α", "alpha").replace("β", "beta").replace("γ", "gamma").replace("δ", "delta")
                .replace("κ", "kappa").replace("μ", "mu").replace("ω", "omega")
                .replaceAll("['’]s\\b", "");
        var key = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return key.isEmpty() ? "term" : key;
    }
}
