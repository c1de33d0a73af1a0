// Both versions scroll together by section, notes stand at their sentences, and what is saved comes by itself.
(() => {
  const stage = document.querySelector(".fassungen");
  const wide = matchMedia("(min-width: 70rem)");
  const address = stage.dataset.seite;
  const kinds = ["error", "warning", "info"];
  let together = true;

  // ----- Where the words of a note stand -----

  const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const plain = (written) => letters(written.replace(/\]\([^)]*\)|\{#[^}]*\}/g, ""));

  const read = (doc) => {
    const main = doc.querySelector("main") ?? doc.body;
    const walker = doc.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest("script, style, .player, [hidden]")) continue;
      for (let at = 0; at < node.data.length; at += 1) {
        const kept = letters(node.data[at]);
        for (const letter of kept) {
          text += letter;
          places.push([node, at]);
        }
      }
    }
    return { text, places };
  };

  const find = ({ text, places }, note) => {
    const [before, words, after] = ["vor", "stelle", "nach"].map((name) => plain(note.dataset[name] ?? ""));
    if (!words) return null;
    const tries = [[before.slice(-25), after.slice(0, 25)], ["", after.slice(0, 25)], [before.slice(-25), ""], ["", ""]];
    for (const [left, right] of tries) {
      const at = text.indexOf(left + words + right);
      if (at < 0) continue;
      const range = places[0][0].ownerDocument.createRange();
      range.setStart(...places[at + left.length]);
      const [node, offset] = places[at + left.length + words.length - 1];
      range.setEnd(node, offset + 1);
      return range;
    }
    return null;
  };

  // What was found on the rendered page stands at an element.
  const element = (doc, note) => {
    if (!note.dataset.wahl) return null;
    const alike = [...doc.querySelectorAll(note.dataset.wahl)].filter((each) => !each.closest(".vorschau-hinweis"));
    const found = alike[Number(note.dataset.nummer)];
    if (!found?.getClientRects().length) return null;
    const range = doc.createRange();
    range.selectNode(found);
    return range;
  };

  // ----- One version -----

  class Version {
    constructor(section) {
      this.section = section;
      this.frame = section.querySelector("iframe");
      this.expected = -1;
      this.ranges = new Map();
      this.frame?.addEventListener("load", () => this.begin());
      if (this.frame?.contentDocument?.readyState === "complete" && this.window.location.href !== "about:blank") this.begin();
    }

    get window() {
      return this.frame.contentWindow;
    }

    get root() {
      return this.frame.contentDocument.documentElement;
    }

    get longest() {
      return this.root.scrollHeight - this.window.innerHeight;
    }

    get notes() {
      return [...this.section.querySelectorAll(".anmerkung")];
    }

    begin() {
      const doc = this.frame.contentDocument;
      if (!doc?.body) return;
      doc.addEventListener("click", (event) => lead(event));
      for (const form of doc.forms) form.target = "_top";
      this.window.addEventListener("scroll", () => scrolled(this), { passive: true });
      this.window.addEventListener("resize", () => this.place());
      this.mark();
    }

    mark() {
      if (!this.frame?.contentDocument?.body) return;
      const known = read(this.frame.contentDocument);
      const doc = this.frame.contentDocument;
      this.ranges = new Map(this.notes.map((note) => [note, element(doc, note) ?? find(known, note)]));
      const { CSS, Highlight } = this.window;
      for (const kind of kinds) {
        const found = [...this.ranges].filter(([note, range]) => range && note.classList.contains(kind));
        CSS.highlights?.set(`stelle-${kind}`, new Highlight(...found.map(([, range]) => range)));
      }
      for (const note of this.notes) this.lend(note);
      this.sort();
      this.place();
    }

    // In the order of the page. While somebody is among the notes, they stay where they are.
    sort() {
      const list = this.section.querySelector(".anmerkungen");
      const sorted = [...this.notes].sort((one, other) => this.top(one) - this.top(other));
      if (list && !list.contains(document.activeElement)) list.append(...sorted);
    }

    // A note whose sentence is known gets a button that leads there.
    lend(note) {
      const quoted = note.querySelector("q");
      if (!this.ranges.get(note) || note.querySelector("button")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "stelle";
      button.textContent = quoted ? `„${quoted.textContent}“` : "Zur Stelle";
      button.addEventListener("click", () => this.show(note));
      if (quoted) quoted.replaceWith(button);
      else note.lastElementChild.append(" ", button);
    }

    top(note) {
      const range = this.ranges.get(note);
      return range ? Math.max(0, range.getBoundingClientRect().top + this.window.scrollY) : 0;
    }

    show(note) {
      this.window.scrollTo({ top: this.top(note) - this.window.innerHeight / 3 });
      const range = this.ranges.get(note);
      this.window.CSS.highlights?.set("stelle-jetzt", new this.window.Highlight(range));
    }

    place() {
      const list = this.section.querySelector(".anmerkungen");
      this.section.classList.toggle("steht", Boolean(list && this.frame && wide.matches));
      if (!list || !this.frame) return;
      let free = 0;
      for (const note of this.notes) {
        const top = Math.max(free, this.top(note));
        note.style.insetBlockStart = `${top}px`;
        free = top + note.offsetHeight + 8;
      }
      this.length = free;
      this.follow();
    }

    // The margin moves with the page; where it is longer, it moves a little faster, so that all of it is seen.
    follow() {
      const list = this.section.querySelector(".anmerkungen");
      if (!list || !this.frame?.contentDocument?.body) return;
      const { scrollY } = this.window;
      const more = Math.max(0, this.length - Math.max(this.root.scrollHeight, this.window.innerHeight));
      const part = this.longest > 0 ? Math.min(1, scrollY / this.longest) : 0;
      list.style.translate = wide.matches ? `0 ${-Math.round(scrollY + more * part)}px` : "";
    }
  }

  const versions = [...document.querySelectorAll(".fassung")].map((section) => new Version(section));

  // ----- Scrolling together -----

  const points = (from, to) => {
    const [left, right] = versions;
    const pairs = JSON.parse(stage.dataset.paare).map((pair) => (from === left ? pair : [pair[1], pair[0]]));
    const top = (version, id) => {
      const heading = version.frame.contentDocument.getElementById(id);
      return heading ? heading.getBoundingClientRect().top + version.window.scrollY : null;
    };
    const known = pairs.map(([one, other]) => [top(from, one), top(to, other)]).filter((each) => !each.includes(null));
    const inside = known.filter(([one, other]) => one < from.longest && other < to.longest);
    return [[0, 0], ...inside.sort((one, other) => one[0] - other[0]), [from.longest, to.longest]];
  };

  const scrolled = (version) => {
    version.follow();
    const other = versions.find((each) => each !== version && each.frame?.contentDocument?.body);
    const { scrollY } = version.window;
    if (!together || !other || Math.abs(scrollY - version.expected) < 2) return;
    version.expected = -1;
    const known = points(version, other);
    const next = Math.max(1, known.findIndex(([one]) => one > scrollY) === -1 ? known.length - 1 : known.findIndex(([one]) => one > scrollY));
    const [[from, start], [to, end]] = [known[next - 1], known[next]];
    const part = to > from ? (scrollY - from) / (to - from) : 0;
    other.expected = Math.round(start + (end - start) * Math.min(1, Math.max(0, part)));
    other.window.scrollTo({ top: other.expected, behavior: "instant" });
  };

  // A page in a frame leads to the next pair; only pages that this desk asks for may stand in a frame.
  const lead = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    const target = new URL(link.href);
    const here = link.ownerDocument.location;
    if (target.origin !== here.origin) {
      link.target = "_blank";
      link.rel = "noopener";
    } else if (target.pathname !== here.pathname) {
      event.preventDefault();
      const isPage = /(\/|\.html)$/.test(target.pathname);
      location.href = isPage ? `/_redaktion/nebeneinander?seite=${encodeURIComponent(decodeURIComponent(target.pathname))}` : target.href;
    }
  };

  const box = document.createElement("p");
  box.innerHTML = '<label class="zusammen"><input type="checkbox" checked> Beide zusammen scrollen</label>';
  box.firstChild.firstChild.addEventListener("change", (event) => {
    together = event.target.checked;
  });
  stage.before(box);

  // ----- What is new -----

  const renew = async () => {
    const answer = await fetch(`${location.pathname}?seite=${encodeURIComponent(address)}&warten=1`);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.querySelector("[data-wartet]")) {
      await renew();
      return;
    }
    stage.dataset.paare = page.querySelector(".fassungen").dataset.paare;
    document.querySelector("h1").textContent = page.querySelector("h1").textContent;
    document.querySelector("#lage").replaceWith(page.querySelector("#lage"));
    for (const version of versions) {
      const now = page.getElementById(version.section.id);
      if (Boolean(now.querySelector("iframe")) !== Boolean(version.frame)) {
        location.reload();
        return;
      }
      for (const name of [".rand", "[data-zahlen]"]) version.section.querySelector(name).replaceWith(now.querySelector(name));
      version.mark();
    }
  };

  let events = null;
  let stamp = stage.dataset.stand;
  const listen = () => {
    events?.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource(`/_vorschau/stand?seite=${encodeURIComponent(address)}`);
    events.onmessage = (event) => {
      if (event.data === stamp) return;
      stamp = event.data;
      renew();
    };
  };

  wide.addEventListener("change", () => versions.forEach((version) => version.place()));
  document.addEventListener("visibilitychange", listen);
  listen();
  if (document.querySelector("[data-wartet]")) renew();
})();
