package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** CVE-2026-77226: whoever reaches the setup of the web applications makes an administrator without signing in. Nobody reaches it. */
class ClosedSetupTest {

    private final ClosedSetup closed = new ClosedSetup();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/app/admin/default/setup/"
            })
    void theWayToMakeAnAdministratorDoesNotExist(String path) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        var answer = new MockHttpServletResponse();
        var beyond = new MockFilterChain();

        closed.doFilter(request, answer, beyond);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(beyond.getRequest()).isNull();
    }

    /** The control: what is not setup gets through, so that it is the path that is refused. */
    @Test
    void otherPathsGetThrough() throws Exception {
        var request = new MockHttpServletRequest("GET", "/camunda/api/admin/auth/user/default");
        var beyond = new MockFilterChain();

        closed.doFilter(request, new MockHttpServletResponse(), beyond);

        assertThat(beyond.getRequest()).isSameAs(request);
    }
}
