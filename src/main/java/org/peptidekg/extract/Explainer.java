package org.peptidekg.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.peptidekg.document.Typography;
import org.peptidekg.extract.Explanation.CueScope;
import org.peptidekg.extract.Explanation.UsedRule;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.cues.Cues.Direction;
import org.peptidekg.extract.cues.Cues.Kind;
import org.peptidekg.extract.cues.SentenceCues;
import org.peptidekg.extract.layout.LayoutRules;
import org.peptidekg.extract.parse.Chunk;
import org.peptidekg.extract.parse.Chunker;
import org.peptidekg.extract.parse.ClauseFinder;
import org.peptidekg.extract.parse.Grouper;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;

/** Puts together what is known of how a sentence was read. */
final class Explainer {

    private final Words words;
    private final Rules rules;
    private final LayoutRules layout;
    private final Cues cues;
    private final SentenceCues sentenceCues;

    Explainer(Words words, Rules rules, LayoutRules layout, Cues cues, SentenceCues sentenceCues) {
        this.words = words;
        this.rules = rules;
        this.layout = layout;
        this.cues = cues;
        this.sentenceCues = sentenceCues;
    }

    Explanation explain(Tokens tokens, List<Draft> drafts, String rule) {
        var hits = cues.find(tokens.text());
        var chunks = Grouper.group(tokens, new Chunker(words).chunks(tokens), false);
        return new Explanation(Optional.empty(), tokens.text(), tokens.list(),
                ClauseFinder.find(words, tokens, chunks).stream().map(p -> clause(tokens, p)).toList(), rule(rule),
                drafts.stream().map(draft -> claim(tokens.text(), draft, hits)).toList(),
                hits.stream().filter(hit -> hit.row().kind() != Kind.PSEUDO && hit.row().kind() != Kind.TERMINATOR)
                        .map(hit -> scope(tokens.text(), hit, hits)).toList(),
                tokens.mentions().stream().map(named -> named.mention()).toList(),
                sentenceCues.of(tokens.text()).stream().map(Explainer::lower).toList());
    }

    private UsedRule rule(String name) {
        var rule = rules.all().stream().filter(r -> r.name().equals(name))
                .map(r -> new UsedRule(name, "rule", Optional.of(r.priority()), r.wording())).findFirst();
        return rule.or(() -> layout.rows().stream().filter(r -> r.name().equals(name)).map(r -> new UsedRule(name,
                "layout", Optional.empty(), List.of("above or beside: " + r.above().pattern()))).findFirst())
                .orElse(new UsedRule(name, "built in", Optional.empty(), List.of()));
    }

    private static String clause(Tokens tokens, Predication p) {
        return lower(p.role()) + " " + p.verb().lemma() + (p.verb().passive() ? " (passive)" : "")
                + part(" subject", p.subject().map(s -> tokens.surface(s.start(), s.end())))
                + part(" object", p.object().map(o -> tokens.surface(o.start(), o.end())))
                + part(" adjective", p.adjective().map(Chunk.Adjective::lemma))
                + String.join("", p.phrases().stream().map(f -> part(" " + f.preposition(),
                        Optional.of(tokens.surface(f.nouns().start(), f.nouns().end())))).toList())
                + part(" depends on", p.host().map(h -> h.verb().lemma()));
    }

    private static String part(String name, Optional<String> words) {
        return words.map(w -> name + "=[" + w + "]").orElse("");
    }

    private String claim(String text, Draft draft, List<Cues.Hit> hits) {
        var reading = cues.read(draft, hits, text);
        return draft.subject().label() + " | " + draft.relation() + " | " + draft.object().label() + " "
                + (reading.negated() ? "-" : "+") + " " + lower(reading.certainty()) + ", by " + draft.rule()
                + draft.subjectText().map(s -> "").orElse(", subject left out")
                + (reading.cues().isEmpty() ? "" : ", cues " + reading.cues().stream()
                        .map(hit -> hit.row().phrase()).toList());
    }

    /** From the cue up to the terminator that ends it, or to the border of the sentence. */
    private static CueScope scope(String text, Cues.Hit cue, List<Cues.Hit> hits) {
        var direction = cue.row().direction();
        Optional<String> scope = Optional.empty();
        if (direction == Direction.FORWARD || direction == Direction.PHRASE) {
            var comma = direction == Direction.PHRASE ? text.indexOf(',', cue.end()) : -1;
            var border = comma < 0 ? text.length() : comma;
            var end = hits.stream().filter(hit -> hit.start() >= cue.end() && Cues.ends(cue, hit))
                    .mapToInt(Cues.Hit::start).min().orElse(border);
            scope = Optional.of(text.substring(cue.end(), Math.min(end, border)).strip());
        } else if (direction == Direction.BACKWARD) {
            var start = hits.stream().filter(hit -> hit.end() <= cue.start() && Cues.ends(cue, hit))
                    .mapToInt(Cues.Hit::end).max().orElse(0);
            scope = Optional.of(text.substring(start, cue.start()).strip());
        }
        return new CueScope(Typography.plain(text).substring(cue.start(), cue.end()),
                lower(cue.row().kind()).replace('_', ' '), lower(direction), scope);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
