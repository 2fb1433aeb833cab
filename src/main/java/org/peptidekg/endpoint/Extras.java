package org.peptidekg.endpoint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.peptidekg.endpoint.write.ArticleTaker;
import org.peptidekg.review.ReviewFile;

/**
 * What a server does beside answering, for those who show its token.
 *
 * @param reviews where what people judge is kept
 * @param articles reads what people send
 */
public record Extras(Optional<ReviewFile> reviews, Optional<ArticleTaker> articles) {

    /** Nothing. */
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());

    /** The paths by which a server with a token can be written to. */
    Set<String> writing() {
        var paths = new TreeSet<>(Set.of("/update", "/data", "/admin/backup", "/admin/compact"));
        reviews.ifPresent(file -> paths.add("/reviews"));
        articles.ifPresent(taker -> paths.add("/articles"));
        return paths;
    }
}
