package org.peptidekg.endpoint.saved;

import java.util.List;
import java.util.Locale;

import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Format;

/**
 * What stands above an answer: its other views, and files to take away.
 *
 * @param share address of what is shown
 */
record AnswerTabs(List<View> views, List<File> files, String share) {

    private static final List<Format> SHOWN = List.of(Format.CSV, Format.TSV, Format.ROWS, Format.JSON, Format.TURTLE,
            Format.JSONLD);

    record View(String title, String path, boolean shown) {
    }

    record File(String name, String title, String path) {
    }

    static AnswerTabs of(Answer answer, String shown, QueryAddress address) {
        return new AnswerTabs(PageAnswer.views(answer).stream().map(view -> new View(Wording.title(view),
                address.local("", view), view.equals(shown))).toList(),
                Format.forAnswer(address.query().isConstruct()).stream().filter(SHOWN::contains)
                        .map(format -> new File(address.query().name() + "." + (format == Format.ROWS ? "json"
                                : format.code()), title(format), address.local(format.code(), ""))).toList(),
                address.local("", shown));
    }

    private static String title(Format format) {
        return switch (format) {
            case ROWS -> "JSON rows";
            case JSON -> "SPARQL JSON";
            default -> format.code().toUpperCase(Locale.ROOT);
        };
    }
}
