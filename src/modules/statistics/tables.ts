/** Everything that the marketplace sold. */
export const WHOLE = ""
/** What the merchant sold, beside the stores; each store's scope is its id. */
export const OWN = "own"

/**
 * One table of sums. A row is of one scope, of a day or of a month that its days add up to, and of
 * one currency; that an order has one day and one currency makes also numbers of orders add up.
 */
export type RollUp = {
  table: string
  /** What tells its rows from others of the same place. */
  keys: readonly string[]
  /** The same for all rows of a currency. */
  facts: readonly string[]
  figures: readonly string[]
}

const PLACE = ["scope", "first_day", "currency_code"]

/** Amounts are in major units, exact, as the reports have them. */
export const SALES: RollUp = {
  table: "stat_sales",
  keys: PLACE,
  facts: ["decimals"],
  figures: [
    ...["orders", "items", "gross", "discounts", "returns", "net", "shipping", "tax", "total"],
  ],
}

/** A product without a type has the empty one. */
export const TYPES: RollUp = {
  table: "stat_type",
  keys: [...PLACE, "product_type"],
  facts: [],
  figures: ["orders", "quantity", "kilograms"],
}

/** Slices by the status that they have now, and what was in them. */
export const STATUSES: RollUp = {
  table: "stat_status",
  keys: [...PLACE, "status"],
  facts: [],
  figures: ["slices", "kilograms"],
}

export const ROLL_UPS = [SALES, TYPES, STATUSES] as const

const named = (of: string, columns: readonly string[]) =>
  columns.map((column) => `${of}.${column}`).join(", ")

/**
 * Makes the rows of a stretch of days what was counted: as two expressions of a `with`, which write
 * only what differs and return a row for each that they wrote.
 *
 * @param fresh the name of an expression that has what was counted, with the columns of the table
 */
export function merged(rollUp: RollUp, span: "day" | "month", fresh: string): string {
  const { table, keys, facts, figures } = rollUp
  const [key, values] = [keys.join(", "), [...facts, ...figures]]
  return `
  ${table}_kept as (
    insert into ${table} as known (span, ${key}, ${values.join(", ")})
      select '${span}', ${key}, ${values.join(", ")} from ${fresh} order by ${key}
      on conflict (span, ${key}) do update
        set ${values.map((column) => `${column} = excluded.${column}`).join(", ")}
        where (${named("known", values)}) is distinct from (${named("excluded", values)})
      returning 1
  ),
  ${table}_gone as (
    delete from ${table} known
      where known.span = '${span}' and known.first_day between cast(:from as date) and cast(:to as date)
        and not exists (
          select from ${fresh} f where ${keys.map((name) => `f.${name} = known.${name}`).join(" and ")})
      returning 1
  )`
}

/** How many rows all of these wrote. */
export const WRITTEN = `
  select ${ROLL_UPS.map(
    ({ table }) => `(select count(*) from ${table}_kept) + (select count(*) from ${table}_gone)`
  ).join(" + ")} as written`

/** The months' rows anew from those of their days. */
export const MERGE_MONTHS = `with ${ROLL_UPS.map((rollUp) => {
  const { table, keys, facts, figures } = rollUp
  const place = keys.map((key) => (key === "first_day" ? "date_trunc('month', first_day)" : key))
  return `
  ${table}_fresh as (
    select ${keys.map((key, i) => (key === "first_day" ? `cast(${place[i]} as date) as first_day` : key)).join(", ")},
        ${[
          ...facts.map((fact) => `max(${fact}) as ${fact}`),
          ...figures.map((figure) => `sum(${figure}) as ${figure}`),
        ].join(", ")}
      from ${table}
      where span = 'day' and first_day >= cast(:from as date)
        and first_day < cast(:to as date) + interval '1 month'
      group by ${place.join(", ")}
  ),${merged(rollUp, "month", `${table}_fresh`)}`
}).join(",")} ${WRITTEN}`
