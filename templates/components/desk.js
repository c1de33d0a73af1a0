/* What a reader chooses becomes attributes of the page; the style sheet does the rest. */
const KEY = "desk";
const DIVIDED = /(?<![\p{L}\d@.:/_-])\p{L}+(?:[-·]\p{L}+)+(?![\p{L}\d@_-]|[.:/]\p{L})/gu;
const SIGN = /(?<=[a-zäöüß]{2})[-·](?=\p{L}[a-zäöüß]{2})/u;
const AS_WRITTEN = "pre, code, audio, svg, .address, .written, .word, [href^='mailto:'], [translate=no]";
const desk = document.querySelector(".desk");
const opener = document.querySelector(".desk-opener");
const status = desk?.querySelector("[role=status]");
const { dataset } = document.documentElement;
let chosen = {};

/* Compounds become elements once; names stay as they are. */
const wrap = () => {
  const kept = desk.dataset.kept.split(" ").filter(Boolean);
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(AS_WRITTEN)) found.push(walker.currentNode);
  for (const node of found)
    for (const { 0: word, index } of [...node.data.matchAll(DIVIDED)].reverse()) {
      if (!SIGN.test(word) || kept.some((name) => word.startsWith(name))) continue;
      const rest = node.splitText(index);
      rest.splitText(word.length);
      const span = document.createElement("span");
      span.className = "word";
      span.dataset.word = word;
      rest.replaceWith(span);
    }
};

/* A dot is drawn, not written: who copies or looks for the word finds it whole. */
const spell = (span, marks) => {
  const { word } = span.dataset;
  const parts = word.split(SIGN);
  const isNoun = /^\p{Lu}/u.test(word);
  span.textContent = marks === "hyphen" ? parts.join("-") : parts[0];
  if (marks === "hyphen") {
    if (isNoun) span.textContent = parts.map((part) => part[0].toUpperCase() + part.slice(1)).join("-");
    return;
  }
  for (const part of parts.slice(1)) {
    if (marks === "dot") span.append(Object.assign(document.createElement("span"), { className: "dot" }));
    span.append(part[0].toLowerCase() + part.slice(1));
  }
};

const respell = () => {
  const marks = desk.elements.marks?.value;
  if (!marks || (!chosen.marks && !document.querySelector(".word"))) return;
  wrap();
  document.querySelectorAll(".word").forEach((span) => spell(span, marks));
  document.dispatchEvent(new Event("respelled"));
};

const place = (y) => document.querySelector(".ruler")?.style.setProperty("inset-block-start", `${y}px`);

const show = () => {
  for (const [name, value] of Object.entries(chosen)) if (desk.elements[name]) desk.elements[name].value = value;
  Object.assign(dataset, chosen);
  respell();
  dataset.ready = "";
  if (chosen.ruler === "on" && !document.querySelector(".ruler")) {
    const ruler = document.body.appendChild(document.createElement("div"));
    ruler.className = "ruler";
    ruler.ariaHidden = "true";
  }
};

if (desk) {
  const open = (isOpen) => {
    desk.hidden = !isOpen;
    opener.ariaExpanded = isOpen;
    (isOpen ? desk.querySelector(":checked") : opener).focus();
  };
  opener.onclick = () => open(desk.hidden);
  desk.querySelector("[data-do=close]").onclick = () => open(false);
  desk.onkeydown = ({ key }) => {
    if (key === "Escape") open(false);
  };
  desk.onsubmit = () => false;
  desk.onchange = ({ target: { name, value } }) => {
    chosen[name] = value;
    try {
      localStorage[KEY] = JSON.stringify(chosen);
      status.textContent = desk.dataset.saved;
    } catch {}
    show();
  };
  desk.onreset = () => {
    for (const name of Object.keys(chosen)) delete dataset[name];
    chosen = {};
    try {
      for (const key of [KEY, "tempo"]) localStorage.removeItem(key);
    } catch {}
    status.textContent = desk.dataset.forgotten;
    setTimeout(show);
  };
  for (const sort of ["pointermove", "pointerdown"]) addEventListener(sort, ({ clientY }) => place(clientY), { passive: true });
  try {
    chosen = { ...JSON.parse(localStorage[KEY] ?? "{}") };
  } catch {}
  show();
}
