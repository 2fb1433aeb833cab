package org.peptidekg.extract.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.article.Article;
import org.peptidekg.extract.parse.Substances;
import org.peptidekg.extract.rules.Phrases;

/**
 * An article as what somebody tells of himself.
 *
 * @param sentences of all that stands in it but headings
 */
public record OwnStory(List<String> sentences) {

    private static final Pattern BORDER = Pattern.compile("(?<=[.!?])\\s");
    private static final Pattern SELF = Phrases.sentences().pattern("writer-himself");
    private static final Pattern TREATED = Phrases.sentences().pattern("own-treatment");
    /** So large a share of the sentences speaks of the writer in what he tells of himself. */
    private static final double SHARE = 0.4;
    private static final int LEAST_TREATED = 2;

    public static OwnStory of(Article article) {
        return new OwnStory(article.blocks().stream().flatMap(block -> Substances.texts(block).stream())
                .flatMap(text -> BORDER.splitAsStream(text.text())).toList());
    }

    /** Whether most of it is about the writer, who says that he is given something. */
    public boolean isTold() {
        return saying(SELF).count() >= SHARE * sentences.size() && treated().count() >= LEAST_TREATED;
    }

    /** The sentences that say that the writer is given something. */
    Stream<String> treated() {
        return saying(TREATED);
    }

    private Stream<String> saying(Pattern words) {
        return sentences.stream().filter(text -> words.matcher(text).find());
    }
}
