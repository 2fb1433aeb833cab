package org.peptidekg.endpoint.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpException;

/**
 * Reads the bodies of requests, packed or not, up to a length that holds for what comes out.
 *
 * @param most bytes
 */
public record Bodies(int most) {

    /** A body that cannot be taken. */
    public static final class BodyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        BodyException(int status, String title, String detail) {
            super(detail);
            this.problem = Problem.of(status, title, detail);
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * The body of a request.
     *
     * @throws BodyException if it is too long, or is no gzip file though it says so, or broke off
     */
    public byte[] bytes(HttpServletRequest request) {
        try (var in = open(request)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLong();
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new BodyException(400, "Bad Request", "the body is no gzip file");
        } catch (HttpException.RuntimeException | IOException e) {
            throw isTooLong(e) ? tooLong() : new BodyException(400, "Bad Request", "the body broke off");
        }
    }

    /** Whether the server stopped reading, before anything was unpacked. */
    private static boolean isTooLong(Throwable e) {
        return e instanceof HttpException http && http.getCode() == 413
                || e.getCause() != null && isTooLong(e.getCause());
    }

    private BodyException tooLong() {
        return new BodyException(413, "Payload Too Large", "the body has more than " + most + " bytes");
    }

    private static InputStream open(HttpServletRequest request) throws IOException {
        var encoding = request.getHeader("Content-Encoding");
        return encoding == null || encoding.equalsIgnoreCase("identity") ? request.getInputStream()
                : new GZIPInputStream(request.getInputStream());
    }

    /**
     * The body of a request as text.
     *
     * @throws BodyException as {@link #bytes}, or if it is not UTF-8
     */
    public String text(HttpServletRequest request) {
        return Utf8.text(bytes(request)).orElseThrow(() -> new BodyException(400, "Bad Request",
                "the body is not UTF-8 text"));
    }

    /** The body of a request, to be read; throws as {@link #bytes}. */
    public InputStream stream(HttpServletRequest request) {
        return new ByteArrayInputStream(bytes(request));
    }
}
