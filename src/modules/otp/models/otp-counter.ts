import { model } from "@medusajs/framework/utils"

/** How often something happened in an hour or a day. Addresses are in it as HMACs only. */
export default model
  .define("otp_counter", {
    /** Limit, whose, and where its window begins: `send-hour:<hmac>:1700000000000`. */
    id: model.id({ prefix: "otpcount" }).primaryKey(),
    count: model.number(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["expires_at"], where: null }])
