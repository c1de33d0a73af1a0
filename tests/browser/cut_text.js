// Texts that are cut, stand outside the page, or lie on top of each other: a list of sentences, empty when all is well.
() => {
  const SLACK = 2;
  const faults = [];
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isTiny = (box) => box.width <= 1 || box.height <= 1 || box.right <= 0 || box.bottom <= 0;
  const isForEarsOnly = (element) => element && (getComputedStyle(element).clipPath !== "none" || isForEarsOnly(element.parentElement));
  const name = (node) => `„${node.textContent.trim().slice(0, 40)}“`;

  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (!clips || !shown(element) || element.closest("svg") || isTiny(element.getBoundingClientRect())) continue;
    const cut = element.scrollWidth > element.clientWidth + SLACK || element.scrollHeight > element.clientHeight + SLACK;
    if (cut && element.textContent.trim()) faults.push(`cut: ${name(element)}`);
  }

  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent.trim() || parent.closest("script, svg") || isForEarsOnly(parent) || !shown(parent)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (isTiny(box)) continue;
      const scrolls = parent.closest("[tabindex='0']");
      if (box.right > innerWidth + SLACK && !scrolls) faults.push(`outside: ${name(node)}`);
      if (!scrolls) boxes.push({ box, node });
    }
  }
  boxes.sort((one, other) => one.box.top - other.box.top);
  for (let at = 0; at < boxes.length; at += 1) {
    const { box: upper, node } = boxes[at];
    for (let next = at + 1; next < boxes.length && boxes[next].box.top < upper.bottom; next += 1) {
      const { box: lower, node: other } = boxes[next];
      const wide = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
      const high = Math.min(upper.bottom, lower.bottom) - lower.top;
      // Lines of letters may come close: only a third of a line is an overlap that is seen.
      if (node !== other && wide > SLACK && high > upper.height / 3) faults.push(`overlap: ${name(node)} ${name(other)}`);
    }
  }
  return faults;
}
