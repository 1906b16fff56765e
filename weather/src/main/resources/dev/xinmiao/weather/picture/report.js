document.querySelectorAll(".film").forEach(film => {
  const image = film.querySelector("img");
  const player = film.querySelector(".player");
  const [button, slider, output] = ["button", "input", "output"].map(name => player.querySelector(name));
  const frames = [...film.querySelectorAll(".frames a")];
  const narrow = matchMedia("(max-width: 40rem)");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const address = number => narrow.matches ? frames[number].dataset.narrow : frames[number].getAttribute("href");
  let next = new Image();
  let timer = 0;

  function show(number) {
    slider.value = number;
    image.src = address(number);
    output.textContent = frames[number].textContent;
    slider.setAttribute("aria-valuetext", output.textContent);
    next = new Image();
    next.src = address((number + 1) % frames.length);
  }
  function pause() {
    clearInterval(timer);
    timer = 0;
    button.textContent = "▶ 播放 Play";
  }
  function play() {
    pause();
    timer = setInterval(() => { if (next.complete) show((Number(slider.value) + 1) % frames.length); }, 500);
    button.textContent = "❚❚ 暂停 Pause";
  }

  const wide = ["width", "height"].map(side => image.getAttribute(side));
  const small = ["width", "height"].map(side => film.querySelector("source[width]").getAttribute(side));
  film.querySelectorAll("source").forEach(source => source.remove());
  function fit() {
    [image.width, image.height] = narrow.matches ? small : wide;
    show(Number(slider.value));
  }
  narrow.addEventListener("change", fit);
  fit();
  player.hidden = false;
  button.addEventListener("click", () => timer ? pause() : play());
  slider.addEventListener("input", () => { pause(); show(Number(slider.value)); });
  let begun = still;
  new IntersectionObserver(([seen]) => {
    if (!seen.isIntersecting) pause();
    else if (!begun) { begun = true; play(); }
  }).observe(film);
});
