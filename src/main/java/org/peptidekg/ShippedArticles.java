package org.peptidekg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.text.BadInputException;

/** The articles that are part of the program, read from its folder or from inside its jar. */
public final class ShippedArticles {

    private static final String FOLDER = "data/articles";

    private ShippedArticles() {
    }

    /** All of them, by file name. */
    public static List<Article> read() {
        var address = ShippedArticles.class.getClassLoader().getResource(FOLDER);
        if (address == null) {
            throw new BadInputException(FOLDER, "this folder is missing from the program");
        }
        try {
            var uri = address.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri));
            }
            // The folder of the jar may hold blanks, percent signs and exclamation marks.
            var inside = uri.getRawSchemeSpecificPart();
            var jar = Path.of(URI.create(inside.substring(0, inside.lastIndexOf("!/"))));
            try (var files = FileSystems.newFileSystem(jar)) {
                return read(files.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Article> read(Path folder) {
        return ArticleFiles.in(folder).stream().flatMap(file -> ArticleReader.readAll(file).stream()).toList();
    }
}
