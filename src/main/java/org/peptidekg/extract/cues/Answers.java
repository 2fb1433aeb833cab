package org.peptidekg.extract.cues;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.Certainty;
import org.peptidekg.document.Typography;
import org.peptidekg.text.TsvTable;

/** Words that answer a question with yes or no, from {@code data/rules/answers.tsv}. */
public record Answers(List<Row> rows) {

    private static final List<String> COLUMNS = List.of("answer", "reading", "example", "claim");
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

    /** @throws org.peptidekg.text.BadInputException for the first row that cannot be right */
    public static Answers read(String name, String content) {
        var rows = TsvTable.read(name, content, COLUMNS).rows().stream().map(Answers::row)
                .sorted(Comparator.comparing((Row row) -> row.phrase().length()).reversed()).toList();
        return new Answers(rows);
    }

    private static Row row(TsvTable.Row line) {
        var reading = line.required("reading");
        if (!reading.matches("[+-] (asserted|probable|possible)")) {
            throw line.bad("a reading is + or -, blank, asserted, probable or possible, not '" + reading + "'");
        }
        var certainty = Certainty.valueOf(reading.substring(2, 3).toUpperCase(Locale.ROOT) + reading.substring(3));
        return new Row(line.required("answer"), new Answer(reading.startsWith("-"), certainty),
                line.required("example"), line.required("claim"), line.line());
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
