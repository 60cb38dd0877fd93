/** Keys of one resource's queries: invalidating `all` reaches its lists and its details. */
export const queryKeys = (name: string) => ({
  all: [name] as const,
  lists: [name, "list"] as const,
  list: (...filters: unknown[]) => [name, "list", ...filters] as const,
  detail: (id: string, ...rest: unknown[]) => [name, "detail", id, ...rest] as const,
})
