import { z } from "@medusajs/framework/zod"

const AUTHORITY_LENGTH_MAX = 64

/** What Zarinpal adds to the address; other parameters are of no interest. */
export const ZarinpalReturn = z
  .object({
    session_id: z.string().min(1).max(64),
    Authority: z
      .string()
      .regex(/^[A-Za-z0-9]+$/)
      .max(AUTHORITY_LENGTH_MAX),
    Status: z.enum(["OK", "NOK"]),
  })
  .transform(({ session_id, Authority, Status }) => ({
    session_id,
    authority: Authority,
    hint: Status === "OK" ? ("paid" as const) : ("cancelled" as const),
  }))
