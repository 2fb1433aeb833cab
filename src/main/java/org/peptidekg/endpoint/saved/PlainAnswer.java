package org.peptidekg.endpoint.saved;

import gg.jte.Content;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.saved.SavedQuery;

/** An answer in HTML for those who ask for it before nothing but formats that it cannot be had in. */
record PlainAnswer(SavedQuery query, Content answer) {

    static PageFrame page(SavedQuery query, Answer answer) {
        return PageFrame.of(query.summary())
                .withBody("saved/plain.jte", new PlainAnswer(query, AnswerMarkup.of(answer)));
    }
}
