import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import {
  BRAND_NAME_LENGTH_MAX,
  BRAND_URL_LENGTH_MAX,
  EMAIL_LENGTH_MAX,
  POSTAL_ADDRESS_LENGTH_MAX,
} from "../../../modules/notice/brand"

/** It stands in subjects, which are one line. */
const ONE_LINE = /^\P{Cc}*$/u
/** Lines may break, nothing else. */
const LINES = /^(?:\P{Cc}|\n)*$/u

const name = accepts("a name on one line")
const address = accepts("null or the lines of an address")
const color = accepts("a colour like #4338ca")
const email = accepts("null or an email address like help@shop.example")

const webAddress = (error: ReturnType<typeof accepts>) =>
  z
    .url({ protocol: /^https?$/, error })
    .max(BRAND_URL_LENGTH_MAX)
    // What is no address at all was refused above.
    .refine((url) => !URL.canParse(url) || !new URL(url).username, { error })

const logo = accepts("null or an address like https://shop.example/logo.png")
const favicon = accepts("null or an address like https://shop.example/icon.png")
const storefront = accepts("null or an address like https://shop.example, to which paths are added")

export const AdminUpdateNoticeBrand = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(BRAND_NAME_LENGTH_MAX)
      .regex(ONE_LINE, { error: name })
      .optional(),
    logo_url: webAddress(logo).nullable().optional(),
    favicon_url: webAddress(favicon).nullable().optional(),
    color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, { error: color })
      .transform((text) => text.toLowerCase())
      .optional(),
    postal_address: z
      .string()
      .trim()
      .max(POSTAL_ADDRESS_LENGTH_MAX)
      .regex(LINES, { error: address })
      .transform((text) => text || null)
      .nullable()
      .optional(),
    support_email: z.email({ error: email }).max(EMAIL_LENGTH_MAX).nullable().optional(),
    storefront_url: webAddress(storefront)
      .refine((url) => !/[?#]/.test(url), { error: storefront })
      .nullable()
      .optional(),
  })
  .strict()
export type AdminUpdateNoticeBrand = z.infer<typeof AdminUpdateNoticeBrand>
