package org.peptidekg.extract.parse;

import org.peptidekg.extract.parse.Chunk.Verb;
import org.peptidekg.extract.parse.Chunk.Verb.Form;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;

/** The verb groups of a tree: where they stand, their form and voice. */
final class TreeVerbs {

    private final SentenceGraph graph;
    private final Tokens tokens;

    TreeVerbs(SentenceGraph graph) {
        this.graph = graph;
        this.tokens = graph.tokens();
    }

    boolean isPassive(int head) {
        return graph.has(head, "aux:pass", "nsubj:pass") || graph.penn(head).equals("VBN") && !graph.has(head, "aux")
                && graph.labelled(head, "acl", "advcl")
                || graph.labelled(head, "conj") && graph.penn(head).equals("VBN")
                && !graph.has(head, "nsubj", "aux", "obj")
                && isPassive(graph.head(head));
    }

    /** @param cop the copula, -1 if the word is a verb itself */
    Verb verb(int head, int cop) {
        var at = cop >= 0 ? cop : head;
        var start = at;
        for (var child : graph.children(head)) {
            if (child < start && graph.labelled(child, "aux", "aux:pass")) {
                start = child;
            }
        }
        if (cop >= 0 || !graph.isVerb(head)) {
            return new Verb(Math.min(start, at), Math.max(at, head) + (cop >= 0 ? 0 : 1), at, "be", form(head, at),
                    false);
        }
        return new Verb(start, head + 1, head, tokens.lemma(head), form(head, head), isPassive(head));
    }

    private Form form(int head, int at) {
        var finite = graph.has(head, "aux", "aux:pass");
        if (graph.children(head, "mark").stream().anyMatch(m -> tokens.at(m, "to"))) {
            return Form.INFINITIVE;
        }
        var penn = graph.penn(at);
        return finite ? Form.FINITE : penn.equals("VBG") ? Form.GERUND
                : penn.equals("VBN") && !graph.has(head, "nsubj", "nsubj:pass") && !graph.labelled(head, "root")
                ? Form.PARTICIPLE : Form.FINITE;
    }
}
