package org.peptidekg.extract.cues;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.Certainty;
import org.peptidekg.document.Typography;
import org.peptidekg.text.BadInputException;

/** Words that answer a question with yes or no, from {@code data/rules/answers.tsv}. */
public record Answers(List<Row> rows) {

    private static final Pattern LEAD = Pattern.compile("^(?:[Aa]|[Aa]nswer) ?[:.] +");

    /**
     * @param phrase how the answer begins, in lower case; a sign or nothing must follow, any words where it ends with
     *     a star
     * @param example a question with such an answer
     * @param claim what they say together, as examples of rules write it
     */
    public record Row(String phrase, Answer answer, String example, String claim, int line) {

        private boolean opens(String text) {
            if (phrase.endsWith("*")) {
                return text.startsWith(phrase.substring(0, phrase.length() - 1));
            }
            return text.startsWith(phrase) && (text.length() == phrase.length()
                    || ".,;:!-".indexOf(text.substring(phrase.length()).stripLeading().charAt(0)) >= 0);
        }
    }

    /** How what was asked is stated. */
    public record Answer(boolean negated, Certainty certainty) {

        /** @param reading how the words of the question read by themselves */
        public Cues.Reading over(Cues.Reading reading) {
            return new Cues.Reading(negated, negated ? certainty : certainty.weaker(reading.certainty()),
                    reading.basis(), List.of());
        }
    }

    public static Answers read(String name, String content) {
        var lines = content.split("\n");
        var rows = java.util.stream.IntStream.range(1, lines.length).filter(i -> !lines[i].isBlank())
                .mapToObj(i -> row(name, i + 1, lines[i].split("\t", -1)))
                .sorted(Comparator.comparing((Row row) -> row.phrase().length()).reversed()).toList();
        return new Answers(rows);
    }

    private static Row row(String name, int line, String[] cells) {
        if (cells.length != 4 || !cells[1].matches("[+-] (asserted|probable|possible)") || cells[0].isBlank()) {
            throw new BadInputException(name, line, "a row has four cells: answer, reading (+ or -, blank, asserted, "
                    + "probable or possible), example, claim");
        }
        var certainty = Certainty.valueOf(cells[1].substring(2, 3).toUpperCase(Locale.ROOT) + cells[1].substring(3));
        return new Row(cells[0], new Answer(cells[1].startsWith("-"), certainty), cells[2], cells[3], line);
    }

    /** Where the rest of a sentence begins that opens with an answer; 0 if it does not, or goes on with it. */
    public int behind(String sentence) {
        var lead = LEAD.matcher(sentence);
        var from = lead.lookingAt() ? lead.end() : 0;
        var plain = Typography.plain(sentence).toLowerCase(Locale.ROOT).substring(from);
        var row = rows.stream().filter(r -> r.opens(plain) && !r.phrase().endsWith("*")).findFirst();
        if (row.isEmpty()) {
            return 0;
        }
        var end = from + row.get().phrase().length();
        while (end < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What a sentence answers, if it begins with an answer. */
    public Optional<Answer> in(String sentence) {
        var plain = Typography.plain(sentence).toLowerCase(Locale.ROOT).replaceFirst(LEAD.pattern(), "");
        return rows.stream().filter(row -> row.opens(plain)).findFirst().map(Row::answer);
    }
}
