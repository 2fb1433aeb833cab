package org.peptidekg.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * What Penn's function tags say and the conversion to Universal Dependencies forgets: clauses of purpose and manner
 * are adverbial, and a logical subject is an agent.
 */
final class FunctionTags {

    private record Span(String category, int start, int end) {
    }

    private FunctionTags() {
    }

    static Sentence apply(String tree, Sentence sentence) {
        var rows = new ArrayList<>(sentence.rows());
        for (var span : spans(tree, sentence.size())) {
            var head = head(sentence, span);
            if (head < 0) {
                continue;
            }
            var row = rows.get(head);
            if (span.category().matches("S-.*(PRP|ADV|MNR).*") && row.label().matches("xcomp|ccomp|dep")) {
                rows.set(head, row.labelled("advcl"));
            } else if (span.category().matches("NP-.*LGS.*") && row.label().equals("obl")) {
                rows.set(head, row.labelled("obl:agent"));
            }
        }
        return new Sentence(List.copyOf(rows));
    }

    /** The one word of the span whose head stands outside, or -1. */
    private static int head(Sentence sentence, Span span) {
        var found = -1;
        for (var i = span.start(); i < span.end(); i++) {
            var head = sentence.rows().get(i).head();
            if (head < span.start() || head >= span.end()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static List<Span> spans(String tree, int size) {
        var spans = new ArrayList<Span>();
        var open = new ArrayDeque<Span>();
        var at = 0;
        var previous = "";
        for (var tokens = new StringTokenizer(tree, "() ", true); tokens.hasMoreTokens();) {
            var token = tokens.nextToken();
            switch (token) {
                case "(" -> {
                    if (previous.equals("(")) {
                        open.push(new Span("", at, at));
                    }
                }
                case " " -> {
                    if (previous.equals("(")) {
                        open.push(new Span("", at, at));
                    }
                }
                case ")" -> {
                    var span = open.pop();
                    spans.add(new Span(span.category(), span.start(), at));
                }
                default -> {
                    if (previous.equals("(")) {
                        open.push(new Span(token, at, at));
                    } else if (!open.peek().category().equals("-NONE-")) {
                        at++;
                    }
                }
            }
            previous = token;
        }
        return at == size ? spans : List.of();
    }
}
