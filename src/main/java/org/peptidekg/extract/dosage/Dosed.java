package org.peptidekg.extract.dosage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Tells which substance an amount is a dose of: the one named right behind or right before it, else the topic; none if
 * it is an amount of something else, a strength, a weight or a price.
 */
final class Dosed {

    private static final Set<TermClass> GIVEN = Set.of(TermClass.Peptide, TermClass.Drug, TermClass.Hormone,
            TermClass.DrugClass);
    /** Behind an amount: a concentration, a container, or a price. */
    private static final Pattern NO_DOSE_BEHIND = Pattern.compile("(?i)^\\s*(?:/\\s*(?:[md\u00B5\u03BC]?l|m?g|litre"
            + "|liter)\\b"
            + "|\\s?[md]?l-1|(?:per|in each) (?:[md]?l|millilit\\p{L}+|lit(?:re|er))\\b|-?\\s*(?:vials?|bottles?"
            + "|ampoules?"
            + "|amps?|kits?|packs?|pens?)\\b|on (?:an?|the|your) (?:insulin )?syringe|=|(?:for|at|costs?|\\bis) "
            + "(?:about "
            + "|around )?[$\u20AC\u00A3]|per kg of (?:feed|food|diet|chow)|(?:body ?weight|heavier|lighter)\\b"
            + "(?! ?/))");
    /** "10 mg of it in 2 mL of water": what is dissolved is no dose. */
    private static final Pattern MIXED = Pattern.compile("(?i)^(?:\\s+(?:of\\s+)?[\\p{L}\\d-]+){0,3}?\\s+(?:in"
            + "|with|into)\\s+"
            + "(?:about\\s+|exactly\\s+)?[\\d.,]+\\s?(?:m[lL]|cc|milli\\p{L}+)\\b");
    /** Before an amount: what holds it, costs it or weighs it. */
    private static final Pattern NO_DOSE_BEFORE = Pattern.compile("(?i)(?:\\b(?:vials?|bottles?|ampoules?|kits?|packs?)"
            + "(?: (?:of|with|containing|contains?|holds?))?|\\bcontain(?:s|ed|ing)?|\\bprovid(?:es|ing)|\\bholds?"
            + "|\\bweigh(?:s|ed|ing)?|\\bweight of|\\b(?:lost|gained|shed|makes?|produces?|secretes?|releases?"
            + "|excretes?)|\\b(?:levels?|concentrations?|glucose|values?)"
            + "(?: of| at| was| were| is| reached| above| below)?|[$\u20AC\u00A3]\\s?[\\d.,]+ (?:for|per)(?: an?)?"
            + "|\\breconstitut\\p{L}+(?: an?| the| your)?|\\bdilut\\p{L}+(?: an?| the| your)?"
            + "|\\bcosts? [$\u20AC\u00A3]\\s?"
            + "[\\d.,]+ (?:for|per))(?: (?:about|around|only|just|up to|roughly|at least|an?|the|each|over|nearly))*"
            + "\\s*$");
    /** Before an amount in its clause: what kills is no dose that is given. */
    private static final Pattern LETHAL = Pattern.compile("(?i)\\b(?:L[DC]\\s?-?(?:10|50|90|100)s?"
            + "(?! ?(?:m|mc|\u00B5|\u03BC)?g\\b)|(?:lethal|fatal|toxic) "
            + "(?:dos(?:e|es|age)|amounts?|concentrations?)|median lethal|lethality)\\b[^;]*$");
    /** "of" behind an amount, and what the words behind it speak of. */
    private static final Pattern OF = Pattern.compile("(?i)^\\s*(?:dos(?:e|es)\\s+)?(?:of\\s+)(?:(?:the|this"
            + "|that|your|pure"
            + "|its|active|actual|synthetic|lyophili[sz]ed|injectable|oral|nasal|intranasal|subcutaneous"
            + "|topical)\\s+)*");
    /** Words for the thing dosed that name none. */
    private static final Pattern ITSELF = Pattern.compile("(?i)^(?:it|this|peptides?|compound|drug|substance|medicine"
            + "|medication|product|powder|hormone|supplement|agent|ingredient|active|body ?weight|each|either"
            + "|both)\\b");
    private static final Pattern NOUN = Pattern.compile("^\\p{L}{3,}");
    /** A name in capitals right before an amount that the lexicon does not know: "Vyvanse 40 mg". */
    private static final Pattern OTHER_NAME = Pattern.compile("(?<=[\\p{Ll},;)] )(\\p{Lu}[\\p{Ll}]{3,}"
            + "|\\p{Lu}{3,})\\s*$");
    /** A name in capitals right behind an amount that the lexicon does not know. */
    private static final Pattern NAME_BEHIND = Pattern.compile("^\\s(?!(?:IV|SC|SQ|IM|PO|IP|ICV|IN|BID|TID|QID"
            + "|QD|PRN|AM|PM"
            + "|AND|PER|DAILY|OR|TO|EACH|I|Day|Week|Month|Then|Once|Twice|Per)\\b)(?:\\p{Lu}{2,}"
            + "|\\p{Lu}[\\p{Ll}]{3,})\\b");
    private static final Pattern NO_NAME = Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|weeks?|days?"
            + "|months?|phase|step|cycle|dos(?:e|es|age|ing)|start|take|inject|use|low|high|then|typical"
            + "|standard|morning"
            + "|evening|night|oral|nasal|intranasal|subcutaneous|intravenous|sublingual|injection|spray|capsules?"
            + "|tablets?|male|female|adults?|children|men|women|protocol|loading|maintenance");

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
                || before(amount).filter(m -> gap(m, amount).matches("\\s*\\(?\\s*")).isPresent()
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
                || NO_DOSE_BEFORE.matcher(first).find() || LETHAL.matcher(first).find()) {
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
                .filter(term -> GIVEN.contains(term.termClass()) || term.equals(topic)).isPresent();
    }
}
