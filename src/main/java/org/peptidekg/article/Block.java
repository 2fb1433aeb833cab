package org.peptidekg.article;

import java.util.List;

import org.peptidekg.text.MappedText;

/** A piece of an article as its layout shows it. Texts hold no markup and are never blank. */
public sealed interface Block {

    /** A heading; level 1 is the title of the article, then 2, 3 ... by depth. */
    record Heading(int level, MappedText text) implements Block {
    }

    record Paragraph(MappedText text) implements Block {
    }

    /** A bullet or numbered item; depth 0 is the outermost list. The text is without its marker. */
    record ListItem(int depth, MappedText text) implements Block {
    }

    /** A table; cells may be empty. A table without a header row has an empty header. */
    record Table(List<MappedText> header, List<List<MappedText>> rows) implements Block {
    }
}
