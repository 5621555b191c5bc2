import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, withQuery } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { Form } from '/app/forms.js';
import { numberOf } from '/app/numbers.js';
import { newKey } from '/app/send-queue.js';
import { t as shared } from '/app/texts.js';
import { home, today } from '/care/parts.js';
import { t } from '/care/texts.js';

/** As people choose them: so many times a day is one of a schedule's ways to say every how many hours. */
const KINDS = ['AT_TIMES', 'ON_WEEKDAYS', 'EVERY_DAYS', 'EVERY_HOURS', 'PER_DAY', 'AS_NEEDED'];
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const FIELDS = {
  'allergy-unconfirmed': 'allergyReason',
  'period-reversed': 'to',
};

/** Fields that say when. */
const WHEN = ['schedule.times', 'schedule.interval', 'schedule.first', 'schedule.most', 'schedule.perDay', 'hours', 'minutes', 'seconds', ...WEEKDAYS];

/** @param {string} duration such as PT4H48M or P3D */
function partsOf(duration) {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?/.exec(duration) ?? [];
  return { hours: Number(days) * 24 + Number(hours), minutes: Number(minutes), seconds: Number(seconds) };
}

/** @param {any} schedule */
function kindOf(schedule) {
  return schedule.perDay ? 'PER_DAY' : schedule.kind;
}

/** @param {Element} input */
function isEdited(input) {
  if (!(input instanceof HTMLInputElement) || !WHEN.includes(input.name)) return false;
  return input.type === 'checkbox' ? input.checked !== input.defaultChecked : input.value !== input.defaultValue;
}

/** Writes a prescription, or changes the one in `prescription`. Attribute `data-resident`. */
class CarePrescriptionForm extends PlazaElement {
  /** @type {import('/care/types.js').Prescription | null} */
  prescription = null;
  /** @type {import('/care/types.js').Medication[]} */
  medications = [];
  loaded = false;
  kind = 'AT_TIMES';
  today = '';
  /** of what is written here: saved again because no answer came, it is prescribed once */
  key = newKey();
  form = new Form(this, 'prescription', (values, form) => this.save(values, form), FIELDS);

  async start() {
    // as it is by now: doses have passed since the list was read
    if (this.prescription) this.prescription = await api.get(`/api/care/prescriptions/${this.prescription.id}`);
    this.kind = this.prescription ? kindOf(this.prescription.schedule) : 'AT_TIMES';
    this.today = today((await home()).zone);
    let after = null;
    do {
      const page = await api.get(withQuery('/api/care/medications', { limit: 100, after }));
      this.medications.push(...page.items);
      after = page.next ?? null;
    } while (after && this.medications.length < 2000);
    this.loaded = true;
  }

  /** @param {Record<string, string>} values @param {HTMLFormElement} form */
  async save(values, form) {
    const { prescription } = this;
    const isAsItWas = prescription && this.kind === kindOf(prescription.schedule) && ![...form.elements].some(isEdited);
    const body = {
      amount: numberOf(values.amount) ?? 0,
      schedule: isAsItWas ? prescription.schedule : this.schedule(values),
      to: values.to || undefined,
      doses: numberOf(values.doses),
      prescriber: values.prescriber.trim() || undefined,
      notes: values.notes.trim() || undefined,
      allergyReason: values.allergyReason.trim() || undefined,
    };
    if (prescription) {
      await api.put(`/api/care/prescriptions/${prescription.id}`, body, etagOf(prescription.version));
    } else {
      await api.post(`/api/care/residents/${this.dataset.resident}/medication/prescriptions`, {
        ...body,
        medication: values.medication,
        from: values.from,
        key: this.key,
      });
    }
    this.dispatchEvent(new Event('care-prescribed', { bubbles: true }));
  }

  /** @param {Record<string, string>} values */
  schedule(values) {
    const times = (values['schedule.times'] ?? '').split(/[\s,;]+/).filter(Boolean).map(time => time.padStart(5, '0'));
    const length = `PT${Number(values.hours || 0)}H${Number(values.minutes || 0)}M${Number(values.seconds || 0)}S`;
    switch (this.kind) {
      case 'ON_WEEKDAYS':
        return { kind: this.kind, days: WEEKDAYS.filter(weekday => values[weekday]), times };
      case 'EVERY_DAYS':
        return { kind: this.kind, interval: numberOf(values['schedule.interval']), first: this.firstDay(values), times };
      case 'EVERY_HOURS':
        return { kind: this.kind, every: length, first: values['schedule.first'] };
      case 'PER_DAY':
        return { kind: 'EVERY_HOURS', perDay: numberOf(values['schedule.perDay']), first: values['schedule.first'] };
      case 'AS_NEEDED':
        return { kind: this.kind, minimum: length, most: numberOf(values['schedule.most']) };
      default:
        return { kind: this.kind, times };
    }
  }

  /** @param {Record<string, string>} values */
  firstDay(values) {
    const schedule = this.prescription?.schedule;
    // of hours it is a moment
    return values.from ?? (schedule?.kind === 'EVERY_DAYS' ? schedule.first : this.today);
  }

  /** @param {Event} event */
  choose = event => {
    this.kind = /** @type {HTMLSelectElement} */ (event.target).value;
    this.update();
  };

  template() {
    if (!this.loaded) return html`<p class="loading" role="status">${shared('page.loading')}</p>`;
    const { form, prescription } = this;
    if (!prescription && this.medications.length === 0) {
      return html`<p class="empty">${t('medication.no-catalogue')}
        <a href="/care/medications.html">${t('medication.to-catalogue')}</a></p>`;
    }
    return html`<form class="narrow-form" novalidate @submit=${form.submit}>
      ${prescription
        ? html`<h3>${t('medication.change-title', { medication: prescription.medicationName })}</h3>
            <p class="soft">${t('medication.change-about')}</p>`
        : nothing}
      ${form.alert()}
      ${prescription
        ? nothing
        : form.field({
            name: 'medication',
            label: t('medication.medication'),
            type: 'select',
            options: this.medications.map(each => [
              each.id,
              `${[each.name, each.strength].filter(Boolean).join(' ')} (${t(`unit.${each.unit}`)})`,
            ]),
          })}
      ${form.field({ name: 'amount', label: t('medication.amount'), type: 'decimal', value: prescription?.amount ?? 1 })}
      ${form.field({
        name: 'kind',
        label: t('medication.kind'),
        type: 'select',
        value: this.kind,
        options: KINDS.map(kind => [kind, t(`medication.kind-${kind}`)]),
        oninput: this.choose,
      })}
      ${this.when()}
      <div class="pair">
        ${prescription ? nothing : form.field({ name: 'from', label: t('medication.start'), type: 'date', value: this.today })}
        ${form.field({ name: 'to', label: t('medication.end'), type: 'date', value: prescription?.to ?? '', optional: true })}
        ${this.kind === 'AS_NEEDED'
          ? nothing
          : form.field({
              name: 'doses',
              label: t(prescription ? 'medication.number-left' : 'medication.number'),
              type: 'number',
              min: 1,
              value: prescription?.left ?? '',
              optional: true,
            })}
      </div>
      ${form.field({ name: 'prescriber', label: t('medication.by'), maxlength: 120, value: prescription?.prescriber ?? '', optional: true })}
      ${form.field({ name: 'notes', label: t('medication.notes'), type: 'textarea', rows: 2, maxlength: 2000, value: prescription?.notes ?? '', optional: true })}
      ${form.field({ name: 'allergyReason', label: t('medication.allergy-reason'), maxlength: 500, value: prescription?.confirmedAllergy ?? '', optional: true })}
      <div class="actions">
        ${form.button(t('medication.save'))}
        <button class="button button--quiet" type="button"
          @click=${() => this.dispatchEvent(new Event('care-cancelled', { bubbles: true }))}>${t('medication.cancel')}</button>
      </div>
    </form>`;
  }

  /** The fields that the chosen kind of schedule has. */
  when() {
    const { form } = this;
    const schedule = this.prescription?.schedule ?? {};
    const times = () =>
      form.field({ name: 'schedule.times', label: t('medication.times'), hint: t('medication.times-hint'), value: (schedule.times ?? []).join(', ') });
    const first = () => html`${form.field({
        name: 'schedule.first',
        label: t('medication.first'),
        type: 'datetime-local',
        value: schedule.kind === 'EVERY_HOURS' ? schedule.first : `${this.today}T08:00`,
      })}
      <p class="small soft">${t('medication.counted')}</p>`;
    if (this.kind === 'PER_DAY') {
      return html`${form.field({ name: 'schedule.perDay', label: t('medication.per-day'), type: 'number', min: 1, value: schedule.perDay ?? 3 })}${first()}`;
    }
    if (this.kind === 'EVERY_HOURS' || this.kind === 'AS_NEEDED') {
      const isNeeded = this.kind === 'AS_NEEDED';
      const { hours, minutes, seconds } = partsOf(schedule.every ?? schedule.minimum ?? 'PT8H');
      return html`<div class="pair">
          ${form.field({ name: 'hours', label: t(isNeeded ? 'medication.minimum' : 'medication.hours'), type: 'number', min: 0, value: hours })}
          ${form.field({ name: 'minutes', label: t('medication.minutes'), type: 'number', min: 0, max: 59, value: minutes })}
          ${seconds ? form.field({ name: 'seconds', label: t('medication.seconds'), type: 'number', min: 0, max: 59, value: seconds }) : nothing}
        </div>
        ${isNeeded
          ? form.field({ name: 'schedule.most', label: t('medication.most'), type: 'decimal', value: schedule.most })
          : first()}`;
    }
    if (this.kind === 'ON_WEEKDAYS') {
      return html`<fieldset class="weekdays"><legend>${t('medication.weekdays')}</legend>
          ${WEEKDAYS.map(weekday => html`<label class="check"><input type="checkbox" name=${weekday}
            ?checked=${(schedule.days ?? []).includes(weekday)}> ${t(`weekday.${weekday}`)}</label>`)}
        </fieldset>${times()}`;
    }
    if (this.kind === 'EVERY_DAYS') {
      return html`${form.field({ name: 'schedule.interval', label: t('medication.interval'), type: 'number', min: 1, max: 366, value: schedule.interval ?? 2 })}${times()}`;
    }
    return times();
  }
}
customElements.define('care-prescription-form', CarePrescriptionForm);
