package no.krisesenter.workplace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart, drawn on the server: no script, no library. The picture is told in one sentence to whoever cannot see it, and stands beside a
 * table with the same figures.
 */
final class Bars {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 190;
    private static final int TOP = 24;
    private static final int FLOOR = 160;

    private Bars() {}

    /** Weeks from left to right; the frame of a bar is what it could have been. */
    static String draw(String title, List<Bar> bars) {
        int most = Math.max(1, bars.stream().mapToInt(Bar::tall).max().orElse(1));
        double step = (double) WIDTH / bars.size();
        StringBuilder drawn = new StringBuilder();
        for (int index = 0; index < bars.size(); index++) {
            draw(drawn, bars.get(index), index * step, step, most);
        }
        return """
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s" class="ks-chart"><line x1="0" y1="%d" x2="%d" y2="%d" class="ks-axis"/>%s</svg>""".formatted(WIDTH, HEIGHT, told(title, bars), FLOOR, WIDTH, FLOOR, drawn);
    }

    private static void draw(StringBuilder drawn, Bar bar, double x, double step, int most) {
        double width = step * 0.64;
        double left = x + (step - width) / 2;
        double middle = x + step / 2;
        if (bar.of() > 0) {
            rectangle(drawn, "ks-frame", left, width, height(bar.of(), most));
        }
        if (bar.filled() > 0) {
            rectangle(drawn, "ks-bar", left, width, height(bar.filled(), most));
        }
        text(drawn, middle, FLOOR - height(bar.tall(), most) - 6, bar.written());
        text(drawn, middle, FLOOR + 20, bar.label());
    }

    private static double height(int figure, int most) {
        return (double) figure * (FLOOR - TOP) / most;
    }

    private static void rectangle(StringBuilder drawn, String look, double left, double width, double height) {
        drawn.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(look, number(left), number(FLOOR - height), number(width), number(height)));
    }

    private static void text(StringBuilder drawn, double x, double y, String said) {
        drawn.append("<text x=\"%s\" y=\"%s\">%s</text>".formatted(number(x), number(y), said));
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    private static String told(String title, List<Bar> bars) {
        StringBuilder told = new StringBuilder(title).append(". ");
        bars.forEach(bar -> told.append("Uke ")
                .append(bar.label())
                .append(": ")
                .append(bar.written())
                .append(". "));
        return told.toString().strip();
    }

    /**
     * One bar.
     *
     * @param figure null when it is not told which part it is
     * @param of what the figure is a part of; 0 when it is a part of nothing
     */
    record Bar(String label, @Nullable Integer figure, int of) {

        int filled() {
            return figure == null ? 0 : figure;
        }

        int tall() {
            return Math.max(filled(), of);
        }

        String written() {
            return figure == null ? String.valueOf(of) : of == 0 ? String.valueOf(figure) : figure + " av " + of;
        }
    }
}
