package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.cues.CueScope;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.layout.LayoutReader;
import org.peptidekg.extract.layout.Questions;
import org.peptidekg.extract.match.Discourse;
import org.peptidekg.extract.match.SentenceReader;
import org.peptidekg.extract.merge.BothReaders;
import org.peptidekg.extract.merge.Said;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.RuleExample;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/** Reads sentences that stand in no article: examples of rules, and those whose reading is to be explained. */
final class LoneSentences {

    private final Engine engine;
    private final TermFinder finder;

    LoneSentences(Engine engine, TermFinder finder) {
        this.engine = engine;
        this.finder = finder;
    }

    /** What an example of a rule gives. */
    RuleExample example(Rule rule, Rule.Example example) {
        var topic = Term.unlisted(RuleExample.TOPIC, TermClass.Peptide);
        var found = drafts(example.text(), topic).stream()
                .filter(draft -> !example.claims().isEmpty() || draft.rule().equals(rule.name()))
                .map(draft -> draft.subject().label() + " | " + (reading(example.text(), draft).negated() ? "-" : "")
                        + draft.relation() + " | " + draft.object().label()).toList();
        return new RuleExample(rule.name(), example.text(), example.claims(), found);
    }

    /** The drafts of one sentence about a given topic, for the examples of the rules. */
    List<Draft> drafts(String text, Term topic) {
        return drafts(text, finder, Optional.of(topic));
    }

    /** The same with another way to find terms. */
    List<Draft> drafts(String text, TermFinder local, Optional<Term> topic) {
        var reader = new SentenceReader(engine.words(), engine.events(), new ArgumentResolver(engine.words(), local));
        var mentions = local.find(text);
        var read = engine.sentence(text, mentions);
        var tokens = read.surface();
        var parsed = read.parsed();
        var about = Discourse.about(topic);
        var drafts = new ArrayList<>(BothReaders.join(parsed, reader.read(parsed, false, about).drafts(),
                reader.read(tokens, false, about).drafts()).stream().map(Said.Found::draft).toList());
        drafts.addAll(engine.exposures().read(tokens, drafts));
        engine.arms().read(parsed).ifPresent(told -> {
            drafts.removeIf(told::contradicts);
            drafts.addAll(told.drafts());
        });
        return drafts;
    }

    /** How a draft of a sentence is stated, by the tree. */
    Cues.Reading reading(String text, Draft draft) {
        return engine.cues().read(draft, engine.cues().find(text),
                new CueScope(engine.parsed(text, finder.find(text)).graph().orElseThrow()));
    }

    Tokens tokens(String text, TermFinder local) {
        return engine.tokens(text, local.find(text));
    }

    /** The drafts of what a question asks for, for the examples of the answers. */
    List<Draft> asked(String question, Term topic) {
        var text = MappedText.of(new SourceText(question), 0, question.length());
        return new Questions(finder, engine.words(), Optional.of(topic)).statement(text)
                .map(statement -> drafts(statement.text(), topic)).orElse(List.of());
    }

    /** The drafts of an item below some words, for the examples of the layout rules. */
    List<Draft> listed(String above, String text, Term topic) {
        return new LayoutReader(engine.layout(), engine.words(), new ArgumentResolver(engine.words(), finder))
                .read(tokens(text, finder), List.of(above), List.of(), Optional.of(topic));
    }
}
