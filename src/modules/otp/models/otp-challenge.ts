import { model } from "@medusajs/framework/utils"
import { CODE_CHANNELS, PURPOSES } from "../rules"

/** A code that was sent and waits to be given back. Its row is deleted soon after it ran out. */
export default model
  .define("otp_challenge", {
    /** Random beyond guessing: whoever gives a code back has to know it as well. */
    id: model.id({ prefix: "otp" }).primaryKey(),
    purpose: model.enum([...PURPOSES]),
    channel: model.enum([...CODE_CHANNELS]),
    /** Where it was sent, in one spelling: what is proven in the end. */
    identifier: model.text(),
    /** HMAC of the network address that asked: the same one gets the same challenge again. */
    address_hash: model.text(),
    /** Whose address is proven or changed; nobody's when signing in. */
    customer_id: model.text().nullable(),
    /** HMAC of the newest code with the id of the challenge. */
    code_hash: model.text(),
    /** Guesses so far. A new code does not set it back. */
    attempts: model.number().default(0),
    sends: model.number().default(1),
    sent_at: model.dateTime(),
    expires_at: model.dateTime(),
    /** When the right code was given; it is of no use a second time. */
    consumed_at: model.dateTime().nullable(),
  })
  .indexes([
    // The open ones of an identifier: waits between sendings, and the challenge to send again.
    { on: ["identifier", "channel", "purpose"], where: null },
    // What is pruned.
    { on: ["expires_at"], where: null },
  ])
