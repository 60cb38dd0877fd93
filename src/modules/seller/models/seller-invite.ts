import { model } from "@medusajs/framework/utils"
import { MEMBER_ROLES } from "../rules"

/** An invitation to work for a seller. Whoever holds the token may accept it once. */
export default model
  .define("seller_invite", {
    id: model.id({ prefix: "selinv" }).primaryKey(),
    seller_id: model.text().index(),
    /** Lower case; the invitee cannot change it. */
    email: model.text(),
    role: model.enum([...MEMBER_ROLES]),
    /** SHA-256 of the token, hex. The token itself is shown once and never kept. */
    token_hash: model.text().unique(),
    expires_at: model.dateTime(),
    accepted_at: model.dateTime().nullable(),
    /** Set when the invitation is withdrawn, or replaced by a newer one for the same e-mail. */
    revoked_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["seller_id", "email"],
      unique: true,
      where: "accepted_at IS NULL AND revoked_at IS NULL AND deleted_at IS NULL",
    },
  ])
