/**
 * @typedef {'ACTIVITIES' | 'WELLNESS' | 'MEDICATION'} DataKind
 * @typedef {{id: string, name: string, born: string, room?: string, leftOn?: string}} ResidentLine
 * @typedef {{substance: string, atc?: string}} Allergy
 * @typedef {{id: string, name: string, born: string, room?: string, diet?: string, contact?: string,
 *   allergies: Allergy[], leftOn?: string, version: number}} Resident
 * @typedef {{name?: string, zone: string, dueBeforeMinutes: number, dueAfterMinutes: number, missedAfterHours: number,
 *   version: number}} HomeSettings
 */

export {};
