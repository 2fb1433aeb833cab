package org.peptidekg.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What a format finds in a file, filled while reading. Not thread-safe. */
final class Draft {

    /** Name of the document inside its file, where the format has one. */
    Optional<String> key = Optional.empty();
    Optional<String> title = Optional.empty();
    Optional<LocalDate> date = Optional.empty();
    Optional<String> source = Optional.empty();
    final LinkedHashSet<Metadata.Person> people = new LinkedHashSet<>();
    final List<Block> blocks = new ArrayList<>();
    /** Parts that are not the article's voice. */
    final List<Aside> asides = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<Article.GivenEntity> entities = new ArrayList<>();

    /** The stated title, else the first heading of level 1, else a name to fall back on. */
    String titleOr(String fallback) {
        return title.or(() -> blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> ((Block.Heading) block).text().text().replaceAll("\\s+", " ").strip())
                .findFirst())
                .filter(text -> !text.isBlank())
                .orElse(fallback);
    }

    /** The depth of the last heading, 1 before any. */
    int lastLevel() {
        for (var i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                return heading.level();
            }
        }
        return 1;
    }
}
