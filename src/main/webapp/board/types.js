/**
 * @typedef {{number: number, text: string, createdAt: string, expiresAt: string}} Note
 * @typedef {{slug: string, names: {es: string, en: string}}} Category
 * @typedef {'DRAFT' | 'PUBLISHED' | 'EXPIRED' | 'WITHDRAWN'} Status
 * @typedef {{id: string, title: string, category: Category, publishedAt: string, firstDay: string, lastDay: string,
 *   status: Status, hasAttachment: boolean, corrects: string | null, correctedBy: string | null, summary: string}} NoticeLine
 * @typedef {{id: string, title: string, category: Category, hasAttachment: boolean, corrects: string | null, createdAt: string}} DraftLine
 * @typedef {{kind: string, index: number | null, at: string}} LogEntry
 * @typedef {{id: string, status: Status, title: string, body?: string, category: Category,
 *   period: {days: number, kind: 'CALENDAR' | 'WORKING'}, publishedAt?: string, firstDay?: string, lastDay?: string,
 *   attachment?: {fileName: string, sha256: string, bytes: number, readable: boolean}, corrects?: string, correctedBy?: string,
 *   correction?: {id: string, withdrawn: boolean}, withdrawnAt?: string,
 *   withdrawnReason?: string, sha256?: string, log: LogEntry[], version: number}} Notice
 */

export {};
