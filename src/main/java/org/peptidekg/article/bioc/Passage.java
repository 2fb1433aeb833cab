package org.peptidekg.article.bioc;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.peptidekg.article.format.GivenNamePlacer.Mark;
import org.peptidekg.text.MappedText;

/**
 * A passage of a BioC document.
 *
 * @param infons what the file says of it, by key
 * @param offset code points of the document before it, as the file says
 * @param text its words exactly as written, so that positions count
 * @param marks the names marked in it, by positions in the document
 */
record Passage(Map<String, String> infons, int offset, MappedText text, List<Mark> marks) {

    String type() {
        return infons.getOrDefault("type", "").toLowerCase(Locale.ROOT);
    }

    String section() {
        return infons.getOrDefault("section_type", "").toUpperCase(Locale.ROOT);
    }
}
