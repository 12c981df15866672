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
