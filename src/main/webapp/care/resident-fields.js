import { t } from '/care/texts.js';

/** The fields of a resident's form. @param {import('/care/types.js').Resident} [resident] @returns {import('/app/forms.js').Field[]} */
export function residentFields(resident) {
  const allergies = (resident?.allergies ?? []).map(({ substance, atc }) => (atc ? `${substance}, ${atc}` : substance));
  return [
    { name: 'name', label: t('field.name'), value: resident?.name, maxlength: 120, autocomplete: 'off' },
    { name: 'born', label: t('field.born'), type: 'date', value: resident?.born },
    { name: 'room', label: t('field.room'), value: resident?.room, maxlength: 20, optional: true, autocomplete: 'off' },
    { name: 'allergies', label: t('field.allergies'), hint: t('field.allergies-hint'), type: 'textarea', rows: 3, value: allergies.join('\n'), optional: true },
    { name: 'diet', label: t('field.diet'), type: 'textarea', rows: 2, maxlength: 1000, value: resident?.diet, optional: true },
    { name: 'contact', label: t('field.contact'), hint: t('field.contact-hint'), type: 'textarea', rows: 2, maxlength: 1000, value: resident?.contact, optional: true },
  ];
}

/** What the API takes. @param {Record<string, string>} values */
export function residentOf(values) {
  return {
    name: values.name.trim(),
    born: values.born,
    room: values.room.trim() || undefined,
    diet: values.diet.trim() || undefined,
    contact: values.contact.trim() || undefined,
    allergies: values.allergies.split('\n').map(line => line.trim()).filter(Boolean).map(allergyOf),
  };
}

/** A substance may have commas of its own: only what looks like a code is one. @param {string} line */
function allergyOf(line) {
  const found = /^(.+),\s*([A-Za-z]\d{2}\w{0,4})$/.exec(line);
  return found ? { substance: found[1].trim(), atc: found[2].toUpperCase() } : { substance: line };
}
