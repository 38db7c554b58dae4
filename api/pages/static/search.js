// Search as you type: the same page the server renders, its results exchanged in place.

const form = document.getElementById("ask");
const field = document.getElementById("q");
const results = document.getElementById("results");
const said = document.getElementById("said");
const failed = document.getElementById("failed");
const delay = 220;

let timer = 0;
let asking = null;
let shown = address();

function address() {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) values.append(name, value);
  const query = values.toString();
  return query ? `/?${query}` : "/";
}

async function show(target, { push = false, focus = null } = {}) {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(target.replace(/^\/(?=\?|$)/, "/results"), {
      signal: mine.signal,
      headers: { Accept: "text/html" },
    });
    const html = await answer.text();
    if (mine !== asking) return;
    results.innerHTML = html;
    if (push) history.pushState(null, "", target);
    else history.replaceState(null, "", target);
    shown = target;
    const asked = new URLSearchParams(target.split("?")[1] ?? "").get("q") ?? "";
    document.body.classList.toggle("fresh", !asked.trim());
    document.title = asked.trim() ? `${asked.slice(0, 60)} – Fakkel` : "Fakkel";
    field.lang = results.querySelector("[data-spoken]")?.dataset.spoken ?? "";
    if (!field.lang) field.removeAttribute("lang");
    if (focus) results.querySelector(`[data-key="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    said.textContent = results.querySelector("#count")?.textContent.trim() ?? "";
  } catch (problem) {
    if (problem.name === "AbortError") return;
    results.replaceChildren(failed.content.cloneNode(true));
    results.querySelector("[data-retry]").addEventListener("click", () => show(target, { push, focus }));
    said.textContent = results.textContent.trim();
  } finally {
    if (mine === asking) results.removeAttribute("aria-busy");
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const target = address();
    if (target !== shown) show(target);
  }, delay);
}

field.addEventListener("input", (event) => {
  if (!event.isComposing) later(); // while Chinese is being put together, nothing is asked
});
field.addEventListener("compositionend", later);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  show(address(), { push: address() !== shown });
});

results.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = new URL(link.href);
  if (target.origin !== location.origin || target.pathname !== "/") return;
  event.preventDefault();
  if (link.classList.contains("more")) {
    append(link);
    return;
  }
  const asked = target.searchParams.get("q") ?? "";
  if (asked !== field.value) field.value = asked;
  const focus = link.dataset.key ?? null;
  show(target.pathname + target.search, { push: true, focus }).then(() => {
    if (!focus) field.focus({ preventScroll: true });
  });
});

async function append(link) {
  const target = new URL(link.href);
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`/results${target.search}`, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = [...page.querySelectorAll(".hits > li")];
    results.querySelector(".hits").append(...fresh);
    results.querySelector(".pages").replaceWith(page.querySelector(".pages"));
    results.querySelector(".pages .earlier")?.remove();
    const range = results.querySelector(".range");
    said.textContent = range.textContent;
    fresh[0]?.querySelector("h3 a").focus({ preventScroll: true });
  } catch {
    location.href = link.href;
  } finally {
    results.removeAttribute("aria-busy");
  }
}

addEventListener("popstate", () => {
  const values = new URLSearchParams(location.search);
  field.value = values.get("q") ?? "";
  show(location.pathname + location.search);
});
