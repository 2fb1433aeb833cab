package org.peptidekg.extract.dosage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds names of drugs that the lexicon does not hold, by where they stand beside amounts and words for giving. */
final class DrugNames {

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Pattern BEFORE = PHRASES.pattern("name-before-amount");
    private static final Pattern BEHIND = PHRASES.pattern("name-behind-amount");
    private static final Pattern GIVEN = PHRASES.pattern("name-given");
    /** Endings of words that are no names. */
    private static final Pattern OTHER_WORD = PHRASES.pattern("ending-of-no-name");
    /** Stems that the names of drugs end in. */
    private static final Pattern STEM = PHRASES.pattern("stem-of-drugs");
    private static final Set<String> NO_NAMES = PHRASES.words("no-names");
    private final Words words;

    DrugNames(Words words) {
        this.words = words;
    }

    /** The name right before an amount: "ketorolac (30 mg)". */
    Optional<Term> before(String text, int amount, List<Mention> mentions) {
        var hit = BEFORE.matcher(text.substring(0, amount));
        return hit.find() ? name(hit.group(1), hit.start(1), mentions, hit.group().indexOf('(') > 0)
                : Optional.empty();
    }

    /** The name right behind an amount: "0.5 mg GTN", "30 mg of ketorolac". */
    Optional<Term> behind(String text, int amount, List<Mention> mentions) {
        var hit = BEHIND.matcher(text.substring(amount));
        return hit.find() ? name(hit.group(1), amount + hit.start(1), mentions, false) : Optional.empty();
    }

    /** What a sentence says to have been given: "Tranexamic acid was given before the operation". */
    Optional<Term> given(String text, List<Mention> mentions) {
        var hit = GIVEN.matcher(text);
        if (!hit.find()) {
            return Optional.empty();
        }
        var acid = hit.group(1) != null && hit.group(2).equals("acid");
        return acid ? Optional.of(Term.unlisted((hit.group(1) + " acid").toLowerCase(Locale.ROOT), TermClass.Drug))
                : name(hit.group(2), hit.start(2), mentions, true);
    }

    /** @param sure whether the place alone tells that a drug is named there, so that any unknown word may be one */
    private Optional<Term> name(String name, int start, List<Mention> mentions, boolean sure) {
        var lower = name.toLowerCase(Locale.ROOT);
        var code = name.equals(name.toUpperCase(Locale.ROOT));
        var sense = words.senses().of(lower);
        var known = mentions.stream().anyMatch(m -> m.start() < start + name.length() && m.end() > start);
        return known || NO_NAMES.contains(name) || NO_NAMES.contains(lower) || words.generic().contains(lower)
                || words.reporter().contains(lower) || words.measured().contains(lower)
                || words.reporter().contains(lower.replaceAll("s$", ""))
                || !code && OTHER_WORD.matcher(name).matches()
                || sense.isPresent() && !sense.get().equals("drug") || sense.isEmpty()
                && (words.senses().ofPhrase(lower).isPresent() || !sure && !code && !STEM.matcher(lower).matches())
                ? Optional.empty() : Optional.of(Term.unlisted(code ? name : lower, TermClass.Drug));
    }
}
