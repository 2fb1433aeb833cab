package org.peptidekg.claim;

import java.util.List;

import org.peptidekg.article.Article;

/**
 * All that was read from one article.
 *
 * @param topic label of the term that the article is about, empty if none was found
 * @param claims ordered by the place of their first evidence
 */
public record ArticleClaims(Article article, Run run, java.util.Optional<org.peptidekg.mention.Term> topic,
        List<Claim> claims) {
}
