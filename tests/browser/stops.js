// Notes from now on what each keyboard stop looks like when it gets the focus, in `window.stops`.
() => {
  const order = [...document.querySelectorAll("*")];
  const looks = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { style: outlineStyle, width: parseFloat(outlineWidth), color: outlineColor, shadow: boxShadow };
  };
  const before = new Map(order.map((element) => [element, looks(element)]));
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => {
    const after = looks(target);
    const box = target.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2));
    const old = before.get(target) ?? {};
    window.stops.push({
      place: order.indexOf(target),
      name: target.outerHTML.slice(0, 120),
      ringed: after.style !== "none" && after.width >= 3 && JSON.stringify(after) !== JSON.stringify(old),
      hidden: !(hit && (target.contains(hit) || hit.contains(target))),
    });
  });
}
