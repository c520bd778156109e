package no.krisesenter.engine.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who comes in at all. Every path belongs to a chain, and the last chain answers 404 to everything. Paths are matched by
 * {@code PathPatternRequestMatcher} only: the matchers that Spring Security makes of strings let everybody through to the servlets of the
 * web applications. Signing in and out, and what protects their calls from being forged, is left to the web applications.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    static final String SIGN_IN_PAGE = "/camunda/app/tasklist/default/";

    private static final String HEALTH = "/actuator/health";
    private static final String HIDDEN_SCREEN = "/calendar";

    private final SecurityContextRepository signedIn;

    SecurityChains(SignedInPerson signedIn) {
        this.signedIn = signedIn;
    }

    /** The stock web applications with their API, and what we have put beside it. */
    @Bean
    @Order(100)
    SecurityFilterChain webapps(HttpSecurity http, AccessTable table) throws Exception {
        bare(http)
                .securityMatchers(paths -> paths.requestMatchers(
                        withDefaults().matcher("/"),
                        withDefaults().matcher(HIDDEN_SCREEN),
                        withDefaults().matcher("/camunda/**")))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(openTo(table))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, why) -> askToSignIn(request, response)));
        return http.build();
    }

    /** Our own pages. */
    @Bean
    @Order(200)
    SecurityFilterChain workplace(HttpSecurity http) throws Exception {
        bare(http)
                .securityMatcher(withDefaults().matcher("/workplace/**"))
                .csrf(forged -> forged.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> askToSignIn(request, response))
                        .accessDeniedHandler((request, response, why) -> refuseForged(request, response)));
        return http.build();
    }

    /** Everything that has no chain of its own is not there, for anybody. Health is on its own port, see {@code application.yaml}. */
    @Bean
    @Order
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        bare(http)
                .securityMatcher(withDefaults().matcher("/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(withDefaults().matcher(HttpMethod.GET, HEALTH))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> Refusals.notThere(response))
                        .accessDeniedHandler((request, response, why) -> Refusals.notThere(response)));
        return http.build();
    }

    /** An address that the firewall does not like leads nowhere, like any other that leads nowhere. */
    @Bean
    RequestRejectedHandler malformed() {
        return (request, response, why) -> Refusals.notThere(response);
    }

    /** No sign-in page, no password in a header, no session and no headers of Spring Security's own: see {@link AnswerHeaders}. */
    private HttpSecurity bare(HttpSecurity http) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(signedIn))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable);
    }

    private static RequestMatcher[] openTo(AccessTable table) {
        return table.of(AccessTable.ANYONE).stream()
                .map(door -> withDefaults()
                        .matcher(HttpMethod.valueOf(door.method()), door.path().getPatternString()))
                .toArray(RequestMatcher[]::new);
    }

    private static void refuseForged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (EngineSession.user(request).isPresent()) {
            Refusals.write(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            askToSignIn(request, response);
        }
    }

    /** A page leads to the sign-in page; a call of a page gets 401, upon which the page shows its own sign-in. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accepts = request.getHeader("Accept");
        if (request.getMethod().equals("GET") && accepts != null && accepts.contains("text/html")) {
            response.sendRedirect(SIGN_IN_PAGE);
        } else {
            Refusals.write(response, HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
