// Places in an article: what is selected on the screen, told in code points of the canonical text.
// Every leaf says where it starts (data-start), and its text is an exact slice from there.

// How many code points a string has; a character beyond the basic plane is two units, but one point.
export function points(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// The slice [start, end) of a text, in code points.
export function slice(text, start, end) {
  return Array.from(text).slice(start, end).join("");
}


function before(leaf, node, offset) {
  const range = document.createRange();
  range.setStart(leaf, 0);
  range.setEnd(node, offset);
  return points(range.toString());
}

// The place of the range within the leaves of an article, or null where it holds nothing of it.
// Ends that lie between leaves are moved to the edges of those the range touches.
export function placeOf(range, article) {
  let start = null;
  let end = null;
  for (const leaf of article.querySelectorAll("[data-start]")) {
    if (!range.intersectsNode(leaf)) continue;
    const from = Number(leaf.dataset.start);
    const length = points(leaf.textContent);
    const first = leaf.contains(range.startContainer) ? before(leaf, range.startContainer, range.startOffset) : 0;
    const last = leaf.contains(range.endContainer) ? before(leaf, range.endContainer, range.endOffset) : length;
    if (first >= last) continue;
    start ??= from + first;
    end = from + last;
  }
  return start === null ? null : { start, end };
}

// The same place without white space at its ends.
export function trimmed(text, place) {
  const chosen = Array.from(text).slice(place.start, place.end);
  let { start, end } = place;
  while (start < end && /\s/u.test(chosen[start - place.start])) start += 1;
  while (end > start && /\s/u.test(chosen[end - 1 - place.start])) end -= 1;
  return start < end ? { start, end } : null;
}

