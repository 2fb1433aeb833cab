package org.peptidekg.endpoint.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the whole graph is about, counted over one state of it.
 *
 * @param peptides those that anything is said of, the most spoken of first, five thousand at most
 * @param allPeptides how many there are
 * @param articles the newest first, those without a date last, five thousand at most
 * @param allArticles how many there are
 * @param disputed pairs of things that articles disagree about, the most spoken of first
 * @param claims how many claims were counted
 * @param isWhole whether everything was counted; of a large graph that is still counted, its first claims were
 */
public record GraphOverview(List<Peptide> peptides, int allPeptides, List<Article> articles, int allArticles,
        List<Pair> disputed, int claims, boolean isWhole) {

    /**
     * A peptide.
     *
     * @param key path below the base
     * @param claims that have it as subject
     * @param articles how many times articles state them: an article counts once for each claim
     * @param spokes what it is said to do with what, the most spoken of first
     */
    public record Peptide(String key, String label, int claims, int articles, List<Spoke> spokes) {
    }

    /**
     * Something that a peptide is tied to.
     *
     * @param key path of the term below the base
     * @param kind local name of its class
     * @param relation local name of the relation of the claim that most articles state
     */
    public record Spoke(String key, String label, String kind, String relation) {
    }

    /**
     * An article.
     *
     * @param key path below the base
     * @param date ISO 8601, empty if none is known
     * @param topic path of the term that it is about, empty if none is known
     */
    public record Article(String key, String title, String date, String topic, String topicLabel) {
    }

    /**
     * Two things that claims disagree about.
     *
     * @param subject path below the base
     * @param object path below the base
     * @param claims paths of all claims that have this subject and object
     * @param articles how many times articles state them: an article counts once for each claim
     */
    public record Pair(String subject, String subjectLabel, String object, String objectLabel, List<String> claims,
            int articles) {
    }

    /** The term that most is said of among those that articles are about, by its path; empty if there is none. */
    public String start() {
        var topics = articles.stream().map(Article::topic).filter(topic -> !topic.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return peptides.stream().map(Peptide::key).filter(topics::contains).findFirst()
                .or(() -> topics.stream().findFirst()).orElseGet(() -> peptides.isEmpty() ? "" : peptides.get(0).key());
    }
}
