// Finds what a person would call by these words: the first visible one whose name is just that, else one that has it.
// Arguments: kind of thing, its words, words of the row, list item or group of a form it is in (or null; what is folded
// away there does not count). Answer: the thing, and whether pressing it leads to another page.
const [kind, words, beside] = arguments;
const plain = (text) => text.replace(/\s+/g, " ").trim();
const text = (element, without = "[aria-hidden=true]") => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(without).forEach((hidden) => hidden.remove());
  return plain(copy.textContent);
};
const name = (element) => plain(element.getAttribute("aria-label") ?? "") || text(element);
const kinds = { link: "a[href]", button: "button, summary", field: "label", row: "tbody tr", finding: ".findings > li" };
const seen = (element) => element.checkVisibility({ visibilityProperty: true });
const there = (element) => beside === null || text(element.closest("tr, li, fieldset") ?? element, "[aria-hidden=true], details").includes(beside);
const all = [...document.querySelectorAll(kinds[kind])].filter(seen).filter(there);
const found = all.find((element) => name(element) === words) ?? all.find((element) => name(element).includes(words));
const page = (address) => address.split("#")[0];
const away = found?.type === "submit" || (found?.href && !(found.hash && page(found.href) === page(location.href)));
return [(kind === "field" ? found?.control : found) ?? null, Boolean(away)];
