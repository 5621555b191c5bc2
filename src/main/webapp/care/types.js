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
 * @typedef {RoundEntry & {prescription: string, resident: string, medication: string, medicationName: string, due?: string,
 *   unit: string, recordedAt: string, recordedBy: string, corrects?: string, correctedBy?: string}} Entry
 * @typedef {{prescription: string, resident: string, residentName: string, room?: string, medication: string,
 *   medicationName: string, amount: number, unit: string, dose: string, notes?: string, due: string, missedAt: string,
 *   state: string, entry?: RoundEntry}} RoundDose
 * @typedef {{now: string, zone: string, items: RoundDose[], next?: string}} Round
 * @typedef {{prescription: string, medication: string, medicationName: string, amount: number, dose: string, sentence: string,
 *   given: number, lastGiven?: string, allowedFrom: string}} AsNeeded
 * @typedef {{resident: string, residentName: string, room?: string, medication: AsNeeded}} AsNeededDose
 * @typedef {{id: string, name: string, substance?: string, strength?: string, form?: string, unit: string, atc?: string,
 *   description?: string, version: number}} Medication
 * @typedef {{id: string, resident: string, medication: string, medicationName: string, amount: number, unit: string,
 *   dose: string, schedule: any, sentence: string, counted: boolean, from: string, to?: string, doses?: number,
 *   left?: number, validFrom: string, validTo?: string, knownFrom: string, knownTo?: string,
 *   prescriber?: string, notes?: string, confirmedAllergy?: string, stoppedAt?: string, stopReason?: string,
 *   version: number}} Prescription
 * @typedef {{day: string, due: number, given: number, refused: number, held: number, omitted: number, missed: number}} DayFigures
 * @typedef {{prescription: string, medicationName: string, due: number, given: number, refused: number, held: number,
 *   omitted: number, missed: number, asNeeded: number, percent?: number, days: DayFigures[]}} Adherence
 * @typedef {{resident: string, residentName: string, room?: string, medication: string, medicationName: string,
 *   amount: number, left: string, low?: number, state: 'ENOUGH' | 'LOW' | 'COUNT_AGAIN', version: number}} Stock
 * @typedef {'VERY_LOW' | 'LOW' | 'NEUTRAL' | 'GOOD' | 'VERY_GOOD'} Mood
 * @typedef {{low: number, mean: number, high: number}} Band
 * @typedef {{day: string, energy?: number, mood?: Mood, energyUsual?: Band, moodUsual?: Band}} CurvePoint
 * @typedef {{day: string, energy: number, mood: Mood, notes?: string, recordedAt: string, recordedBy?: string, version: number}} WellnessRecord
 * @typedef {{total: number, risk: 'LOW' | 'LOW_MEDIUM' | 'MEDIUM' | 'HIGH'}} News2
 * @typedef {{id: string, measuredAt: string, breaths?: number, saturation?: number, scale: number, oxygen?: boolean,
 *   systolic?: number, pulse?: number, consciousness?: string, temperature?: number, news2?: News2, recordedBy?: string,
 *   struckReason?: string}} Measurement
 * @typedef {{id: string, resident: string, residentName: string, kind: 'LOW_ENERGY' | 'LOW_MOOD' | 'NO_RECORD', day: string,
 *   recent?: number, usual?: number, raisedAt: string, acknowledgedAt?: string, acknowledgedBy?: string, note?: string}} Alert
 * @typedef {{kind: DataKind, givenAt: string, givenBy?: string, withdrawnAt?: string, withdrawnBy?: string}} Consent
 * @typedef {{id: string, account: string, name?: string, relation?: string, tiedAt: string, tiedBy?: string, endedAt?: string,
 *   consents: Consent[]}} Relative
 * @typedef {{id: string, name: string, relation?: string, kinds: DataKind[]}} OwnResident
 * @typedef {{at: string, resident: string, residentName?: string, reader?: string, readerName?: string, kind: string}} FileRead
 * @typedef {{id: string, name: string, description?: string, start: string, startsAt: string, minutes: number, place?: string,
 *   capacity: number, taken: number, cancelled: boolean, version: number}} Activity
 * @typedef {{activity: string, name: string, description?: string, start: string, startsAt: string, minutes: number,
 *   place?: string, cancelled: boolean, attended?: boolean}} Participation
 * @typedef {{resident: ResidentLine, home?: string, from: string, to: string, writtenAt: string,
 *   doses: {due: number, given: number, refused: number, held: number, omitted: number, missed: number, asNeeded: number,
 *     adherence?: number},
 *   activities: {signedUp: number, attended: number, missed: number, list: Participation[]},
 *   wellness: {days: number, recorded: number, meanEnergy?: number, lowest?: number, highest?: number,
 *     moods: {mood: Mood, days: number}[], points: CurvePoint[]},
 *   vitalSigns: {measured: number, newest?: Measurement, worst?: Measurement}, alerts: Alert[]}} Report
 */

export {};
