package org.peptidekg.rdf.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.claim.Dosage;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

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
        TsvTable.bundled(FILE, "form", "route").rows().forEach(row ->
                lexicon.byLabel(row.required("form")).ifPresent(form -> lexicon.byLabel(row.required("route"))
                        .ifPresent(route -> found.put(form.key(), route))));
        return new FormRoutes(found);
    }

    /** The route that the article states, else that of the form. */
    Optional<Term> of(Dosage dosage) {
        return dosage.route().or(() -> dosage.form().map(form -> byForm.get(form.key())));
    }
}
