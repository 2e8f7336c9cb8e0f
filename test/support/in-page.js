// @ts-nocheck: it runs in a browser, whose types this project does not have.

// What a page measures of itself, for the tests that open it.
globalThis.measures = {
  /** By how many pixels the page is wider than its window. */
  sideways() {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return scrollWidth - clientWidth;
  },

  /** Texts of drawings that stand outside of their drawing or upon each other, in words. */
  drawings() {
    const found = [];
    for (const svg of document.querySelectorAll('svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const title = svg.querySelector('title')?.textContent ?? '';
      const texts = [...svg.querySelectorAll('text')]
        .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      for (const [i, { said, box }] of texts.entries()) {
        const [left, right] = [frame.left - box.left, box.right - frame.right];
        const [above, below] = [frame.top - box.top, box.bottom - frame.bottom];
        if (Math.max(left, right, above, below) > 1.5) found.push(`${title}: outside: ${said}`);
        for (const other of texts.slice(i + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The boxes of lines hold the room above and below their letters.
          if (wide > 1 && high > box.height * 0.3) found.push(`${title}: together: ${said} | ${other.said}`);
        }
      }
    }
    return found;
  },

  /** Words that are cut off by what holds them, or run out of it. */
  cut() {
    const found = [];
    for (const element of document.querySelectorAll(
      'h1,h2,h3,h4,p,li,th,td,dt,dd,caption,figcaption,summary,a',
    )) {
      // What only a screen reader says has no room of its own.
      const holder = element.closest('thead,.unseen') ?? element;
      const { clipPath } = getComputedStyle(holder);
      if (clipPath !== 'none' || getComputedStyle(element).display === 'inline') continue;
      if (element.scrollWidth > element.clientWidth + 1)
        found.push(`${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 60)}`);
    }
    return found;
  },

  /** Opens what is folded, so that it is looked at too. */
  open() {
    for (const details of document.querySelectorAll('details')) details.open = true;
  },
};
