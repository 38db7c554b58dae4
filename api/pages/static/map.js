// The map: every passage a point, drawn on a canvas; hover or arrow keys tell, click or Enter opens.

const chart = document.getElementById("chart");
const canvas = document.getElementById("canvas");
const tip = document.getElementById("tip");
const form = document.getElementById("light");
const field = document.getElementById("q");
const litLine = document.getElementById("lit");
const litLinks = document.getElementById("lit-links");
const paint = canvas.getContext("2d");
const GRID = 10000;
const reach = 16; // how near the pointer must come to a point, in pixels

let points = null; // x, y, lang, languages, regions
let lit = new Set();
let view = { x: 0.5, y: 0.5, zoom: 1 };
let at = -1; // the point that is told of
let size = { width: 0, height: 0 };
let colours = {};
let drawing = 0;
const known = new Map();

async function load() {
  const answer = await fetch(chart.dataset.points);
  if (!answer.ok) throw new Error(String(answer.status));
  points = await answer.json();
  canvas.hidden = false;
  chart.querySelector(".zoom").hidden = false;
  readColours();
  fit();
  if (field.value.trim()) await light();
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  colours = {
    languages: [of("--nl"), of("--en"), of("--hans"), of("--hant")],
    ink: of("--ink"), soft: of("--soft"), paper: of("--raised"), flame: of("--flame"), read: of("--read"), halo: of("--halo"),
  };
}

function fit() {
  const box = canvas.getBoundingClientRect();
  const ratio = devicePixelRatio || 1;
  size = { width: box.width, height: box.height };
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  paint.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw();
}

// The points fill the canvas both ways, stretched a little where it is not square.
function scales() {
  const across = Math.min(size.width, size.height * 1.7);
  const down = Math.min(size.height, size.width * 1.45);
  return { across: across * view.zoom, down: down * view.zoom };
}

function screen(row) {
  const { across, down } = scales();
  return {
    x: size.width / 2 + (points.x[row] / GRID - view.x) * across,
    y: size.height / 2 + (points.y[row] / GRID - view.y) * down,
  };
}

function shape(kind, x, y, r) {
  paint.beginPath();
  if (kind === 0) paint.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === 1) {
    paint.moveTo(x, y - 1.2 * r);
    paint.lineTo(x + 1.15 * r, y + 0.85 * r);
    paint.lineTo(x - 1.15 * r, y + 0.85 * r);
    paint.closePath();
  } else if (kind === 2) paint.rect(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
  else {
    paint.moveTo(x, y - 1.3 * r);
    paint.lineTo(x + 1.3 * r, y);
    paint.lineTo(x, y + 1.3 * r);
    paint.lineTo(x - 1.3 * r, y);
    paint.closePath();
  }
}

function draw() {
  if (drawing) return;
  drawing = requestAnimationFrame(() => {
    drawing = 0;
    paint.clearRect(0, 0, size.width, size.height);
    const many = points.x.length;
    const base = Math.max(1.6, Math.min(5, 60 / Math.sqrt(many) + 1.4)) * Math.min(1.9, Math.sqrt(view.zoom));
    const rows = lit.size ? [...Array(many).keys()].sort((a, b) => lit.has(a) - lit.has(b)) : Array(many).keys();
    for (const row of rows) {
      const { x, y } = screen(row);
      if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue;
      const on = lit.has(row);
      if (on) {
        paint.globalAlpha = 0.55;
        paint.fillStyle = colours.halo;
        paint.beginPath();
        paint.arc(x, y, base * 2.7, 0, 2 * Math.PI);
        paint.fill();
      }
      paint.globalAlpha = lit.size ? (on ? 1 : 0.22) : 0.86;
      paint.fillStyle = colours.languages[points.lang[row]];
      shape(points.lang[row], x, y, on ? base * 1.35 : base);
      paint.fill();
    }
    paint.globalAlpha = 1;
    names();
    if (at >= 0) {
      const { x, y } = screen(at);
      paint.strokeStyle = colours.ink;
      paint.lineWidth = 2;
      paint.beginPath();
      paint.arc(x, y, base + 5, 0, 2 * Math.PI);
      paint.stroke();
    }
  });
}

// The names of regions, the largest first; one that would lie over another is left out.
function names() {
  const taken = [];
  const lang = document.documentElement.lang;
  const tongue = lang.split("-")[0];
  paint.textAlign = "center";
  paint.textBaseline = "middle";
  paint.lineJoin = "round";
  for (const region of points.regions) {
    const spoken = region.names[lang] ? lang : Object.keys(region.names).find((one) => one.startsWith(tongue));
    const words = spoken && region.names[spoken].length ? region.names[spoken] : Object.values(region.names).find((list) => list.length);
    if (!words) continue;
    const text = words.slice(0, size.width < 600 ? 2 : 3).join(" · ");
    const { across, down } = scales();
    let x = size.width / 2 + (region.x / GRID - view.x) * across;
    const y = size.height / 2 + (region.y / GRID - view.y) * down;
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    paint.font = `${lang.startsWith("zh") ? "600 15px" : "italic 600 16px"} ${colours.read}`;
    const width = paint.measureText(text).width;
    x = Math.max(width / 2 + 8, Math.min(size.width - width / 2 - 8, x));
    const box = { left: x - width / 2 - 6, right: x + width / 2 + 6, top: y - 13, bottom: y + 13 };
    if (taken.some((one) => box.left < one.right && box.right > one.left && box.top < one.bottom && box.bottom > one.top)) continue;
    taken.push(box);
    paint.globalAlpha = lit.size ? 0.75 : 1;
    paint.strokeStyle = colours.paper;
    paint.lineWidth = 5;
    paint.strokeText(text, x, y);
    paint.fillStyle = colours.ink;
    paint.fillText(text, x, y);
    paint.globalAlpha = 1;
  }
}

function nearest(x, y) {
  let best = -1;
  let least = reach * reach;
  for (let row = 0; row < points.x.length; row += 1) {
    const on = screen(row);
    const apart = (on.x - x) ** 2 + (on.y - y) ** 2;
    const weighed = lit.has(row) ? apart * 0.4 : apart;
    if (apart < reach * reach && weighed < least) {
      least = weighed;
      best = row;
    }
  }
  return best;
}

function told(row) {
  if (!known.has(row)) {
    const answer = fetch(`/map/passages/${row}`).then((found) => (found.ok ? found.json() : null)).catch(() => null);
    known.set(row, answer);
    answer.then((found) => { if (!found) known.delete(row); });
  }
  return known.get(row);
}

async function tell(row) {
  if (row === at) return;
  at = row;
  canvas.classList.toggle("over", row >= 0);
  draw();
  if (row < 0) {
    tip.hidden = true;
    return;
  }
  const found = await told(row);
  if (at !== row || !found) return;
  tip.replaceChildren(
    part("span", found.language, null, `tongue ${found.spoken}`),
    part("strong", found.title, found.lang),
    part("p", found.sentence, found.spoken, "sentence"),
  );
  tip.querySelector(".tongue").prepend(document.createElement("i"));
  tip.hidden = false;
  const { x, y } = screen(row);
  const box = tip.getBoundingClientRect();
  const left = x + 18 + box.width < size.width ? x + 18 : Math.max(8, x - box.width - 18);
  tip.style.left = `${Math.min(left, size.width - box.width - 8)}px`;
  tip.style.top = `${Math.max(8, Math.min(y - box.height / 2, size.height - box.height - 8))}px`;
}

function part(tag, text, lang, kind = "") {
  const made = document.createElement(tag);
  made.textContent = text ?? "";
  made.dir = "auto";
  if (lang) made.lang = lang;
  if (kind) made.className = kind;
  return made;
}

async function open(row) {
  const found = await told(row);
  if (found) location.href = found.link;
}

function zoomTo(factor, x = size.width / 2, y = size.height / 2) {
  const zoom = Math.max(1, Math.min(40, view.zoom * factor));
  const { across, down } = scales();
  const grow = zoom / view.zoom;
  view.x += ((x - size.width / 2) / across) * (1 - 1 / grow);
  view.y += ((y - size.height / 2) / down) * (1 - 1 / grow);
  view.zoom = zoom;
  if (zoom === 1) view = { x: 0.5, y: 0.5, zoom };
  keepInside();
  tip.hidden = true;
  draw();
}

function keepInside() {
  view.x = Math.max(0, Math.min(1, view.x));
  view.y = Math.max(0, Math.min(1, view.y));
}

function whole() {
  view = { x: 0.5, y: 0.5, zoom: 1 };
  draw();
}

const held = new Map(); // pointers that are down
let moved = 0;

canvas.addEventListener("pointerdown", (event) => {
  held.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  canvas.setPointerCapture(event.pointerId);
  moved = 0;
});
canvas.addEventListener("pointermove", (event) => {
  const before = held.get(event.pointerId);
  if (!before) {
    if (event.pointerType !== "touch") tell(nearest(event.offsetX, event.offsetY));
    return;
  }
  const now = { x: event.offsetX, y: event.offsetY };
  if (held.size === 1) {
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (moved > 4) {
      const { across, down } = scales();
      view.x -= (now.x - before.x) / across;
      view.y -= (now.y - before.y) / down;
      keepInside();
      canvas.classList.add("drag");
      tip.hidden = true;
      draw();
    }
  } else {
    const [other] = [...held].filter(([key]) => key !== event.pointerId).map(([, place]) => place);
    const apart = (place) => Math.hypot(place.x - other.x, place.y - other.y);
    moved = 99;
    zoomTo(apart(now) / Math.max(1, apart(before)), (now.x + other.x) / 2, (now.y + other.y) / 2);
  }
  held.set(event.pointerId, now);
});
function release(event) {
  const was = held.delete(event.pointerId);
  canvas.classList.remove("drag");
  if (!was || moved > 4 || event.type === "pointercancel") return;
  const row = nearest(event.offsetX, event.offsetY);
  if (event.pointerType === "touch" && row !== at) tell(row); // the first touch tells, the second opens
  else if (row >= 0) open(row);
}
canvas.addEventListener("pointerup", release);
canvas.addEventListener("pointercancel", release);
canvas.addEventListener("pointerleave", () => { if (!held.size && document.activeElement !== canvas) tell(-1); });
canvas.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas && view.zoom === 1 && event.deltaY > 0) return;
  event.preventDefault();
  zoomTo(Math.exp(-event.deltaY * 0.0022), event.offsetX, event.offsetY);
}, { passive: false });
canvas.addEventListener("blur", () => tell(-1));

canvas.addEventListener("keydown", (event) => {
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  if (ways[event.key]) step(...ways[event.key]);
  else if (event.key === "Enter" && at >= 0) open(at);
  else if (event.key === "+" || event.key === "=") zoomTo(1.5, ...middle());
  else if (event.key === "-") zoomTo(1 / 1.5, ...middle());
  else if (event.key === "0") whole();
  else return;
  event.preventDefault();
});

function middle() {
  if (at < 0) return [size.width / 2, size.height / 2];
  const { x, y } = screen(at);
  return [x, y];
}

// The next point in a direction: near, and rather straight ahead than aside. Of lit ones, where any are.
function step(right, down) {
  const rows = lit.size ? [...lit] : [...Array(points.x.length).keys()];
  const from = at >= 0 ? screen(at) : { x: size.width / 2, y: size.height / 2 };
  let best = -1;
  let least = Infinity;
  for (const row of rows) {
    if (row === at) continue;
    const { x, y } = screen(row);
    const ahead = (x - from.x) * right + (y - from.y) * down;
    const aside = Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right);
    if (at >= 0 && ahead <= 0.5) continue;
    const cost = at < 0 ? Math.hypot(x - from.x, y - from.y) : ahead + 2.2 * aside;
    if (cost < least) {
      least = cost;
      best = row;
    }
  }
  if (best < 0) return;
  const { x, y } = screen(best);
  if (x < 20 || y < 20 || x > size.width - 20 || y > size.height - 20) {
    view.x = points.x[best] / GRID;
    view.y = points.y[best] / GRID;
  }
  tell(best);
}

for (const button of chart.querySelectorAll("[data-zoom]")) {
  button.addEventListener("click", () => {
    if (button.dataset.zoom === "all") whole();
    else zoomTo(button.dataset.zoom === "in" ? 1.6 : 1 / 1.6);
  });
}

let asking = 0;
async function light() {
  asking += 1;
  const mine = asking;
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) values.append(name, value);
  const asked = field.value.trim();
  const query = asked ? `?${values}` : "";
  history.replaceState(null, "", `/map${query}`);
  if (!asked) {
    lit = new Set();
    litLine.textContent = "";
    litLinks.hidden = true;
    draw();
    return;
  }
  const answer = await fetch(`/map/lit${query}`).catch(() => null);
  if (mine !== asking || !answer?.ok) return;
  const found = await answer.json();
  lit = new Set(found.rows);
  litLine.textContent = found.said;
  document.getElementById("to-hits").href = `/${query}`;
  litLinks.hidden = false;
  draw();
}

let timer = 0;
function later() {
  clearTimeout(timer);
  timer = setTimeout(light, 250);
}
field.addEventListener("input", (event) => { if (!event.isComposing) later(); });
field.addEventListener("compositionend", later);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  light();
});
document.getElementById("clear").addEventListener("click", (event) => {
  event.preventDefault();
  field.value = "";
  light();
  field.focus();
});

function repaint() {
  readColours();
  draw();
}
document.addEventListener("themechange", repaint);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
new ResizeObserver(() => { if (points) fit(); }).observe(chart);

load().catch(() => { document.getElementById("unavailable").hidden = false; });
