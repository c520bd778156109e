package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The few pages that somebody sees who is not inside: a heading, a sentence and the way in. */
final class DoorPage {

    /** Where the way in begins. */
    static final String SIGN_IN = "/oauth2/authorization/" + ProviderSignIn.REGISTRATION;

    /** Where somebody is led who is signed out. */
    static final String SIGNED_OUT = "/sign-in/signed-out";

    private static final String PAGE = """
            <!doctype html>
            <html lang="nb">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title>%3$s
            <style>body{font:1.125rem/1.5 sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#1e2b3c}a{color:#0a4b8f}</style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p>%4$s</main></body>
            </html>
            """;
    private static final String WAY_IN = "<p><a href=\"" + SIGN_IN + "\">Logg inn</a></p>";

    private DoorPage() {}

    static void write(HttpServletResponse response, int status, String heading, String sentence) throws IOException {
        send(response, status, PAGE.formatted(heading, sentence, "", WAY_IN));
    }

    /**
     * Goes on by itself: a browser that comes from another site leaves our cookies at home, and takes them along when one of our own pages sends it.
     *
     * @param address already fit for an attribute
     */
    static void goOn(HttpServletResponse response, String address) throws IOException {
        send(
                response,
                HttpServletResponse.SC_OK,
                PAGE.formatted(
                        "Du logges inn",
                        "Et øyeblikk.",
                        "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\">",
                        ""));
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page);
    }
}
