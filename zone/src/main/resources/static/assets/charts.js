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
  const text = { color: token("--ink-2"), fontSize: px(0.8125), fontFamily: token("--font") };
  const width = rows.length > 1 ? rows[1].from - rows[0].from : 1;
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
    xAxis: [{
      type: "category",
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token("--line-2") } },
      axisLabel: text,
    }, {
      // the same stretch as numbers, so that the pass mark stands between two bars
      type: "value",
      min: rows[0].from,
      max: rows.at(-1).from + width,
      show: false,
    }],
    yAxis: {
      type: "value",
      minInterval: 1,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: text,
      splitLine: { lineStyle: { color: token("--line") } },
    },
    series: [{
      type: "bar",
      barCategoryGap: "12%",
      data: rows.map((row) => ({
        value: row.count,
        itemStyle: { color: token(row.passed ? "--bar-met" : "--bar-not-met") },
      })),
    }, {
      type: "line",
      xAxisIndex: 1,
      data: [],
      markLine: passMark ? {
        symbol: "none",
        silent: true,
        lineStyle: { color: token("--ink"), type: "solid", width: 1 },
        label: { ...text, color: token("--ink"), formatter: figure.dataset.passLabel, position: "end" },
        data: [{ xAxis: Number(passMark) }],
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
