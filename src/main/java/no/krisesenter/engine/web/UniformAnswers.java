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
    private static final Pattern OF_A_FORM =
            Pattern.compile("Cannot (submit task form|instantiate process definition) \\S+: .+", Pattern.DOTALL);

    private static final Set<String> OF_A_RULE =
            Set.of(TaskTaken.class.getSimpleName(), RefusedByRule.class.getSimpleName());

    /** How the engine says that something does not exist, or that somebody must not know whether it does. */
    private static final Set<String> NOT_THERE =
            Set.of("AuthorizationException", "NullValueException", "NotFoundException", "NoSuchCase");

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
            answer.copyBodyToResponse();
        } else if (answer.getStatus() == HttpServletResponse.SC_FORBIDDEN && answer.isSent) {
            // a forged or outdated call, says the filter of the web applications; their pages know this answer
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (isSentence(answer)) {
            answer.copyBodyToResponse();
        } else {
            Refusals.write(response, told(answer));
        }
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
        return NONSENSE.contains(type) ? HttpServletResponse.SC_BAD_REQUEST : status;
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

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            isSent = true;
            resetBuffer();
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }
    }
}
