package org.peptidekg.article.format;

import java.util.List;

/** A kind of input file: knows the layout, gives metadata and blocks. */
public interface ArticleFormat {

    /** The articles of a file, at least one. */
    List<ArticleDraft> read(InputFile file);
}
