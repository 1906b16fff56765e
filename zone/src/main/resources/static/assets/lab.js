// A slider beside each number of the lab. Without script the numbers and the button do.
(() => {
  for (const field of document.querySelectorAll("#lab .parameter")) {
    const number = field.querySelector("input[type=number]");
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = number.min;
    slider.max = number.max;
    slider.step = number.dataset.step;
    slider.value = number.value;
    slider.setAttribute("aria-label", field.querySelector("label").textContent);
    const mark = () => field.toggleAttribute("data-changed", Number(number.value) !== Number(field.dataset.original));
    slider.addEventListener("input", () => { number.value = slider.value; mark(); });
    number.addEventListener("input", () => { slider.value = number.value; mark(); });
    field.append(slider);
  }
})();
