// Keys of the queue: j and k (or the arrows) go from line to line, x chooses, Enter opens. Without script the page does
// the same with Tab and Space.
"use strict";

const rows = [...document.querySelectorAll("table[data-queue] tbody tr")];
let here = -1;

function go(to) {
  if (rows.length === 0) {
    return;
  }
  rows[here]?.removeAttribute("data-here");
  here = Math.max(0, Math.min(rows.length - 1, to));
  rows[here].setAttribute("data-here", "");
  rows[here].querySelector("a").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), select, textarea")) {
    return;
  }
  if (event.key === "j" || event.key === "ArrowDown") {
    go(here + 1);
  } else if (event.key === "k" || event.key === "ArrowUp") {
    go(here - 1);
  } else if (event.key === "x" && here >= 0) {
    const box = rows[here].querySelector("input[type=checkbox]");
    if (box) {
      box.checked = !box.checked;
    }
  } else {
    return;
  }
  event.preventDefault();
});

document.querySelectorAll("[data-keys]").forEach((hint) => hint.removeAttribute("hidden"));
