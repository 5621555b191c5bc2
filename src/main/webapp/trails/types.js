/**
 * @typedef {{id: string, name: string, language: string, town?: string, community: string, latitude: number, longitude: number, radius: number,
 *   questions: number, photo: boolean}} PlaceLine
 * @typedef {{id: string, name: string, story: string, language: string, town?: string, community: string, latitude: number, longitude: number,
 *   radius: number, questions: number, photo?: {address: string, description?: string, credit?: string}}} Place
 * @typedef {{id: string, name: string, about: string, language: string, places: number}} TrailLine
 * @typedef {{id: string, name: string, about: string, language: string, places: PlaceLine[]}} Trail
 * @typedef {{question: string, right: boolean, chosen?: string, rightOption: string, rightText: string, explanation?: string, points: number,
 *   practice: boolean, answeredAt: string, nextOptions?: string[]}} Answer
 * @typedef {{id: string, place?: string, text: string, language: string, category: {slug: string, name: string}, difficulty: 'EASY' | 'MEDIUM' | 'HARD',
 *   points: number, options: {key: string, text: string}[], answer?: Answer}} Question
 * @typedef {{place: string, method: 'POSITION' | 'QR', points: number, visitedAt: string}} Visit
 * @typedef {{name: string, city: string, community: string, born: string, adult: boolean, guardian?: string, joinedOn: string, points: number, version: number}} Player
 * @typedef {{code: string, names: {es: string, en: string}}} Community
 * @typedef {{rank: number, name: string, community: string, points: number, own: boolean}} RankLine
 * @typedef {{right: number, answered: number, percent?: number, text: string}} Rate
 * @typedef {{points: number, placesVisited: number, practised: number, hits: Rate, streak: number, bestStreak: number,
 *   categories: {category: {slug: string, name: string}, hits: Rate}[], days: {day: string, points: number}[]}} Statistics
 */
export {};
