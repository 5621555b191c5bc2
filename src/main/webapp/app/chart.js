import '/vendor/chart.js/dist/chart.umd.js';
import { language } from '/app/texts.js';

/** @type {any} */
const Chart = /** @type {any} */ (window).Chart;
const locale = language === 'en' ? 'en-GB' : 'es-ES';

/** A canvas knows nothing of the page's colours: they are looked up where the chart is, at the time it is drawn. */
/** @param {Element} near @param {string} name of a custom property */
function colour(near, name) {
  const probe = document.createElement('span');
  probe.className = `probe probe--${name}`;
  near.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/**
 * @typedef {object} Line
 * @property {string} label
 * @property {(number | null)[]} values
 * @property {'accent' | 'olive' | 'saffron' | 'danger'} colour
 * @property {string} [axis] y, or right
 * @property {(number | null)[]} [low] lower edge of a band behind the line, and its upper edge
 * @property {(number | null)[]} [high]
 * @property {string} [band] how the band is called
 * @property {number[]} [dash] so that lines differ by more than their colour
 * @property {'circle' | 'rect' | 'triangle' | 'rectRot'} [point]
 */

/**
 * Draws lines over days or moments; drawn anew on each call.
 * @param {HTMLCanvasElement} canvas
 * @param {string[]} labels
 * @param {Line[]} lines
 * @param {Record<string, {min?: number, max?: number, title?: string, step?: number}>} axes
 */
export function draw(canvas, labels, lines, axes) {
  Chart.getChart(canvas)?.destroy();
  const host = /** @type {Element} */ (canvas.parentElement);
  const ink = colour(host, 'ink-soft');
  const grid = colour(host, 'line');
  return new Chart(canvas, {
    type: 'line',
    data: { labels, datasets: lines.flatMap(line => datasets(line, host)) },
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
        x: { ticks: { color: ink, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 }, grid: { color: grid } },
        ...Object.fromEntries(Object.entries(axes).map(([name, axis]) => [name, {
          min: axis.min,
          max: axis.max,
          position: name === 'right' ? 'right' : 'left',
          title: { display: Boolean(axis.title), text: axis.title, color: ink },
          ticks: { color: ink, stepSize: axis.step },
          grid: { color: grid, drawOnChartArea: name !== 'right' },
        }])),
      },
    },
  });
}

/** @param {Line} line @param {Element} host */
function datasets(line, host) {
  const stroke = colour(host, line.colour);
  const main = {
    label: line.label,
    data: line.values,
    yAxisID: line.axis ?? 'y',
    borderColor: stroke,
    backgroundColor: stroke,
    borderDash: line.dash ?? [],
    pointStyle: line.point ?? 'circle',
    pointRadius: 3,
    borderWidth: 2,
    tension: 0,
  };
  if (!line.low || !line.high) return [main];
  const band = {
    yAxisID: line.axis ?? 'y',
    isBand: true,
    pointRadius: 0,
    pointStyle: 'rect',
    borderWidth: 0,
    backgroundColor: colour(host, `${line.colour}-soft`),
  };
  return [main, { ...band, label: '', data: line.low, fill: false }, { ...band, label: line.band ?? '', data: line.high, fill: '-1' }];
}

/** Draws again when the look of the page changes. @param {() => void} again */
export function onLook(again) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  new MutationObserver(again).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}
