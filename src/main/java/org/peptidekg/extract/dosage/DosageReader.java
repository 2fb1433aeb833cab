package org.peptidekg.extract.dosage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Course;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Typography;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Hinted;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Reads amounts, schedules, routes and half-lives as structured values. */
public final class DosageReader {

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Pattern THAT_OF = PHRASES.pattern("that-of");

    private static final Hinted DOSE_WORD = PHRASES.hinted("dosing");
    /** Heads of rows and columns that tell how long a dosage is taken. */
    private static final Pattern COURSE_HEAD = PHRASES.pattern("head-of-courses");
    /** Words that part the steps of a scheme: what holds for one step holds for no other. */
    private static final Pattern STEPS = PHRASES.pattern("steps");
    /** Words in a course that make it one by themselves. */
    private static final Pattern PAUSE = PHRASES.pattern("pause");

    private final DrugNames names;

    public DosageReader(Words words) {
        this.names = new DrugNames(words);
    }

    /**
     * @param mentions those in the text
     * @param nearby those in the other cells
     * @param around headings and heads that tell what the numbers are about
     * @param beside the other cells of a row, where schedule and course may stand
     */
    public List<Draft> read(String original, List<Mention> mentions, List<Mention> nearby, String around,
            String beside, Optional<Term> subject) {
        if (subject.isEmpty()) {
            return List.of();
        }
        var text = Typography.plain(original);
        var lasts = HalfLives.mayBeIn(text) || HalfLives.mayBeIn(around);
        var given = DOSE_WORD.isIn(text) || DOSE_WORD.isIn(around);
        var amounts = Amount.in(text);
        var dosed = new Dosed(text, mentions, spokenOf(nearby).orElse(subject.get()), names);
        if (!given) {
            // Beside the name of a substance, or by the weight of a body, an amount is a dose without further words.
            amounts = amounts.stream().filter(amount -> amount.byWeight() || dosed.isNamed(amount)).toList();
        }
        var found = new ArrayList<Draft>();
        var all = Stream.concat(mentions.stream(), nearby.stream()).toList();
        var spoken = spokenOf(all).orElse(subject.get());
        if (lasts) {
            lives(text, original, mentions, spoken, subject.get(), found);
        }
        if (given || !amounts.isEmpty()) {
            var reading = new Reading(text, original, Typography.plain(beside), all);
            var any = reading.amounts(amounts, dosed, found) || !Amount.in(reading.beside).isEmpty();
            if (given && !any) {
                reading.schedule(around, spoken, found);
            }
        }
        return found;
    }

    private static void lives(String text, String original, List<Mention> mentions, Term spoken, Term subject,
            List<Draft> found) {
        var lists = HalfLives.listed(text, original, mentions);
        if (lists.isPresent()) {
            lists.get().forEach((term, life) ->
                    add(term, Relation.hasHalfLife, life.value(), life.start(), "half-life", found));
            return;
        }
        var others = THAT_OF.matcher(text);
        var cut = others.find() ? others.start() : text.length();
        var owner = HalfLives.owner(text, mentions).orElseGet(() -> cut < text.length()
                ? spokenOf(before(mentions, cut)).orElse(subject) : spoken);
        HalfLives.in(text.substring(0, cut), original).ifPresent(life ->
                add(owner, Relation.hasHalfLife, life.value(), life.start(), "half-life", found));
        if (cut < text.length()) {
            HalfLives.behind(text, original, cut).ifPresent(life -> lasting(mentions, cut, life.start())
                    .ifPresent(other -> add(other, Relation.hasHalfLife, life.value(), life.start(), "half-life",
                            found)));
        }
    }

    /** "but that of X is 5 hours": the substance named between the two. */
    private static Optional<Term> lasting(List<Mention> mentions, int from, int to) {
        return mentions.stream().filter(m -> m.start() >= from && m.end() <= to).map(ArgumentResolver::noun)
                .flatMap(Optional::stream).filter(t -> t.termClass().molecular()).findFirst();
    }

    private static List<Mention> before(List<Mention> mentions, int end) {
        return mentions.stream().filter(m -> m.end() <= end).toList();
    }

    /** The one substance that the sentence names. */
    private static Optional<Term> spokenOf(List<Mention> mentions) {
        var named = mentions.stream().map(m -> ArgumentResolver.noun(m)).flatMap(Optional::stream)
                .filter(t -> t.termClass().dosed()).distinct().toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The words of one sentence or cell and what holds for all its amounts. */
    private static final class Reading {

        private final String text;
        private final String original;
        private final String beside;
        private final Optional<Term> route;
        private final Optional<Term> form;

        Reading(String text, String original, String beside, List<Mention> mentions) {
            this.text = text;
            this.original = original;
            this.beside = beside;
            this.route = term(mentions, TermClass.Route);
            this.form = term(mentions, TermClass.DosageForm);
        }

        /** Adds a dosage for each amount that is one; tells whether any amount could be read. */
        boolean amounts(List<Amount> amounts, Dosed dosed, List<Draft> found) {
            if (amounts.isEmpty()) {
                return false;
            }
            var stepped = STEPS.matcher(text).find();
            // What holds for all of them is looked for once: a sentence may have thousands.
            var timesOfAll = Schedules.administrations(text).or(() -> Schedules.administrations(beside));
            var courseOfAll = (stepped && amounts.size() > 1 ? Optional.<Course>empty() : Schedules.course(text))
                    .or(() -> Schedules.course(beside));
            for (var i = 0; i < amounts.size(); i++) {
                var amount = amounts.get(i);
                var of = amount.quantity().isEmpty() ? Optional.<Term>empty() : dosed.of(amount);
                if (of.isEmpty()) {
                    continue;
                }
                var own = text.substring(i == 0 ? 0 : amount.start(),
                        i + 1 < amounts.size() ? amounts.get(i + 1).start() : text.length());
                var single = i == 0 && amounts.size() > 1
                        ? text.substring(amount.start(), amounts.get(1).start()) : own;
                var times = often(amount, single).or(() -> often(amount, own)).or(() -> timesOfAll);
                var course = Schedules.course(own).or(() -> courseOfAll);
                // "2 x 300 µg daily": the period is that of the number of doses, not of the amount.
                var per = amount.times().isPresent() ? Optional.<String>empty() : amount.per();
                add(of.get(), Relation.hasDosage, new Dosage(words(amount), amount.quantity(), per, times, route, form,
                        course), amount.start(), "dosage-amount", dosed.isNamed(amount), found);
            }
            return true;
        }

        private static Optional<Quantity> often(Amount amount, String words) {
            return amount.times().isPresent() ? Amounts.range(amount.times().get(), amount.times().get(),
                    "/" + amount.per().orElse("d")) : Schedules.administrations(words);
        }

        private String words(Amount amount) {
            var often = Schedules.OFTEN.matcher(text).useTransparentBounds(true);
            var end = amount.end();
            // Only right behind it: a search would go through the rest of the sentence for each amount.
            for (var from = amount.end(); end == amount.end() && from < text.length(); from++) {
                end = often.region(from, text.length()).lookingAt() ? often.end() : end;
                if (!Character.isWhitespace(text.charAt(from))) {
                    break;
                }
            }
            return original.substring(amount.start(), end).replaceAll("\\s*\\([^)]*\\)", "").replaceAll("\\s+", " ")
                    .replaceAll("^[Ff]rom |(?<= [^. ]{1,9})\\.$", "").strip();
        }

        /** How often or how long something is taken, where no amount is told. */
        void schedule(String around, Term subject, List<Draft> found) {
            var times = Schedules.administrations(text).or(() -> Schedules.administrations(beside));
            var course = Schedules.course(text).or(() -> Schedules.course(beside));
            var own = Schedules.course(text)
                    .filter(c -> c.paused().isPresent() || PAUSE.matcher(c.text()).matches()
                            || COURSE_HEAD.matcher(around).find());
            if (own.isPresent()) {
                add(subject, Relation.hasDosage, new Dosage(own.get().text(), Optional.empty(), Optional.empty(), times,
                        route, form, own), text.indexOf(own.get().text().substring(0, 3)), "dosage-course", found);
                return;
            }
            var often = Schedules.OFTEN.matcher(text);
            while (Schedules.mayBeIn(text) && often.find()) {
                if (often.group("alone") == null && !Dosed.isNone(text.substring(0, often.start()))) {
                    var words = original.substring(often.start(), often.end()).replaceAll("\\s+", " ");
                    add(subject, Relation.hasDosage, new Dosage(words, Optional.empty(), Optional.empty(),
                            Schedules.count(often), route, form, course), often.start(), "dosage-schedule", found);
                    return;
                }
            }
        }
    }

    private static void add(Term subject, Relation relation, ClaimObject value, int at, String rule,
            List<Draft> found) {
        add(subject, relation, value, at, rule, false, found);
    }

    /** @param named whether it is told in passing, right beside a name, so that no word before it denies it */
    private static void add(Term subject, Relation relation, ClaimObject value, int at, String rule, boolean named,
            List<Draft> found) {
        found.add(new Draft(subject, Optional.empty(), relation, value, Optional.empty(), Optional.empty(), at, at,
                rule, false, named,
                Optional.empty()));
    }

    private static Optional<Term> term(List<Mention> mentions, TermClass type) {
        return mentions.stream().flatMap(m -> m.candidates().stream()).map(c -> c.term())
                .filter(t -> t.termClass() == type).findFirst();
    }
}
