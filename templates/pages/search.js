/* The browser's half of ssg/search: it folds and stems as ssg/search/folding.py does. */
const WORD = /[\p{L}\p{N}]+(?:[-\u00ad·‐‑‧'’][\p{L}\p{N}]+)*/gu;
const SHOWN = 20;
const room = document.querySelector(".found");

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").replace(/ß/g, "ss")
  .replace(/(?<=[ao])e|(?<![aeq])ue/g, (found) => (found[1] ? "u" : ""));

const stem = (word) => {
  const shorter = word.replace(/(?<=...)(erinnen|innen|erin|ern|em|en|er|es|e)$|(?<=...[abdfghklmnorty])s$|(?<=...[lr])n$/, "");
  return shorter === word ? word : stem(shorter);
};

let files = {};
const load = (url) => (files[url] ??= fetch(url).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer))));

const open = async (home) => {
  const base = new URL("suche/", new URL(home, location));
  const contents = await load(new URL("index.json", base));
  let cut = "";
  const cuts = contents.cuts.split(/(?=[A-Z])/).map((each) => (cut = cut.slice(0, each.charCodeAt() - 65) + each.slice(1)));
  const signs = contents.signs.match(/../g);
  const file = (name, place) => load(new URL(`${name}-${signs[place]}.json`, base));
  const shard = (number) => file(number, number);
  const words = (number) => file(`w${number}`, cuts.length + number);
  return { ...contents, cuts, shard, words, place: (term) => cuts.findLastIndex((each) => each <= term) };
};

/* One letter more, less or another, or two in the wrong order. */
const alike = (one, two) => {
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  const [a, b] = [one.slice(start), two.slice(start)];
  return [a.slice(1), a].includes(b.slice(1)) || a.slice(1) === b || a[1] + a[0] + a.slice(2) === b;
};

const mended = async (index, word) => {
  if (word.length < 4) return "";
  const numbers = [-1, 0, 1].map((more) => index.lengths.findLastIndex((length) => length <= word.length + more));
  const lists = await Promise.all([...new Set(numbers)].map((number) => index.words(number)));
  const near = lists.flatMap((list) => list.split(" ")).filter((each) => alike(word, each));
  return near.find((each) => each[0] === word[0]) ?? near[0];
};

/* Notes the pages of a term, and of all that begin with it; says whether there are any. */
const gather = (index, shard, wanted, pages) => {
  for (const [term, shown, steps = []] of shard.t) {
    const whole = term === wanted;
    if (whole && !shown) return "stop";
    if (!shown || !(whole || (wanted.length > 2 && term.startsWith(wanted)))) continue;
    const worth = (whole ? 1 : 0.4) * Math.log(2 + index.pages / (shown.length / 3 + steps.length));
    for (let at = 0; at < shown.length; at += 3) {
      const [number, title, path] = shard.p[shown[at]];
      const weight = shown[at + 1] * worth;
      if (!(pages.get(number)?.weight > weight)) pages.set(number, { title, path, weight, text: shard.s[shown[at + 2]] });
    }
    let number = 0;
    for (const step of steps) {
      number += step;
      if (!pages.has(number)) pages.set(number, { weight: worth });
    }
  }
  return pages.size;
};

const find = async (index, written) => {
  const pages = new Map();
  const typed = fold(written);
  const wanted = stem(typed);
  const place = index.place(wanted);
  const shard = await index.shard(place);
  const known = gather(index, shard, wanted, pages)
    || (index.cuts[place + 1]?.startsWith(wanted) && gather(index, await index.shard(place + 1), wanted, pages));
  if (known) return known === "stop" ? [] : { marks: [typed, wanted], pages };
  const parts = written.split(/[^\p{L}\p{N}]/u);
  if (parts[1]) return Promise.all(parts.map((part) => find(index, part)));
  const near = await mended(index, typed);
  const begun = shard.t.findLast(([term, shown]) => shown && term.length > 3 && wanted.startsWith(term));
  const instead = near ? stem(near) : begun?.[0];
  if (instead) gather(index, await index.shard(index.place(instead)), instead, pages);
  return { marks: [instead], pages, instead };
};

/* The pages that hold most of the words, the best first. */
const look = async (home, query) => {
  const index = await open(home);
  const found = await Promise.all((query.match(WORD) ?? []).map((word) => find(index, word)));
  const words = found.flat(2).filter(({ pages }) => pages.size);
  const all = new Map();
  for (const { pages } of words) {
    for (const [number, page] of pages) {
      const { weight = 0, best = 0, count = 0, text } = all.get(number) ?? {};
      const better = page.text && page.weight > best ? page : { text, weight: best };
      const sum = { text: better.text, best: better.weight, weight: weight + page.weight, count: count + 1 };
      all.set(number, { ...all.get(number), ...page, ...sum });
    }
  }
  const most = Math.max(...[...all.values()].map(({ count }) => count));
  const pages = [...all.values()].filter(({ count }) => count === most);
  return {
    total: pages.length,
    pages: pages.filter(({ title }) => title).sort((a, b) => b.weight - a.weight).slice(0, SHOWN),
    marks: words.flatMap(({ marks }) => marks),
    instead: words.some(({ instead }) => instead),
  };
};

/* Where a newer index has taken the place of the one that was begun, all is fetched anew. */
const search = (home, query) => look(home, query).catch(() => {
  files = {};
  return look(home, query);
});

const say = (name, values = {}) => room.querySelector("template").content.querySelector(`[data-say="${name}"]`)
  ?.textContent.replace(/\{(\w+)\}/g, (_, key) => values[key]);

const make = (name, parent, text = "") => {
  const element = parent.appendChild(document.createElement(name));
  element.textContent = text;
  return element;
};

/* Where a stem stands in a written word. */
const part = (word, wanted) => {
  const letters = fold(word);
  const at = letters.indexOf(wanted);
  if (stem(letters) === wanted) return [0, word.length];
  if (at < 0 || wanted.length < 3) return null;
  const reach = (length) => [...word].findIndex((_, place) => fold(word.slice(0, place + 1)).length >= length);
  return [reach(at + 1), reach(at + wanted.length) + 1];
};

const write = (parent, text, marks) => {
  let done = 0;
  for (const word of text.matchAll(WORD)) {
    const place = marks.map((wanted) => part(word[0], wanted)).find(Boolean);
    if (place) {
      parent.append(text.slice(done, word.index + place[0]));
      make("mark", parent, word[0].slice(...place));
      done = word.index + place[1];
    }
  }
  parent.append(text.slice(done));
};

const list = (parent, found, home, level) => {
  const kinds = {};
  for (const page of found.pages) (kinds[say(page.path.match(/(\w+)\/./)?.[1]) || say("lists")] ??= []).push(page);
  for (const [kind, pages] of Object.entries(kinds)) {
    make(`h${level}`, parent, kind);
    const items = make("ul", parent);
    for (const { title, path, text } of pages) {
      const item = make("li", items);
      const link = make("a", item);
      link.href = home.replace("index.html", `${path}index.html`);
      write(link, title, found.marks);
      if (text) write(make("p", item), text, found.marks);
    }
  }
};

if (room && location.protocol !== "file:") {
  const { home, other, easy } = room.dataset;
  const field = document.querySelector("#suchwort");
  const [status, results, none] = room.children;
  let turn = 0;
  let waiting = 0;
  let settled = true;

  const show = async () => {
    const query = field.value.trim();
    const mine = (turn += 1);
    const box = document.createElement("div");
    let told = "";
    if (query) {
      try {
        const own = await search(home, query);
        const heavy = easy ? await search(other, query) : { pages: [] };
        if (own.instead && !heavy.instead && heavy.pages.length) Object.assign(own, { total: 0, pages: [] });
        heavy.pages = heavy.pages.filter(({ path }) => !own.pages.some((page) => page.path === path));
        list(box, own, home, 2);
        if (heavy.pages.length) {
          const section = make("section", box);
          section.lang = "de";
          make("h2", section, say("heavy")).lang = document.documentElement.lang;
          list(section, heavy, other, 3);
        }
        const number = own.total + heavy.pages.length;
        const word = box.querySelector("mark")?.textContent;
        const tale = !number ? "none" : own.instead && word ? "instead" : number === 1 ? "one" : "many";
        told = say(tale, { number, query, word });
        if (own.total > own.pages.length) told += ` ${say("first", { number: own.pages.length })}`;
      } catch {
        told = say("broken");
      }
    }
    if (mine !== turn) return;
    results.replaceChildren(...box.childNodes);
    status.textContent = easy ? told.replaceAll(". ", ".\n") : told;
    none.hidden = !query || results.hasChildNodes();
    room.classList.add("done");
  };

  const address = () => {
    const url = new URL(location);
    if (field.value.trim()) url.searchParams.set("q", field.value.trim());
    else url.searchParams.delete("q");
    url.hash = "";
    if (url.href !== location.href) history[settled ? "pushState" : "replaceState"](null, "", url);
  };

  const read = () => {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    settled = true;
    show();
  };

  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    address();
    settled = true;
    show();
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      address();
      settled = false;
      show();
    }, 250);
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...room.querySelectorAll(".list a")];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  addEventListener("popstate", read);
  read();
}
