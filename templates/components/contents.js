/* The other version opens at the section that is read. Up at the switch, it is the one read before. */
const sections = [...document.querySelectorAll(".content h2[id]")].filter((each) => !each.closest("nav"));
let read, pause;
addEventListener("scroll", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    read = sections.findLast((each) => each.getBoundingClientRect().top < innerHeight / 5) ?? read;
  }, 400);
}, { passive: true });
for (const link of document.querySelectorAll("a[rel=alternate]"))
  for (const sort of ["pointerdown", "focus"])
    link.addEventListener(sort, () => {
      if (read) link.hash = read.dataset.twin ?? read.id;
    });
