package org.peptidekg.article.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.pack.OfficeFile;
import org.peptidekg.text.BadInputException;

/** Takes the text out of files that are no text. */
public final class OfficeText {

    /** What the text of a Word document begins with. */
    public static final String WORD = WordText.BEGINNING;

    private OfficeText() {
    }

    /**
     * The text of a PDF or Word document; empty if the file is neither.
     *
     * @param told what is to be said of the file
     * @throws BadInputException if it is one by its name and not by its content, or cannot be read
     */
    public static Optional<InputFile> read(Path path, byte[] bytes, List<String> told) {
        if (PdfText.is(bytes)) {
            return Optional.of(PdfText.read(path, bytes, told));
        }
        if (OfficeFile.is(bytes)) {
            return Optional.of(WordText.read(path, bytes, told));
        }
        var extension = InputFile.extension(path);
        if (extension.equals("pdf") || extension.equals("docx")) {
            throw new BadInputException(path.toString(), "is no "
                    + (extension.equals("pdf") ? "PDF" : "Word document") + ", whatever its name says");
        }
        return Optional.empty();
    }
}
