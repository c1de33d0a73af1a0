const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,figcaption,caption,blockquote,pre,tr,summary,img,.way";
const SILENT = "nav,button:not(.term-link),form,select,thead,svg,.player,.film,.turn,[hidden],[aria-hidden=true],[popover]";
const STARTS = ".content :is(h2, h3), .prose > p:not(h2 + p, h3 + p)";
const LONGEST = 200;
const bar = document.querySelector(".player");
const [play, back, next, tempo] = bar?.querySelectorAll("button,select") ?? [];
const synth = window.speechSynthesis;
const words = bar?.dataset;
const label = play?.lastElementChild.firstChild;
let voice, sentences, current, plays, away, waits;
let index = 0;

/* What a block says, and where each piece of it stands. */
const read = (block) => {
  const parts = [];
  let text = "";
  const add = (said, node, from, to, exact = 1) => {
    parts.push({ node, from, to, exact, at: text.length, end: text.length + said.length });
    text += said;
  };
  const walk = (node) => {
    const { data, tagName, dataset, alt, cellIndex } = node;
    if (data) {
      let from = 0;
      for (const part of data.split("\u00ad")) {
        add(part.replace(/\s/g, " "), node, from, from + part.length);
        from += part.length + 1;
      }
    } else if (dataset?.sprich) add(dataset.sprich, node, 0, 0, 0);
    else if (alt) text += `${words.picture}: ${alt}\n`;
    else if (node === block || (tagName && !node.matches(`${SILENT},${BLOCKS}`))) {
      const head = cellIndex >= 0 && node.closest("table").tHead?.rows[0].cells[cellIndex];
      if (head) text += `${head.textContent}: `;
      node.childNodes.forEach(walk);
      if (/^(BR|T[DH])$/.test(tagName)) text += "\n";
    }
  };
  walk(block);
  return { block, parts, text };
};

/* Voices fall silent in sentences above 200 characters. */
const split = (told) => {
  let at = 0;
  return [...told.text.matchAll(/(?:[^.!?…\n]|[.!?…](?!["“”)]*\s))+[.!?…"“”)]*\s*|\s+/g)].flatMap(([sentence]) => {
    const found = [];
    for (let rest = sentence; rest; ) {
      const room = rest.slice(0, LONGEST);
      const piece = rest === room ? room : (/.*[,;:–]\s/s.exec(room) ?? /.*\s/s.exec(room) ?? [room])[0];
      if (/[\p{L}\d]/u.test(piece)) found.push({ ...told, start: at, end: at + piece.trimEnd().length });
      at += piece.length;
      rest = rest.slice(piece.length);
    }
    return found;
  });
};

const all = () =>
  [...document.querySelectorAll(`main :is(${BLOCKS})`)]
    .filter((each) => !each.closest(SILENT) && each.checkVisibility?.() !== false)
    .flatMap((each) => split(read(each)));

const range = ({ parts }, start, end) => {
  const within = parts.filter((piece) => piece.end > start && piece.at < end);
  const [first, last] = [within[0], within.at(-1)];
  if (!first) return null;
  const found = new Range();
  if (first.exact) found.setStart(first.node, first.from + Math.max(0, start - first.at));
  else found.setStartBefore(first.node);
  if (last.exact) found.setEnd(last.node, last.to - Math.max(0, last.end - end));
  else found.setEndAfter(last.node);
  return found;
};

const mark = (name, found) => {
  CSS.highlights?.delete(name);
  if (found) CSS.highlights?.set(name, new Highlight(found));
};

const show = (sentence) => {
  const found = sentence && range(sentence, sentence.start, sentence.end);
  mark("word");
  mark("sentence", found);
  document.querySelector(".read-block")?.classList.remove("read-block");
  if (!found) return;
  if (!CSS.highlights) sentence.block.classList.add("read-block");
  const { top, bottom } = found.getBoundingClientRect();
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (top >= 0 && bottom <= innerHeight) away = false;
  else if (!away) scrollBy({ top: top - innerHeight / 3, behavior: isCalm ? "instant" : "smooth" });
};

const stop = () => {
  plays = current = null;
  synth?.cancel();
  label.data = index ? words.resume : words.play;
};

const say = () => {
  const sentence = sentences[index];
  show(sentence);
  if (!sentence) {
    index = 0;
    return stop();
  }
  const { text, start, end } = sentence;
  const voiced = new SpeechSynthesisUtterance(text.slice(start, end));
  Object.assign(voiced, { voice, lang: voice.lang, rate: tempo.value });
  voiced.onend = () => {
    if (voiced !== current) return;
    index += 1;
    say();
  };
  voiced.onerror = () => voiced === current && stop();
  voiced.onboundary = ({ name, charIndex }) => {
    if (voiced !== current || name === "sentence") return;
    const at = start + charIndex;
    mark("word", range(sentence, at, at + text.slice(at, end).search(/\s|$/)));
  };
  current = voiced;
  synth.speak(voiced);
};

const start = (place) => {
  sentences ??= all();
  const wanted = place.tagName ? sentences.findIndex(({ block }) => block === place) : place;
  index = Math.min(Math.max(wanted, 0), sentences.length - 1);
  away = current = null;
  synth.cancel();
  plays = true;
  label.data = words.pause;
  if (!bar.matches(".begun")) begin();
  say();
};

const begin = () => {
  bar.classList.add("begun");
  for (const block of new Set(sentences.map((each) => each.block))) {
    if (!block.matches(STARTS)) continue;
    const button = play.cloneNode(true);
    button.className = "read-from";
    button.lastElementChild.textContent = `${words.from}: ${block.textContent.replaceAll("\u00ad", "").slice(0, 40)}`;
    button.onclick = () => start(block);
    if (block.matches("p")) block.before(button);
    else block.prepend(button);
  }
};

/* To a reader who has asked to listen: what is missing. */
const tell = () => {
  const help = bar.querySelector("details");
  help.open = true;
  help.firstElementChild.focus();
};

/* Voices may come late: whoever asks before that is heard as soon as they are known. */
const ask = () => {
  if (plays) stop();
  else if (voice) start(index);
  else waits = true;
};

const choose = (isLate) => {
  const german = synth?.getVoices().filter((each) => each.localService === true && /^de\b/i.test(each.lang)) ?? [];
  voice = german.find((each) => each.default) ?? german[0];
  bar.classList.toggle("ready", Boolean(voice));
  if (!voice && isLate !== true) return;
  bar.classList.toggle("mute", !voice);
  if (waits) voice ? start(0) : tell();
  waits = false;
};

if (bar) {
  play.onclick = ask;
  back.onclick = () => start(index - 1);
  next.onclick = () => start(index + 1);
  tempo.onchange = () => {
    if (plays) start(index);
    localStorage.tempo = tempo.value;
  };
  try {
    tempo.value = localStorage.tempo ?? 1;
  } catch {}
  for (const sort of ["wheel", "touchmove", "keydown"]) addEventListener(sort, () => (away = true), { passive: true });
  addEventListener("pagehide", stop);
  document.addEventListener("respelled", () => {
    if (plays) stop();
    sentences = undefined;
  });
  choose();
  synth?.addEventListener?.("voiceschanged", choose);
  setTimeout(choose, synth ? 2000 : 0, true);
}
