package org.peptidekg.article.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.peptidekg.text.BadInputException;

/** A document of Word ({@code .docx}): a zip of parts. */
public final class OfficeFile {

    /** The main text. */
    public static final String DOCUMENT = "word/document.xml";
    private static final Pattern PARTS = Pattern.compile(
            "\\[Content_Types\\]\\.xml|(?:_rels|docProps|customXml|word)/.*");
    private static final int MOST_BYTES = 1 << 27;
    /** Parts that stand before the text in files of common programs. */
    private static final int FIRST_PARTS = 40;

    private OfficeFile() {
    }

    /** Whether bytes are such a document. */
    public static boolean is(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entry = zip.getNextEntry();
            for (var i = 0; entry != null && i < FIRST_PARTS; i++) {
                if (entry.getName().equals(DOCUMENT)) {
                    return true;
                }
                entry = PARTS.matcher(entry.getName()).matches() ? zip.getNextEntry() : null;
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A part of the document.
     *
     * @throws BadInputException if the file is broken or the part too large
     */
    public static Optional<byte[]> part(String place, byte[] bytes, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    var content = zip.readNBytes(MOST_BYTES + 1);
                    if (content.length > MOST_BYTES) {
                        throw new BadInputException(place, name + " is larger than " + (MOST_BYTES >> 20) + " MB");
                    }
                    return Optional.of(content);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(place, "cannot be unpacked: " + Packed.reason(e), e);
        }
    }
}
