package org.peptidekg.extract.merge;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Typography;
import org.peptidekg.extract.rules.Draft;

/** Words beside a subject that say that it is there in plenty or wanting: "low serotonin", "a lack of sleep". */
final class AmountWords {

    /** Relations of what a thing does: how much there is of it says nothing of what it is or how it is given. */
    private static final Set<Relation> DOINGS = EnumSet.of(Relation.modulates, Relation.increases, Relation.decreases,
            Relation.improves, Relation.alleviates, Relation.worsens, Relation.protectsAgainst, Relation.causes,
            Relation.hasSideEffect, Relation.contributesTo, Relation.involvedIn, Relation.associatedWith);

    private final Pattern more;
    private final Pattern less;
    private final Pattern moreBehind;
    private final Pattern lessBehind;

    /** @param words those of {@code amount} in {@code data/rules/words.yaml} */
    AmountWords(Map<String, List<String>> words) {
        var between = "(?:\\s+(?:" + either(words.get("between")) + "))*\\s+$";
        this.more = Pattern.compile("\\b(?:" + either(words.get("more")) + ")" + between);
        this.less = Pattern.compile("\\b(?:" + either(words.get("less")) + ")" + between);
        this.moreBehind = Pattern.compile("^\\s+(?:" + either(words.get("more-behind")) + ")\\b");
        this.lessBehind = Pattern.compile("^\\s+(?:" + either(words.get("less-behind")) + ")\\b");
    }

    private static String either(List<String> words) {
        return String.join("|", words);
    }

    /** Which way the amount of a draft's subject is said to be moved; what its rule knows goes first. */
    Optional<Direction> of(Draft draft, String sentence) {
        if (draft.subjectDirection().isPresent() || draft.subjectText().isEmpty()
                || !DOINGS.contains(draft.relation())) {
            return draft.subjectDirection();
        }
        var text = Typography.plain(sentence).toLowerCase(Locale.ROOT);
        var words = Typography.plain(draft.subjectText().get()).toLowerCase(Locale.ROOT);
        var before = text.lastIndexOf(words, draft.start());
        var at = before >= 0 ? before : text.indexOf(words);
        return at < 0 ? Optional.empty() : read(text.substring(0, at), text.substring(at + words.length()));
    }

    private Optional<Direction> read(String before, String behind) {
        return less.matcher(before).find() || lessBehind.matcher(behind).find() ? Optional.of(Direction.Down)
                : more.matcher(before).find() || moreBehind.matcher(behind).find() ? Optional.of(Direction.Up)
                : Optional.empty();
    }
}
