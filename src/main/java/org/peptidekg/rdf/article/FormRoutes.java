package org.peptidekg.rdf.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.claim.Dosage;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/**
 * The way that a dosage form is taken by what it is, from {@code data/mechanism/form-routes.tsv}: a nasal spray by
 * nose.
 *
 * @param byForm the route by the key of the form
 */
record FormRoutes(Map<String, Term> byForm) {

    /** Nothing follows from any form. */
    static final FormRoutes NONE = new FormRoutes(Map.of());

    private static final String FILE = "data/mechanism/form-routes.tsv";

    FormRoutes {
        byForm = Map.copyOf(byForm);
    }

    /**
     * The table that is part of the program, as far as the lexicon holds its forms and routes.
     *
     * @throws BadInputException if a line of the table is not a form and a route
     */
    static FormRoutes bundled(Lexicon lexicon) {
        var found = new HashMap<String, Term>();
        var lines = lines();
        for (var i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t", -1);
            if (cells.length != 2) {
                throw new BadInputException(FILE, i + 2, "not a form and a route");
            }
            lexicon.byLabel(cells[0]).ifPresent(form -> lexicon.byLabel(cells[1])
                    .ifPresent(route -> found.put(form.key(), route)));
        }
        return new FormRoutes(found);
    }

    private static List<String> lines() {
        return BundledFolder.file(FILE).content().lines().skip(1).toList();
    }

    /** The route that the article states, else that of the form. */
    Optional<Term> of(Dosage dosage) {
        return dosage.route().or(() -> dosage.form().map(form -> byForm.get(form.key())));
    }
}
