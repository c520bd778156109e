package no.krisesenter.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether what is drawn has room: nothing is cut off, runs out of its place, lies over something else or makes the page scroll sideways. */
final class Room {

    /** Bounds in CSS pixels. Lines of a text may touch, and what lies open over the form until something is chosen is not looked at. */
    private static final String LOOK = """
            (root) => {
              const place = document.querySelector(root);
              const found = new Set();
              const named = (box) => (box.closest('.fjs-form-field')?.querySelector('.fjs-form-field-label')?.textContent || box.textContent).trim().slice(0, 50)
                + ' <' + (box.className.baseVal ?? box.className).toString().split(' ').pop() + '>';
              const page = document.documentElement;
              if (page.scrollWidth > innerWidth) found.add('the page scrolls sideways: ' + page.scrollWidth);
              for (let box = place; box !== page; box = box.parentElement)
                if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible') found.add('scrolls sideways: ' + box.className);
              const edge = place.closest('.three-cols-layout-cell, .modal-body, main, body').getBoundingClientRect();
              if (edge.left < 0 || edge.right > innerWidth) found.add('the form goes beyond the screen');
              const passing = '.fjs-dropdownlist, .flatpickr-calendar, .fjs-powered-by';
              const boxes = [];
              for (const box of place.querySelectorAll('*')) {
                const { left, right, width, height } = box.getBoundingClientRect();
                if (width < 2 || height < 2 || box.closest(passing) || box.closest('svg') !== null) continue;
                if (left < edge.left - 1 || right > edge.right + 1) found.add('beyond the edge: ' + named(box));
                const { overflowX, overflowY } = getComputedStyle(box);
                const hides = (overflow) => overflow !== 'visible' && (box.tagName !== 'INPUT' || box.value !== '');
                if (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) found.add('cut off at the side: ' + named(box));
                if (hides(overflowY) && box.scrollHeight > box.clientHeight + 2) found.add('cut off below: ' + named(box));
                if (box.matches('.fjs-input-group, textarea, input[type=checkbox], input[type=radio]')) boxes.push([box, box.getBoundingClientRect()]);
              }
              const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const box = words.currentNode.parentElement;
                if (!words.currentNode.data.trim() || box.closest(passing) || box.matches('textarea, option')) continue;
                const seen = box.getBoundingClientRect();
                if (seen.width < 2 || seen.height < 2) continue;
                const range = document.createRange();
                range.selectNodeContents(words.currentNode);
                for (const line of range.getClientRects()) boxes.push([box, line]);
              }
              boxes.sort(([, one], [, other]) => one.top - other.top);
              boxes.forEach(([box, one], number) => {
                for (let next = number + 1; next < boxes.length && boxes[next][1].top < one.bottom - 4; next++) {
                  const [over, other] = boxes[next];
                  if (box.contains(over) || over.contains(box)) continue;
                  if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - other.top > 4)
                    found.add('one over the other: ' + named(box) + ' | ' + named(over));
                }
              });
              for (const [box, { left, right, top, bottom }] of boxes) {
                const [x, y] = [(left + right) / 2, (top + bottom) / 2];
                const front = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && document.elementFromPoint(x, y);
                if (front && !place.contains(front) && !front.closest('.form-actions, .modal-footer, .ks-hide, .flatpickr-calendar')) found.add('covered by ' + front.className + ': ' + named(box));
              }
              return [...found];
            }""";

    private Room() {}

    /** What has none, in this part of the page at the size that the window has now. */
    @SuppressWarnings("unchecked")
    static List<String> missing(Page page, String root) {
        return (List<String>) page.evaluate(LOOK, root);
    }
}
