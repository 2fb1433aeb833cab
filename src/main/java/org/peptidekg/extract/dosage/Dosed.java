package org.peptidekg.extract.dosage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;

/**
 * Tells which substance an amount is a dose of: the one named right behind or right before it, else the topic; none if
 * it is an amount of something else, a strength, a weight or a price.
 */
final class Dosed {

    private static final Phrases PHRASES = Phrases.dosage();
    /** Behind an amount: a concentration, a container, or a price. */
    private static final Pattern NO_DOSE_BEHIND = PHRASES.pattern("no-dose-behind");
    /** "10 mg of it in 2 mL of water": what is dissolved is no dose. */
    private static final Pattern MIXED = PHRASES.pattern("mixed");
    /** Before an amount: what holds it, costs it or weighs it. */
    private static final Pattern NO_DOSE_BEFORE = PHRASES.pattern("no-dose-before");
    /** Before an amount in its clause: what kills is no dose that is given. */
    private static final Pattern LETHAL = PHRASES.pattern("lethal");
    /** "of" behind an amount, and what the words behind it speak of. */
    private static final Pattern OF = PHRASES.pattern("of-what");
    /** Words for the thing dosed that name none. */
    private static final Pattern ITSELF = PHRASES.pattern("dosed-itself");
    private static final Pattern NOUN = Pattern.compile("^\\p{L}{3,}");
    /** A name in capitals right before an amount that the lexicon does not know: "Vyvanse 40 mg". */
    private static final Pattern OTHER_NAME = Pattern.compile("(?<=[\\p{Ll},;)] )(\\p{Lu}[\\p{Ll}]{3,}"
            + "|\\p{Lu}{3,})\\s*$");
    /** A name in capitals right behind an amount that the lexicon does not know. */
    private static final Pattern NAME_BEHIND = PHRASES.pattern("name-behind");
    private static final Pattern NO_NAME = PHRASES.pattern("no-name-before");

    private final String text;
    private final List<Mention> mentions;
    private final Term topic;
    private final DrugNames names;

    Dosed(String text, List<Mention> mentions, Term topic, DrugNames names) {
        this.names = names;
        this.text = text;
        this.mentions = mentions;
        this.topic = topic;
    }

    /** Whether the amount stands right beside the name of a substance: "Oxytocin (24 IU)", "24 IU of oxytocin". */
    boolean isNamed(Amount amount) {
        return behind(amount).filter(this::isGiven).isPresent()
                || before(amount).filter(m -> gap(m, amount).matches("\\s*[(,:]?\\s*")).isPresent()
                || names.before(text, amount.start(), mentions).isPresent()
                || names.behind(text, amount.end(), mentions).isPresent();
    }

    /** The substance that an amount is a dose of; empty if it is none. */
    Optional<Term> of(Amount amount) {
        var rest = text.substring(amount.end());
        var first = text.substring(0, amount.start());
        var bare = text.substring(0, amount.end()).replaceFirst("\\s*\\([^)]*\\)?$", "");
        if (NO_DOSE_BEHIND.matcher(rest).find() || MIXED.matcher(rest).find()
                || NO_DOSE_BEHIND.matcher(text.substring(bare.length())).find()
                || isNone(first) || LETHAL.matcher(first).find()) {
            return Optional.empty();
        }
        var behind = behind(amount);
        if (behind.isPresent()) {
            return behind.filter(this::isGiven).map(m -> ArgumentResolver.noun(m).orElseThrow());
        }
        var unlisted = names.behind(text, amount.end(), mentions)
                .or(() -> names.before(text, amount.start(), mentions));
        if (unlisted.isPresent()) {
            return unlisted;
        }
        var of = OF.matcher(rest);
        if (of.find() && NOUN.matcher(rest.substring(of.end())).find()
                && !ITSELF.matcher(rest.substring(of.end())).find()) {
            return Optional.empty();
        }
        if (NAME_BEHIND.matcher(rest).find()) {
            return Optional.empty();
        }
        var other = OTHER_NAME.matcher(first);
        if (other.find() && !NO_NAME.matcher(other.group(1)).matches()
                && mentions.stream().noneMatch(m -> m.end() > other.start(1) && m.start() < other.end(1))) {
            return Optional.empty();
        }
        return Optional.of(before(amount).flatMap(ArgumentResolver::noun).or(this::only)
                .or(() -> names.given(text, mentions)).orElse(topic));
    }

    /** The nearest substance before an amount, in its clause. */
    private Optional<Mention> before(Amount amount) {
        return mentions.stream().filter(m -> m.end() <= amount.start() && isGiven(m) && !gap(m, amount).contains(";"))
                .reduce((a, b) -> b);
    }

    private String gap(Mention mention, Amount amount) {
        return text.substring(mention.end(), amount.start());
    }

    /** What is named right behind an amount, with or without "of". */
    private Optional<Mention> behind(Amount amount) {
        var of = OF.matcher(text.substring(amount.end()));
        var from = amount.end() + (of.find() ? of.end() : 0);
        return mentions.stream().filter(m -> m.start() >= from && text.substring(from, m.start()).isBlank())
                .filter(m -> ArgumentResolver.noun(m).filter(t -> t.termClass().molecular()).isPresent()
                        && !ITSELF.matcher(text.substring(m.start())).find())
                .findFirst();
    }

    private Optional<Term> only() {
        var all = mentions.stream().filter(this::isGiven).map(m -> ArgumentResolver.noun(m).orElseThrow())
                .distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private boolean isGiven(Mention mention) {
        return ArgumentResolver.noun(mention)
                .filter(term -> term.termClass().administered() || term.equals(topic)).isPresent();
    }

    /** Whether an amount behind these words is a price, a content or a weight: "costs $". */
    static boolean isNone(String before) {
        return NO_DOSE_BEFORE.matcher(before).find();
    }
}
