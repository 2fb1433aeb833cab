package org.peptidekg.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;

/**
 * A folder of text files that are part of the program ({@code data/rules}, {@code queries} ...), read from
 * the class path: from a folder while developing, from inside the jar when packaged.
 */
public final class BundledFolder {

    /**
     * One file.
     *
     * @param name path below the folder, with {@code /}
     * @param content the whole text, read as UTF-8
     */
    public record File(String name, String content) {
    }

    private BundledFolder() {
    }

    /**
     * All files below a class path folder whose name ends as given, by name.
     *
     * @throws BadInputException if the folder is not part of the program
     */
    public static List<File> files(String folder, String suffix) {
        var address = Thread.currentThread().getContextClassLoader().getResource(folder);
        if (address == null) {
            address = BundledFolder.class.getClassLoader().getResource(folder);
        }
        if (address == null) {
            throw new BadInputException(folder, "this folder is missing from the program");
        }
        try {
            return address.openConnection() instanceof JarURLConnection connection
                    ? read(connection.getJarFile(), folder + "/", suffix) : read(Path.of(address.toURI()), suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file of a class path folder. */
    public static File file(String path) {
        var loader = BundledFolder.class.getClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            return new File(path.substring(path.lastIndexOf('/') + 1),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digest of files, names included, whatever their order; in lower-case hexadecimal. */
    public static String sha256(List<File> files) {
        var digest = Sha256.start();
        files.stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(file -> {
            digest.update((file.name() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.content().getBytes(StandardCharsets.UTF_8));
        });
        return Sha256.hex(digest);
    }

    /** From the jar that classes are loaded from: to open it anew, as a file system, takes tens of milliseconds. */
    private static List<File> read(JarFile jar, String folder, String suffix) throws IOException {
        var files = new ArrayList<File>();
        for (var entries = jar.entries(); entries.hasMoreElements();) {
            var entry = entries.nextElement();
            if (entry.getName().startsWith(folder) && entry.getName().endsWith(suffix) && !entry.isDirectory()) {
                try (var in = jar.getInputStream(entry)) {
                    files.add(new File(entry.getName().substring(folder.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        files.sort((a, b) -> a.name().compareTo(b.name()));
        return List.copyOf(files);
    }

    private static List<File> read(Path root, String suffix) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> Files.isRegularFile(path) && path.toString().endsWith(suffix))
                    .map(path -> new File(root.relativize(path).toString().replace('\\', '/'), content(path)))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    private static String content(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
