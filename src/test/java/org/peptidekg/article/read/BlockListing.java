package org.peptidekg.article.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.text.MappedText;

/** Articles as lines for comparison: metadata, then one line a block with its place in code points. */
public final class BlockListing {

    private BlockListing() {
    }

    static String of(List<Article> articles) {
        return articles.stream().map(BlockListing::of).collect(Collectors.joining());
    }

    private static String of(Article article) {
        var out = new StringBuilder();
        var metadata = article.metadata();
        out.append("key     ").append(article.key()).append('\n');
        out.append("title   ").append(metadata.title()).append('\n');
        metadata.date().ifPresent(date -> out.append("date    ").append(date).append('\n'));
        metadata.people().forEach(person ->
                out.append("person  ").append(person.role()).append(": ").append(person.name()).append('\n'));
        metadata.source().ifPresent(source -> out.append("source  ").append(source).append('\n'));
        article.blocks().forEach(block -> out.append(line(article, block)).append('\n'));
        for (var entity : article.entities()) {
            var place = article.source().codePoints(entity.span());
            out.append("entity  ").append(place.start()).append('-').append(place.end()).append(' ')
                    .append(article.source().slice(entity.span())).append(" | ").append(entity.type()).append(" | ")
                    .append(entity.identifier()).append('\n');
        }
        article.asides().forEach(aside -> out.append("aside   ").append(aside.role()).append(' ')
                .append(article.source().slice(aside.span()).replaceAll("\\s+", " ")).append('\n'));
        article.warnings().forEach(warning -> out.append("warning ").append(warning).append('\n'));
        return out.append('\n').toString();
    }

    private static String line(Article article, Block block) {
        if (block instanceof Block.Heading heading) {
            return "head " + heading.level() + "  " + text(article, heading.text());
        }
        if (block instanceof Block.ListItem item) {
            return "item " + item.depth() + "  " + text(article, item.text());
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of("header  " + row(article, table.header())),
                    table.rows().stream().map(row -> "row     " + row(article, row))).collect(Collectors.joining("\n"));
        }
        return "para    " + text(article, ((Block.Paragraph) block).text());
    }

    private static String row(Article article, List<MappedText> cells) {
        return cells.stream().map(cell -> text(article, cell)).collect(Collectors.joining(" | "));
    }

    private static String text(Article article, MappedText text) {
        if (text.length() == 0) {
            return "-";
        }
        var place = article.source().codePoints(text.source());
        return place.start() + "-" + place.end() + " " + text.text();
    }

    /** All texts of an article, cells included. */
    public static Stream<MappedText> texts(Article article) {
        return article.blocks().stream().flatMap(block -> {
            if (block instanceof Block.Table table) {
                return Stream.concat(Stream.of(table.header()), table.rows().stream()).flatMap(List::stream);
            }
            return Stream.of(block instanceof Block.Heading heading ? heading.text()
                    : block instanceof Block.ListItem item ? item.text() : ((Block.Paragraph) block).text());
        });
    }
}
