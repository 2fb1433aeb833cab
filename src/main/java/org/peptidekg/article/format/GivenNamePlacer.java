package org.peptidekg.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peptidekg.article.Article.GivenEntity;
import org.peptidekg.text.MappedText;

/**
 * Puts the names that a file marks on its words. A name that does not stand where the file says is looked for nearby;
 * one that is not there at all is left out. Both are counted for a warning. Not thread-safe.
 */
public final class GivenNamePlacer {

    private static final int MOST_TOLD = 3;

    private final ArticleDraft draft;
    private final List<String> lost = new ArrayList<>();
    private int moved;
    private int all;

    /**
     * A name as a file marks it.
     *
     * @param offset code points before it
     */
    public record Mark(int offset, String words, String type, String identifier) {
    }

    public GivenNamePlacer(ArticleDraft draft) {
        this.draft = draft;
    }

    /** Marks a name in a text that begins at a position of the file's own counting. */
    public void place(Mark mark, MappedText text, int textOffset) {
        all++;
        if (mark.words().isBlank()) {
            lost.add(mark.words());
            return;
        }
        var wanted = position(text.text(), mark.offset() - textOffset);
        var found = nearest(text.text(), mark.words(), wanted);
        if (found < 0) {
            lost.add(mark.words());
            return;
        }
        moved += found == wanted ? 0 : 1;
        draft.entities.add(new GivenEntity(text.source(found, found + mark.words().length()), mark.type(),
                mark.identifier()));
    }

    /** Counts a name whose text is not in the document. */
    public void miss(Mark mark) {
        all++;
        lost.add(mark.words());
    }

    private static int position(String text, int codePoints) {
        return codePoints < 0 || codePoints > text.codePointCount(0, text.length()) ? -1
                : text.offsetByCodePoints(0, codePoints);
    }

    /** Where words stand nearest to a position; -1 if nowhere. */
    private static int nearest(String text, String words, int wanted) {
        if (wanted >= 0 && text.startsWith(words, wanted)) {
            return wanted;
        }
        var from = Math.max(wanted, 0);
        var before = text.lastIndexOf(words, from);
        var behind = text.indexOf(words, from);
        return before < 0 || behind >= 0 && behind - from < from - before ? behind : before;
    }

    /** What to say of the names that did not stand where they should. */
    public Optional<String> warning() {
        if (moved == 0 && lost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("of " + all + " marked names " + moved + " were found beside the place that the file says"
                + (lost.isEmpty() ? "" : " and " + lost.size() + " not at all: '" + String.join("', '",
                        lost.subList(0, Math.min(MOST_TOLD, lost.size()))) + "'"));
    }
}
