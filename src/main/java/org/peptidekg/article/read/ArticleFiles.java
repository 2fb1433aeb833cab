package org.peptidekg.article.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;

/** Finds the files of a folder that {@link ArticleReader} can read. */
public final class ArticleFiles {

    /** What a name cannot hold on Windows: some signs, and blanks or points at its end. */
    private static final Pattern UNUSUAL = Pattern.compile("[<>:\"|?*\\x00-\\x1F]|[ .]+(?=/|\\\\|$)");

    private ArticleFiles() {
    }

    /**
     * A file as it is, or the articles in a folder and the folders below it, by name. Hidden files and files that
     * tell of the folder itself (README, LICENSE, NOTICE) are passed over.
     *
     * @throws BadInputException if there is no such path or the folder holds no article
     */
    public static List<Path> in(Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException(path.toString(), "no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var paths = Files.walk(path)) {
            var found = paths.filter(file -> Files.isRegularFile(file) && isArticle(path.relativize(file)))
                    .sorted().toList();
            if (found.isEmpty()) {
                throw new BadInputException(path.toString(),
                        "this folder holds no articles");
            }
            return found;
        } catch (IOException e) {
            throw new BadInputException(path.toString(), "cannot be read", e);
        }
    }

    /**
     * Whether a file within a folder or an archive is an article, judged by its name.
     *
     * @param file its path from there on
     */
    public static boolean isArticle(Path file) {
        for (var part : file) {
            if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
                return false;
            }
        }
        var name = file.getFileName().toString().toUpperCase(Locale.ROOT);
        return Formats.EXTENSIONS.contains(InputFile.extension(file))
                && !name.startsWith("README") && !name.startsWith("LICENSE") && !name.startsWith("NOTICE");
    }

    /**
     * A path of a name in an archive on the file system of another path. Archives may hold names that Windows does not
     * allow, such as {@code a:b.txt}; what cannot stand in a name there becomes an underscore.
     *
     * @param before what stands before the name
     */
    static Path like(Path other, String before, String name) {
        try {
            return other.getFileSystem().getPath(before + name);
        } catch (InvalidPathException e) {
            return other.getFileSystem().getPath(before + UNUSUAL.matcher(name).replaceAll("_"));
        }
    }
}
