package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What we ask of the provider: PKCE, the level of assurance that is needed, and to ask anew who sits there. */
final class WayThere implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver stock;
    private final Provider provider;

    WayThere(ClientRegistrationRepository registrations, Provider provider) {
        this.stock = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        this.stock.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.provider = provider;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asking(stock.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(stock.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest asking(
            @Nullable OAuth2AuthorizationRequest there, HttpServletRequest request) {
        if (there == null) {
            return null;
        }
        var parameters = new LinkedHashMap<>(there.getAdditionalParameters());
        if (!provider.acr().isEmpty()) {
            parameters.put("acr_values", String.join(" ", provider.acr()));
        }
        if (Errand.of(request).isAgain()) {
            parameters.put("prompt", "login");
            parameters.put("max_age", "0");
        } else if (!provider.prompt().isBlank()) {
            parameters.put("prompt", provider.prompt());
        }
        return OAuth2AuthorizationRequest.from(there)
                .additionalParameters(parameters)
                .build();
    }
}
