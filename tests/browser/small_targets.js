// Controls smaller than 44 px in either direction, but for links within the text of a sentence.
() => {
  const LEAST = 43.5;
  const within = (link) => {
    const block = link.closest("p, li, dd, td, figcaption, h1, h2, h3");
    return block && getComputedStyle(link).display === "inline" && block.textContent.trim() !== link.textContent.trim();
  };
  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(".skip") && !within(each))
    .map((each) => [each, each.closest("label")?.getBoundingClientRect() ?? each.getBoundingClientRect()])
    .filter(([, box]) => box.height < LEAST || box.width < LEAST)
    .map(([each, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${each.outerHTML.slice(0, 120)}`);
}
