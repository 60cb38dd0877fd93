type Issue = { path?: PropertyKey[] }

/**
 * The text of a refusal that names the field, as the platform's own refusals do. For the `error`
 * of a zod check.
 */
export const accepts =
  (what: string) =>
  ({ path = [] }: Issue) =>
    `Field '${path.map(String).join(", ")}' accepts ${what}`
