// Keys of the search box: arrows go through what it offers, Enter opens one, Escape and Tab close. Without script there are no offers.
"use strict";

document.querySelectorAll("form.search").forEach((form) => {
  const box = form.querySelector("input[hx-get]");
  const list = form.querySelector(".suggestions");
  let here = -1;

  const offers = () => [...list.querySelectorAll("[role=option]")];

  function go(to) {
    offers().forEach((offer, number) => offer.setAttribute("aria-selected", String(number === to)));
    here = to;
    if (to < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      box.setAttribute("aria-activedescendant", offers()[to].id);
      offers()[to].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    list.replaceChildren();
    opened();
  }

  function opened() {
    offers().forEach((offer, number) => { offer.id = `${box.id}-offer-${number}`; });
    box.setAttribute("aria-expanded", String(offers().length > 0));
    go(-1);
  }

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  opened();
  // An answer may come when the box was left already.
  list.addEventListener("htmx:afterSwap", () => (document.activeElement === box ? opened() : close()));
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });

  box.addEventListener("keydown", (event) => {
    const count = offers().length;
    if (count === 0 || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown") {
      go(here + 1 < count ? here + 1 : -1);
    } else if (event.key === "ArrowUp") {
      go(here < 0 ? count - 1 : here - 1);
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Tab") {
      // What is offered is no stop on the way to the next field.
      close();
      return;
    } else if (event.key === "Enter" && here >= 0) {
      offers()[here].click();
    } else {
      return;
    }
    event.preventDefault();
  });
});
