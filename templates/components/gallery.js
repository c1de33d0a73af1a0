/* Buttons leaf through a row of pictures. The focus stays on the button; what is shown is told. */
for (const leaf of document.querySelectorAll(".leaf")) {
  const row = leaf.nextElementSibling;
  const status = leaf.querySelector("[role=status]");
  const buttons = leaf.querySelectorAll("button");
  const last = row.children.length - 1;
  let shown = 0;
  const look = () => {
    const now = Math.max(0, Math.min(last, Math.round(row.scrollLeft / row.clientWidth)));
    if (now === shown) return;
    shown = now;
    status.textContent = row.children[now].querySelector(".position > span").textContent;
    for (const button of buttons) button.setAttribute("aria-disabled", now === (button.dataset.by < 0 ? 0 : last));
  };
  row.tabIndex = 0;
  row.setAttribute("aria-labelledby", leaf.parentElement.getAttribute("aria-labelledby"));
  row.addEventListener("scroll", look, { passive: true });
  for (const button of buttons)
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") row.scrollTo((shown + +button.dataset.by) * row.clientWidth, 0);
    });
  look();
}
