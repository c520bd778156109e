package no.krisesenter.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Remembers, when somebody signs out, where the provider ends her session with it (OpenID Connect RP-Initiated Logout), for the page that she sees next.
 * Colleagues share PCs: the next one must not come in as her.
 */
@Component
@Order(SignInOrder.AT_THE_PROVIDER_TOO)
@Conditional(ProviderSignIn.Chosen.class)
class AtTheProviderToo extends OncePerRequestFilter {

    static final String ATTRIBUTE = AtTheProviderToo.class.getName();

    private final ClientRegistrationRepository registrations;

    AtTheProviderToo(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StockSignIn.isLogout(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var goodbye = Vouching.of(request).flatMap(vouching -> goodbye(vouching, request));
        var answer = new HeldAnswer(response);
        chain.doFilter(request, answer);
        goodbye.ifPresent(address -> request.getSession(true).setAttribute(ATTRIBUTE, address));
        answer.copyBodyToResponse();
    }

    private Optional<String> goodbye(Vouching vouching, HttpServletRequest request) {
        var offered = registrations
                .findByRegistrationId(ProviderSignIn.REGISTRATION)
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
        return Optional.ofNullable(offered)
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("id_token_hint", vouching.idToken())
                        .queryParam(
                                "post_logout_redirect_uri",
                                ServletUriComponentsBuilder.fromContextPath(request)
                                        .path(DoorPage.SIGNED_OUT)
                                        .toUriString())
                        .encode()
                        .toUriString());
    }
}
