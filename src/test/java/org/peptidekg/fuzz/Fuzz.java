package org.peptidekg.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.peptidekg.text.BadInputException;

/**
 * Good inputs, spoilt in many ways: a fixed number, the same in each run. {@code -Dfuzz.tries=N -Dfuzz.seed=N} tries
 * others; the first input of each kind of failure is kept in {@code target/fuzz}.
 */
final class Fuzz {

    /** What tells of the inside of the program, or of the libraries that it is made of. */
    static final Pattern INSIDE = Pattern.compile("Exception|StackOverflow|OutOfMemory|\\bjava\\.|\\bat org\\.|"
            + "org\\.(apache|eclipse|yaml|xml|jsoup|peptidekg\\.[a-z])|com\\.fasterxml|[:(] ?null\\b");
    private static final Path KEPT = Path.of("target/fuzz");
    private static final int TRIES = Integer.getInteger("fuzz.tries", 25);
    private static final long SEED = Long.getLong("fuzz.seed", 17);
    private static final int MOST_CHANGES = 4;
    /** How much of a processor one input may take: the longest of our own hostile files takes a tenth of it. */
    private static final long MOST_SECONDS = 60;
    private static final List<String> WORDS = List.of("<", ">", "</", "&", "&#x0;", "&#xD800;", "<![CDATA[", "]]>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!--", "\"", "'", "\\",
            "\\u0000", "\t", "\r", "\n\n", "\u0000", "\u0007",
            "\u0085", "\u2028", "\u0130", "\u00DF", "\uFB03", "\uD83D\uDE00",
            "\u0301", "\u202E", "\uFEFF", "---", "---\n", ": ",
            "- ", "[", "]", "{", "}", "{{", "}}", "[[", "]]", "|", "||", "#", "#+ ", "*", "**", "`", "%", "%zz", "%00",
            "$", "^", "?", "(", ")", "((", "+", "-1", "0", "1e999", "99999999999999999999", "NaN", "!!int", "&a", "*a",
            "true", "~", "\u2212", "(1, 2)", "[1]",
            "TI  - ", "PMID- ", "|t|", "|a|", "id: ", "is_a: ", "[Term]\n", "xmlns",
            "mg", "not", "Selank increases", ". ", "...", "SELECT", "FILTER", "?_x_iri", "http://", "\n#+ ");

    private final TreeMap<String, String> failures = new TreeMap<>();
    private int done;
    private long longest;
    private String slowest = "";

    /** Something that takes an input. */
    interface Target {
        /** Whether the input was fine; else it throws {@link BadInputException}. */
        void take(byte[] input) throws IOException;
    }

    /**
     * Gives a target spoilt inputs. It may read them or refuse them in a sentence, and nothing else.
     *
     * @param good is taken as it is: what is spoilt of a bad one would be refused for that alone
     * @param name of the input; a refusal need not name it, but must not tell of the inside of the program
     */
    void tries(String name, byte[] good, Target target) {
        try {
            target.take(good);
        } catch (IOException | BadInputException e) {
            fails(name, "does not take the good one: " + e.getMessage(), good);
        }
        var isFirst = new AtomicBoolean(true);
        tries(name, random -> isFirst.getAndSet(false) ? good : spoilt(good, random), target);
    }

    /** The same with inputs that are made. */
    void tries(String name, Function<Random, byte[]> inputs, Target target) {
        var random = new Random(SEED * 31 + name.hashCode());
        for (var i = 0; i < TRIES; i++) {
            var input = inputs.apply(random);
            done++;
            var begin = processor();
            problem(input, target).ifPresent(problem -> fails(name, problem, input));
            took(name, input, processor() - begin);
        }
    }

    /** Processor time of this thread, in milliseconds: what a request takes elsewhere is not in it. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private void took(String name, byte[] input, long milliseconds) {
        if (milliseconds > longest) {
            longest = milliseconds;
            slowest = name;
        }
        if (milliseconds > MOST_SECONDS * 1000) {
            fails(name, "takes more than " + MOST_SECONDS + " s of a processor", input);
        }
    }

    /** What a target did that it must not do. */
    private static Optional<String> problem(byte[] input, Target target) {
        try {
            target.take(input);
            return Optional.empty();
        } catch (BadInputException e) {
            var message = String.valueOf(e.getMessage());
            return INSIDE.matcher(message).find() ? Optional.of("tells " + message) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            var place = Arrays.stream(e.getStackTrace()).filter(frame -> frame.getClassName()
                    .startsWith("org.peptidekg")).findFirst().map(StackTraceElement::toString).orElse("?");
            return Optional.of(e.getClass().getSimpleName() + " at " + place + ": " + e.getMessage());
        }
    }

    private void fails(String name, String problem, byte[] input) {
        var kind = name + ": " + problem.replaceAll("[0-9]+", "0").replaceFirst("(?s)(.{0,400}).*", "$1");
        if (failures.putIfAbsent(kind, problem) == null) {
            try {
                Files.createDirectories(KEPT);
                Files.write(KEPT.resolve(SEED + "-" + failures.size() + "-" + name.replaceAll("[^A-Za-z0-9.]", "_")),
                        input);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** None failed of as many as there should be; what was tried is added to {@code target/fuzz/tried.tsv}. */
    void assertNoneFailed(int least) {
        var test = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName());
        try {
            Files.createDirectories(KEPT);
            Files.writeString(KEPT.resolve("tried.tsv"), String.join("\t", test, "seed " + SEED, done + " tried",
                    failures.size() + " kinds failed", longest + " ms of processor at most", slowest) + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals("", String.join("\n", failures.keySet()), failures.size() + " kinds of failures of " + done);
        if (done < Math.min(least, least * TRIES)) {
            throw new AssertionError("only " + done + " were tried");
        }
    }

    /** The text of an input, as programs read it that are given bytes. */
    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    static byte[] spoilt(byte[] good, Random random) {
        var input = good;
        for (var changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input, random);
        }
        return input;
    }

    private static byte[] changed(byte[] input, Random random) {
        var from = random.nextInt(input.length + 1);
        var to = Math.min(input.length, from + random.nextInt(1 + (random.nextInt(4) == 0 ? input.length : 12)));
        return switch (random.nextInt(8)) {
            case 0 -> joined(Arrays.copyOf(input, from), rest(input, to));
            case 1 -> joined(Arrays.copyOf(input, to), rest(input, from));
            case 2, 3, 4 -> joined(Arrays.copyOf(input, from), WORDS.get(random.nextInt(WORDS.size()))
                    .getBytes(StandardCharsets.UTF_8), rest(input, random.nextBoolean() ? from : to));
            case 5 -> {
                var copy = input.clone();
                for (var i = from; i < Math.min(to, from + 3); i++) {
                    copy[i] = (byte) random.nextInt(256);
                }
                yield copy;
            }
            case 6 -> joined(Arrays.copyOf(input, from), WORDS.get(random.nextInt(WORDS.size()))
                    .repeat(1 + random.nextInt(300)).getBytes(StandardCharsets.UTF_8), rest(input, from));
            default -> random.nextInt(6) == 0 ? Arrays.copyOf(input, from) : joined(rest(input, from),
                    Arrays.copyOf(input, from));
        };
    }

    private static byte[] rest(byte[] input, int from) {
        return Arrays.copyOfRange(input, from, input.length);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
