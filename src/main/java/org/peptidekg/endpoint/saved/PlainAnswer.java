package org.peptidekg.endpoint.saved;

import org.peptidekg.endpoint.html.MadeMarkup;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.query.saved.SavedQuery;

/** An answer in HTML for those who ask for it before nothing but formats that it cannot be had in. */
record PlainAnswer(SavedQuery query, MadeMarkup answer) {

    static PageFrame page(SavedQuery query, String answer) {
        return PageFrame.of(query.summary())
                .withBody("saved/plain.jte", new PlainAnswer(query, new MadeMarkup(answer)));
    }
}
