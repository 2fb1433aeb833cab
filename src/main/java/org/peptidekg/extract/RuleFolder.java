package org.peptidekg.extract;

import java.util.List;
import java.util.stream.Stream;

import org.peptidekg.document.Tagger;
import org.peptidekg.extract.cues.Answers;
import org.peptidekg.extract.cues.BasisReader;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.cues.EffectSizes;
import org.peptidekg.extract.cues.SentenceCues;
import org.peptidekg.extract.layout.LayoutRules;
import org.peptidekg.extract.merge.Belief;
import org.peptidekg.extract.pairs.PairModel;
import org.peptidekg.extract.pairs.WordSenses;
import org.peptidekg.extract.rules.Endings;
import org.peptidekg.extract.rules.NounSenses;
import org.peptidekg.extract.rules.RuleFile;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.syntax.SyntaxParser;
import org.peptidekg.text.Background;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The files that reading goes by, {@code data/rules}. */
record RuleFolder(List<BundledFolder.File> files) {

    static final String PATH = "data/rules";

    /**
     * @param others files of rule rows beside these
     * @param least the chance that a claim must have to be kept
     */
    Engine engine(List<BundledFolder.File> others, double least) {
        var tagger = Background.of(Tagger::new);
        var parser = Background.of(SyntaxParser::bundled);
        var pairs = Background.of(() -> PairModel.read(path("pairs.tsv"), content("pairs.tsv")));
        var senses = NounSenses.read(path("noun-senses.tsv"), content("noun-senses.tsv"));
        var words = Words.read(yaml(file("words.yaml")),
                Endings.read(path("endings.tsv"), content("endings.tsv"), senses));
        var rules = Rules.read(files.stream()
                .filter(f -> f.name().startsWith("relations/") && f.name().endsWith(".yaml"))
                .map(RuleFolder::yaml).toList()).with(Rules.read(others.stream()
                .map(other -> RuleFile.parse(other.name(), other.content())).toList()));
        return new Engine(words, rules,
                LayoutRules.read(yaml(file("layout.yaml")), yaml(file("layout-words.yaml"))),
                Cues.read(path("cues.tsv"), content("cues.tsv")),
                BasisReader.read(path("basis.tsv"), content("basis.tsv")),
                EffectSizes.read(path("effect-sizes.tsv"), content("effect-sizes.tsv")),
                Answers.read(path("answers.tsv"), content("answers.tsv")),
                Belief.read(path("belief.tsv"), content("belief.tsv"), least), tagger.get(), parser.get(), pairs.get(),
                WordSenses.read(new BundledFolder.File(path("pair-senses.tsv"), content("pair-senses.tsv")))
                        .completedBy(rules));
    }

    SentenceCues sentenceCues(Cues cues) {
        return SentenceCues.read(cues, path("sentence-cues.tsv"), content("sentence-cues.tsv"));
    }

    String sha256(List<BundledFolder.File> others) {
        return BundledFolder.sha256(Stream.concat(files.stream(), others.stream()).toList());
    }

    private String content(String name) {
        return file(name).content();
    }

    private BundledFolder.File file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadInputException(path(name), "this file is missing from the program"));
    }

    private static RuleFile yaml(BundledFolder.File file) {
        return RuleFile.parse(path(file.name()), file.content());
    }

    private static String path(String name) {
        return PATH + "/" + name;
    }
}
