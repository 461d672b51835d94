/** The newest `limit` values: adding one more forgets the oldest. */
export function createRemembered(limit: number) {
  const values = new Set<string>();
  return {
    has: (value: string) => values.has(value),
    clear: () => values.clear(),
    add(value: string) {
      values.delete(value);
      values.add(value);
      if (values.size > limit) values.delete(values.values().next().value as string);
    },
  };
}
