package org.peptidekg.article.format;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peptidekg.article.Metadata;
import org.peptidekg.text.BadInputException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The file {@code NAME.meta.yaml} beside an input file: what is known of an article besides its text. */
public record MetadataFile(Optional<String> key, Optional<String> title, Optional<LocalDate> date,
        List<Metadata.Person> people, Optional<String> source) {

    static final String SUFFIX = ".meta.yaml";

    /**
     * The metadata file of an input file, if there is one.
     *
     * @throws BadInputException if the name of the input file has letters that this process cannot write
     */
    public static Optional<MetadataFile> beside(Path input) {
        Path file;
        try {
            file = input.resolveSibling(nameBeside(input));
        } catch (InvalidPathException e) {
            throw new BadInputException(input.toString(), "its name has letters that this locale does not have; set "
                    + "LANG or LC_ALL to a UTF-8 one, such as C.UTF-8", e);
        }
        return Files.exists(file) ? Optional.of(parse(InputFile.read(file))) : Optional.empty();
    }

    /** The name of the metadata file of an input file. */
    public static String nameBeside(Path input) {
        var name = input.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + SUFFIX;
    }

    /** A metadata file whose bytes were read before. */
    public static MetadataFile of(Path file, byte[] bytes) {
        return parse(InputFile.of(file, bytes, List.of()));
    }

    private static MetadataFile parse(InputFile file) {
        var place = file.path().toString();
        var root = Yaml.compose(place, file.content(), 0)
                .orElseThrow(() -> new BadInputException(place, "must hold keys and values"));
        String key = null;
        String title = null;
        String source = null;
        LocalDate date = null;
        var people = new ArrayList<Metadata.Person>();
        for (var entry : root.getValue()) {
            var name = Yaml.text(place, entry.getKeyNode());
            var value = entry.getValueNode();
            switch (name) {
                case "key" -> key = Yaml.text(place, value);
                case "title" -> title = Yaml.text(place, value);
                case "source" -> source = Yaml.text(place, value);
                case "date" -> date = Dates.parse(Yaml.text(place, value)).orElseThrow(
                        () -> new BadInputException(place, Yaml.line(value), "date must be written yyyy-mm-dd"));
                case "people" -> people.addAll(people(place, value));
                default -> throw new BadInputException(place, Yaml.line(entry.getKeyNode()), "unknown key '" + name
                        + "'; known are key, title, date, people, source");
            }
        }
        return new MetadataFile(Optional.ofNullable(key), Optional.ofNullable(title), Optional.ofNullable(date),
                List.copyOf(people), Optional.ofNullable(source));
    }

    private static List<Metadata.Person> people(String place, Node value) {
        if (!(value instanceof SequenceNode list)) {
            throw new BadInputException(place, Yaml.line(value), "people must be a list of {role, name}");
        }
        return list.getValue().stream().map(item -> person(place, item)).toList();
    }

    private static Metadata.Person person(String place, Node item) {
        var role = "";
        var name = "";
        if (item instanceof MappingNode map) {
            for (var entry : map.getValue()) {
                var key = Yaml.text(place, entry.getKeyNode());
                switch (key) {
                    case "role" -> role = Yaml.text(place, entry.getValueNode());
                    case "name" -> name = Yaml.text(place, entry.getValueNode());
                    default -> throw new BadInputException(place, Yaml.line(entry.getKeyNode()),
                            "unknown key '" + key + "'; a person has role and name");
                }
            }
        }
        if (role.isBlank() || name.isBlank()) {
            throw new BadInputException(place, Yaml.line(item), "a person needs role and name");
        }
        return new Metadata.Person(role, name);
    }

    /** Puts these values before what the text itself gave. */
    public void addTo(ArticleDraft draft) {
        key.ifPresent(value -> draft.key = Optional.of(value));
        title.ifPresent(value -> draft.title = Optional.of(value));
        date.ifPresent(value -> draft.date = Optional.of(value));
        source.ifPresent(value -> draft.source = Optional.of(value));
        draft.people.addAll(people);
    }
}
