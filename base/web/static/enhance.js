// "/" moves to the search field; nothing on any page needs this.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.getElementById("q");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
// The summary of what needs to be mended takes focus, so that readers hear it first.
document.getElementById("fel")?.focus();
// The year wheel is one stop of the Tab key: arrows go along time and from track to track. Without this every dot is a link of its own.
for (const ring of document.querySelectorAll("[data-ring]")) {
  const dots = [...ring.querySelectorAll("a")];
  const day = (dot) => Number(dot.dataset.day);
  const track = (dot) => Number(dot.dataset.track);
  const stop = (dot) => dots.forEach((one) => one.setAttribute("tabindex", one === dot ? "0" : "-1"));
  const go = (dot) => { if (dot) { stop(dot); dot.focus(); } };
  // The nearest in time on the first track that way which has any.
  const across = (from, step) => {
    const tracks = [...new Set(dots.map(track))].sort((one, other) => (one - other) * step);
    const next = tracks.find((one) => (one - track(from)) * step > 0);
    const there = dots.filter((dot) => track(dot) === next);
    return there.sort((one, other) => Math.abs(day(one) - day(from)) - Math.abs(day(other) - day(from)))[0];
  };
  stop(ring.querySelector("[data-next]") ?? dots[0]);
  ring.addEventListener("keydown", (event) => {
    const at = dots.indexOf(event.target.closest("a"));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = dots[at];
    const moves = {
      ArrowRight: () => dots[at + 1],
      ArrowLeft: () => dots[at - 1],
      ArrowUp: () => across(from, -1),
      ArrowDown: () => across(from, 1),
      PageDown: () => dots.find((dot) => day(dot) >= day(from) + 28) ?? dots.at(-1),
      PageUp: () => dots.findLast((dot) => day(dot) <= day(from) - 28) ?? dots[0],
      Home: () => dots[0],
      End: () => dots.at(-1),
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    go(moves[event.key]());
  });
}
// What a dial means follows it as it is moved; without this the words say how it stood when the page was made.
for (const output of document.querySelectorAll("output[data-words]")) {
  const dial = document.getElementById(output.htmlFor.value);
  const words = output.dataset.words.split("|");
  const say = () => { output.value = words[dial.value] ?? ""; };
  dial.addEventListener("input", say);
  // The dials have gone back only after the event.
  dial.form?.addEventListener("reset", () => setTimeout(say));
  say();
}
// A meeting of a proposal can be dragged to another day of the calendar of weeks. To drop it asks what a move there would mean, as its link does; only
// the form of that page moves anything.
for (const calendar of document.querySelectorAll("[data-move]")) {
  let dragged = null;
  let over = null;
  const points = (cell) => { over?.classList.remove("week-over"); over = cell; over?.classList.add("week-over"); };
  const day = (event) => (dragged ? event.target.closest?.("[data-day]") ?? null : null);
  calendar.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-meeting]") ?? null;
    if (dragged) event.dataTransfer.effectAllowed = "move";
  });
  calendar.addEventListener("dragover", (event) => {
    const cell = day(event);
    points(cell);
    if (cell) event.preventDefault();
  });
  calendar.addEventListener("drop", (event) => {
    const cell = day(event);
    if (!cell) return;
    event.preventDefault();
    const there = new URL(dragged.href);
    there.searchParams.set("dag", cell.dataset.day);
    location.assign(there);
  });
  calendar.addEventListener("dragend", () => { dragged = null; points(null); });
}
