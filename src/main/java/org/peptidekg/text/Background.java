package org.peptidekg.text;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A value that is made by another thread while the caller goes on, so that what a program needs at its start is loaded
 * side by side. Threads may share it.
 */
public final class Background<T> {

    private final CompletableFuture<T> value;

    private Background(CompletableFuture<T> value) {
        this.value = value;
    }

    /** Begins to make a value. */
    public static <T> Background<T> of(Supplier<T> maker) {
        return new Background<>(CompletableFuture.supplyAsync(maker));
    }

    /** The value, as soon as it is made; what its maker throws, this throws. */
    public T get() {
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
