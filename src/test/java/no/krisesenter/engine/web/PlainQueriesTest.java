package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which bodies and addresses get through to the engine's API. */
class PlainQueriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"x\"}",
                "{\"AssigneeEXPRESSION\":\"x\"}",
                "{\"assignee\\u0045xpression\":\"x\"}",
                "{\"assigneeExpression \":\"x\"}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"x\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{}]}]}",
                "{\"orQueries\":[{\"a\":{\"orQueries\":[]}}]}",
                "{\"processVariables\":[{\"name\":\"a\"}]}",
                "{\"variables\":[{\"name\":\"a\"}]}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":",
                "x"
            })
    void isRefused(String body) {
        assertThat(answer("", body)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression=x", "a=1&dueBeforeExpression=", "processVariables=a_eq_b"})
    void isRefusedInAnAddress(String query) {
        assertThat(answer(query, "")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"processVariables\":[],\"orQueries\":[{\"assignee\":\"x\"}]}",
                "{\"variables\":{\"freeText\":{\"value\":\"assigneeExpression\"}}}"
            })
    void getsThrough(String body) {
        assertThat(answer("variableNames=a", body)).isEqualTo(200);
    }

    private static int answer(String query, String body) {
        var request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/filter/1/list");
        request.setQueryString(query);
        for (var pair : query.split("&")) {
            request.addParameter(pair.replaceFirst("=.*", ""), pair.replaceFirst(".*=", ""));
        }
        request.setContentType("application/json");
        request.setContent(body.getBytes());
        var response = new MockHttpServletResponse();
        try {
            new PlainQueries().doFilter(request, response, new MockFilterChain());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return response.getStatus();
    }
}
