import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { LOCALES } from "../../../modules/notice/messages/languages"
import { isTimeZone } from "../../../lib/wall-clock"
import { CHOICES_MAX } from "../../../modules/notice/rules"

const NAME_LENGTH_MAX = 64
const MINUTE_MAX = 24 * 60 - 1

const minute = z.number().int().min(0).max(MINUTE_MAX).nullable()

/** Which notices and channels there are depends on who chooses; the domain says it. */
export const choices = z
  .array(
    z
      .object({
        key: z.string().min(1).max(NAME_LENGTH_MAX),
        channel: z.string().min(1).max(NAME_LENGTH_MAX),
        is_on: z.boolean(),
      })
      .strict()
  )
  .max(CHOICES_MAX)

/** A locale or a time zone that is null is the marketplace's. */
export const preferenceChanges = {
  locale: z
    .string()
    .refine((text) => LOCALES.some((locale) => locale === text), {
      error: accepts(LOCALES.join(", ")),
    })
    .meta({ enum: LOCALES })
    .nullable(),
  time_zone: z
    .string()
    .max(NAME_LENGTH_MAX)
    .refine(isTimeZone, { error: accepts("a time zone like Europe/Berlin") })
    .meta({ description: "As IANA names it, such as Europe/Berlin" })
    .nullable(),
  quiet_from: minute,
  quiet_to: minute,
  choices,
}

type Quiet = { quiet_from?: number | null; quiet_to?: number | null }
const isWhole = ({ quiet_from: from, quiet_to: to }: Quiet) =>
  (from === undefined) === (to === undefined) && (from === null) === (to === null)

/** Quiet hours have a beginning and an end, or there are none. */
export const withWholeQuietHours = <Schema extends z.ZodType<Quiet>>(schema: Schema) =>
  schema.refine(isWhole, {
    path: ["quiet_to"],
    error: accepts("minutes since midnight together with quiet_from, or null for both"),
  })

export const StoreChangePreferences = withWholeQuietHours(
  z.object(preferenceChanges).partial().strict()
)
export type StoreChangePreferences = z.infer<typeof StoreChangePreferences>
