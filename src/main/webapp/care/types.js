/**
 * @typedef {'ACTIVITIES' | 'WELLNESS' | 'MEDICATION'} DataKind
 * @typedef {{id: string, name: string, born: string, room?: string, leftOn?: string}} ResidentLine
 * @typedef {{substance: string, atc?: string}} Allergy
 * @typedef {{id: string, name: string, born: string, room?: string, diet?: string, contact?: string,
 *   allergies: Allergy[], leftOn?: string, version: number}} Resident
 * @typedef {{name?: string, zone: string, dueBeforeMinutes: number, dueAfterMinutes: number, missedAfterHours: number,
 *   version: number}} HomeSettings
 * @typedef {'GIVEN' | 'REFUSED' | 'HELD' | 'OMITTED'} Outcome
 * @typedef {{id: string, outcome: Outcome, amount?: number, reason?: string, at: string, recordedByName?: string}} RoundEntry
 * @typedef {{prescription: string, resident: string, residentName: string, room?: string, medication: string,
 *   medicationName: string, amount: number, unit: string, dose: string, notes?: string, due: string, missedAt: string,
 *   state: string, entry?: RoundEntry}} RoundDose
 * @typedef {{now: string, zone: string, items: RoundDose[], next?: string}} Round
 * @typedef {{prescription: string, medication: string, medicationName: string, amount: number, dose: string, sentence: string,
 *   given: number, lastGiven?: string, allowedFrom: string}} AsNeeded
 * @typedef {{id: string, name: string, substance?: string, strength?: string, form?: string, unit: string, atc?: string,
 *   description?: string, version: number}} Medication
 * @typedef {{id: string, resident: string, medication: string, medicationName: string, amount: number, unit: string,
 *   dose: string, schedule: any, sentence: string, counted: boolean, from: string, to?: string, doses?: number,
 *   prescriber?: string, notes?: string, confirmedAllergy?: string, stoppedAt?: string, stopReason?: string,
 *   version: number}} Prescription
 * @typedef {{day: string, due: number, given: number, refused: number, held: number, omitted: number, missed: number}} DayFigures
 * @typedef {{prescription: string, medicationName: string, due: number, given: number, refused: number, held: number,
 *   omitted: number, missed: number, asNeeded: number, percent?: number, days: DayFigures[]}} Adherence
 * @typedef {{resident: string, residentName: string, room?: string, medication: string, medicationName: string,
 *   amount: number, left: string, low?: number, state: 'ENOUGH' | 'LOW' | 'COUNT_AGAIN', version: number}} Stock
 */

export {};
