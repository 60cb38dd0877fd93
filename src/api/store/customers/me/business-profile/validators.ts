import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../../../lib/accepts"
import {
  DOCUMENT_KINDS,
  NAME_LENGTH_MAX,
  NUMBER_LENGTH_MAX,
  PHONE_LENGTH_MAX,
} from "../../../../../modules/business-profile/rules"

const text = (max: number) => z.string().trim().min(1).max(max)

export const StoreReadBusinessProfile = z.object({}).strict()

/** A first profile needs name and number; later what is left out stays as it is. */
export const StoreWriteBusinessProfile = z
  .object({
    company_name: text(NAME_LENGTH_MAX).optional(),
    registration_number: text(NUMBER_LENGTH_MAX).optional(),
    tax_id: text(NUMBER_LENGTH_MAX).nullish(),
    contact_name: text(NAME_LENGTH_MAX).nullish(),
    contact_phone: text(PHONE_LENGTH_MAX)
      .regex(/^[+\d][\d\s()./-]*$/, { error: "Field 'contact_phone' accepts a phone number" })
      .nullish(),
    contact_email: z
      .email({ error: accepts("an e-mail address") })
      .max(254)
      .transform((email) => email.toLowerCase())
      .nullish(),
  })
  .strict()
export type StoreWriteBusinessProfile = z.infer<typeof StoreWriteBusinessProfile>

/** The text fields of the form; the file is read before them. */
export const StoreUploadBusinessDocument = z.object({ kind: z.enum(DOCUMENT_KINDS) }).strict()
export type StoreUploadBusinessDocument = z.infer<typeof StoreUploadBusinessDocument>
