package org.peptidekg.extract.merge;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.token.Tokens;

/** "A and B lower X and Y, respectively": the first of some names goes with the first of the others, and so on. */
final class Respectively {

    private Respectively() {
    }

    /** The drafts whose subject and object have the same place in their lists; all where that cannot be told. */
    static List<Draft> pair(Tokens tokens, List<Draft> drafts) {
        if (!tokens.text().contains("respectively")) {
            return drafts;
        }
        ToIntFunction<Draft> subject = d -> d.subjectText().map(tokens.text()::indexOf).orElse(-1);
        ToIntFunction<Draft> object = d -> d.objectText().map(tokens.text()::indexOf).orElse(-1);
        var subjects = places(drafts, subject);
        var objects = places(drafts, object);
        return subjects.size() < 2 || subjects.size() != objects.size() ? drafts : drafts.stream()
                .filter(d -> subjects.indexOf(subject.applyAsInt(d)) == objects.indexOf(object.applyAsInt(d))).toList();
    }

    private static List<Integer> places(List<Draft> drafts, ToIntFunction<Draft> place) {
        return drafts.stream().mapToInt(place).filter(at -> at >= 0).distinct().boxed()
                .sorted(Comparator.naturalOrder()).toList();
    }
}
