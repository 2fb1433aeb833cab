package org.peptidekg.extract.token;

import java.util.List;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.mention.Form;

/** Mends the tags of names that the lexicon has. */
final class NameTags {

    private static final Set<String> AILING = Phrases.sentences().words("ailing");

    private NameTags() {
    }

    /** A name right before a finite verb is a noun; what can only stand before a noun is an adjective. */
    static void mend(VerbTags verbs, Tokens tokens, int token, List<String> tags, int i) {
        if (tags.get(i).equals("VBG") && AILING.contains(tokens.word(token)) && i + 1 < tags.size()
                && tags.get(i + 1).startsWith("NN")) {
            // "tingling hands"
            tags.set(i, "JJ");
            return;
        }
        var name = tokens.mentionAt(token);
        if (name.isEmpty()) {
            return;
        }
        if (name.get().end() - name.get().start() > 1) {
            if (tags.get(i).startsWith("VB") && name.get().mention().best(Form.NOUN).isPresent()) {
                // "slows gastric emptying"
                tags.set(i, "NN");
            }
            return;
        }
        var noun = name.get().mention().best(Form.NOUN).isPresent();
        var before = i + 1 < tags.size() && tags.get(i + 1).startsWith("NN");
        if (noun && tags.get(i).equals("RB") && !tokens.word(token).endsWith("ly")) {
            // "increased thirst are common"
            tags.set(i, "NN");
        } else if (!noun && !before && Word.in(tags.get(i), "VB", "VBP", "NN", "NNS")) {
            tags.set(i, "JJ");
        } else if (!tags.get(i).startsWith("VB")) {
            return;
        } else if (noun && tags.get(i).equals("VBG") && (i + 1 == tags.size()
                || Word.in(tags.get(i + 1), ",", "CC", "-RRB-", ".", "IN") && (i == 0
                || Word.in(tags.get(i - 1), ",", "CC", "-LRB-", "NN", "JJ"))
                || i > 0 && tags.get(i - 1).equals("CC") && VerbTags.FINITE.contains(tags.get(i + 1))
                || tags.get(i + 1).equals("CC") && i + 2 < tags.size() && tags.get(i + 2).startsWith("NN"))) {
            // "(nausea, vomiting)", "were vomiting and pain"
            tags.set(i, "NN");
        } else if (noun && Word.in(tags.get(i), "VBD", "VBN") && !tokens.word(token).endsWith("ed")
                && !tokens.word(token).endsWith("en") && !verbs.past().contains(tokens.word(token))) {
            // "death, stroke or organ failure"
            tags.set(i, "NN");
        } else if (noun && Word.in(tags.get(i), "VB", "VBP") && i + 1 < tags.size()
                && VerbTags.FINITE.contains(tags.get(i + 1))) {
            tags.set(i, "NN");
        }
    }
}
