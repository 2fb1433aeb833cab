package org.peptidekg.article;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with tables and YAML front matter. */
final class MarkdownFormat implements Format {

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Override
    public List<Draft> read(InputFile file) {
        var draft = new Draft();
        var bodyStart = FrontMatter.read(file, draft);
        var root = parser.parse(file.content().substring(bodyStart));
        root.accept(new MarkdownBlocks(file.source(), bodyStart, draft));
        return List.of(draft);
    }
}
