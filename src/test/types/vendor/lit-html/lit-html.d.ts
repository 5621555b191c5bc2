// What the pages use of lit-html, for checking them with `tsc -p jsconfig.json`.
export type Template = object;
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => Template;
export const svg: (strings: TemplateStringsArray, ...values: unknown[]) => Template;
export const nothing: symbol;
export function render(value: unknown, container: HTMLElement | DocumentFragment): unknown;
