package org.peptidekg.cli.load;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.peptidekg.cli.io.Terminal;

/** Tells now and then how many of all files are done, how fast it goes and how long it will take. */
public final class FileProgress {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MINUTE = 60;
    /** Between two lines, where people watch. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final int files;
    private final Consumer<String> teller;
    private final long pause;
    private final long begin = System.nanoTime();
    private long told = begin;

    /** The least time between two lines: a few seconds, or zero for none where nobody watches. */
    static Duration pause(boolean watched) {
        return watched ? PAUSE : Duration.ZERO;
    }

    /** Progress for those who watch at a terminal, and none elsewhere. */
    public static FileProgress watched(int files, Consumer<String> teller) {
        return new FileProgress(files, pause(Terminal.isThere()), teller);
    }

    /**
     * @param files how many there are
     * @param pause the least time between two lines; zero for none
     */
    FileProgress(int files, Duration pause, Consumer<String> teller) {
        this.files = files;
        this.pause = pause.toNanos();
        this.teller = teller;
    }

    /** @param done how many files are read or have failed */
    public void at(int done, int claims) {
        var now = System.nanoTime();
        if (pause > 0 && now - told >= pause) {
            told = now;
            teller.accept(line(files, done, claims, (now - begin) / NANOS));
        }
    }

    /** @param seconds since the beginning */
    static String line(int files, int done, int claims, double seconds) {
        var left = Math.round((files - done) * seconds / done);
        return String.format(Locale.ROOT, "%d of %d files, %.1f a second, %s left; %d claims", done, files,
                done / seconds, left < MINUTE ? left + " s" : left / MINUTE + " min " + left % MINUTE + " s", claims);
    }
}
