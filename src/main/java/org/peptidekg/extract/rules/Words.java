package org.peptidekg.extract.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.claim.Aspect;
import org.peptidekg.mention.TermClass;

/**
 * Word classes that reading relies on, from {@code data/rules/words.yaml}; the file says what each is for.
 *
 * @param exemplifiers the words of each, by the first of them
 * @param amounts words that say how much there is of the name beside them, by their kind
 */
public record Words(Map<String, Aspect> aspects, Set<String> transparent, Set<String> agentive, Set<String> carrier,
        Set<String> anaphor, Set<String> eventive, Set<String> reporter, Set<String> report, Set<String> raising,
        Set<String> generic, Map<String, TermClass> heads, Map<String, List<String[]>> exemplifiers, Set<String> empty,
        Set<String> complaints, Set<String> vague, Set<String> kinds, Set<String> people,
        Set<String> taking, Map<String, List<String>> amounts, Set<String> bodily, Set<String> giving,
        Set<String> coming, Set<String> judging,
        Set<String> measured, Set<String> users, Set<String> arms, Set<String> shares, Set<String> spells,
        Set<String> past, Set<String> unfolding, Set<String> counted, Set<String> controls, Set<String> actions,
                Set<String> companies, Set<String> drugs, Set<String> treated, Set<String> outcomes,
        Set<String> under, Set<String> upon, Set<String> someOf, Set<String> growth,
        Endings endings) {

    public static Words read(RuleFile file, Endings endings) {
        var root = file.root();
        var aspects = new LinkedHashMap<String, Aspect>();
        root.map("aspect").forEach((name, words) -> words
                .forEach(word -> aspects.put(word, root.constant(Aspect.class, name))));
        var heads = new LinkedHashMap<String, TermClass>();
        root.map("heads").forEach((name, words) -> words
                .forEach(word -> heads.put(word, root.constant(TermClass.class, name))));
        var words = new Words(aspects, root.set("transparent"), root.set("agentive"), root.set("carrier"),
                root.set("anaphor"), root.set("eventive"), root.set("reporter"), root.set("report"),
                root.set("raising"), root.set("generic"), heads, root.list("exemplifier").stream()
                        .map(phrase -> phrase.split(" ")).collect(Collectors.groupingBy(parts -> parts[0])),
                root.set("empty"),
                root.set("complaint"), root.set("vague"), root.set("kind"), root.set("people"),
                root.set("taking"), root.map("amount"), root.set("bodily"),
                root.set("giving"), root.set("coming"), root.set("judging"), root.set("measured"),
                root.set("user"), root.set("arm"), root.set("share"), root.set("spell"), root.set("past"),
                        root.set("unfolding"), root.set("counted"), root.set("control"), root.set("action"),
                                root.set("company"), root.set("drug"), root.set("treated"), root.set("outcome"),
                root.set("under"), root.set("upon"), root.set("some-of"), root.set("growth"),
                endings);
        root.refuseOthers("aspect", "transparent", "agentive", "carrier", "anaphor", "eventive", "reporter", "report",
                "raising", "generic", "heads", "exemplifier", "empty", "complaint", "vague", "kind",
                "people", "taking", "amount", "bodily", "giving", "coming", "judging",
                "measured", "user", "arm", "share", "spell", "past", "unfolding", "counted", "control", "action",
                "company", "drug", "treated", "outcome", "under", "upon", "some-of", "growth", "examples");
        return words;
    }

    public Optional<Aspect> aspect(String lemma) {
        return Optional.ofNullable(aspects.get(lemma));
    }

    /** What WordNet says of nouns. */
    public NounSenses senses() {
        return endings.senses();
    }
}
