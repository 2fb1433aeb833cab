package org.peptidekg.syntax;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the model that the program ships. Arguments: the file to write, the number of rounds, a file of word clusters
 * ("-" for none), treebanks in CoNLL-U (from {@link TreebankMaker}), "--", and treebanks to be measured on.
 */
final class Trainer {

    /** Before the name of a treebank whose sentences count twice. */
    private static final String TWICE = "twice:";

    private final List<Sentence> sentences;
    private final Treebank bank;
    private final List<Path> measured;

    private Trainer(List<Sentence> sentences, Map<String, Integer> clusters, List<Path> measured) {
        this.sentences = sentences;
        this.bank = new Treebank(sentences, clusters);
        this.measured = measured;
    }

    public static void main(String[] args) throws IOException {
        var files = List.of(args).subList(3, args.length);
        var parting = files.indexOf("--");
        var train = new ArrayList<Sentence>();
        for (var file : files.subList(0, parting)) {
            for (var sentence : Conllu.read(Path.of(file.replace(TWICE, "")))) {
                train.add(sentence);
                if (file.startsWith(TWICE)) {
                    train.add(sentence);
                }
            }
        }
        var measured = files.subList(parting + 1, files.size()).stream().map(Path::of).toList();
        var trainer = new Trainer(new Fragments().with(train), clusters(args[2]), measured);
        var model = trainer.train(Integer.parseInt(args[1]));
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            model.write(out);
        }
    }

    /** Lines of a word, as {@link WordSpelling#lower} gives it, a tab and the number of its cluster, from 1. */
    private static Map<String, Integer> clusters(String file) throws IOException {
        var clusters = new HashMap<String, Integer>();
        if (!file.equals("-")) {
            for (var line : Files.readAllLines(Path.of(file))) {
                var cells = line.split("\t");
                clusters.put(cells[0], Integer.valueOf(cells[1]));
            }
        }
        return clusters;
    }

    private Model train(int rounds) throws IOException {
        var tags = new TaggerTrainer(bank).jackknifed();
        System.out.println(LocalTime.now() + " training text is tagged");
        var present = new PresentTense(sentences).with(sentences);
        var tagger = new TaggerTrainer(new Treebank(present, bank.names, bank.vocabulary)).train();
        System.out.println(LocalTime.now() + " tagger with " + tagger.features().length + " features");
        for (var i = 0; i < tags.length; i++) {
            for (var j = 0; j < tags[i].length; j++) {
                bank.words[i].tag[j] = bank.names.tagHash(tags[i][j]);
                bank.words[i].part[j] = bank.names.partHash(tags[i][j]);
            }
        }
        var guide = new GuideTrainer(bank).train();
        System.out.println(LocalTime.now() + " guide with " + guide.features().length + " features");
        new GuideTrainer(bank).guide();
        var moves = new DenseLearner();
        var labels = new SparseLearner();
        var random = new Random(7);
        var order = IntStream.range(0, bank.size()).boxed().collect(Collectors.toList());
        var learner = new ParserLearner(moves, labels, bank.names, random);
        Model model = null;
        for (var round = 1; round <= rounds; round++) {
            Collections.shuffle(order, random);
            for (var i : order) {
                learner.learn(bank.words[i], bank.heads[i], bank.labels[i], round > 1);
                moves.tick();
                labels.tick();
            }
            System.out.println(LocalTime.now() + " round " + round + ": " + learner.report() + ", features "
                    + moves.size() + ", " + labels.size());
            if (round % 3 == 0 || round == rounds) {
                model = new Model(bank.names, bank.vocabulary, tagger, guide, moves.averaged(4, 11),
                        labels.averaged(4, 14));
                measure(model);
            }
        }
        return model;
    }

    private void measure(Model model) throws IOException {
        System.out.println(model.moves().features().length + " and " + model.labels().features().length
                + " features kept");
        var parser = new SyntaxParser(model);
        for (var file : measured) {
            System.out.println(file + " " + Score.of(parser, Conllu.read(file)));
        }
    }
}
