package org.peptidekg.document;

import java.util.List;

import org.peptidekg.article.Article;

/** An article cut into units, in reading order. */
public record Document(Article article, List<Unit> units) {
}
