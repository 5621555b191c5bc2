import '/vendor/chart.js/dist/chart.umd.js';
import { language } from '/app/texts.js';

/** @type {any} */
const Chart = /** @type {any} */ (window).Chart;
const locale = language === 'en' ? 'en-GB' : 'es-ES';

/** @typedef {'accent' | 'terracotta' | 'olive' | 'saffron' | 'violet' | 'green' | 'danger' | 'ink-soft'} Colour a token of the page */

/**
 * @typedef {object} Line
 * @property {string} label
 * @property {(number | null | undefined)[]} values
 * @property {Colour} colour
 * @property {string} [axis] y, or right
 * @property {(number | null)[]} [low] lower edge of a band behind the line, and its upper edge
 * @property {(number | null)[]} [high]
 * @property {string} [band] how the band is called
 * @property {number[]} [dash] so that lines differ by more than their colour
 * @property {'circle' | 'rect' | 'triangle' | 'rectRot' | 'none'} [point]
 * @property {'whole' | 'steps' | 'none'} [stroke] whole where nothing else is said; it ends where there is no value
 */

/**
 * @typedef {object} Bars
 * @property {string} label
 * @property {(number | null | undefined)[]} bars
 * @property {Colour} colour
 */

/** @typedef {{min?: number, max?: number, title?: string, step?: number, stacked?: boolean}} Axis */

/**
 * Draws lines and bars over days or moments; drawn anew on each call.
 * @param {HTMLCanvasElement} canvas
 * @param {string[]} labels
 * @param {(Line | Bars)[]} series
 * @param {Record<string, Axis>} axes
 */
export function draw(canvas, labels, series, axes) {
  Chart.getChart(canvas)?.destroy();
  const host = /** @type {Element} */ (canvas.parentElement);
  const ink = colour(host, 'ink-soft');
  const grid = colour(host, 'line');
  return new Chart(canvas, {
    data: { labels, datasets: series.flatMap(each => ('bars' in each ? [bars(each, host)] : datasets(each, host))) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale,
      interaction: { mode: 'index', intersect: false },
      spanGaps: false,
      plugins: {
        legend: { labels: { color: ink, usePointStyle: true, filter: (/** @type {any} */ item) => item.text !== '' } },
        tooltip: { filter: (/** @type {any} */ item) => item.dataset.label !== '' && !item.dataset.isBand },
      },
      scales: {
        x: {
          stacked: Object.values(axes).some(axis => axis.stacked),
          ticks: { color: ink, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 },
          grid: { color: grid },
        },
        ...Object.fromEntries(Object.entries(axes).map(([name, axis]) => [name, {
          min: axis.min,
          max: axis.max,
          stacked: axis.stacked,
          position: name === 'right' ? 'right' : 'left',
          title: { display: Boolean(axis.title), text: axis.title, color: ink },
          ticks: { color: ink, stepSize: axis.step },
          grid: { color: grid, drawOnChartArea: name !== 'right' },
        }])),
      },
    },
  });
}

/** @param {Bars} series @param {Element} host */
function bars(series, host) {
  return { type: 'bar', label: series.label, data: series.bars, backgroundColor: colour(host, series.colour), pointStyle: 'rect' };
}

/** @param {Line} line @param {Element} host */
function datasets(line, host) {
  const stroke = colour(host, line.colour);
  const shown = line.point !== 'none';
  const main = {
    type: 'line',
    label: line.label,
    data: line.values,
    yAxisID: line.axis ?? 'y',
    borderColor: stroke,
    backgroundColor: stroke,
    borderDash: line.dash ?? [],
    pointStyle: shown ? line.point ?? 'circle' : 'line',
    pointRadius: shown ? 3 : 0,
    showLine: line.stroke !== 'none',
    stepped: line.stroke === 'steps' ? 'middle' : false,
    borderWidth: 2,
    tension: 0,
  };
  if (!line.low || !line.high) return [main];
  const band = {
    type: 'line',
    yAxisID: line.axis ?? 'y',
    isBand: true,
    pointRadius: 0,
    pointStyle: 'rect',
    borderWidth: 0,
    backgroundColor: colour(host, `${line.colour}-soft`),
  };
  return [main, { ...band, label: '', data: line.low, fill: false }, { ...band, label: line.band ?? '', data: line.high, fill: '-1' }];
}

/** A canvas knows nothing of the page's colours: one is looked up where the chart is. @param {Element} near @param {string} name */
function colour(near, name) {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = `var(--${name})`;
  near.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Draws again when the look of the page changes. @param {() => void} again */
export function onLook(again) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  new MutationObserver(again).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}
