// Draws the charts of a page: each <figure data-chart="histogram"> holds a table with the same numbers, which stays
// the chart where script is off, and for screen readers. Colours come from the stylesheet's tokens.
"use strict";

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const px = (rem) => rem * parseFloat(getComputedStyle(document.documentElement).fontSize);

function readRows(figure) {
  return [...figure.querySelectorAll("tbody tr")].map((row) => ({
    label: row.cells[0].dataset.label ?? row.cells[0].textContent.trim(),
    count: Number(row.dataset.count),
    from: Number(row.dataset.from),
    passed: row.dataset.passed === "true",
  }));
}

function histogram(figure) {
  const rows = readRows(figure);
  const passMark = figure.dataset.passMark;
  const passAt = rows.findIndex((row) => row.from >= Number(passMark));
  const text = { color: token("--ink-2"), fontSize: px(0.8125), fontFamily: token("--font") };
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
    xAxis: {
      type: "category",
      data: rows.map((row) => row.label),
      name: figure.dataset.unit,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token("--line-2") } },
      axisLabel: text,
    },
    yAxis: { type: "value", minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: token("--line") } } },
    series: [{
      type: "bar",
      barCategoryGap: "12%",
      data: rows.map((row) => ({
        value: row.count,
        itemStyle: { color: token(row.passed ? "--bar-met" : "--bar-not-met") },
      })),
      markLine: passMark && passAt >= 0 ? {
        symbol: "none",
        silent: true,
        lineStyle: { color: token("--ink"), type: "solid", width: 1 },
        label: { ...text, color: token("--ink"), formatter: figure.dataset.passLabel, position: "end" },
        data: [{ xAxis: passAt - 0.5 }],
      } : undefined,
    }],
  };
}

function draw(figure) {
  const canvas = document.createElement("div");
  canvas.className = "canvas";
  canvas.setAttribute("aria-hidden", "true");
  figure.querySelector(".scroll, details").before(canvas);
  figure.querySelector("details")?.removeAttribute("open");
  const chart = echarts.init(canvas);
  const paint = () => chart.setOption(histogram(figure), true);
  paint();
  new ResizeObserver(() => chart.resize()).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
}

document.querySelectorAll("figure[data-chart]").forEach(draw);
