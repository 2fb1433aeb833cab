package org.peptidekg.article.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.xml.XmlTags;
import org.peptidekg.text.BadInputException;

/** The formats that can be read, and how a file shows which is its own. */
final class Formats {

    /** Extensions of formats that are known by their content alone. */
    private static final Set<String> ANY_XML = Set.of("xml", "nxml");
    private static final Set<String> PLAIN = Set.of("txt", "text", "");

    /** The extensions that {@link #of} knows, in lower case. */
    static final Set<String> EXTENSIONS = Stream.concat(Stream.of(KnownFormat.values())
            .flatMap(format -> format.extensions().stream()),
            Stream.of("txt", "text", "xml", "nxml", "zip", "tar", "tgz"))
            .collect(Collectors.toUnmodifiableSet());

    private Formats() {
    }

    /**
     * How a file is read.
     *
     * @param warning what to say of it, where its name told something else
     */
    record Choice(ArticleFormat format, Optional<String> warning) {
    }

    /** The format of a file: what its content shows beyond doubt, else what its extension says. */
    static Choice of(InputFile file) {
        var extension = InputFile.extension(file.path());
        var shown = KnownFormat.shown(file.content());
        if (shown.isPresent()) {
            var told = PLAIN.contains(extension) ? Optional.of(KnownFormat.TEXT) : KnownFormat.of(extension);
            var fits = told.equals(shown) || extension.isEmpty()
                    || ANY_XML.contains(extension) && file.content().stripLeading().startsWith("<");
            return new Choice(shown.get().reader(), fits ? Optional.empty() : Optional.of("named ."
                    + extension + " but it is " + shown.get().title() + ", and was read as such"));
        }
        if (PLAIN.contains(extension)) {
            return new Choice(KnownFormat.guessed(file.content()).reader(), Optional.empty());
        }
        return new Choice(KnownFormat.of(extension).orElseThrow(() -> unknown(file, extension)).reader(),
                Optional.empty());
    }

    private static BadInputException unknown(InputFile file, String extension) {
        var known = List.of(KnownFormat.values()).stream().map(KnownFormat::title).collect(Collectors.joining(", "));
        return new BadInputException(file.path().toString(), ANY_XML.contains(extension)
                ? "XML of a kind that is not known" + XmlTags.root(file.content())
                        .map(root -> " (" + root + ")").orElse("") + "; known are JATS, PubMed and BioC"
                : "files of type ." + extension + " cannot be read; known are " + known);
    }
}
