// Reading an article: the marked place, or what is selected, quoted with its source.

import { placeOf, slice, trimmed } from "./places.js";

const text = document.getElementById("text");
const dock = document.getElementById("dock");
const chosen = document.getElementById("chosen");
const style = document.getElementById("style");
const done = document.getElementById("done");
const byHand = document.getElementById("by-hand");
const id = text.dataset.id;
const path = id.split("/").map(encodeURIComponent).join("/");
const marks = { nl: "“”", en: "“”", "zh-Hans": "“”", "zh-Hant": "「」" }[text.lang] ?? "“”";

let place = null;
let closed = null;
let whole = null;

style.value = localStorage.getItem("fakkel_style") ?? "apa";
if (!style.value) style.value = "apa";
style.addEventListener("change", () => localStorage.setItem("fakkel_style", style.value));

// The canonical text itself: what is copied is a slice of it, not of what the screen made of it.
function canonical() {
  whole ??= fetch(`/v1/articles/${path}`).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).text;
  });
  whole.catch(() => { whole = null; });
  return whole;
}

function isText() {
  return ["apa", "chicago", "mla"].includes(style.value);
}

async function cited(at) {
  const values = new URLSearchParams({ start: at.start, end: at.end });
  if (isText()) {
    values.set("format", "text");
    values.set("style", style.value);
  } else {
    values.set("format", style.value);
  }
  const answer = await fetch(`/v1/articles/${path}/citation?${values}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const body = await answer.text();
  if (style.value === "csl-json" || !answer.headers.get("content-type")?.includes("json")) return body.trim();
  const found = JSON.parse(body);
  return typeof found === "string" ? found : found.text ?? found.citation ?? body;
}

let citations = null; // whether this service can cite
function canCite(at) {
  citations ??= fetch(`/v1/articles/${path}/citation?format=text&style=apa&start=${at.start}&end=${at.end}`)
    .then((answer) => answer.ok)
    .catch(() => false);
  return citations;
}

async function offer(at) {
  if (!at) {
    dock.hidden = true;
    place = null;
    return;
  }
  const found = trimmed(await canonical(), at);
  if (!found) return;
  place = found;
  chosen.textContent = slice(await canonical(), found.start, found.end);
  done.textContent = "";
  byHand.hidden = true;
  dock.hidden = false;
  const able = await canCite(found);
  for (const part of dock.querySelectorAll(".citing")) part.hidden = !able;
}

const marked = dock.dataset.from === undefined
  ? null
  : { start: Number(dock.dataset.from), end: Number(dock.dataset.to) };

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  return placeOf(selection.getRangeAt(0), text);
}

let timer = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(timer);
  if (dock.contains(document.activeElement)) return; // choosing in the dock is no new choice
  timer = setTimeout(() => {
    const at = selected();
    if (at) {
      closed = null;
      offer(at);
    } else if (marked && closed !== "marked") offer(marked);
    else offer(null);
  }, 150);
});

if (marked) offer(marked);

function link(at) {
  return `${location.origin}/articles/${path}?start=${at.start}&end=${at.end}#place`;
}

function escaped(plain) {
  const holder = document.createElement("p");
  holder.textContent = plain;
  return holder.innerHTML.replaceAll("\n", "<br>");
}

async function copy(plain, message, html = null) {
  try {
    if (html && globalThis.ClipboardItem) {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/plain": new Blob([plain], { type: "text/plain" }),
          "text/html": new Blob([html], { type: "text/html" }),
        }),
      ]);
    } else {
      await navigator.clipboard.writeText(plain);
    }
    done.textContent = message;
  } catch {
    done.textContent = dock.dataset.failed;
    byHand.value = plain;
    byHand.hidden = false;
    byHand.focus();
    byHand.select();
  }
}

document.getElementById("copy").addEventListener("click", async () => {
  const at = place;
  const words = slice(await canonical(), at.start, at.end);
  const quotation = `${marks[0]}${words}${marks[1]}`;
  try {
    // An entry for the bibliography; in a text style, the citation in the text follows below it.
    const [source, inText = ""] = isText() ? (await cited(at)).split("\n\n") : [await cited(at)];
    const quoted = inText ? `${quotation} ${inText}` : quotation;
    const html = `<blockquote lang="${text.lang}"><p>${escaped(quoted)}</p></blockquote><p>${escaped(source)}</p>`;
    await copy(`${quoted}\n\n${source}\n`, dock.dataset.copied, html);
  } catch {
    await copy(`${quotation}\n\n${link(at)}\n`, dock.dataset.copied);
  }
});

document.getElementById("copy-link").addEventListener("click", () => copy(link(place), dock.dataset.linkCopied));

function close() {
  closed = selected() ? null : "marked";
  getSelection().removeAllRanges();
  closed = "marked";
  dock.hidden = true;
}
document.getElementById("close").addEventListener("click", close);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !dock.hidden) close();
});
