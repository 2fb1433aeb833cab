package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.document.Unit;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.text.MappedText;

/** Makes whole clauses of items that go on with one which the words above begin: "It helps to:", "Calm pain". */
final class LedItems {

    private static final Pattern DOES = Phrases.layout().pattern("lead-in-without-verb");
    private static final Pattern FEELS = Phrases.layout().pattern("lead-in-of-people");
    private static final Pattern FIRST = Pattern.compile("^\\p{L}+(?=\\s)");

    private final Set<String> verbs;

    /** @param verbs lemmas of the verbs that rules begin with */
    LedItems(Set<String> verbs) {
        this.verbs = verbs;
    }

    /** The item as a clause, its places those of the item; the item itself where no clause is begun above it. */
    Unit.Sentence whole(Unit.Sentence item) {
        var lead = item.context().leadIn().map(MappedText::text);
        var first = FIRST.matcher(item.text().text());
        if (item.place() != Unit.Place.ITEM || lead.isEmpty() || !first.find()
                || !verbs.contains(first.group().toLowerCase(Locale.ROOT))) {
            return item;
        }
        var begun = FEELS.matcher(lead.get()).find() ? Optional.of("they ")
                : DOES.matcher(lead.get()).find() ? Optional.of("it will ") : Optional.<String>empty();
        return begun.map(words -> new Unit.Sentence(item.place(), joined(words, item.text(), first.end()),
                item.context(), item.citation(), item.opensBlock())).orElse(item);
    }

    private static MappedText joined(String words, MappedText item, int verbEnd) {
        var place = item.slice(0, 1);
        var verb = item.slice(0, verbEnd);
        var pieces = new ArrayList<MappedText>(words.chars()
                .mapToObj(c -> place.withText(String.valueOf((char) c))).toList());
        pieces.add(verb.withText(verb.text().toLowerCase(Locale.ROOT)));
        pieces.add(item.slice(verbEnd, item.length()));
        return MappedText.join(List.copyOf(pieces));
    }
}
