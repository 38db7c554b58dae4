// Checking without a reload: the same form, its verdicts put below; Ctrl+Enter sends it.

const form = document.getElementById("paste");
const text = document.getElementById("text");
const verdicts = document.getElementById("verdicts");
const said = document.getElementById("said");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  verdicts.setAttribute("aria-busy", "true");
  said.textContent = said.dataset.loading;
  try {
    const answer = await fetch("/check", {
      method: "POST",
      headers: { Accept: "text/html", "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(new FormData(form)),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("verdicts") ?? page.querySelector(".state");
    verdicts.replaceChildren(...(found.id === "verdicts" ? found.childNodes : [found]));
    text.lang = page.getElementById("text")?.lang ?? "";
    const heading = verdicts.querySelector("#count");
    said.textContent = heading?.textContent ?? "";
    heading?.focus();
  } catch {
    said.textContent = said.dataset.failed;
    const told = document.createElement("p");
    told.className = "notice";
    told.textContent = said.dataset.failed;
    verdicts.replaceChildren(told);
  } finally {
    verdicts.removeAttribute("aria-busy");
  }
});

text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
