package org.peptidekg.document;

import java.util.List;
import java.util.Optional;

import org.peptidekg.text.MappedText;

/** What is read at one time: a sentence, or a row of a table. */
public sealed interface Unit {

    Context context();

    /**
     * What a unit may take its subject or meaning from.
     *
     * @param above the headings it stands under, outermost first, without their numbers
     */
    record Context(List<MappedText> above, Optional<MappedText> leadIn, Optional<MappedText> runIn) {

        /** The words of the headings, outermost first. */
        public List<String> headings() {
            return above.stream().map(MappedText::text).toList();
        }

        /** The innermost heading, empty before the first. */
        public String heading() {
            return above.isEmpty() ? "" : above.get(above.size() - 1).text();
        }
    }

    /** Where in the layout a sentence stands. */
    enum Place {
        /** A heading, or a bold or colon-marked head that runs into its paragraph. */
        HEADING, RUN_IN,
        PARAGRAPH, ITEM
    }

    /**
     * A sentence, heading or bullet. Citation markers are cut out of its text.
     *
     * @param text the words; typographic quotes, dashes and blanks are still as written
     * @param citation number or name of the reference that the sentence is marked with
     * @param opensBlock whether it is the first of its paragraph or bullet
     */
    record Sentence(Place place, MappedText text, Context context, Optional<String> citation, boolean opensBlock)
            implements Unit {
    }

    /**
     * A row of a table.
     *
     * @param header the column heads, as many as cells, or empty if the table has none
     * @param firsts the first cells of all rows of its table, this one among them
     */
    record Row(List<MappedText> header, List<MappedText> cells, List<String> firsts, Context context)
            implements Unit {
    }
}
