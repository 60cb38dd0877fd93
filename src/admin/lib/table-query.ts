import { useQueryParams } from "@medusajs/dashboard/hooks"

type TableQueryOptions<F extends string> = {
  pageSize: number
  prefix?: string
  filters?: F[]
  /** Ordering when the person has not chosen one. */
  order?: string
}

/** What the `DataTable` keeps in the address, as the query parameters of a list route. */
export function useTableQuery<F extends string = never>(options: TableQueryOptions<F>) {
  const { pageSize, prefix, filters = [], order } = options
  const raw = useQueryParams<string>(["q", "order", "offset", ...filters], prefix)
  const chosen = filters
    .map((id) => [id, parse(raw[id])] as const)
    .filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(chosen),
    q: raw.q,
    order: raw.order ?? order,
    offset: Number(raw.offset ?? 0) || 0,
    limit: pageSize,
  }
}

export type TableQuery = ReturnType<typeof useTableQuery>

// Filters are written as JSON; an address typed by hand may hold a bare word.
function parse(value?: string): unknown {
  if (value === undefined) return undefined
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
