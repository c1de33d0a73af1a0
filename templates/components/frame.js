/* Escape closes the menu and leads back to what opened it. On wide screens it lies open for good. */
const menu = document.querySelector(".menu details");
menu?.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.firstElementChild.focus();
});
