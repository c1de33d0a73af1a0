// What makes the page wider than its window, and boxes that scroll sideways without a name or out of the keyboard's reach.
() => {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
    faults.push(`page is ${root.scrollWidth} wide: ${wide.slice(-1).map((each) => each.outerHTML.slice(0, 120))}`);
  }
  for (const box of document.body.querySelectorAll("*")) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
    const named = box.getAttribute("aria-label") || box.getAttribute("aria-labelledby");
    if (scrolls && !(box.tabIndex === 0 && named)) faults.push(`scrolls: ${box.outerHTML.slice(0, 120)}`);
  }
  return faults;
}
