package no.krisesenter.identity;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Staffing;
import no.krisesenter.process.WebSession;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * People sign in at a provider, by OpenID Connect with authorization code and PKCE. Spring Security checks what the provider says; the session that begins then
 * is that of the web applications, so that there is one truth of who is signed in. See decision 0015.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ProviderSignIn.Chosen.class)
@EnableConfigurationProperties(Provider.class)
class ProviderSignIn {

    static final String REGISTRATION = "provider";
    static final String BACK = "/login/oauth2/code/" + REGISTRATION;

    /** The provider is asked to describe itself when first somebody signs in: we start also while it is down. */
    @Bean
    ClientRegistrationRepository registrations(Provider provider) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(provider.issuer())
                        .registrationId(REGISTRATION)
                        .clientId(provider.clientId())
                        .clientSecret(provider.clientSecret())
                        .redirectUri("{baseUrl}" + BACK)
                        .scope(provider.scopes())
                        .build()));
    }

    /** Of the tokens only who somebody is matters to us: none is kept to call anything with. */
    @Bean
    ForgottenTokens tokens() {
        return new ForgottenTokens();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Provider provider) {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(registration -> SignatureAlgorithm.from(provider.algorithm()));
        return decoders;
    }

    @Bean
    Reauthentication reauthentication(WebSession session) {
        return new ProviderAgain(session, Clock.systemUTC());
    }

    /** In front of the chains that keep everything else shut. */
    @Bean
    @Order(50)
    SecurityFilterChain atTheProvider(
            HttpSecurity http,
            Provider provider,
            ClientRegistrationRepository registrations,
            Staffing staffing,
            WebSession session)
            throws Exception {
        var refusal = new Refusal();
        http.securityMatchers(paths -> paths.requestMatchers(
                        withDefaults().matcher(DoorPage.SIGN_IN),
                        withDefaults().matcher(BACK),
                        withDefaults().matcher(DoorPage.SIGNED_OUT)))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> login.loginPage(DoorPage.SIGN_IN)
                        .authorizationEndpoint(
                                there -> there.authorizationRequestResolver(new WayThere(registrations, provider)))
                        .userInfoEndpoint(what -> what.oidcUserService(whatTheTokenSays()))
                        .successHandler(new Arrival(new ClaimsReader(provider), staffing, session, refusal))
                        .failureHandler(refusal))
                .addFilterBefore(new Departure(registrations), OAuth2AuthorizationRequestRedirectFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(withDefaults().matcher(DoorPage.SIGNED_OUT))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, why) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND)));
        return http.build();
    }

    /** Only what is signed counts; nothing is asked for besides. */
    private static OidcUserService whatTheTokenSays() {
        var users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false);
        return users;
    }

    /** Where a provider is configured, or production would need one. */
    static final class Chosen implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return SignInKind.of(context.getEnvironment()) == SignInKind.PROVIDER;
        }
    }
}
