package org.peptidekg.extract.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/** Turns a question that can be answered with yes or no into the statement that it asks about. */
public final class Questions {

    private static final Pattern ASKED = Phrases.layout().pattern("asked");
    private static final Pattern PRONOUN = Phrases.layout().pattern("asked-of-it");
    private static final Pattern ANAPHOR = Pattern.compile("(?i)^(?:this|the)\\s+(\\p{L}+)\\b");
    private static final Set<String> SUPPORT = Set.of("do", "did");

    private final TermFinder finder;
    private final Words words;
    private final Optional<Term> topic;

    public Questions(TermFinder finder, Words words, Optional<Term> topic) {
        this.finder = finder;
        this.words = words;
        this.topic = topic;
    }

    /** "It will cause sedation" for "Does it cause sedation?"; empty if the question asks for more than yes or no. */
    public Optional<MappedText> statement(MappedText question) {
        var text = question.text();
        var asked = ASKED.matcher(text);
        if (!text.endsWith("?") || !asked.find()) {
            return Optional.empty();
        }
        var end = subjectEnd(text, asked.end());
        var last = text.length() - 1;
        if (end < 0 || end >= last) {
            return Optional.empty();
        }
        var verb = question.slice(asked.start(1), asked.end(1));
        var subject = question.slice(asked.end(), end);
        var rest = question.slice(end, last);
        var said = verb.text().toLowerCase(Locale.ROOT);
        said = said.equals("does") ? "will" : said;
        return Optional.of(SUPPORT.contains(said) ? MappedText.join(List.of(subject, rest))
                : MappedText.join(List.of(subject, rest.slice(0, 1), verb.withText(said), rest)));
    }

    /** Where the thing that is asked about ends, or -1 if it is no substance. */
    private int subjectEnd(String text, int start) {
        var rest = text.substring(start);
        var pronoun = PRONOUN.matcher(rest);
        var anaphor = ANAPHOR.matcher(rest);
        if (anaphor.find() && words.anaphor().contains(anaphor.group(1).toLowerCase(Locale.ROOT))) {
            return start + anaphor.end();
        }
        if (pronoun.find()) {
            return start + pronoun.end();
        }
        return finder.find(rest).stream().filter(m -> m.start() == 0 && isSubstance(m)).findFirst()
                .map(m -> start + m.end()).orElse(-1);
    }

    private boolean isSubstance(Mention mention) {
        return ArgumentResolver.noun(mention)
                .filter(t -> t.termClass().molecular() || topic.filter(t::equals).isPresent()).isPresent();
    }
}
