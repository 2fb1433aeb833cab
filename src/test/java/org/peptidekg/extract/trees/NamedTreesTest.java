package org.peptidekg.extract.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.document.Tagger;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.extract.token.VerbTags;
import org.peptidekg.syntax.SyntaxParser;

class NamedTreesTest {

    private static final SyntaxParser PARSER = SyntaxParser.bundled();
    private static final Tagger TAGGER = new Tagger();
    private static final VerbTags VERBS = new VerbTags(Set.of("signal", "lower", "regulate", "maintain", "damage",
            "work", "reverse", "prevent", "heal", "reduce", "slow", "enhance", "make", "delay", "store", "improve",
            "control", "soothe", "fade", "rise"), Set.of("hold back"), Set.of(), Set.of("soothe"));

    /** Sentences; then the dependent, its head ("ROOT" for none) and the label of their arc. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Old rats given 5 mg oxytocin a day had fewer tumors. | rats | had | nsubj",
            "Old rats given 5 mg oxytocin a day had fewer tumors. | given | rats | acl",
            "Patients given placebo did not improve. | placebo | given | obj",
            "Rats administered oxytocin spent more time together. | oxytocin | administered | obj",
            "Rats administered oxytocin spent more time together. | Rats | spent | nsubj",
            "Animals treated with antibiotics healed faster. | healed | ROOT | root",
            "Animals treated with antibiotics healed faster. | Animals | healed | nsubj",
            "Volunteers who received oxytocin made more contact. | Volunteers | made | nsubj",
            "Supplements of zinc delayed senescence in rats. | delayed | ROOT | root",
            "This hormone helps regulate appetite. | hormone | helps | nsubj",
            "This hormone helps regulate appetite. | appetite | regulate | obj",
            "It binds the receptor, which helps maintain insulin sensitivity. | sensitivity | maintain | obj",
            "Ghrelin helps the body store fat. | fat | store | obj",
            "It may also lower insulin. | insulin | lower | obj",
            "The accumulation of these factors damages cells, which are fragile. | damages | ROOT | root",
            "The accumulation of these factors damages cells, which are fragile. | accumulation | damages | nsubj",
            "Some drugs, such as steroids and opioids, lower testosterone. | testosterone | lower | obj",
            "It can prevent and reverse inflammation. | reverse | prevent | conj",
            "In the brain, oxytocin, vasopressin and dopamine regulate behavior. | oxytocin | regulate | nsubj",
            "In the brain, oxytocin, vasopressin and dopamine regulate behavior. | dopamine | oxytocin | conj",
            "For this, current treatments – including steroids – work by reducing pain. | treatments | work | nsubj",
            "For this, current treatments – including steroids – work by reducing pain. | steroids | treatments | nmod",
            "In old mice – those over a year – the peptide raised insulin. | mice | raised | obl",
            "It acts on the hypothalamus, signaling satiety. | signaling | acts | advcl",
            "It acts on the hypothalamus, signaling satiety. | satiety | signaling | obj",
            "It works by slowing digestion, enhancing insulin use, and signaling fullness. | use | enhancing | obj",
            "It affects inflammation, signaling pathways, and repair. | pathways | inflammation | conj",
            "It lowers the risk of stroke and arrhythmia. | arrhythmia | stroke | conj",
            "It reduces the number and size of tumors. | tumors | number | nmod",
            "Peptides containing proline were resistant to proteases. | Peptides | resistant | nsubj",
            "Peptides containing proline were degraded slowly. | Peptides | degraded | nsubj:pass",
            "Mice have somewhat different profiles. | profiles | have | obj",
            "The study found it reduced pain and improved sleep. | improved | reduced | conj",
            "The study found it significantly reduced pain. | it | reduced | nsubj",
            "In fact, improved sleep quality correlates with memory. | quality | correlates | nsubj",
            "It causes growth, sleep is part of repair. | part | causes | conj",
            "Oxytocin soothes cracked skin. | soothes | ROOT | root",
            "Oxytocin soothes cracked skin. | skin | soothes | obj",
            "Cortisol holds back bone formation. | formation | holds | obj",
            "Sleep gets deeper and pain fades. | fades | gets | conj",
            "Sleep gets deeper and pain fades. | pain | fades | nsubj"})
    void arcs(String sentence, String dependent, String head, String label) {
        var tokens = Tokens.of(sentence, TAGGER.tag(sentence), List.of());
        var graph = NamedTrees.parse(tokens, PARSER, VERBS).graph().orElseThrow();
        var words = tokens.list().stream().map(token -> token.text()).toList();
        var d = words.indexOf(dependent);
        assertEquals(head + " " + label, (graph.head(d) < 0 ? "ROOT" : words.get(graph.head(d))) + " "
                + graph.label(d), () -> sentence + IntStream.range(0, words.size()).mapToObj(i -> " " + words.get(i)
                + "/" + graph.penn(i) + "/" + graph.label(i) + "<" + graph.head(i)).toList());
    }
}
