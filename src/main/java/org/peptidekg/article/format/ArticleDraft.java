package org.peptidekg.article.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.peptidekg.article.Article;
import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.Metadata;
import org.peptidekg.text.Span;

/** What a format finds in a file, filled while reading. Not thread-safe. */
public final class ArticleDraft {

    /** Name of the document inside its file, where the format has one. */
    public Optional<String> key = Optional.empty();
    /** The place of the article in a file that holds several, or more than the article. */
    public Optional<Span> part = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<LocalDate> date = Optional.empty();
    public Optional<String> source = Optional.empty();
    public final LinkedHashSet<Metadata.Person> people = new LinkedHashSet<>();
    public final List<Block> blocks = new ArrayList<>();
    /** Parts that are not the article's voice. */
    public final List<Aside> asides = new ArrayList<>();
    /** Where its pages begin, if it has pages. */
    public final List<Integer> pages = new ArrayList<>();
    /** What the reference list says. */
    public final References references = new References();
    public final List<String> warnings = new ArrayList<>();
    public final List<Article.GivenEntity> entities = new ArrayList<>();

    /** The stated title, else the first heading of level 1, else a name to fall back on. */
    public String titleOr(String fallback) {
        return title.or(() -> blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> ((Block.Heading) block).text().text().replaceAll("\\s+", " ").strip())
                .findFirst())
                .filter(text -> !text.isBlank())
                .orElse(fallback);
    }

    /** The depth of the last heading, 1 before any. */
    public int lastLevel() {
        for (var i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                return heading.level();
            }
        }
        return 1;
    }
}
