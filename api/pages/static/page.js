// What every page does with script: the theme without a reload, one menu open at a time, "/" to search.

const year = 365 * 24 * 60 * 60;

for (const link of document.querySelectorAll("[data-theme-choice]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const theme = link.dataset.themeChoice;
    document.cookie = `fakkel_theme=${theme}; path=/; max-age=${year}; samesite=lax`;
    document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name="color-scheme"]').content = theme === "system" ? "light dark" : theme;
    for (const other of document.querySelectorAll("[data-theme-choice]")) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    document.dispatchEvent(new Event("themechange"));
  });
}

const menu = document.querySelector(".menu");
document.addEventListener("click", (event) => {
  if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const field = document.getElementById("q");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
});

// Back lead to where a page was left; its preferences may have changed since.
for (const link of menu.querySelectorAll('a[href^="/preferences"]')) {
  link.addEventListener("mousedown", () => pointHome(link));
  link.addEventListener("focus", () => pointHome(link));
}

function pointHome(link) {
  const address = new URL(link.href);
  address.searchParams.set("back", location.pathname + location.search);
  link.href = address.pathname + address.search;
}

for (const part of document.querySelectorAll("[data-share]")) part.style.flexGrow = part.dataset.share;
