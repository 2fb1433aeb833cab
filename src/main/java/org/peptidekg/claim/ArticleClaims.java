package org.peptidekg.claim;

import java.util.List;
import java.util.Optional;

import org.peptidekg.article.Article;
import org.peptidekg.mention.Term;

/**
 * All that was read from one article.
 *
 * @param topic the term that the article is about, empty if none was found
 * @param claims ordered by the place of their first evidence
 */
public record ArticleClaims(Article article, Run run, Optional<Term> topic,
        List<Claim> claims) {
}
