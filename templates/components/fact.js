/* What has begun or ended since the page was made, by the day in the county. Calendars are slow: only who needs one asks. */
const pills = document.querySelectorAll(".state[data-to], .state[data-from]");
const tell = () => {
  const day = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return;
  for (const pill of pills) {
    const { from, to, now, over } = pill.dataset;
    const isOver = to && day > to;
    const words = isOver ? over : from && day >= from && now;
    if (!words) continue;
    pill.textContent = words;
    if (isOver) pill.className = "state";
    const step = pill.closest(".timeline > li");
    if (step && isOver) step.removeAttribute("aria-current");
    else step?.setAttribute("aria-current", "date");
  }
};

if (pills.length) {
  tell();
  for (const event of ["visibilitychange", "pageshow"]) addEventListener(event, tell);
}
