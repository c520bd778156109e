package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.krisesenter.identity.Door.Answer;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.Guards;
import no.krisesenter.testing.KrisesenterTest;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at a provider of identities, from the page of Tasklist to its first call, and every token that must not let anybody in. */
@Tag("second-round")
@KrisesenterTest
class ProviderSignInTest {

    private static final TestProvider PROVIDER = new TestProvider();
    private static final StaffId TONE = new StaffId("tone.tangen");
    private static final Map<String, Object> SAID = Map.of(
            "given_name", "Tone",
            "family_name", "Tangen",
            "groups", List.of("KS-Vakt", "KS-Kantine"),
            "units", List.of("4711"),
            "amr", List.of("pwd", "mfa"));

    @Autowired
    Desks desks;

    @Autowired
    Staffing staffing;

    @Autowired
    Guards guards;

    @Autowired
    StaffDirectory staff;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("krisesenter.oidc.issuer", PROVIDER::issuer);
        properties.add("krisesenter.oidc.client-id", () -> TestProvider.CLIENT);
        properties.add("krisesenter.oidc.client-secret", () -> TestProvider.SECRET);
        properties.add("krisesenter.oidc.claims.roles", () -> "groups");
        properties.add("krisesenter.oidc.claims.centres", () -> "units");
        properties.add("krisesenter.oidc.roles.KS-Vakt", () -> "on-duty-staff");
        properties.add("krisesenter.oidc.roles.KS-Leder", () -> "centre-manager");
        properties.add("krisesenter.oidc.roles.KS-Drift", () -> "camunda-admin");
        properties.add("krisesenter.oidc.centres.4711", () -> "fjord");
        properties.add("krisesenter.oidc.amr", () -> "mfa");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void whoeverTheProviderVouchesForComesToTasklistWithHerRoleAndCentre() {
        var tone = door();
        tone.get(Door.PAGE);
        var before = tone.cookie("JSESSIONID");

        var back = comesBack(tone, TONE, SAID);

        assertThat(back.status()).isEqualTo(302);
        assertThat(URI.create(back.header("Location")).getPath()).isEqualTo(Door.PAGE);
        assertThat(tone.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
        tone.get(Door.PAGE);
        assertThat(tone.get(Door.ME).body()).contains("\"userId\":\"tone.tangen\"", "tasklist");
        assertThat(tone.get(Door.TASKS + "?maxResults=5").status()).isEqualTo(200);
        assertThat(staff.find(TONE))
                .contains(new StaffDirectory.Member(
                        TONE, "Tone Tangen", List.of("on-duty-staff"), List.of(TestCentres.FJORD)));
    }

    @Test
    void noTokenLetsAnybodyInThatTheProviderHasNotMadeForThisSignIn() {
        var forgeries = new LinkedHashMap<String, Function<Map<String, Object>, String>>();
        forgeries.put("wrong issuer", with("iss", "https://login.example.org"));
        forgeries.put("wrong audience", with("aud", "another-application"));
        forgeries.put("wrong nonce", with("nonce", "of-another-sign-in"));
        forgeries.put("no nonce", without("nonce"));
        forgeries.put("expired", with("exp", Date.from(Instant.now().minusSeconds(600))));
        forgeries.put("not signed", claims -> TestProvider.unsigned(PROVIDER.signed(claims)));
        forgeries.put("signed with our secret", claims -> TestProvider.signedWithOurSecret(PROVIDER.signed(claims)));
        forgeries.put("signed with another key", claims -> TestProvider.signedWithAnotherKey(PROVIDER.signed(claims)));
        forgeries.put("changed after signing", claims -> changed(PROVIDER.signed(claims)));

        forgeries.forEach((forgery, token) -> {
            var somebody = door();
            assertThat(isHandedOut(somebody, token).status()).as(forgery).isEqualTo(401);
            assertThat(somebody.isSignedIn()).as(forgery).isFalse();
        });
        var control = door();
        isHandedOut(control, claims -> PROVIDER.signed(claims).serialize());
        assertThat(control.isSignedIn())
                .as("control: a token made in the same way, with nothing wrong")
                .isTrue();
        Goals.note("S-11-tokens", "%d forged tokens, 0 let in, control 1 of 1 let in".formatted(forgeries.size()));
    }

    @Test
    void codeAndStateAreGoodOnceAndInOneBrowserOnly() {
        var tone = door();
        var callback = atTheProvider(tone, TONE, SAID);
        var thief = door();
        thief.get(Door.PAGE);

        assertThat(thief.get(callback).status()).isEqualTo(401);
        assertThat(thief.isSignedIn()).isFalse();
        assertThat(tone.get(callback).status()).as("control: hers").isEqualTo(302);
        tone.post(Door.LOGOUT, "");
        assertThat(tone.get(callback).status()).isEqualTo(401);
        assertThat(tone.isSignedIn()).isFalse();
    }

    @Test
    void aBrowserThatComesFromAnotherSiteWithoutOurCookiesIsSentOnByAPageOfOurs() {
        var tone = door();
        var callback = atTheProvider(tone, TONE, SAID);

        var page = door().get(callback);

        assertThat(page.status()).isEqualTo(200);
        var refresh = Pattern.compile("content=\"0;url=([^\"]+)\"").matcher(page.body());
        assertThat(refresh.find()).isTrue();
        assertThat(tone.get(refresh.group(1).replace("&amp;", "&")).status()).isEqualTo(302);
        assertThat(tone.isSignedIn()).isTrue();
    }

    @Test
    void whoeverHasLostHerCentreAtTheProviderHasLostItHereWithHerNextSignIn() {
        var tone = door();
        comesBack(tone, TONE, SAID);
        assertThat(tone.isSignedIn()).isTrue();

        var refused = comesBack(door(), TONE, but("units", List.of()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Du er ikke knyttet til noe senter. Be lederen din om å få deg lagt til, og logg inn igjen.");
        assertThat(staff.find(TONE).orElseThrow().centres()).isEmpty();
    }

    @Test
    void unknownRolesAreNone() {
        var refused = comesBack(door(), new StaffId("kantine"), but("groups", List.of("KS-Kantine", "centre-manager")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Du har ingen rolle ved senteret.");
    }

    @Test
    void noProviderMakesAnAdministrator() {
        comesBack(door(), new StaffId("drift"), but("groups", List.of("KS-Drift", "KS-Vakt")));
        var nobody = comesBack(door(), new StaffId("nobody"), SAID);

        assertThat(staffing.isAdministrator(new StaffId("drift"))).isFalse();
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(nobody.body()).contains("Tilgangen din er avsluttet.");
    }

    @Test
    void whoeverIsWithdrawnHereStaysOutWhateverTheProviderSays() {
        var siri = new StaffId("siri");
        var door = door();
        comesBack(door, siri, SAID);
        assertThat(door.isSignedIn()).isTrue();

        staffing.withdraw(siri);

        assertThat(door.isSignedIn()).isFalse();
        assertThat(comesBack(door(), siri, SAID).status()).isEqualTo(403);
        assertThat(staff.find(siri).orElseThrow().centres()).isEmpty();
    }

    @Test
    void oneFactorIsNotEnoughWhereTwoAreAskedFor() {
        var refused = comesBack(door(), TONE, but("amr", List.of("pwd")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Du må logge inn med to trinn");
    }

    @Test
    void passwordsOpenNothingWhereAProviderSignsPeopleIn() {
        var vera = door();

        assertThat(vera.signIn("vera", TestCentres.PASSWORD).status()).isEqualTo(404);
        assertThat(vera.isSignedIn()).isFalse();
        guards.without(
                Set.of("noPasswords"),
                () -> assertThat(vera.signIn("vera", TestCentres.PASSWORD).status())
                        .as("control: the guard is away")
                        .isEqualTo(200));
        assertThat(vera.get(Door.ME).header(NoPasswords.WAY_IN)).isEqualTo(DoorPage.SIGNED_OUT);
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        var tone = door();
        comesBack(tone, TONE, SAID);
        tone.get(Door.PAGE);
        assertThat(tone.post(Door.LOGOUT, "").status()).isEqualTo(200);

        var goodbye = tone.get(DoorPage.SIGNED_OUT);

        assertThat(goodbye.status()).isEqualTo(302);
        var address = URI.create(goodbye.header("Location"));
        assertThat(address.toString()).startsWith(PROVIDER.issuer() + "/endsession?id_token_hint=ey");
        assertThat(parameters(address)).containsEntry("post_logout_redirect_uri", desks.server() + DoorPage.SIGNED_OUT);
        assertThat(tone.isSignedIn()).isFalse();
        assertThat(tone.get(DoorPage.SIGNED_OUT).body()).contains("<a href=\"" + DoorPage.SIGN_IN + "\">Logg inn</a>");
    }

    @Test
    void theProviderIsAskedForPkceAndForHerToSignInEachTime() {
        var asked = parameters(URI.create(door().get(DoorPage.SIGN_IN).header("Location")));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("redirect_uri", desks.server() + ProviderSignIn.BACK)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsKeys("code_challenge", "state", "nonce")
                .doesNotContainKey("max_age");
    }

    @Test
    void showingAgainWhoOneIsTakesAFreshSignInOfTheSamePerson() {
        var again = DoorPage.SIGN_IN + "?again=/workplace/emergency-access";
        var tone = door();
        comesBack(tone, TONE, SAID);

        var there = parameters(URI.create(tone.get(again).header("Location")));
        assertThat(there).containsEntry("prompt", "login").containsEntry("max_age", "0");
        var back = tone.get(
                atTheProvider(tone, again, TONE, but("auth_time", Instant.now().getEpochSecond())));
        assertThat(URI.create(back.header("Location")).getPath()).isEqualTo("/workplace/emergency-access");
        assertThat(tone.isSignedIn()).isTrue();

        var old = tone.get(
                atTheProvider(tone, again, TONE, but("auth_time", Instant.now().getEpochSecond() - 3600)));
        assertThat(old.status()).as("the provider has not asked").isEqualTo(403);
        assertThat(tone.isSignedIn()).isFalse();

        comesBack(tone, TONE, SAID);
        var other = tone.get(atTheProvider(
                tone, again, new StaffId("siv"), but("auth_time", Instant.now().getEpochSecond())));
        assertThat(other.status()).as("somebody else").isEqualTo(403);
        assertThat(tone.isSignedIn()).isFalse();
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        var tone = door();

        var back = tone.get(atTheProvider(tone, DoorPage.SIGN_IN + "?again=//evil.example.org/workplace/", TONE, SAID));

        assertThat(URI.create(back.header("Location")).getPath()).isEqualTo(Door.PAGE);
    }

    // -- the way through the provider

    private Answer comesBack(Door door, StaffId who, Map<String, Object> claims) {
        return door.get(atTheProvider(door, who, claims));
    }

    private String atTheProvider(Door door, StaffId who, Map<String, Object> claims) {
        return atTheProvider(door, DoorPage.SIGN_IN, who, claims);
    }

    /** Goes to the provider, which says this; the address at which it sends her back. */
    private String atTheProvider(Door door, String start, StaffId who, Map<String, Object> claims) {
        PROVIDER.willSay(who.value(), claims);
        return signsInThere(door, door.get(start).header("Location"), who);
    }

    /** The provider has been asked to ask: so it shows a page. */
    private static String signsInThere(Door door, String there, StaffId who) {
        assertThat(door.get(there).status()).isEqualTo(200);
        return door.post(there, "username=" + who.value()).header("Location");
    }

    private Answer isHandedOut(Door door, Function<Map<String, Object>, String> token) {
        var there = door.get(DoorPage.SIGN_IN).header("Location");
        var claims = new HashMap<>(SAID);
        claims.put("iss", PROVIDER.issuer());
        claims.put("sub", TONE.value());
        claims.put("aud", TestProvider.CLIENT);
        claims.put("nonce", parameters(URI.create(there)).get("nonce"));
        var back = signsInThere(door, there, TONE);
        PROVIDER.willHandOut(token.apply(claims));
        return door.get(back);
    }

    private static Function<Map<String, Object>, String> with(String claim, Object value) {
        return claims -> {
            claims.put(claim, value);
            return PROVIDER.signed(claims).serialize();
        };
    }

    private static Function<Map<String, Object>, String> without(String claim) {
        return claims -> {
            claims.remove(claim);
            return PROVIDER.signed(claims).serialize();
        };
    }

    private static String changed(SignedJWT good) {
        var parts = good.serialize().split("\\.");
        var other = PROVIDER.signed(Map.of("sub", "somebody-else")).serialize().split("\\.");
        return parts[0] + "." + other[1] + "." + parts[2];
    }

    private static Map<String, Object> but(String claim, Object value) {
        var claims = new HashMap<>(SAID);
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, String> parameters(URI address) {
        var parameters = new HashMap<String, String>();
        for (var each : address.getRawQuery().split("&")) {
            var pair = each.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private Door door() {
        return new Door(desks.server());
    }
}
