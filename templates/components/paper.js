/* Nobody can press a link on paper: a list behind the text tells where each leads, as far as the site has an address.
   Not of what leads through the site, and not where all that is meant is printed already. */
const PLACES = [".kept", "nav", ".filter", ".filter + .action", ".tiles", ".map", ".all-pages", ".term", ".contact-box", "form", "[hidden]"];
const UNTOLD = PLACES.map((place) => `${place} a`).join();
const targets = document.querySelector(".targets");
addEventListener("beforeprint", () => {
  const base = document.querySelector("link[rel=canonical]").getAttribute("href");
  const lines = new Map();
  for (const link of document.querySelectorAll(`main a[href]:not(.term-link, .out:has(+ br + .written), ${UNTOLD})`)) {
    const href = link.getAttribute("href");
    const is = (form) => form.test(href);
    if (is(/^https?:/) || (/^http/.test(base) && !is(/^(#|[a-z]+:)/))) {
      const address = new URL(href, new URL(base, location)).href.replace(/^https?:\/\//, "").replace(/\/(index\.html)?(?=#|$)/, "");
      const name = document.createElement("strong");
      const line = document.createElement("li");
      name.textContent = link.textContent.trim();
      line.append(name, document.createElement("br"), address);
      lines.set(address, line);
    }
  }
  targets.querySelector("ul").replaceChildren(...lines.values());
  targets.hidden = !lines.size;
});
