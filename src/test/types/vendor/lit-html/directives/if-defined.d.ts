export function ifDefined<T>(value: T | undefined): unknown;
