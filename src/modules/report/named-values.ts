import { MedusaError } from "@medusajs/framework/utils"

const NAME = /(?<!:):([a-z_]+)/g

/** A statement with values by name (`:from`) as the driver wants it: by place (`$1`). */
export function byPlace(sql: string, values: Record<string, unknown>) {
  const names: string[] = []
  const text = sql.replace(NAME, (_, name: string) => {
    if (!(name in values)) throw unknown(name)
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  return { text, values: names.map((name) => values[name]) }
}

const unknown = (name: string) =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The statement needs a value of :${name}`)
