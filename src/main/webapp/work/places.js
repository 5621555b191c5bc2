import { html } from '/vendor/lit-html/lit-html.js';
import '/app/place-picker.js';
import { t as shared } from '/app/texts.js';

/** @typedef {import('/app/forms.js').Form} Form */

/**
 * The picker of a place as a field `place` of a form.
 * @param {Form} form
 * @param {string} label
 * @param {import('/work/types.js').Place | null} value at first
 * @param {() => void} [changed]
 */
export function placeField(form, label, value, changed) {
  const error = form.errors.place ?? form.errors['place.name'];
  ['place', 'place.name', 'place.latitude', 'place.longitude'].forEach(name => form.names.add(name));
  return html`<plaza-place-picker class="field" name="place" label=${label} required error=${error ?? ''} .value=${value}
    @change=${changed}></plaza-place-picker>`;
}

/**
 * What was chosen; says at the field that it is missing where nothing was.
 * @param {Form} form
 * @param {Record<string, string>} values
 * @returns {import('/work/types.js').Place | null}
 */
export function placeOf(form, values) {
  if (!values['place.latitude']) {
    form.errors.place = shared('form.missing');
    return null;
  }
  return {
    name: values['place.name'],
    latitude: Number(values['place.latitude']),
    longitude: Number(values['place.longitude']),
  };
}
