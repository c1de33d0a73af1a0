/* Before the first paint, so that nothing moves: what the reader has chosen (see components/desk.js). */
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.desk ?? "{}"));
} catch {}
