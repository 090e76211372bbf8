type OptionalKeys<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T];

/** The same object without some of its optional parts (with exactOptionalPropertyTypes, undefined is not absence). */
export function omit<T extends object>(value: T, ...keys: readonly (OptionalKeys<T> & string)[]): T {
  const gone = new Set<string>(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key))) as T;
}
