package org.peptidekg.corpora;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.peptidekg.article.Block;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/**
 * Prints how many of the names that the lexicon finds in the articles of a folder belong to concepts with an
 * identifier, by article, and the concepts without one that are named most.
 */
final class LinkedMentions {

    private static final int SHOWN = 40;

    private LinkedMentions() {
    }

    public static void main(String[] args) {
        var finder = TermFinder.of(Lexicon.bundled());
        Map<String, Integer> unlinked = new HashMap<>();
        var all = 0;
        var linked = 0;
        System.out.println("| article | mentions | linked |\n| --- | --- | --- |");
        for (var file : ArticleFiles.in(Path.of(args[0]))) {
            if (!file.getFileName().toString().contains(".article.")) {
                continue;
            }
            var terms = new ArrayList<Term>();
            for (var article : ArticleReader.readAll(file)) {
                article.blocks().stream().flatMap(LinkedMentions::texts).forEach(text -> finder.find(text.text())
                        .forEach(mention -> terms.add(mention.best().term())));
            }
            var known = (int) terms.stream().filter(Term::isLinked).count();
            terms.stream().filter(term -> !term.isLinked())
                    .forEach(term -> unlinked.merge(term.label() + " [" + term.termClass() + "]", 1, Integer::sum));
            all += terms.size();
            linked += known;
            System.out.printf("| %s | %d | %.0f %% |%n", file.getFileName(), terms.size(),
                    100.0 * known / terms.size());
        }
        System.out.printf("| all | %d | %.1f %% |%n%n", all, 100.0 * linked / all);
        unlinked.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(SHOWN)
                .forEach(entry -> System.out.println(entry.getValue() + " " + entry.getKey()));
    }

    private static Stream<MappedText> texts(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        } else if (block instanceof Block.ListItem item) {
            return Stream.of(item.text());
        } else if (block instanceof Block.Table table) {
            return Stream.concat(table.header().stream(), table.rows().stream().flatMap(List::stream));
        }
        return Stream.of();
    }
}
