import { z } from "@medusajs/framework/zod"
import { accepts } from "./accepts"
import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

export const LIMIT_MAX = 100
export const OFFSET_MAX = 1_000_000
export const SEARCH_LENGTH_MAX = 200

const page = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).meta({ description: "Rows of this page" }),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(OFFSET_MAX)
    .meta({ description: "Rows before this page" }),
}

/** The page of a list that has no other of the usual parameters. */
export const pageParams = (limit = 20) => ({
  limit: page.limit.default(limit),
  offset: page.offset.default(0),
})

const fields = z.string().optional().meta({
  description:
    "Names with commas between them: these instead of the usual ones, `+` adds, `-` omits",
})

/** For lists whose rows have a fixed shape: the platform lets what is allowed be named. */
export const unusedFields = z
  .string()
  .optional()
  .meta({
    ...{ description: "Changes nothing: the rows have a fixed shape", deprecated: true },
  })

type Defaults = { limit?: number; order: string; orderable: readonly string[] }

/**
 * The query of a list: `limit`, `offset`, `fields` and an `order` by one of the named columns,
 * `-` in front for descending. The platform's own schema has no upper limit, lets unknown columns
 * through to the database, and shows what was deleted to whoever asks.
 */
export const listParams = ({ limit = 20, order, orderable }: Defaults) => {
  const accepted = orderable.flatMap((column) => [column, `-${column}`])
  return z.object({
    ...{ fields, ...pageParams(limit) },
    order: z
      .string()
      .refine((column) => accepted.includes(column), { error: accepts(accepted.join(", ")) })
      .meta({ enum: accepted, description: "A leading `-` sorts in descending order" })
      .default(order),
  })
}

/** `2026-11-21`, or with a time. */
export const moment = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}/, { error: accepts("a date like 2026-11-21") })
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: accepts("a date like 2026-11-21") })
  .meta({ format: "date-time", description: "A date alone is its midnight in UTC" })
  .transform((text) => new Date(text))
  .optional()

/** Between two moments: `created_at[$gte]=2026-11-01&created_at[$lt]=2026-12-01`. */
export const period = z
  .object({ $gt: moment, $gte: moment, $lt: moment, $lte: moment })
  .strict()
  .optional()
  .meta({ description: "From and until when, each as a date or with a time" })

const frame = z.object({
  limit: page.limit.optional(),
  offset: page.offset.optional(),
  created_at: period,
  updated_at: period,
})

/** Bounds the page and the dates of a list whose other parameters the platform validates. */
export function boundList(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { error } = frame.safeParse(req.query)
  if (!error) return next()
  const [{ path, message }] = error.issues
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${path.join(", ")}: ${message}`)
}

const WHOLE = /^\d{1,9}$/

/**
 * Bounds the page of lists whose own check does not: the platform's take any number, and hand it to
 * the database. Names of columns to sort by are words, with a sign.
 */
export const boundPage = (limit_max: number) => {
  const bounds = { limit: limit_max, offset: OFFSET_MAX }
  return ({ query }: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    for (const [name, max] of Object.entries(bounds)) {
      const given = query[name]
      if (given === undefined) continue
      if (typeof given === "string" && WHOLE.test(given) && Number(given) <= max) continue
      const message = `Field '${name}' accepts a whole number from 0 to ${max}`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    next()
  }
}

/**
 * One value or several of a closed list: `status=a`, `status[]=a&status[]=b`. Checked as texts,
 * because the platform words a wrong enum value inside a list as a missing field.
 */
export const oneOrMore = (values: readonly string[]) =>
  z
    .preprocess(
      (given) => (Array.isArray(given) ? given : [given]),
      z
        .array(
          z
            .string()
            .refine((given) => values.includes(given), { error: accepts(values.join(", ")) })
            .meta({ enum: [...values] })
        )
        .max(values.length)
    )
    .optional()

export const search = z
  .string()
  .trim()
  .max(SEARCH_LENGTH_MAX)
  .optional()
  .meta({ description: "Words to look for" })
