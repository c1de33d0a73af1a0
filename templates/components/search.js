/* A page from disk cannot fetch the index: there the field gives way to the list from A to Z. */
const field = document.querySelector(".search");
if (field && location.protocol === "file:") {
  const link = field.querySelector("a");
  link.hidden = false;
  field.replaceChildren(link);
  document.querySelector(".found")?.classList.add("done");
}
