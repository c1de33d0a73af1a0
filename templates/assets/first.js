/* Before the first paint, so that nothing moves: that scripts run, and what the reader has chosen (see
   components/desk.js). Where a script is lost on its way, the page says and shows what it does without. */
const { classList, dataset } = document.documentElement;
classList.add("scripted");
addEventListener("error", ({ target }) => target.defer && classList.remove("scripted"), true);
try {
  Object.assign(dataset, JSON.parse(localStorage.desk ?? "{}"));
} catch {}
