package no.krisesenter.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever goes wrong behind it, a person is told one fixed sentence with a number that the log repeats, and never what the failure says. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        FailureNumber.begin();
        var answer = new WithoutDetails(response);
        try {
            chain.doFilter(request, answer);
        } catch (IOException gone) {
            throw gone;
        } catch (ServletException | RuntimeException failure) {
            LOG.error("A request failed, number {}", FailureNumber.ofRequest(), Failure.of(failure));
            answer.fail();
        } finally {
            if (answer.hasFailed() && !response.isCommitted()) {
                tell(request, response);
            }
            FailureNumber.end();
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
        var sentence = "Noe gikk galt hos oss. Prøv igjen om litt. Blir det ikke bedre, meld fra og oppgi feilnummer "
                + FailureNumber.ofRequest() + ".";
        var body = (page
                        ? "<!doctype html><html lang=\"nb\"><meta charset=\"utf-8\"><title>Krisesenter</title><p>"
                                + sentence
                        : "{\"type\":\"Failure\",\"message\":\"" + sentence + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        startAnew(response);
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType(page ? "text/html" : "application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Without what has been written so far, but with the headers that protect. */
    private static void startAnew(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, Collection<String>>();
        response.getHeaderNames().stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("content-")
                        || name.equalsIgnoreCase("Content-Security-Policy"))
                .forEach(name -> headers.put(name, response.getHeaders(name)));
        response.reset();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** Swallows the body of a failure, unless somebody before us has made another answer of it. */
    private static final class WithoutDetails extends HttpServletResponseWrapper {

        WithoutDetails(HttpServletResponse response) {
            super(response);
        }

        private boolean failed;

        boolean hasFailed() {
            return failed;
        }

        void fail() {
            failed = true;
        }

        @Override
        public void setStatus(int status) {
            failed = status >= SC_INTERNAL_SERVER_ERROR;
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            if (status >= SC_INTERNAL_SERVER_ERROR) {
                fail();
            } else {
                failed = false;
                super.sendError(status);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return failed ? new Nowhere() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return failed ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!failed) {
                super.flushBuffer();
            }
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // written to at once
        }

        @Override
        public void write(int one) {
            // nobody is to read it
        }
    }
}
