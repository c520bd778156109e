package no.krisesenter.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers on a device, in a cookie of its own, who has signed in there: a random number for the device and for each person a signature that names nobody. It
 * signs nobody in; it only says whose tries count for this device. A PC that colleagues share holds one signature for each of them.
 */
@Component
class KnownDevice {

    static final String COOKIE = "krisesenter-device";

    private static final String PATH = "/camunda/api/admin/auth";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PEOPLE = 30;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock clock;

    /** @param secret the same on every server of an installation; empty makes one that lasts until the next start */
    KnownDevice(@Value("${krisesenter.device-secret:}") String secret, Clock clock) {
        this.key = new SecretKeySpec(
                secret.isBlank() ? random(32) : secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** The device, when this person has signed in on it during the last ninety days. */
    Optional<String> of(HttpServletRequest request, String user) {
        return cookie(request)
                .filter(cookie -> cookie.people().values().stream().anyMatch(day -> cookie.knows(user, day)))
                .map(Remembered::device);
    }

    /** The cookie that remembers also this person, who has just signed in. */
    ResponseCookie with(HttpServletRequest request, String user) {
        var before = cookie(request).orElseGet(() -> new Remembered(TEXT.encodeToString(random(16)), Map.of()));
        return ResponseCookie.from(COOKIE, before.with(user).text())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(PATH)
                .maxAge(KEPT)
                .build();
    }

    private Optional<Remembered> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .map(this::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Remembered> read(String text) {
        var parts = text.split("\\.");
        if (!text.matches("[A-Za-z0-9_-]{22}(\\.[0-9]{1,6}-[A-Za-z0-9_-]{22}){1," + PEOPLE + "}")) {
            return Optional.empty();
        }
        var people = new LinkedHashMap<String, Long>();
        Stream.of(parts).skip(1).forEach(part -> {
            var dash = part.indexOf('-');
            people.put(part.substring(dash + 1), Long.valueOf(part.substring(0, dash)));
        });
        return Optional.of(new Remembered(parts[0], people));
    }

    private long today() {
        return LocalDate.now(clock).toEpochDay();
    }

    private String signature(String device, String user, long day) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((device + "|" + day + "|" + user.strip().toLowerCase(Locale.ROOT))
                    .getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(Arrays.copyOf(mac.doFinal(), 16));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** @param people signatures with the day on which each was made, oldest first */
    private final class Remembered {

        private final String device;
        private final Map<String, Long> people;

        Remembered(String device, Map<String, Long> people) {
            this.device = device;
            this.people = people;
        }

        String device() {
            return device;
        }

        Map<String, Long> people() {
            return people;
        }

        boolean knows(String user, long day) {
            var age = today() - day;
            var signature = signature(device, user, day).getBytes(StandardCharsets.US_ASCII);
            return age >= 0
                    && age <= KEPT.toDays()
                    && people.keySet().stream()
                            .map(each -> each.getBytes(StandardCharsets.US_ASCII))
                            .anyMatch(each -> MessageDigest.isEqual(each, signature));
        }

        Remembered with(String user) {
            var all = new LinkedHashMap<>(people);
            all.entrySet().removeIf(each -> each.getKey().equals(signature(device, user, each.getValue())));
            all.put(signature(device, user, today()), today());
            while (all.size() > PEOPLE) {
                all.remove(all.keySet().iterator().next());
            }
            return new Remembered(device, all);
        }

        String text() {
            return device
                    + people.entrySet().stream()
                            .map(each -> "." + each.getValue() + "-" + each.getKey())
                            .collect(Collectors.joining());
        }
    }
}
