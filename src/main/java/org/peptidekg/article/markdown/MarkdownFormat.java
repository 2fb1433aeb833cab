package org.peptidekg.article.markdown;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;

/** CommonMark with tables and YAML front matter. */
public final class MarkdownFormat implements ArticleFormat {

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var draft = new ArticleDraft();
        var bodyStart = FrontMatter.read(file, draft);
        var root = parser.parse(file.content().substring(bodyStart));
        root.accept(new MarkdownBlocks(file.source(), bodyStart, draft));
        return List.of(draft);
    }
}
