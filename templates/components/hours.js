/* The day and the time in the county, wherever the device is and however its clock is set up. */
const clock = () => {
  const written = new Date().toLocaleString("sv-SE", { timeZone: "Europe/Berlin" });
  return /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(written) ? [written.slice(0, 10), written.slice(11, 16)] : [];
};
const utc = (day) => new Date(`${day}T00:00:00Z`);

/* Easter Sunday as a day of March, after Oudin. */
const easter = (year) => {
  const { floor } = Math;
  const [golden, century] = [year % 19, floor(year / 100)];
  const leap = century - floor(century / 4);
  const epact = (leap - floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - floor(epact / 28) * (1 - floor(29 / (epact + 1)) * floor((21 - golden) / 11));
  return 28 + moon - ((year + floor(year / 4) + moon + 2 - leap) % 7);
};

/* Public holidays of Thuringia (law on holidays, section 2). */
const FIXED = ["01-01", "05-01", "09-20", "10-03", "10-31", "12-25", "12-26"];
const AFTER_EASTER = [-2, 1, 39, 50];
const isHoliday = (day) => {
  const year = +day.slice(0, 4);
  const sunday = Date.UTC(year, 2, easter(year));
  return FIXED.includes(day.slice(5)) || AFTER_EASTER.includes((utc(day) - sunday) / 864e5);
};

const put = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const opening = ({ dataset: words }, rows, day, time) => {
  const row = isHoliday(day) ? null : rows.find((each) => each.dataset.days.split(" ").includes(`${(utc(day).getUTCDay() + 6) % 7}`));
  for (const each of rows) each.querySelector(".now").hidden = each !== row;
  const left = [...(row?.querySelectorAll(".range") ?? [])].map((each) => each.dataset).filter(({ to }) => to === "00:00" || time < to);
  left.sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, second] = left;
  const closed = isHoliday(day) ? words.holiday : row ? words.past : words.closed;
  if (!first) return [closed, words.ask];
  return [put(time < first.from ? words.later : words.open, first), second && put(words.again, second)];
};

const lines = document.querySelectorAll(".today");
const refresh = () => {
  const [day, time] = clock();
  if (!day) return;
  for (const line of lines) {
    const rows = [...line.parentNode.querySelectorAll("tr[data-days]")];
    const sentences = opening(line, rows, day, time).filter(Boolean).join(" ");
    line.textContent = sentences.replace(/([.?]) /g, "$1\n");
  }
};

if (lines.length) {
  refresh();
  for (const event of ["visibilitychange", "pageshow"]) addEventListener(event, refresh);
}
