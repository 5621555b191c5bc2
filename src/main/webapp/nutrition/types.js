/**
 * @typedef {'G' | 'ML'} Basis
 * @typedef {'BREAKFAST' | 'LUNCH' | 'DINNER' | 'SNACK'} Meal
 * @typedef {{kcal?: number, kj?: number, protein?: number, fat?: number, carbohydrate?: number, sugar?: number,
 *   fibre?: number, salt?: number, alcohol?: number, polyols?: number}} Nutrients
 * @typedef {{id: string, name: string, brand?: string, basis: Basis, kcal: number, own: boolean, recipe: boolean}} FoodLine
 * @typedef {{name: string, amount: number}} Portion
 * @typedef {{food: string, name: string, amount: number, basis: Basis}} Ingredient
 * @typedef {{id: string, name: string, brand?: string, barcode?: string, basis: Basis, nutrients: Nutrients,
 *   portions: Portion[], ingredients?: Ingredient[], cookedWeight?: number, own: boolean, source?: string,
 *   doubt?: {cause: string, declared: number, computed: number}, version: number}} Food
 * @typedef {{id: string, day: string, meal: Meal, name: string, food?: string, amount?: number, basis?: Basis,
 *   nutrients: Nutrients, version: number}} Entry
 * @typedef {{food: string, name: string, basis: Basis, amount: number, times: number}} QuickFood
 * @typedef {{code: string, name: string, met: number}} Activity
 * @typedef {{id: string, day: string, name: string, activity?: string, minutes?: number, met?: number, kg?: number,
 *   grossKcal: number, netKcal: number, version: number}} Workout
 * @typedef {{amount: number, covered: number}} Total
 * @typedef {{validFrom?: string, kcal: number, protein: number, fat: number, carbohydrate: number,
 *   workouts: 'ADDED' | 'INCLUDED', equation?: 'MIFFLIN_ST_JEOR' | 'IOM_EER', version?: number}} Goal
 * @typedef {{day: string, goal: Goal, eaten: Record<string, Total>, grossKcal: number, netKcal: number, budget: number,
 *   remaining: number, kg?: number}} DaySummary
 * @typedef {{goal: {kcal: number, protein: number, fat: number, carbohydrate: number}, eaten: Record<string, Total>,
 *   grossKcal: number, netKcal: number, budget: number, remaining: number}} Sums
 * @typedef {{from: string, to: string, days: number, loggedDays: number, total: Sums, mean?: Sums}} PeriodSummary
 * @typedef {{summary: DaySummary, entries: Entry[], workouts: Workout[]}} Day
 * @typedef {{name: string, form: 'FDC' | 'OFF', bytes?: number}} ImportFile
 * @typedef {{id: string, form: 'FDC' | 'OFF', file: string, state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'STOPPED',
 *   share: number, lines: number, added: number, changed: number, unchanged: number, bad: number, failure?: string,
 *   detail?: string, createdAt: string, endedAt?: string}} ImportJob
 * @typedef {{number: number, part?: string, line: number, reason: string, detail?: string}} ImportFault
 */

export {};
