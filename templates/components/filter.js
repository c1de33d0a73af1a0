const outcome = document.querySelector(".outcome");
const [status, reset] = outcome?.children ?? [];
const cards = [...document.querySelectorAll("main .cards > li")];
const sections = [...document.querySelectorAll("main section:has(> .cards)")];
const contents = document.querySelector(".contents");
const boxes = [];

/* The links of the page become boxes with the same words. */
const box = (link, key) => {
  const [label, input] = [document.createElement("label"), document.createElement("input")];
  Object.assign(input, { type: "checkbox", name: key, value: link.dataset.value });
  boxes.push(input);
  label.append(input, ...link.childNodes);
  return label;
};

const replace = (list) => {
  const group = document.createElement("div");
  group.className = list.className;
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", list.getAttribute("aria-labelledby"));
  group.append(...[...list.querySelectorAll("a")].map((link) => box(link, list.dataset.key)));
  list.replaceWith(group);
};

/* One of the values ticked in each group suits the card. */
const suits = (card, chosen) =>
  Object.entries(chosen).every(([key, values]) => card.dataset[key].split(" ").some((value) => values.includes(value)));

const show = () => {
  const chosen = {};
  for (const { name, value, checked } of boxes) if (checked) (chosen[name] ??= []).push(value);
  for (const card of cards) card.hidden = !suits(card, chosen);
  const number = cards.filter((card) => !card.hidden).length;
  for (const section of sections) {
    section.hidden = !section.querySelector(".cards > :not([hidden])");
    const link = contents?.querySelector(`[href="#${section.firstElementChild.id}"]`);
    if (link) link.parentNode.hidden = section.hidden;
  }
  if (contents) contents.hidden = !number;
  const narrowed = boxes.some((each) => each.checked);
  const words = outcome.dataset[["none", "one"][number] ?? "many"].replace(/\. /g, ".\n");
  status.textContent = narrowed ? words.replace("{number}", number).replace("{total}", cards.length) : "";
  reset.hidden = !narrowed;
};

const change = () => {
  const query = new URLSearchParams(boxes.filter((each) => each.checked).map(({ name, value }) => [name, value]));
  if (location.protocol !== "file:") history.pushState(null, "", `${query}` ? `?${query}` : location.pathname);
  show();
};

const read = () => {
  const asked = new URLSearchParams(location.search);
  for (const each of boxes) each.checked = asked.getAll(each.name).includes(each.value);
  show();
};

if (outcome) {
  document.querySelectorAll(".choices").forEach(replace);
  for (const each of boxes) each.addEventListener("change", change);
  reset.addEventListener("click", () => {
    for (const each of boxes) each.checked = false;
    change();
    document.querySelector(".filter summary").focus();
  });
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  read();
}
