import { z } from "@medusajs/framework/zod"
import { search } from "../../../lib/query-params"
import { INFORMANTS, OUTCOMES, PAYERS } from "../../../modules/complaint/rules"
import {
  amount,
  attachment_ids,
  id,
  listComplaintParams,
  messageOf,
  text,
  version,
} from "../../store/complaints/validators"

export const AdminListComplaints = listComplaintParams.extend({
  q: search,
  seller_id: id.optional(),
  customer_id: id.optional(),
  assignee_id: id.optional(),
})

/** A resolution, and the end of an appeal. The words are read by both parties. */
export const AdminDecideComplaint = z
  .object({
    outcome: z.enum(OUTCOMES),
    amount: z
      .union([z.literal(0), amount])
      .default(0)
      .describe("What the buyer gets in all, in major units"),
    payer: z.enum(PAYERS).nullish().describe("Who bears it; needed with an amount"),
    body: text,
    version,
    attachment_ids,
  })
  .strict()
export type AdminDecideComplaint = z.infer<typeof AdminDecideComplaint>

export const AdminAssignComplaint = z
  .object({ assignee_id: id.nullable(), version: version.optional() })
  .strict()
export type AdminAssignComplaint = z.infer<typeof AdminAssignComplaint>

export const AdminRequestInformation = z
  .object({ from: z.enum(INFORMANTS), body: text, version: version.optional(), attachment_ids })
  .strict()
export type AdminRequestInformation = z.infer<typeof AdminRequestInformation>

export const AdminWriteComplaintMessage = messageOf("merchant")
