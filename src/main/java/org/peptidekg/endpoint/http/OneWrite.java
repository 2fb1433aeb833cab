package org.peptidekg.endpoint.http;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response that goes out when it is complete or its buffer is full, not when a writer of results thinks so: a short
 * answer then takes one write and states its length.
 */
public final class OneWrite extends HttpServletResponseWrapper {

    public OneWrite(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void flushBuffer() {
        // Its end does that.
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        var out = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() {
                // Its end does that.
            }

            @Override
            public void close() throws IOException {
                out.close();
            }

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        };
    }
}
