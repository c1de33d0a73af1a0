// Shows what a filter leaves while somebody types, and what has been looked through as soon as it is there.
(() => {
  let asked = 0;

  const fetched = async (address) => {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  };

  const rest = "#seiten > :not(.wahl)";
  const showPages = async (address) => {
    const mine = (asked += 1);
    const page = await fetched(address);
    if (!page || mine !== asked) return;
    const [section, form] = [document.querySelector("#seiten"), document.querySelector(".wahl")];
    for (const each of document.querySelectorAll(`${rest}:not(h2)`)) each.remove();
    section.append(...page.querySelectorAll(`${rest}:not(h2)`));
    const kept = page.querySelector(".wahl [name=zeige]");
    if (kept) form.querySelector("[name=zeige]").value = kept.value;
    history.replaceState(null, "", address);
  };

  const asks = () => {
    const said = [...new FormData(document.querySelector(".wahl"))].filter(([, value]) => value);
    return `?${new URLSearchParams(said)}`;
  };

  let soon = 0;
  document.addEventListener("input", (event) => {
    if (!event.target.closest(".wahl")) return;
    clearTimeout(soon);
    soon = setTimeout(() => showPages(asks()), 120);
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".wahl")) return;
    event.preventDefault();
    showPages(asks());
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("#seiten .auswahl a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const label = link.textContent.replace(/\s*\(.*/, "");
    showPages(link.getAttribute("href").replace(/#.*/, "")).then(() => {
      const again = [...document.querySelectorAll("#seiten .auswahl a")].find((each) => each.textContent.startsWith(label));
      again?.focus();
    });
  });

  // One county after the other comes. A list in which somebody is reading stays.
  const wait = async () => {
    while (document.querySelector("[data-wartet]")) {
      const page = await fetched(`${asks()}&warten=1`);
      if (!page) return;
      for (const name of ["#naechstes", "#verlauf", "[data-wartet]"]) {
        const [now, then] = [page.querySelector(name), document.querySelector(name)];
        if (now) then.replaceWith(now);
        else then.remove();
      }
      if (!document.querySelector("#seiten .wide:focus-within")) await showPages(asks());
    }
  };
  wait();
})();
