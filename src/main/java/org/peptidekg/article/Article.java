package org.peptidekg.article;

import java.util.List;
import java.util.OptionalInt;

import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/**
 * One article as read from one file.
 *
 * @param key stable short name, used in IRIs: letters, digits and hyphens
 * @param fileName name of the file without folders; of one in an archive, {@code corpus.zip!/a/study.nxml}
 * @param sha256 digest of the file's bytes, of the article's part if there are others, in lower-case hexadecimal
 * @param source the file's text as it is
 * @param part the article's place in it; the whole unless the file holds several articles
 * @param blocks the body, in reading order
 * @param asides parts of the file that are not the article's voice, such as references, and are not read
 * @param pages where the pages begin in the source; empty if the file has none
 * @param cited the works that its markers cite, as far as its reference list names them by PMID or DOI
 * @param warnings what may be wrong with the file, such as its encoding
 * @param entities names that the input itself has marked (PubTator, BioC), to be taken as given
 */
public record Article(String key, String fileName, String sha256, Metadata metadata, SourceText source,
        Span part, List<Block> blocks, List<Aside> asides, List<Integer> pages, CitedWorks cited, List<String> warnings,
        List<GivenEntity> entities) {

    /** The page on which a code point of the source stands, counted from 1; empty if there are no pages. */
    public OptionalInt page(int codePoint) {
        var before = pages.stream().filter(start -> source.codePointOffset(start) <= codePoint).count();
        return before == 0 ? OptionalInt.empty() : OptionalInt.of((int) before);
    }

    /** A name marked in the input, with its type and identifier as written there. */
    public record GivenEntity(Span span, String type, String identifier) {
    }
}
