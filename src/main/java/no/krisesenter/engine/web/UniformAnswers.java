package no.krisesenter.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import no.krisesenter.engine.NotTheirs;
import no.krisesenter.engine.RefusedByRule;
import no.krisesenter.engine.TaskTaken;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whoever asks for what they may not see gets the same bytes as whoever asks for what does not exist: the engine's API would tell the one
 * from the other, with its reasons. Of errors only the sentences are told that are written for people: what a form says of its answers.
 */
@Component
@Order(FilterOrder.ANSWERS)
final class UniformAnswers extends OncePerRequestFilter {

    private static final String API = "/camunda/api/";

    /** Only we say so, in words that are meant for her: see {@code identity}. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Pattern OF_A_FORM =
            Pattern.compile("Cannot (submit task form|instantiate process definition) \\S+: .+", Pattern.DOTALL);

    private static final Set<String> OF_A_RULE =
            Set.of(TaskTaken.class.getSimpleName(), RefusedByRule.class.getSimpleName());

    /** How the engine says that something does not exist, or that somebody must not know whether it does; at times it just stumbles. */
    private static final Set<String> NOT_THERE = Set.of(
            "AuthorizationException", "NullValueException", "NotFoundException", "NoSuchCase", "NullPointerException");

    /** How the engine says that it was asked for something that makes no sense. */
    private static final Set<String> NONSENSE = Set.of(
            "BadUserRequestException", "InvalidRequestException", "NotValidException", "QueryEvaluationException");

    /** A form that is opened for a task that is not there is nonsense to the engine (GetTaskFormVariablesCmd), other ways it is not. */
    private static final String NO_SUCH_TASK = "Cannot find task with id ";

    private final ObjectMapper json;

    UniformAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Address.of(request).startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Held(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() < 400) {
            answer.tell();
        } else if (answer.getStatus() == HttpServletResponse.SC_FORBIDDEN && answer.isSent) {
            // a forged or outdated call, says the filter of the web applications; their pages know this answer
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (answer.getStatus() == TOO_MANY_REQUESTS || isSentence(answer)) {
            answer.tell();
        } else {
            refuse(request, answer, response);
        }
    }

    private void refuse(HttpServletRequest request, Held answer, HttpServletResponse response) throws IOException {
        var told = told(answer);
        if (told >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            // the sentence of a failure, with its number, comes from further out
            response.setStatus(told);
        } else {
            Refusals.write(response, isQuestion(request) ? nothing(answer) : told);
        }
    }

    /** Whoever asks for what cannot be asked for, gets what is not there. */
    private static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static int nothing(Held answer) {
        return answer.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                ? HttpServletResponse.SC_UNAUTHORIZED
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private boolean isSentence(Held answer) {
        return answer.getStatus() == HttpServletResponse.SC_BAD_REQUEST
                && (OF_A_FORM.matcher(read(answer).path("message").asText()).matches()
                        || OF_A_RULE.contains(read(answer).path("type").asText()));
    }

    private int told(Held answer) {
        var status = answer.getStatus();
        var said = read(answer);
        var type = said.path("type").asText();
        if (status == HttpServletResponse.SC_NOT_FOUND
                || status == HttpServletResponse.SC_FORBIDDEN
                || status == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                || NOT_THERE.contains(type)
                || said.path("message").asText().startsWith(NO_SUCH_TASK)
                || said.path("message").asText().contains(NotTheirs.ANOTHER_CENTRE)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        // the engine's name for everything that has no other; of its database it speaks under another
        var nonsense = NONSENSE.contains(type) || type.equals("ProcessEngineException");
        return nonsense ? HttpServletResponse.SC_BAD_REQUEST : status;
    }

    private JsonNode read(Held answer) {
        try {
            return json.readTree(answer.getContentAsByteArray());
        } catch (IOException noJson) {
            return json.missingNode();
        }
    }

    /** The answer, until it is known what may be told of it. */
    private static final class Held extends ContentCachingResponseWrapper {

        private boolean isSent;
        private int status = HttpServletResponse.SC_OK;

        Held(HttpServletResponse response) {
            super(response);
        }

        /** What has gone wrong is nobody's business until it is known whether it is. */
        @Override
        public void setStatus(int status) {
            this.status = status;
        }

        @Override
        public int getStatus() {
            return status;
        }

        void tell() throws IOException {
            super.setStatus(status);
            copyBodyToResponse();
        }

        @Override
        public void sendError(int status) {
            isSent = true;
            resetBuffer();
            setStatus(status);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            status = HttpServletResponse.SC_FOUND;
            super.sendRedirect(location);
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }
    }
}
