import { z } from "@medusajs/framework/zod"
import { accepts } from "./accepts"
import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

export const LIMIT_MAX = 100
export const OFFSET_MAX = 1_000_000
export const SEARCH_LENGTH_MAX = 200

const page = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX),
  offset: z.coerce.number().int().min(0).max(OFFSET_MAX),
}

type Defaults = { limit?: number; order: string; orderable: readonly string[] }

/**
 * The query of a list: `limit`, `offset`, `fields` and an `order` by one of the named columns,
 * `-` in front for descending. The platform's own schema has no upper limit and lets unknown
 * columns through to the database.
 */
export const listParams = ({ limit = 20, order, orderable }: Defaults) => {
  const accepted = orderable.flatMap((column) => [column, `-${column}`])
  return createFindParams({ limit, offset: 0, order }).extend({
    limit: page.limit.default(limit),
    offset: page.offset.default(0),
    order: z
      .string()
      .refine((column) => accepted.includes(column), { error: accepts(accepted.join(", ")) })
      .default(order),
  })
}

/** `2026-11-21`, or with a time. */
export const moment = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}-\d{2}/, { error: accepts("a date like 2026-11-21") })
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: accepts("a date like 2026-11-21") })
  .transform((text) => new Date(text))
  .optional()

/** Between two moments: `created_at[$gte]=2026-11-01&created_at[$lt]=2026-12-01`. */
export const period = z
  .object({ $gt: moment, $gte: moment, $lt: moment, $lte: moment })
  .strict()
  .optional()

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
          z.string().refine((given) => values.includes(given), {
            error: accepts(values.join(", ")),
          })
        )
        .max(values.length)
    )
    .optional()

export const search = z.string().trim().max(SEARCH_LENGTH_MAX).optional()
