// Shows what a filter leaves while somebody types, and what has been looked through as soon as it is there.
(() => {
  let asked = 0;
  let wanted = location.search || "?";

  const fetched = async (address) => {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  };

  const rest = "#seiten > :not(.wahl)";
  const showPages = async (address) => {
    const mine = (asked += 1);
    wanted = address;
    const page = await fetched(address);
    if (page && mine === asked) show(page, address);
  };

  const named = (link) => link.textContent.replace(/\s*\(.*/, "");

  const show = (page, address) => {
    const held = document.activeElement?.closest("#seiten .auswahl a");
    const [section, form] = [document.querySelector("#seiten"), document.querySelector(".wahl")];
    for (const each of document.querySelectorAll(`${rest}:not(h2)`)) each.remove();
    section.append(...page.querySelectorAll(`${rest}:not(h2)`));
    const kept = page.querySelector(".wahl [name=zeige]");
    if (kept) form.querySelector("[name=zeige]").value = kept.value;
    history.replaceState(null, "", address);
    if (held) [...document.querySelectorAll("#seiten .auswahl a")].find((each) => named(each) === named(held))?.focus();
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
    showPages(link.getAttribute("href").replace(/#.*/, ""));
  });

  // One county after the other comes. A list in which somebody is reading stays until they leave it.
  let isLate = false;
  const isRead = () => Boolean(document.querySelector("#seiten .wide:focus-within"));
  const left = () => {
    if (!isLate || isRead()) return;
    isLate = false;
    showPages(wanted);
  };
  document.addEventListener("focusout", () => setTimeout(left));

  const wait = async () => {
    while (document.querySelector("[data-wartet]")) {
      const [address, before] = [wanted, asked];
      const page = await fetched(`${address}&warten=1`);
      if (!page) return;
      for (const name of ["#naechstes", "#verlauf", "[data-wartet]"]) {
        const [now, then] = [page.querySelector(name), document.querySelector(name)];
        if (now) then.replaceWith(now);
        else then.remove();
      }
      isLate = isRead();
      if (!isLate && before === asked) show(page, address);
      else if (!isLate) await showPages(wanted);
    }
  };
  wait();
})();
