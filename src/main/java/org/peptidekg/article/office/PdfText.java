package org.peptidekg.article.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.SourceText;

/** The text of a PDF, page by page, in the order in which the file writes it: columns stay columns. */
final class PdfText {

    private static final int MOST_PAGES = 5000;
    private static final int MOST_CHARACTERS = 64 << 20;

    private PdfText() {
    }

    static boolean is(byte[] bytes) {
        return bytes.length > 5 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F'
                && bytes[4] == '-';
    }

    /** @throws BadInputException if the file is broken, locked, too long or holds no text */
    static InputFile read(Path path, byte[] bytes, List<String> told) {
        var place = path.toString();
        try (var pdf = Loader.loadPDF(bytes)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new BadInputException(place, "has more than " + MOST_PAGES + " pages");
            }
            return InputFile.extracted(path, bytes, new SourceText(text(place, pdf)), told);
        } catch (InvalidPasswordException e) {
            throw new BadInputException(place, "this PDF is locked by a password", e);
        } catch (BadInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What the reader of PDF makes of broken files.
            throw new BadInputException(place, "this PDF cannot be read", e);
        }
    }

    private static String text(String place, PDDocument pdf) throws IOException {
        var text = new StringBuilder();
        var words = false;
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart("\n");
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var found = stripper.getText(pdf);
            words |= !found.isBlank();
            text.append("[page ").append(page).append("]\n").append(found.strip()).append("\n\n");
            if (text.length() > MOST_CHARACTERS) {
                throw new BadInputException(place, "holds more than " + (MOST_CHARACTERS >> 20) + " million signs");
            }
        }
        if (!words) {
            throw new BadInputException(place, "this PDF holds no text; its pages may be pictures");
        }
        return text.toString();
    }
}
