package org.peptidekg.document;

import java.util.List;

import org.peptidekg.article.Article;

/** An article cut into units, in reading order. */
public record Document(Article article, List<Unit> units) {

    /** The words of its sentences, headings and items, markup left out. */
    public List<String> sentences() {
        return units.stream().filter(Unit.Sentence.class::isInstance)
                .map(unit -> ((Unit.Sentence) unit).text().text()).toList();
    }
}
